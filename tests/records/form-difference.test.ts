import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formDifference, sameForm } from "../../src/records/form-difference.ts"
import type { Form } from "../../src/records/form.ts"
import { forms } from "../support/form-generator.ts"
import { sampleForm, sampleIndicator } from "../support/sample-form.ts"

const form = sampleForm()

function withIndicators(indicators: Form["indicators"]): Form {
  return { ...form, indicators }
}

describe("the difference of two forms", () => {
  test("names each changed field with what stood and what stands there", () => {
    const after: Form = {
      ...form,
      year: 2025,
      project: { ...form.project, code: "54012" },
      goal: { ...form.goal, actual: null },
      funds: form.funds.map((fund, index) => (index === 1 ? { ...fund, executed: 75 } : fund)),
      total: { ...form.total, score: 98 },
    }
    expect(formDifference(form, after)).toEqual([
      { path: "year", from: 2024, to: 2025 },
      { path: "project.code", from: null, to: "54012" },
      { path: "goal.actual", from: form.goal.actual, to: null },
      { path: "funds[1].executed", from: 75.2, to: 75 },
      { path: "total.score", from: 99.36, to: 98 },
    ])
  })

  test("a value is one field", () => {
    const target = { text: "≥130公里", op: "≥", number: 130, unit: "公里" } as const
    const after = withIndicators(
      form.indicators.map((row, index) => (index === 0 ? { ...row, target } : row)),
    )
    expect(formDifference(form, after)).toEqual([
      { path: "indicators[0].target", from: form.indicators[0]?.target, to: target },
    ])
  })

  test.each([0, 2, 5])("a row put in at %i is one change", (at) => {
    const row = sampleIndicator("产出指标", "时效指标", "完工时间", "12月底前", "11月", 10)
    const after = withIndicators(form.indicators.toSpliced(at, 0, row))
    expect(formDifference(form, after)).toEqual([{ path: `indicators[${at}]`, from: null, to: row }])
    expect(formDifference(after, form)).toEqual([{ path: `indicators[${at}]`, from: row, to: null }])
  })

  test("places, doubts and confidence are no fields, but they are no nothing", () => {
    const after: Form = { ...form, places: { year: { line: 2 } } }
    expect(formDifference(form, after)).toEqual([])
    expect(sameForm(form, after)).toBe(false)
  })

  test("another layout is a change of the form", () => {
    expect(formDifference(form, { ...form, layout: "other" })).toEqual([
      { path: "form", from: form.layout, to: "other" },
    ])
  })

  test("there is none between a form and its copy, in whatever order its fields stand", () => {
    fc.assert(
      fc.property(forms(), (any) => {
        const copy = reversed(any) as Form
        expect(formDifference(any, copy)).toEqual([])
        expect(sameForm(any, copy)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

/** The same JSON with the fields of every object the other way round. */
function reversed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(reversed)
  if (typeof part !== "object" || part === null) return part
  return Object.fromEntries(
    Object.entries(part)
      .map(([key, inner]) => [key, reversed(inner)] as const)
      .toReversed(),
  )
}
