import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { arrange } from "../../src/layouts/arrange.ts"
import { layoutById, layoutFor, layouts } from "../../src/layouts/index.ts"
import type { Layout } from "../../src/layouts/layout.ts"
import type { Sheet, SheetCell } from "../../src/layouts/sheet.ts"
import { forms } from "../support/form-generator.ts"
import { sampleForm, sampleIndicator } from "../support/sample-form.ts"

const byId = (id: string): Layout => {
  const layout = layoutById(id)
  if (layout === null) throw new Error(`no layout ${id}`)
  return layout
}
const national = byId("national-self-evaluation-2020")
const wide = byId("nmg-wide-target")

function cellAt(sheet: Sheet, path: string): SheetCell {
  const cell = sheet.cells.find((candidate) => candidate.path === path)
  if (cell === undefined) throw new Error(`no cell for ${path}`)
  return cell
}

function coverage(sheet: Sheet): {
  readonly gaps: number
  readonly overlaps: number
  readonly outside: number
} {
  const width = sheet.columns.length
  const covered = new Uint8Array(sheet.rowCount * width)
  let overlaps = 0
  let outside = 0
  for (const { row, column, rowSpan, colSpan } of sheet.cells)
    for (let y = row; y < row + rowSpan; y += 1)
      for (let x = column; x < column + colSpan; x += 1) {
        if (x >= width || y >= sheet.rowCount) outside += 1
        else if (covered[y * width + x] === 1) overlaps += 1
        else covered[y * width + x] = 1
      }
  return { gaps: covered.filter((mark) => mark === 0).length, overlaps, outside }
}

describe("arrange", () => {
  it.each(layouts)("covers every grid position exactly once: $id", (layout) => {
    const check = fc.property(forms({ hostile: true }), (form) => {
      expect(coverage(arrange(form, layout))).toEqual({ gaps: 0, overlaps: 0, outside: 0 })
    })
    fc.assert(check, { seed: 20200210, numRuns: 60 })
  })

  it("arranges the same form to the same sheet", () => {
    expect(arrange(sampleForm(), national)).toEqual(arrange(sampleForm(), national))
  })

  it("merges equal levels downward, the second within the first", () => {
    const sheet = arrange(sampleForm(), national)
    expect(cellAt(sheet, "indicators[0].level1")).toMatchObject({ rowSpan: 3, text: "产出指标" })
    expect(cellAt(sheet, "indicators[0].level2")).toMatchObject({
      rowSpan: 2,
      alsoPaths: ["indicators[1].level2"],
    })
    expect(cellAt(sheet, "indicators[2].level2")).toMatchObject({ rowSpan: 1, text: "质量指标" })
  })

  it("does not merge the same second level under two first levels", () => {
    const indicators = [
      sampleIndicator("成本指标", "成本指标", "甲", "≤1万元", "1万元", 10),
      sampleIndicator("产出指标", "成本指标", "乙", "≤1万元", "1万元", 10),
    ]
    const sheet = arrange(sampleForm({ indicators }), national)
    expect(cellAt(sheet, "indicators[0].level2").rowSpan).toBe(1)
    expect(cellAt(sheet, "indicators[1].level2").rowSpan).toBe(1)
  })

  it("merges the upright label over the headings and all indicators", () => {
    const label = arrange(sampleForm(), national).cells.find(({ text }) => text === "绩效指标")
    expect(label).toMatchObject({ role: "label", column: 0, rowSpan: 6, path: null })
  })

  it("prints figures as figures, money with two decimals, rates with their sign", () => {
    const sheet = arrange(sampleForm(), national)
    expect(cellAt(sheet, "funds[0].budget")).toMatchObject({ text: "80.32", number: 80.32, format: "figure" })
    expect(cellAt(sheet, "funds[0].initialBudget")).toMatchObject({ text: "80.00", number: 80 })
    expect(cellAt(sheet, "funds[0].executionRate")).toMatchObject({
      text: "93.63%",
      number: 93.63,
      format: "percent",
    })
    expect(cellAt(sheet, "indicators[0].target")).toMatchObject({
      text: "≥120公里",
      number: null,
      format: "text",
    })
    expect(cellAt(sheet, "total.score")).toMatchObject({ text: "99.36", number: 99.36 })
  })

  it("hides no digit of an amount", () => {
    const [total] = sampleForm().funds
    if (total === undefined) throw new Error("the sample has funds")
    const sheet = arrange(sampleForm({ funds: [{ ...total, executed: 12.345678 }] }), national)
    expect(cellAt(sheet, "funds[0].executed").text).toBe("12.345678")
  })

  it("calls the total row what the official form calls it", () => {
    const [total] = sampleForm().funds
    if (total === undefined) throw new Error("the sample has funds")
    const form = sampleForm({ funds: [{ ...total, source: "预算数" }] })
    expect(cellAt(arrange(form, national), "funds[0].source").text).toBe("年度资金总额")
    expect(cellAt(arrange(sampleForm(), byId("hebei-target")), "funds[0].source").text).toBe("预算数")
  })

  it("prints the official dash where only the total row has a figure", () => {
    expect(cellAt(arrange(sampleForm(), national), "funds[1].score")).toMatchObject({
      text: "—",
      number: null,
    })
  })

  it("leaves an unknown year to be filled in", () => {
    expect(cellAt(arrange(sampleForm({ year: null }), national), "year").text).toBe("（    年度）")
  })

  it("prints the blank form with the official skeleton", () => {
    const blank = arrange(sampleForm({ indicators: [], funds: [] }), national)
    expect(blank.cells.filter(({ text }) => text.endsWith("效益指标")).length).toBeGreaterThanOrEqual(4)
    expect(blank.cells.some(({ text }) => text === "年度资金总额")).toBe(true)
    expect(blank.cells.some(({ path }) => path?.startsWith("indicators") === true)).toBe(false)
  })

  it("puts sign, number and unit together again, or takes them apart, as the layout prints them", () => {
    const target = { text: "100", op: "=", number: 100, unit: "%" } as const
    const [first] = sampleForm().indicators
    if (first === undefined) throw new Error("the sample has indicators")
    const form = sampleForm({ indicators: [{ ...first, nature: "positive", target }] })
    expect(cellAt(arrange(form, national), "indicators[0].target").text).toBe("=100%")
    const apart = arrange(form, wide).cells.filter(({ path }) => path === "indicators[0].target")
    expect(apart.map(({ text }) => text)).toEqual(["等于", "100", "%"])
    expect(cellAt(arrange(form, wide), "indicators[0].nature").text).toBe("正向")
  })

  it("merges the project's cells over all its rows in the wide table", () => {
    const sheet = arrange(sampleForm(), wide)
    expect(cellAt(sheet, "project.name")).toMatchObject({ rowSpan: 5, column: 0 })
    expect(cellAt(sheet, "funds[0].initialBudget")).toMatchObject({ rowSpan: 5, text: "80.00" })
  })

  it("dresses levels and names as the regional form prints them", () => {
    const [first] = sampleForm().indicators
    if (first === undefined) throw new Error("the sample has indicators")
    const form = sampleForm({ indicators: [{ ...first, ordinal: 1 }] })
    const sheet = arrange(form, byId("nmg-self-evaluation-2021"))
    expect(cellAt(sheet, "indicators[0].level1").text).toBe("产出指标（20分）")
    expect(cellAt(sheet, "indicators[0].name").text).toBe("指标1：养护里程")
    expect(cellAt(arrange(form, byId("ningxia-target")), "indicators[0].level2").text).toBe(
      "数量指标（必填硬性指标）",
    )
  })

  it("groups the remarks that belong together", () => {
    const conclusion = ["主要经验做法", "对资金管理的建议：", "其他"].map((heading) => ({
      heading,
      text: "无",
    }))
    const sheet = arrange(sampleForm({ conclusion }), byId("shanxi-self-evaluation"))
    expect(sheet.cells.find(({ text }) => text === "下一步改进措施及管理建议")).toMatchObject({ rowSpan: 2 })
    expect(cellAt(sheet, "conclusion[1].text").text).toBe("无")
  })
})

describe("layoutFor", () => {
  it("takes the form's own layout, else the national one of its kind", () => {
    expect(layoutFor(sampleForm({ layout: "shanxi-self-evaluation" })).id).toBe("shanxi-self-evaluation")
    expect(layoutFor(sampleForm({ layout: "unknown" })).id).toBe("national-self-evaluation-2020")
    expect(layoutFor(sampleForm({ layout: "unknown", kind: "target" })).id).toBe("national-target")
  })
})
