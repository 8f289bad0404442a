import { readFile, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { strToU8, zipSync } from "fflate"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hasChromium } from "./chromium.ts"
import { RunningPage } from "./running-page.ts"

const sample = resolve(import.meta.dirname, "../../samples/self-evaluation-national-clean.txt")

describe.skipIf(!hasChromium)("an archive in the page", () => {
  let running: RunningPage
  let page: Page

  beforeAll(async () => {
    running = await RunningPage.open()
    page = running.page
    const form = new Uint8Array(await readFile(sample))
    let deep = zipSync({ "最里面.txt": form })
    for (let depth = 0; depth < 4; depth += 1) deep = zipSync({ "里面.zip": deep })
    const bytes = zipSync({
      "教育局/自评表.txt": form,
      "卫健局.zip": zipSync({ "自评表.txt": strToU8(`${new TextDecoder().decode(form)}\n`) }),
      "太深.zip": deep,
    })
    await writeFile(join(running.folder, "各局报送.zip"), bytes)
    await writeFile(join(running.folder, "没有后缀"), zipSync({ "自评表.txt": form }))
    await page.goto(running.address)
  }, 240_000)

  afterAll(() => running?.close())

  const choose = (name: string) =>
    page.locator("input[type=file]").first().setInputFiles(join(running.folder, name))
  const files = () => page.locator(".batch-file").allInnerTexts()

  it("becomes a batch of the files in it; one that is packed too deep says what to do", async () => {
    await choose("各局报送.zip")
    await page.getByRole("heading", { name: /^各局报送 / }).waitFor()
    await expect.poll(async () => (await files()).length, { timeout: 60_000 }).toBe(3)
    await page.getByRole("status").filter({ hasText: "3 / 3" }).first().waitFor()
    const told = await files()
    expect(told.find((text) => text.includes("教育局/自评表.txt"))).toMatch(/张表/)
    expect(told.find((text) => text.includes("卫健局.zip/自评表.txt"))).toMatch(/张表/)
    expect(told.find((text) => text.includes("太深.zip"))).toContain("请先解压里面的压缩包")
  })

  it("of another name is told to be one, and read as a batch on a click", async () => {
    await page.locator("a.brand").click()
    await choose("没有后缀")
    await page.getByRole("alert").filter({ hasText: "压缩包" }).waitFor()
    await page.getByRole("button", { name: "读取其中的文件" }).click()
    await expect
      .poll(async () => (await files()).join(), { timeout: 60_000 })
      .toContain("没有后缀/自评表.txt")
    expect(running.complaints).toEqual([])
  })
})
