import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { writeForms } from "../../src/forms/write-forms.ts"
import { layoutFor } from "../../src/layouts/index.ts"
import { setField } from "../../src/records/field.ts"
import type { Form } from "../../src/records/form.ts"
import { soundSelfEvaluation, soundTarget } from "../../src/rules/examples/sound-forms.ts"
import { hasChromium, namelessControls } from "./chromium.ts"
import { RunningPage } from "./running-page.ts"

if (!hasChromium) process.stderr.write("No Chromium found (CHROMIUM): the comparison is not tried.\n")

describe.skipIf(!hasChromium)("forms held against each other in the page", () => {
  let running: RunningPage
  let page: Page

  async function keep(name: string, form: Form): Promise<string> {
    const written = await writeForms([form], layoutFor, "xlsx")
    if (!written.ok) throw new Error("not written")
    await writeFile(join(running.folder, name), written.value.bytes)
    return join(running.folder, name)
  }

  beforeAll(async () => {
    running = await RunningPage.open()
    page = running.page
    const lowered = setField(soundSelfEvaluation, "indicators[0].target", "≥20公里")
    if (!lowered.ok) throw new Error("not set")
    const files = [await keep("目标表.xlsx", soundTarget), await keep("自评表.xlsx", lowered.value)]
    await page.goto(running.address)
    await page.getByLabel("选择文件…").setInputFiles(files)
    await page.locator(".queue-done").nth(1).waitFor()
  }, 240_000)

  afterAll(() => running?.close())

  it("shows a lowered target at its project, and leads to both cells", async () => {
    await page.getByRole("link", { name: "对照", exact: true }).click()
    const finding = page.locator(".across-finding").filter({ hasText: "要求降低了" })
    await finding.waitFor()
    expect(await namelessControls(page)).toEqual([])
    await finding.getByRole("link").filter({ hasText: "目标表.xlsx" }).click()
    await page.locator('td[aria-selected=true][data-path="indicators[0].target"]').waitFor()
    await page.goBack()
    await finding.getByRole("link").filter({ hasText: "自评表.xlsx" }).click()
    await page.locator('td[aria-selected=true][data-path="indicators[0].target"]').waitFor()
  })

  it("tells what actual value full points had asked for", async () => {
    await page.getByRole("tab", { name: /得分/ }).click()
    await page.locator(".score-toggle").nth(2).click()
    await expect.poll(() => page.locator(".needed").innerText()).toContain("不低于 98%")
    expect(running.complaints).toEqual([])
  })
})
