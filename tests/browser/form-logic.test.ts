import { describe, expect, it } from "vitest"
import { arrange } from "../../src/layouts/arrange.ts"
import { layouts } from "../../src/layouts/index.ts"
import { setField } from "../../src/records/field.ts"
import { parseValue } from "../../src/records/value.ts"
import type { Form, Indicator } from "../../src/records/form.ts"
import { editCell } from "../../web/src/form/cell-edit.ts"
import { marksOf, severalReadings } from "../../web/src/form/cell-marks.ts"
import { cellOfPath } from "../../web/src/form/cell-of-path.ts"
import { fieldCells, neighbour, stepInOrder } from "../../web/src/form/grid-navigation.ts"

function indicator(level1: string, level2: string, name: string, confidence = 1): Indicator {
  return {
    level1,
    level2,
    name,
    ordinal: null,
    nature: null,
    target: parseValue("≥95%"),
    adjustedTarget: null,
    actual: parseValue("96%"),
    weight: 10,
    score: 10,
    deviation: null,
    description: null,
    basis: null,
    confidence,
    source: { line: 1 },
  }
}

const fund = {
  source: "年度资金总额",
  initialBudget: 20,
  budget: 20,
  executed: 18,
  weight: 10,
  executionRate: 90,
  score: 9,
}

const form: Form = {
  kind: "self-evaluation",
  layout: "national-self-evaluation-2020",
  year: 2023,
  project: {
    name: "云溪县水毁道路修复",
    code: null,
    category: null,
    period: null,
    purpose: null,
    department: "云溪县交通运输局",
    unit: "云溪县公路站",
  },
  currency: "万元",
  funds: [fund, { ...fund, source: "其他资金", weight: null, score: null }],
  schedule: [],
  goal: { expected: "修复道路", actual: "已修复 12 公里" },
  indicators: [
    indicator("产出指标", "数量指标", "修复里程"),
    indicator("产出指标", "数量指标", "修复桥梁", 0.7),
    indicator("效益指标", "社会效益指标", "通行改善"),
  ],
  total: { weight: 100, score: 98 },
  conclusion: [],
  places: {},
  doubts: [{ path: "indicators[1].level1", code: "c", message: "不清楚", alternatives: [] }],
}

function cellsIn(layoutId: string, of: Form = form) {
  const layout = layouts.find(({ id }) => id === layoutId)
  if (layout === undefined) throw new Error(`no layout ${layoutId}`)
  return fieldCells(arrange(of, layout))
}

const cells = cellsIn("national-self-evaluation-2020")

function cellAt(path: string) {
  const cell = cells.find((each) => each.path === path)
  if (cell === undefined) throw new Error(`no cell ${path}`)
  return cell
}

describe("moving over the cells", () => {
  it("goes down a column and back, over labels and merged cells", () => {
    const first = cellAt("indicators[0].actual")
    const second = neighbour(cells, first, "down")
    expect(second?.path).toBe("indicators[1].actual")
    expect(second === null ? null : neighbour(cells, second, "up")).toBe(first)
    expect(neighbour(cells, cellAt("indicators[0].name"), "left")?.path).toBe("indicators[0].level2")
    expect(neighbour(cells, cellAt("indicators[1].name"), "left")?.path).toBe("indicators[0].level2")
  })

  it("ends at the border", () => {
    const last = cells.at(-1)
    expect(cells[0] === undefined ? null : stepInOrder(cells, cells[0], -1)).toBeNull()
    expect(last === undefined ? null : stepInOrder(cells, last, 1)).toBeNull()
  })

  it("reaches every cell from the first by Tab, and each cell by arrows from some other, in every layout", () => {
    for (const { id } of layouts) {
      const all = cellsIn(id)
      let at = all[0]
      const reached = new Set(at === undefined ? [] : [at])
      while (at !== undefined) {
        at = stepInOrder(all, at, 1) ?? undefined
        if (at !== undefined) reached.add(at)
      }
      expect(reached.size, id).toBe(all.length)
      const entered = new Set(
        all.flatMap((cell) =>
          (["up", "down", "left", "right"] as const).map((way) => neighbour(all, cell, way)),
        ),
      )
      expect(
        all.filter((cell) => !entered.has(cell)).map((cell) => cell.path),
        id,
      ).toEqual([])
    }
  })
})

describe("the cell that stands for a field", () => {
  it("is its own, the merged one, or the one that names its row", () => {
    expect(cellOfPath(cells, "indicators[2].score")?.path).toBe("indicators[2].score")
    expect(cellOfPath(cells, "indicators[1].level1")?.path).toBe("indicators[0].level1")
    expect(cellOfPath(cells, "indicators[1]")?.path).toBe("indicators[1].name")
    expect(cellOfPath(cells, "indicators[1].basis")?.path).toBe("indicators[1].name")
    expect(cellOfPath(cells, "funds[1]")?.path).toBe("funds[1].source")
    expect(cellOfPath(cells, "form")).toBeNull()
    expect(cellOfPath(cells, "indicators[9].name")).toBeNull()
  })
})

describe("editing a cell", () => {
  it("changes all rows of a merged cell", () => {
    const edited = editCell(form, cellAt("indicators[0].level2"), "质量指标")
    expect(edited.ok && edited.value.indicators.map((row) => row.level2)).toEqual([
      "质量指标",
      "质量指标",
      "社会效益指标",
    ])
  })

  it("changes nothing where the text is refused", () => {
    expect(editCell(form, cellAt("funds[0].executed"), "很多").ok).toBe(false)
  })
})

describe("marks of cells", () => {
  it("put findings, doubts and unsure rows on the cells that stand for them, gravest first", () => {
    const about = { place: null, found: null, remedy: words(""), citation: cite, sentence: words("x") }
    const marks = marksOf(
      form,
      [
        { ...about, code: "A01", severity: "hint", path: "indicators[1]" },
        { ...about, code: "A02", severity: "error", path: "indicators[1].name" },
        { ...about, code: "A03", severity: "warning", path: "form" },
      ],
      cells,
    )
    expect(marks.get("indicators[1].name")).toMatchObject({ severity: "error", confidence: 0.7 })
    expect(marks.get("indicators[1].name")?.findings.map((finding) => finding.code)).toEqual(["A01", "A02"])
    expect(marks.get("indicators[0].level1")?.doubts).toHaveLength(1)
    expect(marks.get("indicators[0].name")).toBeUndefined()
    expect(marks.get("indicators[1].score")).toMatchObject({ severity: null, confidence: 0.7, findings: [] })
  })
})

function words(text: string) {
  return { zh: text, en: text }
}

const cite = { document: "", article: "", status: "choice" } as const

describe("a form with several readings that fit", () => {
  const doubt = { code: "row-ambiguous", message: "有不止一种排法。" }
  const several: Form = {
    ...form,
    doubts: [
      { ...doubt, path: "indicators[1].target", alternatives: ["≥95%", "≥90%"] },
      { ...doubt, path: "indicators[0].name", alternatives: [] },
      { ...doubt, path: "year", alternatives: ["2023"] },
      { ...doubt, path: "indicators[1].target", alternatives: ["≥80%"] },
    ],
  }

  it("names each cell once that may be read otherwise, and none that only repeats what was taken", () => {
    expect(severalReadings(several)).toEqual(["indicators[1].target"])
  })

  it("has none left of a cell once another reading is picked", () => {
    const picked = setField(several, "indicators[1].target", "≥90%")
    expect(picked.ok && picked.value.indicators[1]?.target?.text).toBe("≥90%")
    expect(picked.ok ? severalReadings(picked.value) : null).toEqual([])
  })
})
