import { describe, expect, it } from "vitest"
import type { Cell, Page } from "../../../src/reading/page-model.ts"
import { repairPages } from "../../../src/reading/repair/repair-pages.ts"
import { closeRecognised } from "../../../src/reading/repair/repair-figure.ts"
import { PrintedCells } from "../../../src/reading/closing/printed-cells.ts"
import { withRecognitionDoubts } from "../../../src/reading/recognition-doubts.ts"
import { sampleForm } from "../../support/sample-form.ts"

function pageOf(rows: readonly (readonly string[])[], confidence = 0.7): Page {
  const lines = rows.map((texts, row) => {
    const cells = texts.map((text, column): Cell => {
      const box = [column * 50, row * 20, column * 50 + 50, row * 20 + 20] as const
      const source = { page: 1, line: row + 1, box }
      return { text, column, source, recognised: { confidence, alternatives: [] } }
    })
    return { number: row + 1, text: texts.join("\t"), cells }
  })
  return { number: 1, sheet: null, lines }
}

function repairedColumn(texts: readonly string[], confidence?: number): readonly string[] {
  const pages = repairPages([
    pageOf(
      texts.map((text) => [text]),
      confidence,
    ),
  ])
  return pages.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.map(({ text }) => text)))
}

describe("repair of what was recognised", () => {
  it("puts letters and full stops inside figures right", () => {
    expect(repairedColumn(["1O.5", "l00%", "9。65", "1，240", "O.5", "2O23年"])).toEqual([
      "10.5",
      "100%",
      "9.65",
      "1,240",
      "0.5",
      "2023年",
    ])
  })

  it("leaves words, codes and surely printed signs", () => {
    const printed = ["完成情况良好", "OK", "ABC-1O", "第2、3季度", ">5", "张三"]
    expect(repairedColumn(printed, 0.999)).toEqual(printed)
  })

  it("puts signs right by the signs of their column, and without them not", () => {
    expect(repairedColumn(["≥12座", "≥95%", "冬90%", ">80%", "2100%", "≤5", "S20万元"])).toEqual([
      "≥12座",
      "≥95%",
      "≥90%",
      "≥80%",
      "≥100%",
      "≤5",
      "≤20万元",
    ])
    expect(repairedColumn(["冬90%", ">80%", "S20"])).toEqual(["冬90%", ">80%", "S20"])
  })

  it("puts words of the forms right where they were not surely read, and others not", () => {
    expect(repairedColumn(["数虽指标", "服务对象满意度指杯", "年度指标伯"])).toEqual([
      "数量指标",
      "服务对象满意度指标",
      "年度指标值",
    ])
    expect(repairedColumn(["数虽指标"], 0.99)).toEqual(["数虽指标"])
    expect(repairedColumn(["青禾县水务局", "经济效益指标"])).toEqual(["青禾县水务局", "经济效益指标"])
  })

  it("leaves pages that were not recognised", () => {
    const page = pageOf([["1O"]])
    const bare = {
      ...page,
      lines: page.lines.map((line) => ({
        ...line,
        cells: line.cells.map(({ text, column, source }) => ({ text, column, source })),
      })),
    }
    expect(repairPages([bare])).toEqual([bare])
  })

  it("makes a doubt that names what was read, and lowers the confidence of the row", () => {
    const pages = repairPages([pageOf([["≥12座"], ["冬90%"]], 0.97)])
    const source = pages[0]?.lines[1]?.cells[0]?.source
    if (source === undefined) throw new Error("no cell")
    const [form] = withRecognitionDoubts([sampleForm({ places: { "indicators[0].target": source } })], pages)
    expect(form?.doubts[0]).toMatchObject({
      path: "indicators[0].target",
      code: "recognition-repaired",
      alternatives: ["冬90%"],
    })
    expect(form?.doubts[0]?.message).toContain("≥90%")
    expect(form?.indicators[0]?.confidence).toBeLessThan(0.9)
  })
})

describe("a figure that keeps the sums open", () => {
  const sample = sampleForm()
  const weight = sample.indicators[0]?.weight ?? 0
  const wrong = weight + 7
  const misread = (alternatives: readonly { text: string; probability: number }[]) => {
    const source = { page: 1, line: 1, box: [0, 0, 9, 9] as const }
    const cell: Cell = {
      text: String(wrong),
      column: 0,
      source,
      recognised: { confidence: 0.6, alternatives },
    }
    const page = { number: 1, sheet: null, lines: [{ number: 1, text: cell.text, cells: [cell] }] }
    const form = sampleForm({
      indicators: sample.indicators.map((row, at) => (at === 0 ? { ...row, weight: wrong } : row)),
      places: { "indicators[0].weight": source },
    })
    return closeRecognised(form, new PrintedCells([page])).form
  }

  it("is put right where the recogniser thought of the closing figure itself, and marked", () => {
    const form = misread([{ text: String(weight), probability: 0.3 }])
    expect(form.indicators[0]?.weight).toBe(weight)
    expect(form.doubts).toMatchObject([{ path: "indicators[0].weight", code: "recognition-repaired" }])
  })

  it("is only doubted where nothing but arithmetic speaks against it", () => {
    expect(misread([]).indicators[0]?.weight).toBe(wrong)
  })
})
