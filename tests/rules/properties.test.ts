import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Form, FormKind, Fund, Indicator, Value } from "../../src/records/form.ts"
import { parseValue } from "../../src/records/value.ts"
import { checkForm } from "../../src/rules/check-form.ts"
import { exampleIndicator, soundSelfEvaluation } from "../../src/rules/examples/sound-forms.ts"
import { withoutRules } from "../../src/rules/rulebook.ts"
import { scoreForm } from "../../src/rules/score-form.ts"
import type { Score } from "../../src/rules/score.ts"
import { nationalRulebooks } from "./national-rulebooks.ts"

const national = nationalRulebooks[0] ?? withoutRules
const rulebooks = [...nationalRulebooks, withoutRules]

/** Words that the vocabulary knows, between ones that it does not: that is where branches are. */
const words = fc.constantFrom(
  "",
  "0",
  "无",
  "-",
  "完成",
  "有效提升",
  "达成年度指标",
  "未完成",
  "100%",
  "≥100%",
  "<=100%",
  "<1小时",
  "60分钟",
  "=0次",
  "≥-5%",
  "-3%",
  "2021年12月底前",
  "2020年1月1日—12月底",
  "4.83万元",
  "48300元",
  "一月一次",
  "……",
  "指标1",
  "XX",
  "**",
  "群众满意度",
  "故障降低率（%）",
  "运行成本",
  "1e999",
  "７＊２４小时",
  "产出指标",
  "数量指标",
  "成本指标",
  "满意度指标",
  "年度资金总额",
  "其中：财政拨款",
  "优",
  "𠮷",
  "\u200b",
  "(",
  "[",
  "\\",
  "$&",
)
const text = fc.oneof(words, fc.string({ maxLength: 40 }))
const anyFigure = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    1,
    10,
    90,
    100,
    0.1,
    -1,
    1e-9,
    1e300,
    -1e300,
    5e-324,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ),
  fc.double(),
  fc.integer({ min: 0, max: 200 }),
)
const figure = fc.option(anyFigure)
const value: fc.Arbitrary<Value | null> = fc.oneof(
  text.map(parseValue),
  fc.record({
    text,
    op: fc.constantFrom("≥", "≤", ">", "<", "=", null),
    number: figure,
    unit: fc.option(fc.constantFrom("%", "万元", "元", "小时", "分钟", "人", "万人", "", "亿")),
  }),
)
const optional = fc.option(text)
const indicator: fc.Arbitrary<Indicator> = fc.record({
  level1: text,
  level2: text,
  name: text,
  ordinal: fc.option(fc.nat()),
  nature: fc.constantFrom("positive", "negative", "qualitative", null),
  target: value,
  adjustedTarget: value,
  actual: value,
  weight: figure,
  score: figure,
  deviation: optional,
  description: optional,
  basis: optional,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  source: fc.constant({}),
})
const fund: fc.Arbitrary<Fund> = fc.record({
  source: text,
  initialBudget: figure,
  budget: figure,
  executed: figure,
  weight: figure,
  executionRate: figure,
  score: figure,
})
const kind: fc.Arbitrary<FormKind> = fc.constantFrom(
  "target",
  "monitoring",
  "self-evaluation",
  "department-target",
  "department-self-evaluation",
)
const form: fc.Arbitrary<Form> = fc.record({
  kind,
  layout: text,
  year: fc.option(fc.oneof(fc.integer({ min: 1990, max: 2100 }), anyFigure)),
  project: fc.record({
    name: text,
    code: optional,
    category: optional,
    period: optional,
    purpose: optional,
    department: optional,
    unit: optional,
  }),
  currency: fc.constantFrom("元", "万元"),
  funds: fc.array(fund, { maxLength: 6 }),
  schedule: fc.constant([]),
  goal: fc.record({ expected: optional, actual: optional }),
  indicators: fc.array(indicator, { maxLength: 8 }),
  total: fc.record({ weight: figure, score: figure }),
  conclusion: fc.array(fc.record({ heading: text, text }), { maxLength: 3 }),
  places: fc.constant({}),
  doubts: fc.constant([]),
})

function bounds({ result }: Score): readonly number[] {
  if (result.kind === "unknown") return []
  return result.kind === "exact" ? [result.score] : [result.from, result.to]
}

describe("on any form", () => {
  it("checks and scores never throw, and say something in both languages", () => {
    fc.assert(
      fc.property(form, fc.nat(rulebooks.length - 1), (any, at) => {
        // Sentences quote the form: one that holds these words itself tells nothing.
        fc.pre(!/undefined|NaN|\[object/u.test(JSON.stringify(any)))
        const rulebook = rulebooks[at] ?? withoutRules
        for (const { sentence, remedy, citation } of checkForm(any, rulebook, [
          "always",
          "before-submission",
          "on-request",
        ])) {
          for (const told of [sentence.zh, sentence.en, remedy.zh, remedy.en])
            expect(told).not.toMatch(/undefined|NaN|\[object/)
          expect(citation.article).not.toBe("")
        }
        const { scores, total } = scoreForm(any, rulebook)
        for (const { steps } of [...scores, total])
          for (const step of steps) expect(step.text.zh + step.text.en).not.toMatch(/undefined|\[object/)
      }),
      { numRuns: 600 },
    )
  })

  it("0 ≤ score ≤ weight", () => {
    fc.assert(
      fc.property(form, (any) => {
        for (const score of scoreForm(any, national).scores)
          for (const bound of bounds(score)) {
            expect(bound).toBeGreaterThanOrEqual(0)
            expect(bound).toBeLessThanOrEqual(score.weight ?? 0)
          }
      }),
      { numRuns: 400 },
    )
  })

  it("the order of the rows does not matter", () => {
    fc.assert(
      fc.property(form, (any) => {
        const reversed = { ...any, indicators: any.indicators.toReversed() }
        const [straight, back] = [scoreForm(any, national), scoreForm(reversed, national)]
        expect(back.total.result).toEqual(straight.total.result)
        const results = (scores: readonly Score[]) =>
          scores
            .filter(({ path }) => path.startsWith("indicators"))
            .map(({ result, verdict }) => ({ result, verdict }))
        expect(results(back.scores).toReversed()).toEqual(results(straight.scores))
      }),
      { numRuns: 200 },
    )
  })
})

describe("a met target", () => {
  const amount = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100)
  const sign = fc.constantFrom("≥", "≤", ">", "<", "=", "")
  const heading = fc.constantFrom("数量指标", "成本指标")

  it("never scores less than a missed one", () => {
    fc.assert(
      fc.property(
        heading,
        sign,
        amount,
        amount,
        amount,
        fc.integer({ min: 1, max: 60 }),
        (level2, op, target, one, other, weight) => {
          const scored = [one, other].map((actual) => {
            const row = exampleIndicator([
              "产出指标",
              level2,
              "运行成本",
              `${op}${target}万元`,
              `${actual}万元`,
              weight,
              0,
            ])
            const score = scoreForm({ ...soundSelfEvaluation, indicators: [row] }, national).scores.at(-1)
            return { actual, bounds: score === undefined ? [] : bounds(score) }
          })
          const met = (actual: number) =>
            op === "≥"
              ? actual >= target
              : op === ">"
                ? actual > target
                : op === "<"
                  ? actual < target
                  : op === "≤"
                    ? actual <= target
                    : null
          const [a, b] = scored
          if (a === undefined || b === undefined || met(a.actual) !== true || met(b.actual) !== false) return
          expect(Math.min(...a.bounds)).toBeGreaterThanOrEqual(Math.max(...b.bounds, 0))
          expect(a.bounds).toEqual([weight])
        },
      ),
      { numRuns: 600 },
    )
  })

  it("scores more the nearer it comes", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 60 }), (one, other, weight) => {
        const scoreOf = (actual: number) => {
          const row = exampleIndicator([
            "产出指标",
            "数量指标",
            "培训人次",
            "≥800人次",
            `${actual}人次`,
            weight,
            0,
          ])
          return (
            bounds(
              scoreForm({ ...soundSelfEvaluation, indicators: [row] }, national).scores.at(-1) as Score,
            )[0] ?? -1
          )
        }
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        expect(scoreOf(more)).toBeGreaterThanOrEqual(scoreOf(less))
      }),
    )
  })
})
