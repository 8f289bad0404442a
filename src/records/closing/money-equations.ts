import { decimalPlaces, proportion, roundHalfUp, subtract } from "../../basics/exact.ts"
import type { FieldPath, Form } from "../form.ts"
import {
  amountColumns,
  budgetColumnOf,
  budgetOf,
  partsAreAll,
  partsCanAddUp,
  partsSum,
} from "../fund-table.ts"
import type { FundRow, FundTable } from "../fund-table.ts"
import type { Equation } from "./equation.ts"

/** Amounts are printed rounded, so their sum may differ by as much as a last place. */
const moneyTolerance = 0.01

/** Σ parts = total, for each money column of which both are printed. */
export function partsEquations(funds: FundTable): readonly Equation[] {
  const { total, parts } = funds
  if (total === null || parts.length === 0) return []
  return amountColumns.flatMap((column): Equation[] => {
    const found = total.fund[column]
    const expected = partsSum(funds, column)
    if (found === null && expected === null) return []
    const result: FieldPath = `funds[${total.index}].${column}`
    const printed = parts.filter(({ fund }) => fund[column] !== null)
    const cells = [result, ...printed.map(({ index }): FieldPath => `funds[${index}].${column}`)]
    const shared = { kind: "parts", result, cells, expected, found } as const
    if (found === null) return [{ ...shared, state: "unknown", missing: [result] }]
    if (expected === null) return []
    const closes =
      partsCanAddUp(funds, column, found, moneyTolerance) || (!partsAreAll(funds) && expected <= found)
    return [{ ...shared, state: closes ? "closes" : "open", missing: [] }]
  })
}

/** Rate = executed ÷ budget, of every row that prints a rate. */
export function rateEquations(form: Form): readonly Equation[] {
  return form.funds.flatMap((fund, index): Equation[] => {
    const found = fund.executionRate
    if (found === null) return []
    const result: FieldPath = `funds[${index}].executionRate`
    const budget = budgetOf(fund)
    const budgetPath: FieldPath = `funds[${index}].${budgetColumnOf(fund)}`
    const executedPath: FieldPath = `funds[${index}].executed`
    const places = Math.min(decimalPlaces(found), 6)
    const expected =
      budget === null || budget <= 0 || fund.executed === null
        ? null
        : proportion(fund.executed, 100, budget, places)
    const shared = {
      kind: "rate",
      result,
      cells: [budgetPath, executedPath, result],
      expected,
      found,
    } as const
    if (expected === null) {
      const missing = [budget === null ? budgetPath : null, fund.executed === null ? executedPath : null]
      return [{ ...shared, state: "unknown", missing: missing.filter((path) => path !== null) }]
    }
    const closes = [fund.initialBudget, budget].some((base) => rateIs(found, fund.executed, base, places))
    return [{ ...shared, state: closes ? "closes" : "open", missing: [] }]
  })
}

/** As printed, rounded or cut at its last place, in percent or as a share of one. */
function rateIs(printed: number, executed: number | null, budget: number | null, places: number): boolean {
  if (executed === null || budget === null || budget <= 0) return false
  const percent = proportion(executed, 100, budget, places)
  if (percent !== null && Math.abs(subtract(printed, percent)) <= Number(`1e-${places}`)) return true
  return printed <= 1 && places >= 2 && proportion(executed, 1, budget, places) === printed
}

/** Score of execution = executed ÷ budget × weight, at most the weight, rounded as the score is printed. */
export function executionScoreEquations(row: FundRow | null): readonly Equation[] {
  if (row === null) return []
  const { fund, index } = row
  const { weight, score: found, executed } = fund
  if (weight === null || found === null || weight <= 0) return []
  const budget = budgetOf(fund)
  const result: FieldPath = `funds[${index}].score`
  const inputs: readonly (readonly [FieldPath, number | null])[] = [
    [`funds[${index}].${budgetColumnOf(fund)}`, budget],
    [`funds[${index}].executed`, executed],
  ]
  const cells: readonly FieldPath[] = [...inputs.map(([path]) => path), `funds[${index}].weight`, result]
  const exact =
    budget === null || budget <= 0 || executed === null ? null : proportion(executed, weight, budget, 6)
  const shared = { kind: "execution-score", result, cells, found } as const
  if (exact === null) {
    const missing = inputs.flatMap(([path, figure]) => (figure === null ? [path] : []))
    return [{ ...shared, expected: null, state: "unknown", missing }]
  }
  const capped = Math.min(Math.max(exact, 0), weight)
  const places = Math.min(decimalPlaces(found), 2)
  const closes = Math.abs(subtract(capped, found)) <= 0.01 || roundHalfUp(capped, places) === found
  return [{ ...shared, expected: roundHalfUp(capped, 2), state: closes ? "closes" : "open", missing: [] }]
}
