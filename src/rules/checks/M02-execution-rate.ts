import { decimalPlaces, plain, proportion, subtract } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { budgetOf } from "../../records/fund-table.ts"
import type { FundRow } from "../../records/fund-table.ts"
import { quoted, say } from "../wording.ts"

export const executionRateIsRight: Check = {
  code: "M02",
  title: say("执行率＝全年执行数÷全年预算数", "The execution rate is executed ÷ budget"),
  severity: "error",
  tier: "always",
  kinds: [...scoredKinds, "monitoring"],
  rule: "execution.rate",
  run({ funds: { total, parts } }) {
    return [...(total === null ? [] : [total]), ...parts].flatMap((row) => {
      const { fund, index } = row
      const budget = budgetOf(fund)
      const { executed, executionRate: printed } = fund
      if (budget === null || budget <= 0 || executed === null || printed === null) return []
      const places = Math.min(decimalPlaces(printed), 6)
      const rate = proportion(executed, 100, budget, places) ?? 0
      if (printed === rate || isShare(printed, executed, budget, places)) return []
      const exact = plain(proportion(executed, 100, budget, Math.max(places, 2)) ?? 0)
      const cut = Math.abs(subtract(printed, rate)) <= Number(`1e-${places}`)
      return {
        path: `funds[${index}].executionRate`,
        severity: cut ? "warning" : "error",
        sentence: say(
          `${quoted(fund.source)}的执行率印作 ${plain(printed)}%，按 ${plain(executed)} ÷ ${plain(budget)} 是 ${exact}%${byInitial(row, printed, places) ? "；印出的是按年初预算数算的" : ""}。`,
          `The execution rate is printed as ${plain(printed)} %; ${plain(executed)} ÷ ${plain(budget)} is ${exact} %${byInitial(row, printed, places) ? "; the printed one was taken from the initial budget" : ""}.`,
        ),
        remedy: say(
          `请把执行率改为 ${exact}%，或核对执行数和预算数。`,
          `Correct the rate to ${exact} %, or check the two amounts.`,
        ),
      } as const
    })
  },
}

/** Printed as a share of one: 0.9363. */
function isShare(printed: number, executed: number, budget: number, places: number): boolean {
  return printed <= 1 && places >= 2 && proportion(executed, 1, budget, places) === printed
}

function byInitial({ fund }: FundRow, printed: number, places: number): boolean {
  return (
    fund.initialBudget !== null &&
    fund.initialBudget !== budgetOf(fund) &&
    proportion(fund.executed ?? 0, 100, fund.initialBudget, places) === printed
  )
}
