import { readFile, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hasChromium, namelessControls } from "./chromium.ts"
import { RunningPage } from "./running-page.ts"

const sample = resolve(import.meta.dirname, "../../samples/self-evaluation-national-clean.txt")
const count = 40

describe.skipIf(!hasChromium)("a batch in the page", () => {
  let running: RunningPage
  let page: Page
  /** The last file read; files arrive side by side, so that the broken one may stand before it or behind it. */
  let last = count

  beforeAll(async () => {
    running = await RunningPage.open()
    page = running.page
  }, 240_000)

  afterAll(() => running?.close())

  const button = (name: string) => page.getByRole("button", { name, exact: true })
  const status = (text: RegExp) => page.getByRole("status").filter({ hasText: text }).first()

  it("begins with many files at once, pauses and goes on", async () => {
    const text = await readFile(sample, "utf8")
    const files = Array.from({ length: count }, (_none, index) => join(running.folder, `${index + 1}.txt`))
    await Promise.all(files.map((path, index) => writeFile(path, `${text}${"\n".repeat(index + 2)}`)))
    await writeFile(join(running.folder, "坏.xlsx"), Buffer.from("504b030400000000", "hex"))
    await page.goto(running.address)
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([...files, join(running.folder, "坏.xlsx")])
    await button("暂停").click()
    await status(/已暂停/).waitFor()
    expect(await namelessControls(page)).toEqual([])
    await button("继续").click()
    await status(new RegExp(`已读完.*${count + 1} / ${count + 1}`)).waitFor({ timeout: 150_000 })
  })

  it("tells of each file what became of it, by state", async () => {
    await page.getByRole("combobox", { name: "按状态筛选" }).click()
    await page.locator(".ant-select-item-option").filter({ hasText: "未能读取" }).click()
    const rows = page.locator(".batch-file")
    await expect.poll(() => rows.count()).toBe(1)
    const broken = await rows.first().innerText()
    expect(broken).toContain("坏.xlsx")
    if (!broken.startsWith(`${count + 1}\n`)) last = count + 1
    await page.getByRole("combobox", { name: "按状态筛选" }).click()
    await page.locator(".ant-select-item-option").filter({ hasText: "已读取" }).click()
    await expect.poll(() => rows.count()).toBeGreaterThan(5)
  })

  it("is walked by keyboard, and left for a document and come back to at the same place", async () => {
    await page.locator("a.batch-path").first().focus()
    await page.keyboard.press("End")
    const name = page.locator(".batch-file.current .batch-path")
    await expect.poll(() => name.getAttribute("data-position")).toBe(String(last))
    await expect.poll(() => page.locator(`a[data-position="${last}"]:focus`).count()).toBe(1)
    const file = await name.innerText()
    await page.keyboard.press("Enter")
    await page.getByRole("grid").waitFor()
    await page.goBack()
    await expect.poll(() => name.innerText()).toBe(file)
    expect(running.complaints).toEqual([])
  })
})
