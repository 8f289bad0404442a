import type { Outcome } from "../basics/outcome.ts"
import type { Currency, Form, FormKind, Fund, Indicator } from "../records/form.ts"
import { parseValue } from "../records/value.ts"
import { checkForm } from "./check-form.ts"
import type { Rulebook } from "./rulebook.ts"
import { scoreForm } from "./score-form.ts"
import type { Score } from "./score.ts"
import { choiceOf, figureIn, listOf, orNull, recordOf, textOf, wholeIn } from "./strict-reader.ts"
import type { Reader } from "./strict-reader.ts"
import { readYaml } from "./strict-yaml.ts"

/**
 * A worked example of a rulebook in the words of the form, written by people of the finance office: given a form, what
 * each score must be and which checks must speak. The rules of the form's year count.
 */
export interface RulebookCase {
  readonly 案例: string
  readonly 给定: GivenForm
  readonly 应得?: ExpectedScores
  /** Numbers of checks that must find something. */
  readonly 应发现?: readonly string[]
  /** Numbers of checks that must not. */
  readonly 不应发现?: readonly string[]
}

interface GivenForm {
  readonly 种类: keyof typeof kindsByName
  readonly 年度: number
  readonly 金额单位?: Currency
  readonly 项目名称?: string
  readonly 预期目标?: string
  readonly 实际完成情况?: string
  readonly 资金?: readonly Readonly<Partial<Record<string, string | number>>>[]
  readonly 指标?: readonly Readonly<Partial<Record<string, string | number>>>[]
  readonly 总分?: number
  readonly 等级?: string
}

/** A score, a range, or 无法计算. */
type ExpectedScore = number | "无法计算" | { readonly 自: number; readonly 至: number }

interface ExpectedScores {
  readonly 执行率?: ExpectedScore
  /** In the order of the indicators. */
  readonly 指标?: readonly ExpectedScore[]
  readonly 总分?: ExpectedScore
  readonly 等级?: string | null
}

const kindsByName = {
  目标: "target",
  监控: "monitoring",
  自评: "self-evaluation",
  部门目标: "department-target",
  部门自评: "department-self-evaluation",
} as const satisfies Readonly<Record<string, FormKind>>

const kindNames = Object.keys(kindsByName) as (keyof typeof kindsByName)[]

const figure = figureIn(-1e12, 1e12)
const text = textOf(2000)

const textOrFigure: Reader<string | number> = (value, path, faults) =>
  typeof value === "number" ? figure(value, path, faults) : text(value, path, faults)

const expectedScore: Reader<ExpectedScore> = (value, path, faults) => {
  if (typeof value === "number") return figure(value, path, faults)
  if (typeof value === "string") return choiceOf(["无法计算"])(value, path, faults)
  return recordOf<{ 自: number; 至: number }>({ required: { 自: figure, 至: figure } })(value, path, faults)
}

const fundKeys = {
  年初预算数: "initialBudget",
  全年预算数: "budget",
  全年执行数: "executed",
  分值: "weight",
  执行率: "executionRate",
  得分: "score",
} as const satisfies Record<string, keyof Fund>

const codes = listOf(textOf(3))

const readCase = recordOf<RulebookCase>({
  required: {
    案例: text,
    给定: recordOf<GivenForm>({
      required: { 种类: choiceOf(kindNames), 年度: wholeIn(1990, 2100) },
      optional: {
        金额单位: choiceOf(["元", "万元"]),
        项目名称: text,
        预期目标: text,
        实际完成情况: text,
        资金: listOf(
          recordOf({
            required: { 来源: text },
            optional: Object.fromEntries(Object.keys(fundKeys).map((key) => [key, figure])),
          }),
        ),
        指标: listOf(
          recordOf({
            required: { 一级指标: text, 二级指标: text, 三级指标: text },
            optional: {
              年度指标值: textOrFigure,
              调整后指标值: textOrFigure,
              实际完成值: textOrFigure,
              分值: figure,
              得分: figure,
              偏差原因: text,
            },
          }),
        ),
        总分: figure,
        等级: text,
      },
    }),
  },
  optional: {
    应得: recordOf<ExpectedScores>({
      optional: {
        执行率: expectedScore,
        指标: listOf(expectedScore),
        总分: expectedScore,
        等级: orNull(textOf(10)),
      },
    }),
    应发现: codes,
    不应发现: codes,
  },
})

/** A case from its YAML text, or every fault in it with its line; problems as of `readYaml`. */
export function parseRulebookCase(yamlText: string): Outcome<RulebookCase> {
  return readYaml(yamlText, readCase)
}

/** What came out differently, in Chinese; empty where the case holds. */
export function runRulebookCase(
  { 给定, 应得, 应发现, 不应发现 }: RulebookCase,
  rulebook: Rulebook,
): readonly string[] {
  const form = formOf(给定)
  const { scores, total, grade } = scoreForm(form, rulebook)
  const found = new Set(
    checkForm(form, rulebook, ["always", "before-submission", "on-request"]).map(({ code }) => code),
  )
  const differences: string[] = []
  const compare = (what: string, expected: ExpectedScore | undefined, score: Score | undefined) => {
    if (expected !== undefined && describeExpected(expected) !== describeScore(score))
      differences.push(`${what}：应得 ${describeExpected(expected)}，算得 ${describeScore(score)}`)
  }
  compare(
    "执行率",
    应得?.执行率,
    scores.find(({ path }) => path.startsWith("funds")),
  )
  for (const [index, expected] of (应得?.指标 ?? []).entries())
    compare(
      `指标 ${index + 1}`,
      expected,
      scores.find(({ path }) => path === `indicators[${index}].score`),
    )
  compare("总分", 应得?.总分, total)
  if (应得?.等级 !== undefined && 应得.等级 !== grade.computed)
    differences.push(`等级：应得 ${应得.等级 ?? "无"}，算得 ${grade.computed ?? "无"}`)
  for (const code of 应发现 ?? []) if (!found.has(code)) differences.push(`检查 ${code}：应发现，没有发现`)
  for (const code of 不应发现 ?? []) if (found.has(code)) differences.push(`检查 ${code}：不应发现，却发现了`)
  return differences
}

function describeExpected(expected: ExpectedScore): string {
  return typeof expected === "object" ? `${expected.自}～${expected.至}` : String(expected)
}

function describeScore(score: Score | undefined): string {
  if (score === undefined) return "没有这一项"
  const { result } = score
  if (result.kind === "unknown") return "无法计算"
  return result.kind === "exact" ? String(result.score) : `${result.from}～${result.to}`
}

function formOf(given: GivenForm): Form {
  const kind = kindsByName[given.种类]
  return {
    kind,
    layout: kind === "target" ? "national-target" : "national-self-evaluation-2020",
    year: given.年度,
    project: {
      name: given.项目名称 ?? "算例",
      code: null,
      category: null,
      period: null,
      purpose: null,
      department: "算例单位",
      unit: "算例单位",
    },
    currency: given.金额单位 ?? "万元",
    funds: (given.资金 ?? []).map(fundOf),
    schedule: [],
    goal: { expected: given.预期目标 ?? null, actual: given.实际完成情况 ?? null },
    indicators: (given.指标 ?? []).map(indicatorOf),
    total: { weight: null, score: given.总分 ?? null },
    conclusion: given.等级 === undefined ? [] : [{ heading: "自评等级", text: given.等级 }],
    places: {},
    doubts: [],
  }
}

function fundOf(row: Readonly<Partial<Record<string, string | number>>>): Fund {
  const fund: Fund = {
    source: String(row["来源"] ?? ""),
    initialBudget: null,
    budget: null,
    executed: null,
    weight: null,
    executionRate: null,
    score: null,
  }
  const amounts = Object.entries(fundKeys).map(([key, name]) => [name, figureOrNull(row[key])])
  return { ...fund, ...Object.fromEntries(amounts) }
}

function indicatorOf(row: Readonly<Partial<Record<string, string | number>>>): Indicator {
  return {
    level1: String(row["一级指标"] ?? ""),
    level2: String(row["二级指标"] ?? ""),
    name: String(row["三级指标"] ?? ""),
    ordinal: null,
    nature: null,
    target: parseValue(String(row["年度指标值"] ?? "")),
    adjustedTarget: parseValue(String(row["调整后指标值"] ?? "")),
    actual: parseValue(String(row["实际完成值"] ?? "")),
    weight: figureOrNull(row["分值"]),
    score: figureOrNull(row["得分"]),
    deviation: row["偏差原因"] === undefined ? null : String(row["偏差原因"]),
    description: null,
    basis: null,
    confidence: 1,
    source: {},
  }
}

function figureOrNull(content: string | number | undefined): number | null {
  return typeof content === "number" ? content : null
}
