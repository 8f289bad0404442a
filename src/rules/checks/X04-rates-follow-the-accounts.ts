import { decimalPlaces, near, plain, proportion, subtract } from "../../basics/exact.ts"
import { budgetOf, totalNotFilled } from "../../records/fund-table.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { bareName } from "../meaning.ts"
import { quantityOf } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { accountRates, otherAccounts } from "../vocabulary/name-words.ts"
import { quoted, say } from "../wording.ts"
import { containsAny, endsWithAny } from "../words.ts"

/** Indicators that are computed from the amounts of the form itself (预算执行率 …) have to be what these give. */
export const ratesFollowTheAccounts: Check = {
  code: "X04",
  title: say("预算执行率等指标与表中金额相符", "Rates of the accounts are those of the amounts on the form"),
  severity: "warning",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "execution.rate",
  run({ rows, funds }) {
    const total = funds.total?.fund
    if (total === undefined || totalNotFilled(funds)) return []
    const [budget, executed] = [budgetOf(total), total.executed]
    if (budget === null || executed === null || budget <= 0) return []
    return marksOver(rows, ({ indicator, index }) => {
      const name = bareName(indicator.name)
      const isExecution = endsWithAny(name, accountRates.execution)
      const isLeft = endsWithAny(name, accountRates.left)
      if ((!isExecution && !isLeft) || containsAny(name, otherAccounts)) return []
      const actual = quantityOf(indicator.actual)
      if (actual === null || (actual.unit !== null && actual.unit.dimension !== "percent")) return []
      const part = isExecution ? executed : subtract(budget, executed)
      const places = Math.min(decimalPlaces(actual.number), 4)
      const right = proportion(part, 100, budget, places) ?? 0
      if (near(actual.number, right, Number(`1e-${places}`))) return []
      // 执行率 of the initial budget, or a share of one, is another way of saying it.
      const initial = proportion(part, 100, total.initialBudget ?? budget, places) ?? right
      if (near(actual.number, initial, Number(`1e-${places}`)) || actual.number <= 1) return []
      const exact = plain(proportion(part, 100, budget, 2) ?? 0)
      return {
        path: `indicators[${index}].actual` as const,
        sentence: say(
          `指标${quoted(indicator.name)}填的是 ${indicator.actual?.text ?? ""}，按表中 ${plain(part)} ÷ ${plain(budget)} 是 ${exact}%。`,
          `“${indicator.name}” is given as ${indicator.actual?.text ?? ""}; from the amounts of the form, ${plain(part)} ÷ ${plain(budget)}, it is ${exact} %.`,
        ),
        remedy: say("请按表中的金额改正，或核对金额。", "Correct it from the amounts, or check these."),
      }
    })
  },
}
