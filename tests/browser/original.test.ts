import { readFile, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { writeForms } from "../../src/forms/write-forms.ts"
import { layoutFor } from "../../src/layouts/index.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import { hasChromium, namelessControls } from "./chromium.ts"
import { RunningPage } from "./running-page.ts"

const sample = resolve(import.meta.dirname, "../../samples/self-evaluation-national-clean.txt")

if (!hasChromium) process.stderr.write("No Chromium found (CHROMIUM): the original as print is not tried.\n")

describe.skipIf(!hasChromium)("the original of a PDF", () => {
  let running: RunningPage
  let page: Page

  beforeAll(async () => {
    running = await RunningPage.open()
    page = running.page
    const { document } = await readDocument(await readFile(sample), sample)
    const written = await writeForms(document.forms, layoutFor, "pdf")
    if (!written.ok) throw new Error("no PDF")
    await writeFile(join(running.folder, "自评表.pdf"), written.value.bytes)
    await page.goto(running.address)
    await page.getByLabel("选择文件…").setInputFiles(join(running.folder, "自评表.pdf"))
    await page.locator(".queue-done").waitFor()
    await page.locator(".file-link").filter({ hasText: "自评表.pdf" }).first().click()
  }, 240_000)

  afterAll(() => running?.close())

  const framed = () => page.locator(".print-box.current-place")

  it("is drawn as it was printed", async () => {
    await page.locator(".print-page canvas").first().waitFor()
    await expect.poll(() => page.evaluate<number>(inkOf)).toBeGreaterThan(0.005)
    expect(await namelessControls(page)).toEqual([])
  })

  it("frames the cell that is selected in the form, and selects the cell that is clicked in the print", async () => {
    await page.locator('td[data-path="project.name"]').first().click()
    await framed().waitFor()
    const first = await framed().boundingBox()
    await page.locator('td[data-path="indicators[0].weight"]').first().click()
    await expect.poll(async () => (await framed().boundingBox())?.y).not.toBe(first?.y)
    await page.keyboard.press("Escape")
    const box = page.locator('.print-box[data-path="indicators[0].name"]').first()
    await box.scrollIntoViewIfNeeded()
    await box.click()
    await page.locator('td[aria-selected=true][data-path="indicators[0].name"]').waitFor()
  })

  it("can be enlarged, and shown as words", async () => {
    const width = async () => (await page.locator(".print-page").first().boundingBox())?.width ?? 0
    const before = await width()
    await page.getByRole("button", { name: "放大原文" }).click()
    await expect.poll(width).toBeGreaterThan(before)
    await page.locator(".pane").first().getByText("文字", { exact: true }).click()
    await page.locator(".source-line").first().waitFor()
    expect(await page.locator(".print-page").count()).toBe(0)
  })

  it("complained about nothing and asked no other host", () => {
    expect(running.complaints).toEqual([])
  })
})

/** The share of the first drawn page that is dark. Runs in the page. */
const inkOf = `(() => {
  const canvas = document.querySelector(".print-page canvas")
  if (canvas === null || canvas.width === 0) return 0
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height)
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if (data[at] < 128 && data[at + 3] > 128) dark += 1
  return dark / (data.length / 4)
})()`
