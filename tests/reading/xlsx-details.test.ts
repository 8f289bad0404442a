import { read as parseWorkbook, utils, write } from "@e965/xlsx"
import { describe, expect, it } from "vitest"
import { limits } from "../../src/reading/limits.ts"
import type { PagesRead } from "../../src/reading/readers/page-reader.ts"
import { readXlsx } from "../../src/reading/readers/xlsx-reader.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import { handmadeXlsx, numberCell, textCell } from "../support/handmade-xlsx.ts"

const rowsOf = ({ pages }: PagesRead) =>
  pages.flatMap(({ lines }) => lines.map((line) => line.cells.map(({ text }) => text)))
const codes = ({ problems }: PagesRead) => problems.map(({ code }) => code)
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join("")}</row>`

describe("number formats", () => {
  const shown = (value: string, number: number, code: string | null) =>
    readXlsx(handmadeXlsx({ rows: row(1, numberCell("A1", value, 1)), formats: [[number, code]] })).pages[0]
      ?.lines[0]?.cells[0]

  it.each([
    ["0.85", 9, null, "85%", undefined],
    ["0.8567", 9, null, "86%", 85.67],
    ["1234567.891", 4, null, "1,234,567.89", 1_234_567.891],
    ["803249", 180, "0!.0,", "80.3", 80.3249],
    ["803249", 180, "0\\.0000", "80.3249", undefined],
    ["-803249", 180, '#"."0,"万元"', "-80.3万元", -80.3249],
    ["5000", 180, "0!.0000_ ", "0.5000", undefined],
    ["803249", 180, "#,##0.00,", "803.25", 803.249],
    ["0.30000000000000004", 0, null, "0.3", undefined],
    ["95.238095238095241", 2, null, "95.24", 95.2380952380952],
  ] as const)("%s shown by %i %s reads %s", (value, number, code, text, stored) => {
    const cell = shown(value, number, code)
    expect(cell?.text).toBe(text)
    expect(cell?.stored).toBe(stored)
  })

  it.each([
    [14, null, "2025/3/31"],
    [22, null, "2025/3/31 12:00"],
    [57, null, "2025年3月"],
    [31, null, "2025年3月31日"],
    [176, 'yyyy"年"m"月"', "2025年3月"],
  ] as const)("a date by format %i reads as a Chinese system shows it", (number, code, text) => {
    expect(shown("45747.5", number, code)?.text).toBe(text)
  })

  it("dates counted from 1904 are the same days", () => {
    const bytes = handmadeXlsx({
      rows: row(1, numberCell("A1", "44285", 1), numberCell("B1", "44285", 2)),
      formats: [
        [14, null],
        [31, null],
      ],
      workbook: 'date1904="1"',
    })
    expect(rowsOf(readXlsx(bytes))).toEqual([["2025/3/31", "2025年3月31日"]])
  })
})

describe("what is not there to be read", () => {
  it("a formula without a kept result is a problem with its place, not 0", () => {
    const bytes = handmadeXlsx({
      rows: row(
        1,
        '<c r="A1"><f>SUM(B1:C1)</f></c>',
        '<c r="B1"><f>1+1</f><v>2</v></c>',
        '<c r="C1" t="str"><f>IF(1,"")</f><v></v></c>',
        '<c r="D1"><f>B1</f><v></v></c>',
        '<c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      ),
    })
    const read = readXlsx(bytes)
    expect(rowsOf(read)).toEqual([["", "2", "", "", "#DIV/0!"]])
    expect(codes(read)).toEqual(["formula-without-result"])
    expect(read.problems[0]).toMatchObject({ source: { sheet: "自评 & 附表", cell: "A1" }, severity: "loss" })
    expect(read.problems[0]?.message).toContain("2 处")
  })

  it("hidden columns are left out and said; the others keep their places", () => {
    const columns = '<cols><col min="2" max="2" hidden="1" width="0"/></cols>'
    const cells = row(1, numberCell("A1", "1"), numberCell("B1", "2"), numberCell("C1", "3"))
    const read = readXlsx(handmadeXlsx({ rows: cells, columns }))
    expect(rowsOf(read)).toEqual([["1", "", "3"]])
    expect(read.problems[0]).toMatchObject({ code: "hidden-left-out", severity: "note" })
    expect(read.problems[0]?.message).toContain("1 列")
  })

  it("a merged cell whose corner is hidden is read where it is seen", () => {
    const read = readXlsx(
      handmadeXlsx({
        rows: `<row r="1" hidden="1">${textCell("A1", "产出指标")}</row>${row(2, textCell("B2", "数量指标"))}`,
        merges: ["A1:A2"],
      }),
    )
    expect(rowsOf(read)).toEqual([["产出指标", "数量指标"]])
    expect(read.pages[0]?.lines[0]?.cells[0]?.source.cell).toBe("A1")
  })

  it("content right of the last column and below the last row is said, empty formatted cells are not", () => {
    const far =
      row(1, numberCell("A1", "1"), '<c r="XFD1" s="1"/>') + row(1_048_576, '<c r="A1048576" s="1"/>')
    expect(readXlsx(handmadeXlsx({ rows: far })).problems).toEqual([])
    const wide = row(1, numberCell("A1", "1"), numberCell("XFD1", "2"))
    expect(codes(readXlsx(handmadeXlsx({ rows: wide })))).toEqual(["too-many-cells"])
    const long = row(1, numberCell("A1", "1")) + row(limits.rowsPerSheet + 7, numberCell("A100007", "1"))
    expect(codes(readXlsx(handmadeXlsx({ rows: long })))).toEqual(["too-many-rows"])
  })

  it("rich text is read without its phonetic help", () => {
    const rich =
      '<c r="A1" t="inlineStr"><is><r><t>产出</t></r><r><t>指标</t></r><rPh sb="0" eb="1"><t>chǎn</t></rPh></is></c>'
    expect(rowsOf(readXlsx(handmadeXlsx({ rows: row(1, rich) })))).toEqual([["产出指标"]])
  })

  it("a sheet of 12,000 merged areas is read with all of them", () => {
    const merges = Array.from({ length: 12_000 }, (_, at) => `A${at * 2 + 1}:A${at * 2 + 2}`)
    const rows = merges.map((_, at) => row(at * 2 + 1, numberCell(`A${at * 2 + 1}`, `${at}`))).join("")
    const { pages } = readXlsx(handmadeXlsx({ rows, merges }))
    const spans = pages[0]?.lines.filter((line) => line.cells[0]?.rowSpan === 2)
    expect(spans).toHaveLength(12_000)
  })

  it("the binary form of a workbook reads like the other", () => {
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["项目名称", "道路养护"],
        ["分值", 10],
      ]),
      "表",
    )
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsb" }))
    expect(rowsOf(readXlsx(bytes))).toEqual([
      ["项目名称", "道路养护"],
      ["分值", "10"],
    ])
  })
})

describe("figures shown rounded", () => {
  const heads = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]
  const weights = [30, 30, 30]
  const scores = [28.333333, 27.444444, 29.444444]
  const place = (column: number, line: number) => utils.encode_cell({ c: column, r: line - 1 })
  const line = (number: number, texts: readonly (string | readonly [number, number])[]) =>
    row(
      number,
      ...texts.map((text, column) =>
        typeof text === "string"
          ? textCell(place(column, number), text)
          : numberCell(place(column, number), String(text[0]), text[1]),
      ),
    )
  const rows = [
    line(1, ["项目支出绩效自评表"]),
    line(2, ["（2024年度）"]),
    line(3, ["项目名称", "道路养护"]),
    line(4, ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]),
    line(5, [
      "",
      "年度资金总额",
      [100.0049, 1],
      [100.0049, 1],
      [98.5149, 1],
      [10, 0],
      [0.98510072, 2],
      [9.8510072, 1],
    ]),
    line(6, heads),
    ...weights.map((weight, at) =>
      line(7 + at, [
        "产出指标",
        "数量指标",
        `养护第${at + 1}段`,
        "≥10公里",
        [12.345, 0],
        [weight, 0],
        [scores[at] ?? 0, 3],
      ]),
    ),
    line(10, ["总分", "", "", "", "", [100, 0], [95.0732282, 1]]),
  ].join("")
  const bytes = handmadeXlsx({
    rows,
    formats: [
      [2, null],
      [10, null],
      [180, "0.0"],
    ],
  })

  it("keep the figure behind them, and their sums are not the author's mistake", async () => {
    const { document } = await readDocument(bytes, "自评.xlsx")
    const [form] = document.forms
    expect(form?.funds[0]).toMatchObject({ budget: 100.0049, executed: 98.5149, executionRate: 98.510072 })
    expect(form?.indicators.map(({ score }) => score)).toEqual(scores)
    expect(form?.total.score).toBe(95.0732282)
    expect(document.problems.map(({ code }) => code)).not.toContain("author-arithmetic")
    expect(document.problems.map(({ code }) => code)).not.toContain("arithmetic-open")
  })

  it("the same figures typed as they are shown do not add up, which is the author's mistake", async () => {
    const book = parseWorkbook(bytes, { type: "array", cellNF: true })
    const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {}
    for (const cell of Object.values(sheet) as { t?: string; v?: unknown; w?: string; z?: string }[])
      if (cell.t === "n" && cell.w !== undefined && !cell.w.includes("%"))
        [cell.v, cell.z] = [Number(cell.w), "General"]
    const typed = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }))
    const { document } = await readDocument(typed, "自评.xlsx")
    expect(document.forms[0]?.indicators.map(({ score }) => score)).toEqual([28.3, 27.4, 29.4])
    expect(document.problems.map(({ code }) => code)).toContain("author-arithmetic")
  })
})
