import { sum } from "../basics/exact.ts"
import { weightsClose } from "../records/closing/point-equations.ts"
import type { Form, Indicator } from "../records/form.ts"
import { namesItsSubject } from "../records/names-its-subject.ts"
import type { Reading } from "./recogniser.ts"

/**
 * Of the readings that the recognisers offer, the one that accounts for most of the document and whose own arithmetic
 * closes best. On a tie the first one wins, in the order of the recognisers.
 */
export function chooseReading(readings: readonly Reading[]): Reading | null {
  let best: Reading | null = null
  let bestWorth = 0
  for (const reading of readings) {
    const worth = reading.forms.reduce((total, form) => total + worthOf(form), 0) * trustIn(reading)
    if (worth > bestWorth || (best === null && reading.forms.length > 0)) [best, bestWorth] = [reading, worth]
  }
  return best
}

/** A cell in three pieces makes three rows of a reading that does not put them together. */
const joinedWorth = 2

/** Less for every kind of loss or doubt about the document as a whole; what is lost may be most of it. */
function trustIn({ problems, forms, joinsPieces }: Reading): number {
  const kinds = (severity: string): number =>
    new Set(problems.flatMap((problem) => (problem.severity === severity ? [problem.code] : []))).size
  const pieces = forms.some((form) => form.indicators.some((row) => row.name !== "" && !isName(row.name)))
  const joined = joinsPieces === true ? joinedWorth : 1
  return joined * 0.8 ** (kinds("loss") + (pieces ? 1 : 0)) * 0.95 ** kinds("doubt")
}

/**
 * Fields read, each row weighed by its confidence; a row without a name is none. A form whose weights close counts half
 * as much again.
 */
function worthOf(form: Form): number {
  const named = form.indicators.filter((row) => isName(row.name))
  const rows = named.reduce((total, row) => total + row.confidence * fieldsOf(row), 0)
  const header = Object.values(form.project).filter((field) => field !== null && field !== "").length
  const worth = rows * wholeness(named) + header + form.funds.length
  return closes(form) ? worth * 1.5 : worth
}

/** The share of rows that say more than a name: where others find values to them, the bare ones are pieces of their neighbours. */
function wholeness(rows: readonly Indicator[]): number {
  const whole = rows.filter(
    ({ target, actual, weight, score }) =>
      target !== null || actual !== null || weight !== null || score !== null,
  ).length
  return rows.length === 0 ? 1 : whole / rows.length
}

/** A figure, a sign or a unit where the name should stand: the row is a piece of another one. */
function isName(name: string): boolean {
  return name !== "" && !(name.length <= 8 && /^[\d≥≤<>=%％‰]/u.test(name) && !/^\d{4}年/u.test(name))
}

function fieldsOf(row: Indicator): number {
  const fields = [
    row.level1,
    row.level2,
    row.name,
    row.target,
    row.actual,
    row.weight,
    row.score,
    row.description,
    row.basis,
  ]
  return fields.filter((field) => field !== null && field !== "").length
}

function closes(form: Form): boolean {
  const weights = form.indicators.flatMap((row) => row.weight ?? [])
  const execution = form.funds.find((fund) => fund.weight !== null)?.weight ?? null
  return weights.length > 0 && weightsClose(sum(weights), execution, null)
}

/** What a cover or a list names without saying anything of a project is no form. */
export function saysAnything({ kind, project, indicators, funds, goal, schedule }: Form): boolean {
  const amounts = funds.some(
    (fund) => fund.initialBudget !== null || fund.budget !== null || fund.executed !== null,
  )
  const goals = goal.expected !== null || goal.actual !== null
  return (
    namesItsSubject({ kind, project }) || indicators.length > 0 || schedule.length > 0 || amounts || goals
  )
}
