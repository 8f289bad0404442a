import { sum } from "../basics/exact.ts"
import type { Form, Fund, Value } from "../records/form.ts"
import { isTyped } from "./absence.ts"
import { attainmentOf } from "./attainment.ts"
import { executionOf } from "./execution.ts"
import type { Execution } from "./execution.ts"
import { fundTableOf } from "../records/fund-table.ts"
import type { FundTable } from "../records/fund-table.ts"
import type { IndicatorRow } from "./indicator-row.ts"
import { level1Of, level2Of } from "./meaning.ts"
import type { ParameterName, ParameterValue } from "./rulebook-parameters.ts"
import { dateOf, parameterOn } from "./rulebook.ts"
import type { Rulebook } from "./rulebook.ts"
import { scoreRulesOn } from "./score-rules.ts"
import type { ScoreRules } from "./score-rules.ts"
import { wrongScoresOf } from "./shortfall.ts"
import type { WrongScore } from "./shortfall.ts"

/** A form under one rulebook: what checks and scores share is worked out once, here. */
export interface Subject {
  readonly form: Form
  readonly rulebook: Rulebook
  /** The day whose rules count. */
  readonly date: string
  readonly rows: readonly IndicatorRow[]
  readonly funds: FundTable
  readonly scoreRules: ScoreRules | null
  /** Missed figures with a score that is neither full nor what the formula gives. */
  readonly wrongScores: readonly WrongScore[]
  /** null where the form does not score execution. */
  readonly execution: Execution | null
  /** null where no weight is printed; the missing ones count nothing. */
  readonly indicatorWeights: number | null
  /** A self-evaluation in which something of the year has been filled in: an actual, a score or an executed amount. */
  readonly reported: boolean
}

export function subjectOf(given: Form, rulebook: Rulebook): Subject {
  const form = withSoundFigures(given)
  const date = dateOf(form)
  const scored = form.kind === "self-evaluation" || form.kind === "department-self-evaluation"
  const scoreRules = scored ? scoreRulesOn(rulebook, date) : null
  const funds = fundTableOf(form.funds)
  const weights = form.indicators.flatMap((indicator) => indicator.weight ?? [])
  const indicatorWeights = weights.length === 0 ? null : sum(weights)
  const rows = form.indicators.map((indicator, index) => ({
    indicator,
    index,
    level1: level1Of(indicator.level1),
    level2: level2Of(indicator.level2),
    attainment: attainmentOf(indicator, scoreRules),
  }))
  return {
    form,
    rulebook,
    date,
    funds,
    scoreRules,
    indicatorWeights,
    rows,
    wrongScores: wrongScoresOf(rows, scoreRules),
    execution: executionOf(funds, indicatorWeights, scoreRules),
    reported: scored && isReported(form),
  }
}

export function parameter<N extends ParameterName>(subject: Subject, name: N): ParameterValue<N> | null {
  return parameterOn(subject.rulebook, name, subject.date)?.value ?? null
}

/** The printed weights add up to what the rule divides among indicators, or to all points: no row was overlooked. */
export function weightsClose(subject: Subject): boolean {
  const { indicatorWeights } = subject
  const wanted = [parameter(subject, "weights.indicators"), parameter(subject, "weights.total")]
  return indicatorWeights !== null && wanted.includes(indicatorWeights)
}

/**
 * Whether all rows of the form are there: it was typed, or its weights close, or its last row is of satisfaction, with which
 * indicators end. What is missing on another form that was read may stand outside an excerpt.
 */
export function isReadToTheEnd(subject: Subject): boolean {
  const { form, rows } = subject
  const last = rows.at(-1)
  return isTyped(form) || weightsClose(subject) || last?.level1 === "满意度指标" || last?.level2 === "满意度"
}

/** An executed amount of 0 may stand on a blank form. */
function isReported(form: Form): boolean {
  return (
    form.indicators.some(({ actual, score }) => actual !== null || score !== null) ||
    form.funds.some(
      ({ executed, score }) => (executed !== null && executed !== 0) || (score !== null && score !== 0),
    )
  )
}

/** Amounts, rates and scores of any real form lie between these; their quotients then stay finite. */
const largest = 1e15
const smallest = 1e-12

/**
 * A figure that is not finite, or beyond all forms, is no figure; the contract forbids it, but a form may come from
 * anywhere. The very same form comes back where there is none.
 */
function withSoundFigures(form: Form): Form {
  const allSound =
    form.indicators.every(
      ({ target, adjustedTarget, actual, weight, score }) =>
        isSound(weight) &&
        isSound(score) &&
        [target, adjustedTarget, actual].every((value) => isSound(value?.number)),
    ) &&
    form.funds.every((fund) => Object.values(fund).every(isSound)) &&
    isSound(form.year) &&
    isSound(form.total.weight) &&
    isSound(form.total.score)
  if (allSound) return form
  return {
    ...form,
    year: sound(form.year),
    total: { weight: sound(form.total.weight), score: sound(form.total.score) },
    funds: form.funds.map(soundFund),
    indicators: form.indicators.map((indicator) => ({
      ...indicator,
      target: soundValue(indicator.target),
      adjustedTarget: soundValue(indicator.adjustedTarget),
      actual: soundValue(indicator.actual),
      weight: sound(indicator.weight),
      score: sound(indicator.score),
    })),
  }
}

function isSound(content: unknown): boolean {
  if (typeof content !== "number" || content === 0) return true
  const size = Math.abs(content)
  return size <= largest && size >= smallest
}

function sound(figure: number | null): number | null {
  return isSound(figure) ? figure : null
}

function soundValue(value: Value | null): Value | null {
  return value === null || isSound(value.number) ? value : { ...value, number: null }
}

function soundFund(fund: Fund): Fund {
  return {
    source: fund.source,
    initialBudget: sound(fund.initialBudget),
    budget: sound(fund.budget),
    executed: sound(fund.executed),
    weight: sound(fund.weight),
    executionRate: sound(fund.executionRate),
    score: sound(fund.score),
  }
}
