import { near } from "../../../basics/exact.ts"
import type { FundColumnLabel, TaskColumnLabel } from "./label-match.ts"

/** A figure of a funding row with the column that it was put into. */
export interface Amount {
  readonly column: FundColumnLabel | TaskColumnLabel
  /** null for a dash. */
  readonly figure: number | null
}

/** By which column the amounts of a row stand too far left: all of them, or the budget alone. */
export type Shift = "all" | "budget"

const rightOf: Partial<Record<Amount["column"], Amount["column"]>> = {
  initialBudget: "budget",
  budget: "executed",
  executed: "weight",
}

/** Rates are printed with two decimals at most. */
const rateTolerance = 0.06

/**
 * Where the print does not keep its empty cells, a row without an initial budget has its amounts one column too far left.
 * The printed rate tells: it is what was executed of the budget. A row without a rate is like the row above it.
 */
export function shiftOf(amounts: readonly Amount[], above: Shift | null): Shift | null {
  const of = (column: Amount["column"]): number | null =>
    amounts.find((amount) => amount.column === column)?.figure ?? null
  const [initial, budget, executed, rate] = [
    of("initialBudget"),
    of("budget"),
    of("executed"),
    of("executionRate"),
  ]
  if (initial === null) return null
  const mayMove = of("weight") === null && (executed === null || executed <= 100)
  if (rate === null) {
    if (above === "all" && budget !== null && executed === null) return "all"
    return above === "budget" && budget === null && executed !== null ? "budget" : null
  }
  if (budget === null) return executed !== null && isRate(initial, executed, rate) ? "budget" : null
  if (executed !== null && isRate(budget, executed, rate)) return null
  return mayMove && isRate(initial, budget, rate) ? "all" : null
}

/** The column that a figure belongs to once its row is shifted. */
export function shiftedColumn(column: Amount["column"], shift: Shift | null): Amount["column"] {
  if (shift === null || (shift === "budget" && column !== "initialBudget")) return column
  return rightOf[column] ?? column
}

function isRate(budget: number, executed: number, rate: number): boolean {
  return budget > 0 && near((100 * executed) / budget, rate, rateTolerance)
}
