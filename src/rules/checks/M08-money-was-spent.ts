import { plain, proportion, subtract } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { projectAmount } from "../cost-lines.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

/** A flag for reviewers, explained or not; whether it is explained is M06's mark. */
export const moneyWasSpent: Check = {
  code: "M08",
  title: say("没有大量预算未执行", "No large part of the budget was left"),
  severity: "hint",
  tier: "on-request",
  kinds: scoredKinds,
  rule: "execution.unspentAbove",
  run(subject) {
    const limit = parameter(subject, "execution.unspentAbove")
    const budget = projectAmount(subject, "budget")
    const executed = projectAmount(subject, "executed")
    if (limit === null || budget === null || executed === null || budget.amount <= 0 || !subject.reported)
      return []
    const left = subtract(budget.amount, executed.amount)
    const share = proportion(left, 100, budget.amount, 2) ?? 0
    if (share <= limit) return []
    return [
      {
        path: executed.path,
        sentence: say(
          `有 ${plain(left)} ${subject.form.currency}（预算的 ${plain(share)}%）没有执行。`,
          `${plain(left)} ${subject.form.currency} (${plain(share)} % of the budget) was not spent.`,
        ),
        remedy: say(
          "请核对预算是否编得过高，结余是否已收回。",
          "See whether the budget was too high and whether the rest was returned.",
        ),
      },
    ]
  },
}
