import { comparable } from "../basics/text.ts"
import type { FieldPath } from "../records/form.ts"
import { budgetColumnOf, budgetOf, partsSum, totalNotFilled } from "../records/fund-table.ts"
import { isCost } from "./meaning.ts"
import { targetInForce, yuanOf } from "./quantity.ts"
import type { IndicatorRow } from "./indicator-row.ts"
import type { Subject } from "./subject.ts"

/** A cost indicator that states an amount of money for the year, in yuan. */
export interface CostLine {
  readonly row: IndicatorRow
  readonly targetYuan: number | null
  readonly actualYuan: number | null
}

/** Cost per piece is no amount of the year. */
const perPiece = /\/|每|单价|单位成本|人均|户均|亩均|标准/u

/** Cost indicators whose target limits what the project spends: no unit prices, no money that is to be earned or saved. */
export function costLines({ rows }: Subject): readonly CostLine[] {
  return rows.flatMap((row) => {
    const target = targetInForce(row.indicator)
    if (!isCost(row.indicator) || target === null || target.op === "≥" || target.op === ">") return []
    const words = [row.indicator.name, target.text, row.indicator.actual?.text ?? ""].map(comparable)
    if (words.some((text) => perPiece.test(text)) || /节约|节省|降低|减少|增收|收入/u.test(words[0] ?? ""))
      return []
    const targetYuan = yuanOf(target, row.indicator.name)
    const actualYuan = yuanOf(row.indicator.actual, row.indicator.name)
    return targetYuan === null && actualYuan === null ? [] : { row, targetYuan, actualYuan }
  })
}

/** The project's amount in the printed currency with its cell; from the parts where the total row is not filled. */
export function projectAmount(
  { funds }: Subject,
  column: "budget" | "executed",
): { readonly amount: number; readonly path: FieldPath } | null {
  const { total } = funds
  if (total === null) return null
  if (totalNotFilled(funds)) {
    const amount =
      column === "executed"
        ? partsSum(funds, "executed")
        : (partsSum(funds, "budget") ?? partsSum(funds, "initialBudget"))
    return amount === null ? null : { amount, path: `funds[${total.index}].${column}` }
  }
  const amount = column === "executed" ? total.fund.executed : budgetOf(total.fund)
  const cell = column === "executed" ? "executed" : budgetColumnOf(total.fund)
  return amount === null ? null : { amount, path: `funds[${total.index}].${cell}` }
}
