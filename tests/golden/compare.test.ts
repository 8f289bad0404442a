import { describe, expect, it } from "vitest"
import { compareForms } from "../../golden/compare.ts"
import type { ExpectedForm } from "../../golden/expected-form.ts"
import { hashForm } from "../../golden/hash-form.ts"
import type { Form, Fund, Indicator, Value } from "../../src/records/form.ts"

function value(text: string, op: Value["op"], number: number | null, unit: string | null): Value {
  return { text, op, number, unit }
}

function indicator(name: string, target: Value | null, more: Partial<Indicator> = {}): Indicator {
  return {
    level1: "产出指标",
    level2: "数量指标",
    name,
    ordinal: null,
    nature: null,
    target,
    adjustedTarget: null,
    actual: null,
    weight: 10,
    score: null,
    deviation: null,
    description: null,
    basis: null,
    confidence: 1,
    source: {},
    ...more,
  }
}

const total: Fund = {
  source: "年度资金总额",
  initialBudget: 12.5,
  budget: 12.5,
  executed: null,
  weight: 10,
  executionRate: null,
  score: null,
}

function form(name: string, more: Partial<Form> = {}): Form {
  return {
    kind: "target",
    layout: "national-target",
    year: 2024,
    project: {
      name,
      code: null,
      category: null,
      period: null,
      purpose: null,
      department: "云溪县水务局",
      unit: null,
    },
    currency: "万元",
    funds: [total],
    schedule: [],
    goal: { expected: "保障灌溉渠道畅通", actual: null },
    indicators: [
      indicator("清淤渠道长度", value("≥12公里", "≥", 12, "公里")),
      indicator("巡查次数", value("4次", null, 4, "次")),
      indicator("渠道完好情况", value("明显改善", null, null, null), { level2: "质量指标" }),
    ],
    total: { weight: 100, score: null },
    conclusion: [{ heading: "主要经验做法", text: "专人巡查" }],
    places: {},
    doubts: [],
    ...more,
  }
}

const read = form("渠道清淤")
const full: ExpectedForm = read
const kept = hashForm(full)

describe("compareForms", () => {
  it("finds a form like its full and its hashed reference", () => {
    for (const reference of [full, kept]) {
      const result = compareForms([reference], [read])
      expect(result.differences).toEqual([])
      expect(result).toMatchObject({ share: 1, invented: 0, missing: 0 })
      expect(result.right).toBe(result.total)
    }
  })

  it("counts fields that are empty on both sides neither right nor wrong", () => {
    // Outside the lists, in the fund row, in the three indicators, in the conclusion.
    expect(compareForms([full], [read]).total).toBe(8 + 4 + (8 + 7 + 5) + 2)
    expect(compareForms([], [])).toMatchObject({ right: 0, total: 0, share: 1 })
  })

  it("counts a wrong field as wrong and says which", () => {
    const wrong = form("渠道清淤", { funds: [{ ...total, budget: 125 }] })
    const result = compareForms([kept], [wrong])
    expect(result.total - result.right).toBe(1)
    expect(result.differences).toEqual([{ path: "[0].funds[0].budget", expected: 12.5, read: 125 }])
  })

  it("counts a field that was read where nothing is printed as wrong", () => {
    const result = compareForms(
      [full],
      [form("渠道清淤", { goal: { expected: "保障灌溉渠道畅通", actual: "完成" } })],
    )
    expect(result.differences).toEqual([{ path: "[0].goal.actual", expected: null, read: "完成" }])
    expect(result.share).toBeLessThan(1)
  })

  it("sees sign, number and unit of a value apart", () => {
    const rows = [indicator("清淤渠道长度", value("≥12公里", ">", 12, "千米")), ...read.indicators.slice(1)]
    const result = compareForms([kept], [form("渠道清淤", { indicators: rows })])
    expect(result.differences.map((difference) => difference.path)).toEqual([
      "[0].indicators[0].target.op",
      "[0].indicators[0].target.unit",
    ])
  })

  it("finds an invented indicator and an invented form", () => {
    const more = [...read.indicators, indicator("水质达标率", value("≥90%", "≥", 90, "%"), { weight: 5 })]
    const row = compareForms([kept], [form("渠道清淤", { indicators: more })])
    expect(row).toMatchObject({ invented: 1, missing: 0 })
    expect(row.differences[0]?.path).toBe("[0].read.indicators[3].level1")
    expect(compareForms([kept], [read, form("抗旱应急", { indicators: [] })])).toMatchObject({ invented: 1 })
  })

  it("finds a missing indicator and a missing form", () => {
    const fewer = compareForms([kept], [form("渠道清淤", { indicators: read.indicators.slice(0, 2) })])
    expect(fewer).toMatchObject({ invented: 0, missing: 1 })
    const none = compareForms([kept], [])
    expect(none).toMatchObject({ right: 0, invented: 0, missing: 4, share: 0 })
  })

  it("does not pair rows that have little in common", () => {
    const other = indicator("群众满意度", value("≥95%", "≥", 95, "%"), {
      level1: "满意度指标",
      level2: "服务对象满意度指标",
      weight: 5,
    })
    const result = compareForms(
      [kept],
      [form("渠道清淤", { indicators: [...read.indicators.slice(0, 2), other] })],
    )
    expect(result).toMatchObject({ invented: 1, missing: 1 })
  })

  it("pairs a row with a misread name by its other fields", () => {
    const rows = [indicator("清淤渠道长", value("≥12公里", "≥", 12, "公里")), ...read.indicators.slice(1)]
    const result = compareForms([kept], [form("渠道清淤", { indicators: rows })])
    expect(result).toMatchObject({ invented: 0, missing: 0 })
    expect(result.differences.map((difference) => difference.path)).toEqual(["[0].indicators[0].name"])
  })

  it("pairs equal names by what else they hold, in any order", () => {
    const rows = [
      indicator("次数", value("1次", null, 1, "次")),
      indicator("次数", value("9人", null, 9, "人")),
    ]
    const result = compareForms(
      [form("渠道清淤", { indicators: rows })],
      [form("渠道清淤", { indicators: rows.toReversed() })],
    )
    expect(result.differences).toEqual([])
  })

  it("pairs forms by name before order", () => {
    const result = compareForms([form("甲"), form("乙")], [form("乙"), form("甲")])
    expect(result.differences).toEqual([])
  })

  it("ignores white space, the width of characters and the colon that closes a label", () => {
    const printed = form("渠道 清淤", {
      funds: [{ ...total, source: "年度资金 总额：" }],
      goal: { expected: "保障灌溉\n渠道畅通", actual: "" },
      indicators: [
        indicator("清淤渠道 长度", value("≥ 12 公里", "≥", 12, "公里")),
        ...read.indicators.slice(1),
      ],
    })
    expect(compareForms([kept], [printed]).differences).toEqual([])
    expect(compareForms([full], [printed]).differences).toEqual([])
  })

  it("takes every answer that the reference accepts", () => {
    const accepted = { "indicators[1].target.number": [null], "indicators[1].level2": ["质量指标"] }
    const rows = read.indicators.map((row, at) =>
      at === 1 ? indicator("巡查次数", value("4次", null, null, "次"), { level2: "质量指标" }) : row,
    )
    const result = compareForms([hashForm({ ...full, accepted })], [form("渠道清淤", { indicators: rows })])
    expect(result.differences).toEqual([])
    expect(compareForms([kept], [form("渠道清淤", { indicators: rows })]).differences).toHaveLength(2)
  })
})

describe("what is not judged", () => {
  const unsure = hashForm({ ...full, unjudged: ["layout", "indicators[1]", "goal", "read.funds"] })

  it("counts neither way", () => {
    const goal = { expected: "别的", actual: "完成" }
    const printed = form("渠道清淤", {
      layout: "other",
      goal,
      funds: [total, { ...total, source: "其他资金" }],
    })
    const result = compareForms([unsure], [printed])
    expect(result.differences).toEqual([])
    expect(result.total).toBeLessThan(compareForms([kept], [read]).total)
  })

  it("lets a row be read or left out", () => {
    const without = form("渠道清淤", { indicators: read.indicators.filter((_, at) => at !== 1) })
    for (const found of [read, without])
      expect(compareForms([unsure], [found])).toMatchObject({ invented: 0, missing: 0, share: 1 })
  })

  it("gives a row that could stand for two to the one that is judged", () => {
    const twice = [
      indicator("次数", value("1次", null, 1, "次")),
      indicator("次数", value("1次", null, 1, "次")),
    ]
    const reference = { ...full, indicators: twice, unjudged: ["indicators[0]"] }
    const found = form("渠道清淤", { indicators: twice.slice(0, 1) })
    expect(compareForms([reference], [found])).toMatchObject({ invented: 0, missing: 0, share: 1 })
  })
})

describe("fields of some kinds of form only", () => {
  const watched = { forecast: value("6次", null, 6, "次"), likelihood: "有可能", remark: null }
  const stated = form("渠道清淤", { indicators: [indicator("巡查次数", null, watched)] })
  const task = form("渠道清淤", { funds: [{ ...total, content: "清淤与护坡", fiscal: 12.5 }] })

  it("count where the reference states them", () => {
    expect(compareForms([stated], [stated])).toMatchObject({ share: 1 })
    const without = form("渠道清淤", { indicators: [indicator("巡查次数", null)] })
    expect(compareForms([stated], [without]).differences.map(({ path }) => path)).toEqual([
      "[0].indicators[0].forecast.text",
      "[0].indicators[0].forecast.number",
      "[0].indicators[0].forecast.unit",
      "[0].indicators[0].likelihood",
    ])
    const other = form("渠道清淤", { funds: [{ ...total, content: "清淤", fiscal: null }] })
    expect(compareForms([task], [other]).differences.map(({ path }) => path)).toEqual([
      "[0].funds[0].content",
      "[0].funds[0].fiscal",
    ])
  })

  it("are left alone where it does not", () => {
    const without = form("渠道清淤", { indicators: [indicator("巡查次数", null)] })
    expect(compareForms([without], [stated])).toMatchObject({ share: 1, invented: 0 })
  })
})

describe("hashForm", () => {
  it("keeps figures and official headings, and hashes the document's own wording", () => {
    const text = JSON.stringify(kept)
    for (const wording of ["渠道", "云溪县", "巡查", "明显改善"]) expect(text).not.toContain(wording)
    for (const plain of ["年度资金总额", "产出指标", "≥12公里", "万元", "主要经验做法"])
      expect(text).toContain(plain)
  })

  it("hashes accepted answers as it hashes the fields they stand for", () => {
    const accepted = {
      "project.unit": ["云溪县"],
      "indicators[0].target.unit": ["公里"],
      "goal.actual": [null],
    }
    expect(hashForm({ ...full, accepted }).accepted).toEqual({
      "project.unit": [expect.stringMatching(/^#/)],
      "indicators[0].target.unit": ["公里"],
      "goal.actual": [null],
    })
  })

  it("hashes levels that no official form has", () => {
    const row = hashForm({ ...full, indicators: [indicator("巡查次数", null, { level2: "巡查" })] })
      .indicators[0]
    expect(row?.level1).toBe("产出指标")
    expect(row?.level2).toMatch(/^#/)
  })
})
