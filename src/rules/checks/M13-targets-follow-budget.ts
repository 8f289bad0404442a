import { plain, proportion, subtract } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

/** That the targets were adjusted already cannot be seen on a form without a column for it: a hint. */
export const targetsFollowBudget: Check = {
  code: "M13",
  title: say("预算大幅调整的，目标相应调整", "Targets follow a large change of the budget"),
  severity: "hint",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "budget.changeAbove",
  run(subject) {
    const { form, funds } = subject
    const limit = parameter(subject, "budget.changeAbove")
    if (limit === null || funds.total === null) return []
    const { initialBudget, budget } = funds.total.fund
    if (initialBudget === null || budget === null || initialBudget <= 0 || budget <= 0) return []
    if (form.indicators.some(({ adjustedTarget }) => adjustedTarget !== null)) return []
    const change = proportion(Math.abs(subtract(budget, initialBudget)), 100, initialBudget, 2) ?? 0
    if (change <= limit) return []
    return [
      {
        path: `funds[${funds.total.index}].budget`,
        sentence: say(
          `全年预算数比年初预算数${budget > initialBudget ? "增加" : "减少"} ${plain(change)}%，表中没有调整过的指标值。`,
          `The budget changed by ${plain(change)} %, and no target on the form was adjusted.`,
        ),
        remedy: say(
          "请核对绩效目标是否随预算按程序调整。",
          "See whether the targets were adjusted together with the budget.",
        ),
      },
    ]
  },
}
