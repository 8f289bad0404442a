/**
 * Generated forms for property tests. Run with a fixed seed: `fc.assert(fc.property(forms(), …), { seed })`.
 * Plain forms hold text as readers deliver it; hostile ones also control characters, formulas, emoji and rare Hanzi.
 */
import fc from "fast-check"
import { plain } from "../../src/basics/exact.ts"
import { indicatorTree } from "../../src/layouts/vocabulary.ts"
import type {
  Form,
  FormKind,
  Fund,
  Indicator,
  Operator,
  Remark,
  ScheduleStep,
  Value,
} from "../../src/records/form.ts"

export interface FormOptions {
  readonly kind?: FormKind
  readonly hostile?: boolean
  readonly maxIndicators?: number
}

export function forms(options: FormOptions = {}): fc.Arbitrary<Form> {
  const words = options.hostile === true ? fc.oneof(plainText, hostileText) : plainText
  return fc.record({
    kind:
      options.kind === undefined
        ? fc.constantFrom<FormKind>("target", "self-evaluation")
        : fc.constant(options.kind),
    layout: fc.constantFrom("national-self-evaluation-2020", "national-target", "not-a-known-layout"),
    year: fc.option(fc.integer({ min: 2015, max: 2030 })),
    project: fc.record({
      name: words,
      code: fc.option(fc.stringMatching(/^[0-9]{6}P[0-9]{5}$/)),
      category: fc.option(words),
      period: fc.option(words),
      purpose: fc.option(words),
      department: fc.option(words),
      unit: fc.option(words),
    }),
    currency: fc.constantFrom("元", "万元"),
    funds: fc.array(fund(words), { maxLength: 6 }),
    schedule: fc.array(scheduleStep, { maxLength: 5 }),
    goal: fc.record({ expected: fc.option(words), actual: fc.option(words) }),
    indicators: fc.array(indicator(words), { maxLength: options.maxIndicators ?? 20 }),
    total: fc.record({ weight: fc.option(score), score: fc.option(score) }),
    conclusion: fc.array(remark(words), { maxLength: 4 }),
    places: fc.constant({}),
    doubts: fc.constant([]),
  })
}

const hanzi =
  "云溪县乡村道路养护项目完成率设备采购培训群众满意度提升服务质量及时支付成本控制水库除险加固图书馆"
const plainText = fc
  .array(fc.constantFrom(...hanzi, "，", "（", "）", "A", "5", "%"), { minLength: 1, maxLength: 30 })
  .map((characters) => characters.join(""))

const hostileText = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "=cmd|'/c calc'!A1",
    "+86",
    "-1",
    "@SUM(A1)",
    "#REF!",
    "#N/A",
    "_x0041_",
    "0012",
    "1e5",
    "TRUE",
    "']]>&<b>\"",
    "{year}",
    "a\u0000b\u0007c\u001b",
    "\ud83d\ude00 表情",
    "𠀀𫝀𰻞",
    "\ud800 unpaired",
    "\uffff\ufffe",
    "第一行\n第二行\t制表",
    "  blanks  ",
    "__proto__",
  ),
  fc.string({ minLength: 1, maxLength: 40, unit: "binary" }),
)

/** Amounts up to ten million 万元 with at most two decimals. */
const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => Number((cents / 100).toFixed(2)))
const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => Number((hundredths / 100).toFixed(2)))

function fund(words: fc.Arbitrary<string>): fc.Arbitrary<Fund> {
  return fc.record({
    source: fc.oneof(fc.constantFrom("年度资金总额", "其中：财政拨款", "上年结转资金", "其他资金"), words),
    initialBudget: fc.option(amount),
    budget: fc.option(amount),
    executed: fc.option(amount),
    weight: fc.option(score),
    executionRate: fc.option(score),
    score: fc.option(score),
  })
}

const scheduleStep: fc.Arbitrary<ScheduleStep> = fc
  .tuple(fc.constantFrom("3月底", "6月底", "10月底", "12月底"), fc.option(fc.integer({ min: 0, max: 100 })))
  .map(([label, share]) => ({ label, text: share === null ? "" : `${share}%`, share }))

function remark(words: fc.Arbitrary<string>): fc.Arbitrary<Remark> {
  return fc.record({
    heading: fc.constantFrom("主要经验做法", "存在问题", "对资金管理的建议", "其他"),
    text: words,
  })
}

const levels = fc.constantFrom(
  ...indicatorTree.flatMap(({ level1, level2 }) => level2.map((second) => [level1[0], second] as const)),
)

function indicator(words: fc.Arbitrary<string>): fc.Arbitrary<Indicator> {
  return fc
    .record({
      levels,
      name: words,
      ordinal: fc.option(fc.integer({ min: 1, max: 9 })),
      nature: fc.option(fc.constantFrom("positive", "negative", "qualitative")),
      target: fc.option(value(words)),
      adjustedTarget: fc.option(value(words)),
      actual: fc.option(value(words)),
      weight: fc.option(score),
      score: fc.option(score),
      deviation: fc.option(words),
      description: fc.option(words),
      basis: fc.option(words),
      confidence: fc.constant(1),
      source: fc.constant({}),
    })
    .map(({ levels: [level1, level2], ...rest }) => ({ level1, level2, ...rest }))
}

function value(words: fc.Arbitrary<string>): fc.Arbitrary<Value> {
  const measured = fc
    .tuple(
      fc.option(fc.constantFrom<Operator>("≥", "≤", ">", "<", "=")),
      amount,
      fc.constantFrom("%", "次", "万元", null),
    )
    .map(([op, number, unit]) => ({ text: `${op ?? ""}${plain(number)}${unit ?? ""}`, op, number, unit }))
  const apart = fc
    .tuple(fc.constantFrom<Operator>("≥", "="), amount, fc.constantFrom("%", "次"))
    .map(([op, number, unit]) => ({ text: plain(number), op, number, unit }))
  return fc.oneof(
    measured,
    apart,
    words.map((text) => ({ text, op: null, number: null, unit: null })),
  )
}
