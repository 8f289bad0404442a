import { inflateRawSync } from "node:zlib"
import fc from "fast-check"
import { readXlsx } from "hucre/xlsx"
import type { Workbook } from "hucre/xlsx"
import { describe, expect, it } from "vitest"
import { sheetNames } from "../../src/forms/sheet-names.ts"
import { cutToCell, visibleText } from "../../src/forms/spreadsheet-text.ts"
import { writeWorkbook, writeXlsx } from "../../src/forms/write-xlsx.ts"
import { arrange } from "../../src/layouts/arrange.ts"
import { layoutById, layoutFor, layouts } from "../../src/layouts/index.ts"
import type { Layout } from "../../src/layouts/layout.ts"
import type { Form } from "../../src/records/form.ts"
import { forms } from "../support/form-generator.ts"
import { sampleForm } from "../support/sample-form.ts"

const byId = (id: string): Layout => {
  const layout = layoutById(id)
  if (layout === null) throw new Error(`no layout ${id}`)
  return layout
}

/** The entries of a zip file, inflated: just enough of the format to look at what was written. */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const buffer = Buffer.from(bytes)
  const entries = new Map<string, string>()
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = buffer.readUInt16LE(at + 10)
    const size = buffer.readUInt32LE(at + 20)
    const nameLength = buffer.readUInt16LE(at + 28)
    const local = buffer.readUInt32LE(at + 42)
    const name = buffer.toString("utf8", at + 46, at + 46 + nameLength)
    const from = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const data = buffer.subarray(from, from + size)
    entries.set(name, (method === 8 ? inflateRawSync(data) : data).toString("utf8"))
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

function entry(bytes: Uint8Array, name: string): string {
  const text = unzip(bytes).get(name)
  if (text === undefined) throw new Error(`no ${name} in the package`)
  return text
}

function readBack(book: Workbook, sheet: number, row: number, column: number): unknown {
  const cell = book.sheets[sheet]?.cells?.get(`${row},${column}`)
  if (cell?.richText !== undefined) return cell.richText.map(({ text }) => text).join("")
  return book.sheets[sheet]?.rows[row]?.[column] ?? null
}

/** Every cell of the arranged form is found in its place with its figure or its text. */
async function expectWhole(written: readonly Form[], layoutOf: (form: Form) => Layout): Promise<void> {
  const book = await readXlsx(await writeXlsx(written, layoutOf), { readStyles: true })
  expect(book.sheets.length).toBe(written.length)
  for (const [index, form] of written.entries()) {
    const sheet = arrange(form, layoutOf(form))
    for (const cell of sheet.cells) {
      const found = readBack(book, index, cell.row, cell.column)
      if (cell.number === null) expect(found ?? "").toBe(cutToCell(visibleText(cell.text)).text)
      else if (cell.format === "percent") expect(found).toBeCloseTo(cell.number / 100, 12)
      else expect(found).toBe(cell.number)
    }
  }
}

describe("writeXlsx", () => {
  it("writes every figure and every text of a form into its cell", async () => {
    await expectWhole([sampleForm()], layoutFor)
  })

  it("writes what it is given, in any layout", async () => {
    const check = fc.asyncProperty(
      fc.array(forms({ hostile: true, maxIndicators: 8 }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...layouts),
      async (written, layout) => expectWhole(written, () => layout),
    )
    await fc.assert(check, { seed: 20200210, numRuns: 60 })
  })

  it("gives the same bytes for the same forms", async () => {
    const [first, second] = [
      await writeXlsx([sampleForm()], layoutFor),
      await writeXlsx([sampleForm()], layoutFor),
    ]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it("merges cells without overlap, just where the arrangement has spans", async () => {
    const sheet = arrange(sampleForm(), layoutFor(sampleForm()))
    const xml = entry(await writeXlsx([sampleForm()], layoutFor), "xl/worksheets/sheet1.xml")
    const merges = [...xml.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)]
    const expected = sheet.cells.filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1)
    expect(merges.length).toBe(expected.length)
    expect(xml).toContain(`<mergeCells count="${merges.length}">`)
    const taken = new Set<string>()
    for (const [, left = "", top, right = "", bottom] of merges)
      for (let row = Number(top); row <= Number(bottom); row += 1)
        for (let column = left.charCodeAt(0); column <= right.charCodeAt(0); column += 1) {
          expect(taken.has(`${column},${row}`)).toBe(false)
          taken.add(`${column},${row}`)
        }
  })

  it("sets up printing: A4, one page wide, the table head on every page", async () => {
    const portrait = await writeXlsx([sampleForm()], layoutFor)
    const xml = entry(portrait, "xl/worksheets/sheet1.xml")
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/)
    expect(entry(portrait, "xl/workbook.xml")).toContain(`localSheetId="0">'农村公路日常养护'!$10:$10<`)
    const landscape = await writeXlsx([sampleForm()], () => byId("shanxi-self-evaluation"))
    expect(entry(landscape, "xl/worksheets/sheet1.xml")).toContain('orientation="landscape"')
  })

  it("writes real numbers with formats", async () => {
    const book = await readXlsx(await writeXlsx([sampleForm()], layoutFor), { readStyles: true })
    const cells = book.sheets[0]?.cells
    const formats = [...(cells?.values() ?? [])]
      .map(({ style }) => style?.numFmt)
      .filter((format) => format !== undefined)
    expect(formats).toContain("0.00")
    expect(formats).toContain("0.00%")
  })

  it("draws borders on every position of a merged cell and sets the fonts of the official forms", async () => {
    const bytes = await writeXlsx([sampleForm()], layoutFor)
    const styles = entry(bytes, "xl/styles.xml")
    expect(styles).toContain('<name val="宋体"/>')
    expect(styles).toMatch(/<b\/>.*<sz val="18"\/>/s)
    const xml = entry(bytes, "xl/worksheets/sheet1.xml")
    const [, row] = /<row r="3"[^>]*>(.*?)<\/row>/s.exec(xml) ?? []
    expect(row?.match(/<c r="[A-I]3"[^>]* s="[1-9]/g)?.length).toBe(9)
  })

  it("never writes a formula, whatever a text begins with", async () => {
    for (const name of ["=1+1", "+86", "-5", "@SUM(A1)", "=cmd|'/c calc'!A1", "#REF!", "#N/A"]) {
      const form = sampleForm({ project: { ...sampleForm().project, name } })
      const bytes = await writeXlsx([form], layoutFor)
      const xml = entry(bytes, "xl/worksheets/sheet1.xml")
      expect(xml).not.toContain("<f")
      expect(xml).not.toContain('t="e"')
      await expectWhole([form], layoutFor)
    }
  })

  it("keeps texts of 20,000 characters, and says what it cuts beyond Excel's limit", async () => {
    const long = "字".repeat(20_000)
    await expectWhole([sampleForm({ goal: { expected: long, actual: null } })], layoutFor)
    const tooLong = "字".repeat(40_000)
    const form = sampleForm({ goal: { expected: tooLong, actual: null } })
    const { bytes, problems } = await writeWorkbook([form], layoutFor)
    expect(problems.map(({ code }) => code)).toEqual(["text-not-printed", "text-cut"])
    expect(problems[1]?.source).toEqual({ sheet: "农村公路日常养护", cell: "B9" })
    const book = await readXlsx(bytes)
    expect(String(readBack(book, 0, 8, 1))).toMatch(/^字+…（后 \d+ 字超出单元格上限，未写入）$/)
  })

  it("says what a layout has no place for", async () => {
    const form = sampleForm({ conclusion: [{ heading: "主要经验做法", text: "逐月核对" }] })
    const { problems } = await writeWorkbook([form], () => byId("national-target"))
    const messages = problems.map(({ message }) => message).join("\n")
    expect(messages).toContain("实际完成值")
    expect(messages).toContain("自评结论")
    expect((await writeWorkbook([form], () => byId("shanxi-self-evaluation"))).problems).toEqual([])
  })

  it("gives every sheet a name of its own that Excel takes", async () => {
    const names = ["道路", "道路", "a/b:c?[d]*\\", "History", "", "'引号'", "长".repeat(40), "长".repeat(41)]
    const written = names.map((name) => sampleForm({ project: { ...sampleForm().project, name } }))
    const book = await readXlsx(await writeXlsx(written, layoutFor))
    expect(book.sheets.map(({ name }) => name)).toEqual([
      "道路",
      "道路（2）",
      "a b c d",
      "绩效表History",
      "绩效表",
      "引号",
      "长".repeat(31),
      `${"长".repeat(28)}（2）`,
    ])
  })

  it("names ten thousand equal titles without delay", () => {
    const names = sheetNames(Array.from({ length: 10_000 }, () => "同名项目"))
    expect(new Set(names).size).toBe(10_000)
    expect(names.at(-1)).toBe("同名项目（10000）")
  })

  it("writes a workbook even of no form", async () => {
    expect((await readXlsx(await writeXlsx([], layoutFor))).sheets.length).toBe(1)
  })

  it("writes well-formed XML with no character that XML forbids", async () => {
    const check = fc.asyncProperty(forms({ hostile: true, maxIndicators: 4 }), async (form) => {
      for (const [name, xml] of unzip(await writeXlsx([form], layoutFor))) {
        expect(name).toMatch(/\.(xml|rels)$/)
        expect(xml).not.toMatch(/(?![\n\t\r])\p{Cc}|[\ufffe\uffff]/u)
        expect(unbalanced(xml)).toEqual([])
      }
    })
    await fc.assert(check, { seed: 20200210, numRuns: 30 })
  })
})

/** Tags left open or closed out of turn. */
function unbalanced(xml: string): readonly string[] {
  const open: string[] = []
  for (const [, closing, name = "", selfClosing] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.]*)(?:"[^"]*"|[^">])*?(\/?)>/g,
  )) {
    if (selfClosing === "/") continue
    if (closing !== "/") open.push(name)
    else if (open.pop() !== name) return [name]
  }
  return open
}
