/**
 * Forms as an office would fill in a given layout: official names of levels and funding sources, sentences, figures with
 * signs and units. What the layout has no place for is empty, so that nothing need be lost when it is written.
 */
import fc from "fast-check"
import { plain } from "../../src/basics/exact.ts"
import { fieldsOfKind, fieldsOfSomeRegions } from "../../src/layouts/fields.ts"
import type { LayoutField } from "../../src/layouts/fields.ts"
import type { Block, Layout } from "../../src/layouts/layout.ts"
import { shownFields } from "../../src/layouts/shown-fields.ts"
import type {
  Form,
  Fund,
  Goal,
  Indicator,
  Operator,
  Remark,
  ScheduleStep,
  Value,
} from "../../src/records/form.ts"

export function plausibleForms(layout: Layout): fc.Arbitrary<Form> {
  const ofKind = new Set(fieldsOfKind(layout.kind))
  const shown = new Set(
    [...shownFields(layout)].filter((field) => ofKind.has(field) || fieldsOfSomeRegions.has(field)),
  )
  const blocks = layout.blocks.flatMap((block): readonly Block[] =>
    block.block === "group" ? block.blocks : [block],
  )
  const given = <T>(field: LayoutField, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
    shown.has(field) ? value : fc.constant(null)
  return fc.record({
    kind: fc.constant(layout.kind),
    layout: fc.constant(layout.id),
    year: given("year", fc.integer({ min: 2018, max: 2027 })),
    project: fc.record({
      name: shown.has("project.name") ? phrase.map((words) => `${words}项目`) : fc.constant(""),
      code: given("project.code", fc.stringMatching(/^[0-9]{6}2[0-9]R[0-9]{12}$/)),
      category: given("project.category", fc.constantFrom("新增项目", "延续项目", "其他运转类项目")),
      period: given("project.period", fc.constantFrom("1年", "2023年至2025年", "长期")),
      purpose: given("project.purpose", sentence),
      department: given("project.department", fc.constantFrom("云溪县交通运输局", "云溪县水利局")),
      unit: given("project.unit", fc.constantFrom("云溪县公路养护中心", "云溪县图书馆")),
    }),
    currency: fc.constant("万元" as const),
    funds: funds(blocks, shown),
    schedule: schedule(blocks),
    goal: goals(shown, given),
    indicators: indicators(blocks, shown),
    total: fc.record({
      weight: given("total.weight", fc.constant(100)),
      score: given("total.score", hundredths(10_000)),
    }),
    conclusion: remarks(blocks),
    places: fc.constant({}),
    doubts: fc.constant([]),
  })
}

/** Columns beside the goal are there, filled in or not, on the forms that have them. */
function goals(
  shown: ReadonlySet<LayoutField>,
  given: <T>(field: LayoutField, value: fc.Arbitrary<T>) => fc.Arbitrary<T | null>,
): fc.Arbitrary<Goal> {
  const beside = (["adjusted", "deviation"] as const).filter((field) => shown.has(`goal.${field}`))
  return fc
    .tuple(
      given("goal.expected", sentence),
      given("goal.actual", sentence),
      fc.tuple(...beside.map(() => fc.option(sentence))),
    )
    .map(([expected, actual, texts]) => ({
      expected,
      actual,
      ...Object.fromEntries(beside.map((field, at) => [field, texts[at] ?? null])),
    }))
}

const phrase = fc
  .tuple(
    fc.constantFrom("云溪县", "城东片区", "北塘乡", "石岭水库"),
    fc.constantFrom("道路", "水利", "图书", "校舍", "林区"),
    fc.constantFrom("养护", "更新", "维修", "巡查"),
  )
  .map((words) => words.join(""))

const sentence = fc
  .tuple(phrase, fc.integer({ min: 2, max: 900 }), fc.integer({ min: 1, max: 12 }))
  .map(
    ([words, count, times]) => `完成${words}${count}处，每处巡查${times}次，保障设施正常运行；群众反映良好。`,
  )

function hundredths(max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max }).map((count) => Number((count / 100).toFixed(2)))
}

function funds(blocks: readonly Block[], shown: ReadonlySet<LayoutField>): fc.Arbitrary<readonly Fund[]> {
  if (![...shown].some((field) => field.startsWith("funds."))) return fc.constant([])
  const block = blocks.find((each) => each.block === "funds")
  const [total, ...parts] = block?.skeleton.map((source) => source.replace(/[：:]$/u, "")) ?? ["预算数"]
  const figure = (field: keyof Fund, max = 90_000_000): fc.Arbitrary<number | null> =>
    shown.has(`funds.${field}`) ? hundredths(max) : fc.constant(null)
  const row = (source: string, isTotal: boolean): fc.Arbitrary<Fund> =>
    fc.record({
      source: fc.constant(source),
      initialBudget: figure("initialBudget"),
      budget: figure("budget"),
      executed: figure("executed"),
      weight: isTotal ? figure("weight", 1000) : fc.constant(null),
      executionRate: figure("executionRate", 10_000),
      score: isTotal ? figure("score", 1000) : fc.constant(null),
      ...(shown.has("funds.content")
        ? {
            content: isTotal ? fc.constant(null) : sentence,
            fiscal: hundredths(90_000_000),
            otherFunds: hundredths(90_000_000),
          }
        : {}),
      ...(shown.has("funds.forecast") ? { forecast: hundredths(90_000_000) } : {}),
    })
  return fc
    .integer({ min: 0, max: parts.length })
    .chain((count) =>
      fc.tuple(
        ...[total ?? "年度资金总额", ...parts.slice(0, count)].map((source, at) => row(source, at === 0)),
      ),
    )
}

function schedule(blocks: readonly Block[]): fc.Arbitrary<readonly ScheduleStep[]> {
  const block = blocks.find((each) => each.block === "schedule")
  if (block === undefined) return fc.constant([])
  const share = fc.integer({ min: 0, max: 100 })
  return fc.tuple(
    ...block.skeleton.map((label) => share.map((part) => ({ label, text: `${part}%`, share: part }))),
  )
}

type DuringTheYear = Pick<Indicator, "forecast" | "causes" | "likelihood" | "remark" | "coefficient">

function duringTheYear(shown: ReadonlySet<LayoutField>): fc.Arbitrary<DuringTheYear> {
  if (shown.has("indicators.coefficient"))
    return hundredths(10_000).map((coefficient): DuringTheYear => ({ coefficient }))
  if (!shown.has("indicators.forecast")) return fc.constant({})
  const causes = fc.subarray(["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"])
  const fields: fc.Arbitrary<Required<Omit<DuringTheYear, "coefficient">>> = fc.record({
    forecast: fc.option(value),
    causes: causes.map((ticked) => (ticked.length === 0 ? null : ticked.join("、"))),
    likelihood: fc.option(fc.constantFrom("确定能", "有可能", "完全不可能")),
    remark: fc.option(sentence),
  })
  return fields
}

/** What a layout without rows of its own is filled with. */
const usualLevels: readonly (readonly [string, string])[] = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["效益指标", "社会效益指标"],
  ["满意度指标", "服务对象满意度指标"],
]

function indicators(
  blocks: readonly Block[],
  shown: ReadonlySet<LayoutField>,
): fc.Arbitrary<readonly Indicator[]> {
  const block = blocks.find((each) => each.block === "indicators")
  const levels = block === undefined || block.skeleton.length > 0 ? (block?.skeleton ?? []) : usualLevels
  const given = <T>(field: keyof Indicator, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
    shown.has(`indicators.${field}` as LayoutField) ? value : fc.constant(null)
  const row = ([level1, level2]: readonly [string, string]): fc.Arbitrary<Indicator> =>
    fc
      .record({
        level1: fc.constant(level1),
        level2: fc.constant(level2),
        name: phrase.chain((words) => fc.constantFrom(`${words}完成率`, `${words}数量`, `${words}满意程度`)),
        ordinal: fc.constant(null),
        nature: fc.constant(null),
        target: given("target", value),
        adjustedTarget: given("adjustedTarget", value),
        actual: given("actual", value),
        weight: given("weight", hundredths(2000)),
        score: given("score", hundredths(2000)),
        deviation: given("deviation", fc.option(sentence)),
        description: given("description", sentence),
        basis: given("basis", sentence),
        confidence: fc.constant(1),
        source: fc.constant({}),
      })
      .chain((line) => duringTheYear(shown).map((more): Indicator => ({ ...line, ...more })))
  return fc
    .subarray([...levels], { minLength: Math.min(3, levels.length) })
    .chain((chosen) => fc.tuple(...chosen.map(row)))
    .map((rows) => rows.map((each, at) => ({ ...each, name: `${each.name}（第${at + 1}项）` })))
}

const value: fc.Arbitrary<Value> = fc.oneof(
  fc
    .tuple(fc.constantFrom<Operator>("≥", "≤", "="), hundredths(100_000), fc.constantFrom("%", "次", "公里"))
    .map(([op, number, unit]) => ({ text: `${op}${plain(number)}${unit}`, op, number, unit })),
  fc
    .constantFrom("有效改善", "持续提升", "明显提高")
    .map((text) => ({ text, op: null, number: null, unit: null })),
)

function remarks(blocks: readonly Block[]): fc.Arbitrary<readonly Remark[]> {
  const block = blocks.find((each) => each.block === "remarks")
  if (block === undefined) return fc.constant([])
  return fc.tuple(...block.skeleton.map((heading) => sentence.map((text) => ({ heading, text }))))
}
