import { subtract, sum } from "../../../basics/exact.ts"
import type { Problem } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"
import { comparable, oneLine } from "../../../basics/text.ts"
import type {
  Currency,
  Doubt,
  FieldPath,
  Form,
  FormKind,
  Goal,
  Indicator,
  Project,
} from "../../../records/form.ts"
import type { FieldFragment, Fragments } from "./fragments.ts"
import { textOfField } from "./fragments.ts"
import { fundsOf } from "./funds.ts"
import type { FundFigure } from "./funds.ts"
import { layoutOf } from "./layout-by-columns.ts"
import type { Matched } from "./match-values.ts"
import { rowsOf } from "./indicator-rows.ts"
import { sentenceOf, scatteredProblem } from "./problems.ts"
import { figureOf, joinPieces } from "./tokens.ts"
import type { Token } from "./tokens.ts"

export interface FormRead {
  readonly form: Form
  readonly problems: readonly Problem[]
}

type Places = Partial<Record<FieldPath, Source>>

/** The record of one form from its fragments and the solved rows. */
export function buildForm(fragments: Fragments, matched: Matched): FormRead {
  const places: Places = {}
  const { rows, doubts, problems } = rowsOf(matched, places)
  const kind = kindOf(fragments)
  const total = totalOf(fragments, places)
  const funds = fundsOf(fragments, executionWeight(rows, total))
  funds.funds.forEach(({ row, tokens }, at) => {
    const label = fragments.tokens[row.label.from]
    if (label !== undefined) places[`funds[${at}].source`] = label.source
    for (const [column, token] of tokens)
      if (figureOf(token) !== null)
        places[`funds[${at}].${column}` satisfies `funds[${number}].${FundFigure}`] = token.source
  })
  for (const token of funds.unclear) problems.push(scatteredProblem("fund-cells-unclear", token.source))
  const year = fragments.year
  if (year === null) problems.push(scatteredProblem("year-not-printed", null))
  else places.year = year.token.source
  const goal = goalOf(fragments, places, doubts, problems)
  problems.push(...unplaced(fragments, matched))
  const form: Form = {
    kind,
    layout: layoutOf(kind, fragments),
    year: year?.year ?? null,
    project: projectOf(fragments, places, problems),
    currency: currencyOf(fragments, places, problems),
    funds: funds.funds.map(({ fund }) => fund),
    schedule: [],
    goal,
    indicators: rows,
    total,
    conclusion: [],
    places,
    doubts: doubts satisfies readonly Doubt[],
  }
  return { form, problems }
}

function goalOf(fragments: Fragments, places: Places, doubts: Doubt[], problems: Problem[]): Goal {
  const text = (part: "expected" | "actual"): string | null => {
    const tokens = fragments.goal[part]
    const first = tokens[0]
    if (first === undefined) return null
    places[`goal.${part}`] = first.source
    if (!fragments.goal.certain) {
      const sentence = sentenceOf("goal-unclear")
      doubts.push({ path: `goal.${part}`, code: "goal-unclear", ...sentence, alternatives: [] })
      problems.push(scatteredProblem("goal-unclear", first.source))
    }
    return oneLine(joinPieces(tokens))
  }
  return { expected: text("expected"), actual: text("actual") }
}

function kindOf(fragments: Fragments): FormKind {
  const title = fragments.titles.map((token) => comparable(token.text)).join("")
  const whole = /部门整体|整体支出|单位整体/u.test(title)
  if (/监控/u.test(title)) return "monitoring"
  const evaluates = /自评|评价/u.test(title) || (title === "" && fragments.columns.has("actual"))
  if (evaluates) return whole ? "department-self-evaluation" : "self-evaluation"
  return whole ? "department-target" : "target"
}

function totalOf(fragments: Fragments, places: Places): Form["total"] {
  const field = fragments.fields.find(({ field: name }) => name === "total")
  const [weight, score] = field?.tokens ?? []
  if (weight !== undefined) places["total.weight"] = weight.source
  if (score !== undefined) places["total.score"] = score.source
  return {
    weight: weight === undefined ? null : figureOf(weight),
    score: score === undefined ? null : figureOf(score),
  }
}

/** What the total leaves for the execution of the budget; the forms give it 10 where they do not say. */
function executionWeight(rows: readonly Indicator[], total: Form["total"]): number {
  const weights = rows.flatMap((row) => row.weight ?? [])
  return subtract(total.weight ?? 100, sum(weights))
}

function projectOf(fragments: Fragments, places: Places, problems: Problem[]): Project {
  const read = (name: FieldFragment["field"], path: keyof Project): string | null => {
    const fields = fragments.fields.filter(({ field }) => field === name)
    const chosen = fields.find(({ label }) => !comparable(label.text).startsWith("填报")) ?? fields[0]
    const first = chosen?.tokens[0]
    if (chosen === undefined || first === undefined) return null
    places[`project.${path}`] = first.source
    return oneLine(textOfField(chosen))
  }
  const name = read("projectName", "name")
  if (name === null)
    problems.push(scatteredProblem("project-not-printed", fragments.tokens[0]?.source ?? null))
  return {
    name: name ?? "",
    code: read("projectCode", "code"),
    category: read("category", "category"),
    period: read("period", "period"),
    purpose: null,
    department: read("department", "department"),
    unit: read("unit", "unit"),
  }
}

function currencyOf(fragments: Fragments, places: Places, problems: Problem[]): Currency {
  for (const label of fragments.currencyLabels) {
    const unit = /[(（](万?元)[)）]$/u.exec(comparable(label.text))
    const token = fragments.tokens[label.from]
    if (unit === null || token === undefined) continue
    places.currency = token.source
    return unit[1] === "元" ? "元" : "万元"
  }
  problems.push(scatteredProblem("currency-assumed", null))
  return "万元"
}

/** So many places of unplaced text are told one by one. */
const toldApart = 10

/** A lone short word at the very top, where a person's label stands without a name, is that person's: not reported. */
function unplaced(fragments: Fragments, matched: Matched): Problem[] {
  const tops = new Map<number, Token>()
  for (const token of fragments.tokens) if (!tops.has(token.page)) tops.set(token.page, token)
  const places = matched.columns.unplaced.flatMap((piece) => {
    const [token] = piece.tokens
    if (token === undefined) return []
    const isTop = tops.get(token.page) === token
    const isPerson =
      isTop && fragments.personUnnamed && /^\p{Script=Han}{2,4}$/u.test(joinPieces(piece.tokens))
    return isPerson ? [] : [token.source]
  })
  const told = places.slice(0, toldApart).map((source) => scatteredProblem("text-unplaced", source))
  const rest = places.length - told.length
  return rest === 0
    ? told
    : [
        ...told,
        scatteredProblem("text-unplaced", places[toldApart] ?? null, {
          zh: `另有 ${rest} 处`,
          en: `${rest} more places`,
        }),
      ]
}
