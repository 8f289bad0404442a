import { readFile, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { read, utils, write } from "@e965/xlsx"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { writeForms } from "../../src/forms/write-forms.ts"
import { layoutFor } from "../../src/layouts/index.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import type { Form } from "../../src/records/form.ts"
import { hasChromium, namelessControls } from "./chromium.ts"
import { RunningPage } from "./running-page.ts"

const samples = resolve(import.meta.dirname, "../../samples")

if (!hasChromium) process.stderr.write("No Chromium found (CHROMIUM): the original as table is not tried.\n")

describe.skipIf(!hasChromium)("the original of a workbook and of a Word document", () => {
  let running: RunningPage
  let page: Page

  beforeAll(async () => {
    running = await RunningPage.open()
    page = running.page
    const forms = [
      ...(await formsOf("self-evaluation-national-clean.txt")),
      ...(await formsOf("target-one-cell-a-line.txt")),
    ]
    await writeFile(join(running.folder, "两张表.xlsx"), withLongSheet(await written(forms, "xlsx")))
    await writeFile(join(running.folder, "自评表.docx"), await written(forms.slice(0, 1), "docx"))
    await page.goto(running.address)
  }, 240_000)

  afterAll(() => running?.close())

  const open = async (name: string) => {
    await page.locator("a.brand").click()
    await page.locator("input[type=file]").first().setInputFiles(join(running.folder, name))
    await page.locator(".file-link").filter({ hasText: name }).first().click()
    await page.locator(".source-table").waitFor()
  }
  const formCell = (path: string) => page.locator(`table.sheet td[data-path="${path}"]`).first()
  const framed = () => page.locator(".source-table .current-cell")
  const inSight = () => page.evaluate<boolean>(isInSight)

  it("is a table with the merged cells of the sheet", async () => {
    await open("两张表.xlsx")
    expect(await page.locator(".source-table td[colspan]").count()).toBeGreaterThan(3)
    expect(await page.locator(".source-table td[rowspan]").count()).toBeGreaterThan(1)
    expect(await page.locator(".column-letters").innerText()).toMatch(/A\s*B\s*C/)
    expect(await page.locator(".sheet-tabs [role=tab]").count()).toBe(4)
    expect(await namelessControls(page)).toEqual([])
  })

  it("frames the cell that is selected in the form, in sight, with the text that the form shows", async () => {
    for (const path of ["project.name", "indicators[0].name", "indicators[3].weight"]) {
      await formCell(path).click()
      const text = await formCell(path).locator(".cell-text").innerText()
      await expect.poll(() => framed().allInnerTexts()).toEqual([text])
      await expect.poll(inSight).toBe(true)
      await page.keyboard.press("Escape")
    }
  })

  it("selects the cell of the form that is clicked in the original", async () => {
    await page.locator('.source-table [data-field="indicators[1].name"]').click()
    await page.locator('td[aria-selected=true][data-path="indicators[1].name"]').waitFor()
  })

  it("is walked by keyboard", async () => {
    await page.locator('.source-table [data-field="indicators[1].name"]').click()
    await page.locator(".source-table").focus()
    await page.keyboard.press("ArrowDown")
    const active = await page.locator(".source-table").getAttribute("aria-activedescendant")
    expect(await page.locator(`[id="${active}"]`).getAttribute("data-field")).toBe("indicators[2].name")
    await page.keyboard.press("Enter")
    await page.locator('td[aria-selected=true][data-path="indicators[2].name"]').waitFor()
  })

  it("goes to the sheet of the form that is opened", async () => {
    await page.getByRole("button", { name: "下一张表" }).click()
    await expect
      .poll(() => page.locator(".sheet-tabs [role=tab][aria-selected=true]").innerText())
      .toMatch(/2|目标/)
    await formCell("project.name").click()
    await expect.poll(inSight).toBe(true)
    await page.keyboard.press("Escape")
  })

  it("finds words far down a long sheet, and draws only the rows in sight", async () => {
    await page.getByRole("textbox", { name: "在原文中查找" }).fill("第3999行")
    await page.locator(".source-table mark").filter({ hasText: "第3999行" }).waitFor()
    expect(await page.locator(".source-table tr").count()).toBeLessThan(300)
  })

  it("shows the tables of Word between its paragraphs, and its words line by line on wish", async () => {
    await open("自评表.docx")
    expect(await page.locator(".table-text").count()).toBeGreaterThan(0)
    expect(await page.locator(".column-letters").count()).toBe(0)
    await formCell("indicators[2].actual").click()
    await expect.poll(inSight).toBe(true)
    await page.keyboard.press("Escape")
    await page.locator(".pane").first().getByText("文字", { exact: true }).click()
    await page.locator(".source-line.current").waitFor()
  })

  it("complained about nothing and asked no other host", () => {
    expect(running.complaints).toEqual([])
  })
})

async function formsOf(sample: string): Promise<readonly Form[]> {
  const { document } = await readDocument(await readFile(join(samples, sample)), sample)
  return document.forms
}

async function written(forms: readonly Form[], format: "xlsx" | "docx"): Promise<Uint8Array> {
  const outcome = await writeForms(forms, layoutFor, format)
  if (!outcome.ok) throw new Error("not written")
  return outcome.value.bytes
}

/** The workbook with one more sheet, of 4,000 rows. */
function withLongSheet(bytes: Uint8Array): Uint8Array {
  const book = read(bytes, { type: "array", cellStyles: true })
  const rows = Array.from({ length: 4_000 }, (_, at) => [`第${at}行`, at])
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "台账")
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }))
}

/** Whether the framed cell is within its scrolling pane. Runs in the page. */
const isInSight = `(() => {
  const element = document.querySelector(".source-table .current-cell")
  if (element === null) return false
  const box = element.getBoundingClientRect()
  const pane = element.closest(".source-table").getBoundingClientRect()
  return box.top >= pane.top - 1 && box.bottom <= pane.bottom + 1 && box.left >= pane.left - 1 && box.left < pane.right
})()`
