import type { Problem } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"
import { oneLine } from "../../../basics/text.ts"
import type { Doubt, FieldPath, Indicator } from "../../../records/form.ts"
import { parseValue } from "../../../records/value.ts"
import { pairWorth } from "./evidence.ts"
import type { Matched } from "./match-values.ts"
import { sentenceOf, scatteredProblem } from "./problems.ts"
import { searchLimits } from "./puzzle.ts"
import { figureOf } from "./tokens.ts"
import type { Token } from "./tokens.ts"
import type { SolvedRow } from "./margins.ts"

export interface RowsRead {
  readonly rows: readonly Indicator[]
  readonly doubts: Doubt[]
  readonly problems: Problem[]
}

/** How far the best answer is ahead, and how sure that makes of a row: the first line that fits counts. */
const confidenceByMargin = [
  { margin: 3, confidence: 0.95 },
  { margin: 2, confidence: 0.9 },
  { margin: 1.5, confidence: 0.8 },
  { margin: 1, confidence: 0.7 },
  { margin: 0, confidence: 0.5 },
] as const

/** Below this a row is in doubt. */
const sure = 0.6

/** A name and a value that speak against each other more than this make a row doubtful, however it came out. */
const contradictory = -1.5

/** The indicators in row order; fills in the places of their fields. */
export function rowsOf(matched: Matched, places: Partial<Record<FieldPath, Source>>): RowsRead {
  const { solved } = matched
  const doubts: Doubt[] = []
  const problems: Problem[] = formProblems(matched)
  const rows = (solved?.rows ?? []).flatMap((row, at): Indicator[] => {
    const indicator = indicatorOf(matched, row)
    if (indicator === null) return []
    place(matched, row, at, places)
    if (indicator.weight === null)
      problems.push(
        scatteredProblem("weight-not-found", indicator.source, { zh: `${at + 1} 行`, en: `row ${at + 1}` }),
      )
    const code = doubtOf(matched, row, indicator)
    if (code !== null) {
      doubts.push(...doubtsOf(matched, row, at, code))
      problems.push(scatteredProblem(code, indicator.source))
    }
    return [indicator]
  })
  return { rows, doubts, problems }
}

function formProblems({ columns, solved, values, surplus }: Matched): Problem[] {
  const problems: Problem[] = []
  const source = columns.names[0]?.tokens[0]?.source ?? null
  if (columns.names.length > searchLimits.names) problems.push(scatteredProblem("too-many-names", source))
  else if (solved === null && columns.names.length > 0)
    problems.push(scatteredProblem("form-not-solved", source))
  const names = columns.names.length
  if (values === "gaps")
    problems.push(scatteredProblem("values-uneven", source, { zh: `名称 ${names} 个`, en: `${names} names` }))
  if (values === "none")
    problems.push(
      scatteredProblem("values-not-matched", source, {
        zh: `名称 ${names} 个，指标值 ${surplus.length} 个`,
        en: `${names} names, ${surplus.length} values`,
      }),
    )
  for (const value of values === "gaps" ? surplus : [])
    problems.push(scatteredProblem("text-unplaced", value.tokens[0]?.source ?? null))
  if (solved?.sumsClose === false) problems.push(scatteredProblem("weights-do-not-close", source))
  if (solved?.exhausted === false) problems.push(scatteredProblem("search-cut-off", source))
  return problems
}

function indicatorOf(matched: Matched, row: SolvedRow): Indicator | null {
  const { names, values, groups } = matched.columns
  const [name, value, group] = [names[row.name], values[row.value], groups[row.group]]
  const source = name?.tokens[0]?.source
  if (name === undefined || value === undefined || group === undefined || source === undefined) return null
  return {
    level1: group.level1,
    level2: group.level2,
    name: oneLine(name.name),
    ordinal: name.ordinal,
    nature: null,
    target: parseValue(value.text),
    adjustedTarget: null,
    actual: value.companion === null ? null : parseValue(value.companion.text),
    weight: name.weight ?? figureIn(value.weightToken),
    score: name.score ?? figureIn(value.scoreToken),
    deviation: null,
    description: null,
    basis: null,
    confidence: confidenceOf(matched, row),
    source,
  }
}

function figureIn(token: Token | null): number | null {
  return token === null ? null : figureOf(token)
}

function confidenceOf(matched: Matched, row: SolvedRow): number {
  const byMargin = confidenceByMargin.find(({ margin }) => row.margin >= margin - 1e-9)?.confidence ?? 0.5
  const name = matched.columns.names[row.name]
  const value = matched.columns.values[row.value]
  let limit = 1
  if (matched.solved?.sumsClose === false) limit = 0.75
  if (matched.values !== "all") limit = 0.7
  const labelled = matched.columns.groups[row.group]?.labelled ?? false
  if (matched.solved?.exhausted === false || !labelled) limit = 0.55
  if (name !== undefined && value !== undefined && pairWorth(name.name, value.text) <= contradictory)
    limit = 0.55
  return Math.min(byMargin, limit)
}

function doubtOf(
  matched: Matched,
  row: SolvedRow,
  indicator: Indicator,
): "row-ambiguous" | "row-contradictory" | null {
  if (indicator.confidence >= sure) return null
  const value = matched.columns.values[row.value]
  return pairWorth(indicator.name, value?.text ?? "") <= contradictory ? "row-contradictory" : "row-ambiguous"
}

/** A doubt on the group, the value or both: whichever the other answers change. */
function doubtsOf(
  matched: Matched,
  row: SolvedRow,
  at: number,
  code: "row-ambiguous" | "row-contradictory",
): Doubt[] {
  const { values, groups } = matched.columns
  const own = { level2: groups[row.group]?.level2 ?? "", target: oneLine(values[row.value]?.text ?? "") }
  const others = row.alternatives.map(({ group, value }) => ({
    level2: groups[group]?.level2 ?? "",
    target: oneLine(values[value]?.text ?? ""),
  }))
  const doubts = (["level2", "target"] as const).flatMap((field): Doubt[] => {
    const alternatives = [...new Set(others.map((other) => other[field]))].filter(
      (text) => text !== own[field] && text !== "",
    )
    if (alternatives.length === 0) return []
    return [{ path: `indicators[${at}].${field}`, code, ...sentenceOf(code), alternatives }]
  })
  return doubts.length > 0
    ? doubts
    : [{ path: `indicators[${at}]`, code, ...sentenceOf(code), alternatives: [] }]
}

function place(
  matched: Matched,
  row: SolvedRow,
  at: number,
  places: Partial<Record<FieldPath, Source>>,
): void {
  const { names, values, groups } = matched.columns
  const name = names[row.name]
  const value = values[row.value]
  const put = (
    field: "level2" | "name" | "ordinal" | "target" | "actual" | "weight" | "score",
    source: Source | undefined,
  ): void => {
    if (source !== undefined) places[`indicators[${at}].${field}`] = source
  }
  put("level2", groups[row.group]?.label?.token.source)
  put("name", name?.tokens[0]?.source)
  put("ordinal", name?.tokens[0]?.source)
  put("weight", (name?.weightToken ?? value?.weightToken)?.source)
  put("score", (name?.scoreToken ?? value?.scoreToken)?.source)
  put("target", value?.tokens[0]?.source)
  put("actual", value?.companion?.tokens[0]?.source)
}
