import { proportion } from "../basics/exact.ts"
import { because, exact } from "./attainment.ts"
import type { ScoreResult } from "./attainment.ts"
import { budgetOf, partsSum, totalNotFilled } from "../records/fund-table.ts"
import type { FundRow, FundTable } from "../records/fund-table.ts"
import type { ScoreRules } from "./score-rules.ts"

/** The score of the execution rate: executed ÷ budget × weight, at most the weight. */
export interface Execution {
  readonly row: FundRow | null
  readonly weight: number | null
  readonly budget: number | null
  readonly executed: number | null
  readonly capped: boolean
  readonly result: ScoreResult
  /** Where the total row is not filled: what the sums of the parts would give. */
  readonly fromParts: { readonly budget: number; readonly executed: number; readonly score: number } | null
}

/**
 * The weight is the printed one. Where none is printed, execution counts with the rule's points only if the indicators
 * are divided as the rule says for a form that scores execution besides (90 of 100); else it is not scored: null.
 */
export function executionOf(
  table: FundTable,
  indicatorWeights: number | null,
  rules: ScoreRules | null,
): Execution | null {
  if (rules === null) return null
  const row = table.total
  const besides = indicatorWeights !== null && indicatorWeights === rules.indicatorsWeight
  const weight = row?.fund.weight ?? (besides ? rules.executionWeight : null)
  if (row === null && !besides) return null
  if (row !== null && weight === null && row.fund.score === null) return null
  const budget = row === null ? null : budgetOf(row.fund)
  const executed = row?.fund.executed ?? null
  const shared = { row, weight, budget, executed, capped: false, fromParts: null }
  if (row === null) return { ...shared, result: because("noFunds") }
  if (weight === null) return { ...shared, result: because("noWeight") }
  if (weight <= 0) return { ...shared, result: because("badWeight") }
  if (totalNotFilled(table))
    return { ...shared, result: because("totalNotFilled"), fromParts: scoreOfParts(table, weight, rules) }
  if (budget === null) return { ...shared, result: because("noBudget") }
  if (executed === null) return { ...shared, result: because("noExecuted") }
  if (budget <= 0) return { ...shared, result: because("zeroBudget") }
  const score = executionScore(budget, executed, weight, rules)
  return score === null
    ? { ...shared, result: because("zeroBudget") }
    : { ...shared, result: exact(score), capped: executed > budget }
}

function scoreOfParts(table: FundTable, weight: number, rules: ScoreRules): Execution["fromParts"] {
  const budget = partsSum(table, "budget") ?? partsSum(table, "initialBudget")
  const executed = partsSum(table, "executed")
  if (budget === null || executed === null || budget <= 0) return null
  const score = executionScore(budget, executed, weight, rules)
  return score === null ? null : { budget, executed, score }
}

function executionScore(budget: number, executed: number, weight: number, rules: ScoreRules): number | null {
  const score = proportion(Math.max(executed, 0), weight, budget, rules.decimals)
  return score === null ? null : Math.min(score, weight)
}
