import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { getFieldText, maxFieldLength, setField, settle } from "../../src/records/field.ts"
import { fieldNameOf, fieldTypes } from "../../src/records/field-path.ts"
import type { FieldPath, Form, Indicator } from "../../src/records/form.ts"

const indicator: Indicator = {
  level1: "产出指标",
  level2: "数量指标",
  name: "维护系统数量",
  ordinal: 1,
  nature: "positive",
  target: { text: "≥1套", op: "≥", number: 1, unit: "套" },
  adjustedTarget: null,
  actual: { text: "1套", op: null, number: 1, unit: "套" },
  weight: 10,
  score: 10,
  deviation: null,
  description: null,
  basis: null,
  confidence: 0.5,
  source: { line: 9 },
}

const form: Form = {
  kind: "self-evaluation",
  layout: "national-self-evaluation-2020",
  year: 2023,
  project: {
    name: "运维费",
    code: null,
    category: null,
    period: null,
    purpose: null,
    department: "县政府办",
    unit: null,
  },
  currency: "万元",
  funds: [
    {
      source: "年度资金总额",
      initialBudget: 24,
      budget: 24,
      executed: 18,
      weight: 10,
      executionRate: 75,
      score: 7.5,
    },
  ],
  schedule: [],
  goal: { expected: "稳定运行", actual: null },
  indicators: [indicator, { ...indicator, ordinal: 2, confidence: 1 }],
  total: { weight: 100, score: 97.5 },
  conclusion: [{ heading: "存在问题", text: "无" }],
  places: { "indicators[0].target": { line: 9, span: [4, 7] } },
  doubts: [
    { path: "indicators[0].target", code: "c", message: "两种读法", alternatives: ["≥2套"] },
    { path: "indicators[0].actual", code: "c", message: "两种读法", alternatives: [] },
    { path: "total.score", code: "c", message: "不清楚", alternatives: [] },
  ],
}

function set(path: FieldPath, text: string, on: Form = form): Form {
  const outcome = setField(on, path, text)
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.code).join())
  return outcome.value
}

function refusal(path: FieldPath, text: string): string | undefined {
  const outcome = setField(form, path, text)
  return outcome.ok ? undefined : outcome.problems[0]?.code
}

describe("a field as text", () => {
  it("reads every sort of field as a person would type it", () => {
    expect(getFieldText(form, "project.name")).toBe("运维费")
    expect(getFieldText(form, "project.code")).toBe("")
    expect(getFieldText(form, "year")).toBe("2023")
    expect(getFieldText(form, "funds[0].executionRate")).toBe("75")
    expect(getFieldText(form, "indicators[0].target")).toBe("≥1套")
    expect(getFieldText(form, "indicators[0].nature")).toBe("正向")
    expect(getFieldText(form, "conclusion[0].text")).toBe("无")
    expect(getFieldText(form, "indicators[9].target")).toBe("")
    expect(getFieldText(form, "indicators[0]")).toBe("")
    expect(getFieldText(form, "form")).toBe("")
  })

  it("puts back sign and unit that were printed in columns of their own", () => {
    const target = { text: "95", op: "≥", number: 95, unit: "%" } as const
    const apart = { ...form, indicators: [{ ...indicator, target }] }
    expect(getFieldText(apart, "indicators[0].target")).toBe("≥95%")
    expect(set("indicators[0].target", "≥98%", apart).indicators[0]?.target).toMatchObject({
      op: "≥",
      number: 98,
      unit: "%",
    })
  })
})

describe("setting a field", () => {
  it("takes a value apart again and leaves everything else alone", () => {
    const edited = set("indicators[0].target", "≤3小时")
    expect(edited.indicators[0]?.target?.text).toBe("≤3小时")
    expect(edited.indicators[1]).toBe(form.indicators[1])
    expect(edited.places).toBe(form.places)
    expect(form.indicators[0]?.target?.text).toBe("≥1套")
  })

  it("settles the doubt of the field; the row is sure once no doubt is left", () => {
    const once = set("indicators[0].target", "≥2套")
    expect(once.doubts.map((doubt) => doubt.path)).toEqual(["indicators[0].actual", "total.score"])
    expect(once.indicators[0]?.confidence).toBe(0.5)
    const twice = set("indicators[0].actual", "2套", once)
    expect(twice.indicators[0]?.confidence).toBe(1)
    expect(set("indicators[0].weight", "8").indicators[0]?.confidence).toBe(0.5)
  })

  it("parses figures exactly and refuses what is none", () => {
    expect(set("funds[0].budget", "1,234.50").funds[0]?.budget).toBe(1234.5)
    expect(set("funds[0].budget", "１２．５").funds[0]?.budget).toBe(12.5)
    expect(set("funds[0].executionRate", "93.63%").funds[0]?.executionRate).toBe(93.63)
    expect(set("funds[0].budget", "—").funds[0]?.budget).toBeNull()
    expect(set("total.score", "").total.score).toBeNull()
    expect(refusal("funds[0].budget", "十二")).toBe("figure-invalid")
    expect(refusal("funds[0].budget", "1e999")).toBe("figure-invalid")
    expect(refusal("indicators[0].ordinal", "1.5")).toBe("figure-invalid")
    expect(refusal("year", "23")).toBe("year-invalid")
    expect(refusal("currency", "美元")).toBe("choice-invalid")
    expect(refusal("indicators[0].nature", "很好")).toBe("choice-invalid")
  })

  it("empties, and keeps the very same form where nothing changed", () => {
    expect(set("indicators[0].target", " ").indicators[0]?.target).toBeNull()
    expect(set("goal.expected", "").goal.expected).toBeNull()
    expect(set("goal.expected", " 稳定运行\n")).toBe(form)
  })

  it("refuses fields that are not there and texts without end", () => {
    expect(refusal("indicators[7].target", "1")).toBe("field-unknown")
    expect(refusal("indicators[0]", "1")).toBe("field-unknown")
    expect(refusal("__proto__" as FieldPath, "1")).toBe("field-unknown")
    expect(refusal("project.__proto__" as FieldPath, "1")).toBe("field-unknown")
    expect(refusal("project.name", "长".repeat(maxFieldLength + 1))).toBe("field-too-long")
  })

  it("never throws, and what was set reads back the same", () => {
    const paths = Object.keys(fieldTypes).map(
      (name) => name.replace(/^(funds|indicators|conclusion)\./, "$1[0].") as FieldPath,
    )
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string(), (path, text) => {
        const outcome = setField(form, path, text)
        if (!outcome.ok) return
        const again = setField(outcome.value, path, getFieldText(outcome.value, path))
        expect(again.ok && again.value).toBe(outcome.value)
      }),
    )
  })
})

describe("fields that only some forms have", () => {
  it("are empty where they are absent, and there once they are set", () => {
    expect(getFieldText(form, "indicators[0].forecast")).toBe("")
    const outcome = setField(form, "indicators[0].forecast", "300盏")
    expect(outcome.ok && outcome.value.indicators[0]?.forecast?.number).toBe(300)
    expect(setField(form, "indicators[99].forecast", "1").ok).toBe(false)
  })
})

describe("settling doubts by word", () => {
  it("a row taken as right has no doubt left and counts as sure", () => {
    const settled = settle(form, "indicators[0]")
    expect(settled.doubts.map((doubt) => doubt.path)).toEqual(["total.score"])
    expect(settled.indicators[0]?.confidence).toBe(1)
    expect(settle(settled, "indicators[0]")).toBe(settled)
  })
})

describe("field names", () => {
  it("drop the number of the row, and are none for rows and nonsense", () => {
    expect(fieldNameOf("indicators[12].target")).toBe("indicators.target")
    expect(fieldNameOf("year")).toBe("year")
    expect(fieldNameOf("indicators[12]")).toBeNull()
    expect(fieldNameOf("form")).toBeNull()
    expect(fieldNameOf("indicators.target" as FieldPath)).toBeNull()
    expect(fieldNameOf("project[0].name" as FieldPath)).toBeNull()
  })
})
