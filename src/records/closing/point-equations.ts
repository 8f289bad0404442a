import { near, sum } from "../../basics/exact.ts"
import { remembered } from "../../basics/remembered.ts"
import { comparable } from "../../basics/text.ts"
import type { FieldAddress } from "../field-path.ts"
import type { FieldPath, Form } from "../form.ts"
import type { FundTable } from "../fund-table.ts"
import type { Equation } from "./equation.ts"

const tolerance = 0.001

/** What weights add up to by custom: all points, or those beside the execution rate. */
const customary = [100, 90] as const

/**
 * True where weights with this sum leave nothing open: 90 or 100 points, with or without those of execution, or what
 * the form itself prints as its total.
 */
export function weightsClose(rows: number, execution: number | null, printed: number | null): boolean {
  const sums = execution === null ? [rows] : [sum([rows, execution]), rows]
  const wanted = printed === null ? customary : printed === 100 && execution === null ? customary : [printed]
  return sums.some((points) => wanted.some((total) => near(points, total, tolerance)))
}

/** A column of points of the indicators: what is printed, where, and where nothing is. */
interface PointColumn {
  readonly printed: number[]
  readonly cells: FieldPath[]
  readonly missing: FieldPath[]
}

function columnOf(form: Form, field: "weight" | "score"): PointColumn {
  const column: PointColumn = { printed: [], cells: [], missing: [] }
  let index = 0
  for (const row of form.indicators) {
    const points = row[field]
    const path = pathOf(index, field)
    if (points === null) column.missing.push(path)
    else {
      column.printed.push(points)
      column.cells.push(path)
    }
    index += 1
  }
  return column
}

export function weightEquations(form: Form, funds: FundTable): readonly Equation[] {
  const { printed, cells, missing } = columnOf(form, "weight")
  if (printed.length === 0) return []
  const execution = funds.total?.fund.weight ?? null
  const rows = sum(printed)
  const found = form.total.weight
  const all = execution === null ? rows : sum([rows, execution])
  if (funds.total !== null && execution !== null) cells.push(`funds[${funds.total.index}].weight`)
  if (found !== null) cells.push("total.weight")
  const closes = weightsClose(rows, execution, found)
  const state = missing.length > 0 && !closes ? "unknown" : closes ? "closes" : "open"
  return [{ kind: "weights", result: "total.weight", cells, expected: all, found, state, missing }]
}

/** 产出指标（50分）: the weights below a heading that prints its points. */
export function headingEquations(form: Form): readonly Equation[] {
  return (["level1", "level2"] as const).flatMap((level) => {
    const groups = new Map<string, number[]>()
    form.indicators.forEach((row, index) => {
      if (pointsIn(row[level]) === null) return
      const key = level === "level1" ? row.level1 : `${row.level1}\n${row.level2}`
      groups.set(key, [...(groups.get(key) ?? []), index])
    })
    return [...groups.values()].flatMap((indices): Equation[] => {
      const rows = indices.flatMap((index) => form.indicators[index] ?? [])
      const found = pointsIn(rows[0]?.[level] ?? "")
      const weights = rows.flatMap(({ weight }) => weight ?? [])
      if (found === null || weights.length === 0) return []
      const cells = indices.map((index) => pathOf(index, "weight"))
      const missing = cells.filter((_, at) => rows[at]?.weight === null)
      const expected = sum(weights)
      const closes = near(expected, found, tolerance)
      const state = missing.length > 0 ? "unknown" : closes ? "closes" : "open"
      const result: FieldPath = `indicators[${indices[0] ?? 0}].${level}`
      return [{ kind: "heading-weights", result, cells, expected, found, state, missing }]
    })
  })
}

/** The equations are set up again for every figure tried; their paths are made once. */
const paths: Readonly<Record<"weight" | "score", FieldPath[]>> = { weight: [], score: [] }

function pathOf(index: number, field: "weight" | "score"): FieldPath {
  return (paths[field][index] ??= `indicators[${index}].${field}`)
}

const pointsIn: (heading: string) => number | null = remembered(1000, (heading) => {
  const points = /[([](\d{1,3}(?:\.\d{1,2})?)分[)\]]/u.exec(comparable(heading))?.[1]
  return points === undefined ? null : Number(points)
})

export function scoreEquations(form: Form, funds: FundTable): readonly Equation[] {
  const found = form.total.score
  if (found === null) return []
  const { printed, cells, missing } = columnOf(form, "score")
  if (printed.length === 0) return []
  const execution = funds.total?.fund ?? null
  const executionPath: FieldPath = `funds[${funds.total?.index ?? 0}].score`
  if (execution !== null && execution.weight !== null && execution.score === null) missing.push(executionPath)
  const rows = sum(printed)
  const expected = execution?.score == null ? rows : sum([rows, execution.score])
  if (execution?.score != null) cells.push(executionPath)
  cells.push("total.score")
  const closes = near(expected, found, 0.01)
  const state = closes ? "closes" : missing.length > 0 ? "unknown" : "open"
  return [{ kind: "scores", result: "total.score", cells, expected, found, state, missing }]
}

/** A score is at most its weight, row by row. */
export function limitEquations(form: Form): readonly Equation[] {
  return [
    ...form.funds.flatMap(({ score, weight }, index) => limit(`funds[${index}]`, score, weight)),
    ...form.indicators.flatMap(({ score, weight }, index) => limit(`indicators[${index}]`, score, weight)),
    ...limit("total", form.total.score, form.total.weight),
  ]
}

/** The same, of the row that an address lies in. */
export function limitEquationOf(form: Form, { section, index }: FieldAddress): readonly Equation[] {
  if (section === "total") return limit("total", form.total.score, form.total.weight)
  if (section !== "funds" && section !== "indicators") return []
  const row = form[section][index ?? 0]
  return row === undefined ? [] : limit(`${section}[${index ?? 0}]`, row.score, row.weight)
}

type ScoredRow = "total" | `indicators[${number}]` | `funds[${number}]`

function limit(row: ScoredRow, score: number | null, weight: number | null): readonly Equation[] {
  if (score === null || weight === null) return []
  const cells: readonly FieldPath[] = [`${row}.weight`, `${row}.score`]
  const state = score >= 0 && score <= weight ? "closes" : "open"
  return [
    {
      kind: "score-limit",
      result: `${row}.score`,
      cells,
      expected: weight,
      found: score,
      state,
      missing: [],
    },
  ]
}
