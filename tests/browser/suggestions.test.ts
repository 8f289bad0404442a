import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { writeForms } from "../../src/forms/write-forms.ts"
import { layoutFor } from "../../src/layouts/index.ts"
import { setField } from "../../src/records/field.ts"
import type { FieldPath, Form } from "../../src/records/form.ts"
import { soundSelfEvaluation } from "../../src/rules/examples/sound-forms.ts"
import { hasChromium, namelessControls } from "./chromium.ts"
import { RunningPage } from "./running-page.ts"

if (!hasChromium) process.stderr.write("No Chromium found (CHROMIUM): suggestions are not tried.\n")

function changed(form: Form, path: FieldPath, text: string): Form {
  const outcome = setField(form, path, text)
  if (!outcome.ok) throw new Error("not set")
  return outcome.value
}

describe.skipIf(!hasChromium)("suggestions, choice of rules and credibility in the page", () => {
  let running: RunningPage
  let page: Page
  const name = soundSelfEvaluation.indicators[0]?.name ?? ""
  const target = soundSelfEvaluation.indicators[0]?.target?.text ?? ""

  beforeAll(async () => {
    running = await RunningPage.open()
    page = running.page
    const files: string[] = []
    for (const number of [1, 2, 3, 4, 5]) {
      const form = changed(soundSelfEvaluation, "project.name", `云溪县第${number}期饮水安全工程`)
      const written = await writeForms([form], layoutFor, "xlsx")
      if (!written.ok) throw new Error("not written")
      files.push(join(running.folder, `自评表${number}.xlsx`))
      await writeFile(files.at(-1) ?? "", written.value.bytes)
    }
    await page.goto(running.address)
    await page.getByLabel("选择文件…").setInputFiles(files)
    await page.locator(".queue-done").nth(4).waitFor()
  }, 300_000)

  afterAll(() => running?.close())

  it("offers at the cell what is usual, to be chosen by the keyboard, and a better wording for a soft target", async () => {
    await page.getByRole("link", { name: "自评表1.xlsx" }).first().click()
    const cell = page.locator('td[data-path="indicators[0].target"]').first()
    await cell.click()
    await page.keyboard.press("Enter")
    const field = cell.locator("textarea")
    await field.fill("明显改善")
    await page.locator(".suggestion-advice").waitFor()
    const option = page.getByRole("option", { name: target })
    await option.waitFor()
    expect(await namelessControls(page)).toEqual([])
    await field.press("ArrowDown")
    expect(await option.getAttribute("aria-selected")).toBe("true")
    await field.press("Escape")
    expect(await option.getAttribute("aria-selected")).toBe("false")
    await field.press("ArrowDown")
    await field.press("Enter")
    expect(await field.inputValue()).toBe(target)
    await field.press("Enter")
    await expect.poll(() => cell.locator(".cell-text").innerText()).toBe(target)
  })

  it("finishes a name that is begun, by mouse", async () => {
    const cell = page.locator('td[data-path="indicators[0].name"]').first()
    await cell.click()
    await page.keyboard.press("F2")
    const field = cell.locator("textarea")
    await field.fill(name.slice(0, 2))
    await page.getByRole("option", { name: new RegExp(`^${name}`) }).click()
    expect(await field.inputValue()).toBe(name)
    await field.press("Escape")
  })

  it("judges by the chosen rules, and tells what that changes", async () => {
    await page.getByRole("combobox", { name: "核查依据的规则" }).click()
    const options = page.locator(".ant-select-item-option")
    await options.nth(1).waitFor()
    const usual = await options.first().innerText()
    await options.last().click()
    await page.locator(".rulebook-difference").waitFor()
    expect(await page.locator(".rulebook-difference").innerText()).toMatch(/换用后|都不变/u)
    await page.getByRole("combobox", { name: "核查依据的规则" }).click()
    // Opened at the chosen one, the list draws the first rulebook once it has scrolled there.
    await options.last().hover()
    await page.mouse.wheel(0, -2000)
    await options.filter({ hasText: usual }).first().click()
    await page.locator(".rulebook-difference").waitFor({ state: "detached" })
  })

  it("shows the credibility of a form part by part among the others", async () => {
    await page.getByRole("link", { name: "本表的可信度" }).click()
    const table = page.getByRole("table", { name: /自评表，5 张/u })
    await table.waitFor()
    expect(await table.getByRole("img").count()).toBeGreaterThan(3)
    expect(await page.locator(".spread-own").count()).toBeGreaterThan(3)
    expect(await page.locator("main").innerText()).toContain("不是评判")
    expect(await namelessControls(page)).toEqual([])
    await page.getByRole("link", { name: "打开本表" }).click()
    await page.locator(".document").waitFor()
    expect(running.complaints).toEqual([])
  })
})
