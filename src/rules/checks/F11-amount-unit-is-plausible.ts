import { divide, multiply, plain, sum } from "../../basics/exact.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { costLines, projectAmount } from "../cost-lines.ts"
import { say } from "../wording.ts"

/** 元 and 万元 differ by this; the costs need not match the budget to the last yuan. */
const factor = 10_000
const low = 0.9
const high = 1.1

export const amountUnitIsPlausible: Check = {
  code: "F11",
  title: say("金额的单位与成本指标相符", "The unit of the amounts fits the cost indicators"),
  severity: "error",
  tier: "always",
  kinds: allKinds,
  rule: "cost.budget",
  run(subject) {
    const budget = projectAmount(subject, "budget")
    const costs = costLines(subject).flatMap(({ targetYuan }) => targetYuan ?? [])
    const costSum = sum(costs)
    if (budget === null || budget.amount <= 0 || costSum <= 0) return []
    const { currency } = subject.form
    const budgetYuan = multiply(budget.amount, currency === "万元" ? factor : 1)
    const tooLarge = within(divide(budgetYuan, multiply(costSum, factor), 4))
    const tooSmall = within(divide(multiply(budgetYuan, factor), costSum, 4))
    const meant = tooLarge && currency === "万元" ? "元" : tooSmall && currency === "元" ? "万元" : null
    if (meant === null) return []
    const amount = plain(budget.amount)
    const wanYuan = plain(divide(costSum, factor, 6) ?? 0)
    return [
      {
        path: budget.path,
        sentence: say(
          `金额 ${amount} 按表头的“${currency}”是成本指标合计 ${wanYuan} 万元的${tooLarge ? "一万倍" : "万分之一"}；金额的单位应为“${meant}”。`,
          `The amount ${amount}, in ${currency} as printed, is ${tooLarge ? "ten thousand times" : "a ten-thousandth of"} the cost indicators' sum of ${wanYuan} 万元; it must be in ${meant}.`,
        ),
        remedy: say(
          `请把金额换算为${currency}，或把表头的单位改为“${meant}”。`,
          `Convert the amounts to ${currency}, or print the unit as ${meant}.`,
        ),
      },
    ]
  },
}

function within(ratio: number | null): boolean {
  return ratio !== null && ratio >= low && ratio <= high
}
