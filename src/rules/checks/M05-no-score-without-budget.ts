import { plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { budgetOf, totalNotFilled } from "../../records/fund-table.ts"
import { say } from "../wording.ts"

export const noScoreWithoutBudget: Check = {
  code: "M05",
  title: say("预算数为 0 时不计执行率得分", "No score of execution where the budget is 0"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "execution.score",
  run({ funds, reported }) {
    if (funds.total === null || !reported || totalNotFilled(funds)) return []
    const { fund, index } = funds.total
    if (budgetOf(fund) !== 0) return []
    const claimed = (fund.score ?? 0) > 0 || (fund.executionRate ?? 0) > 0
    const score = fund.score === null ? plain(fund.executionRate ?? 0) : plain(fund.score)
    return [
      {
        path: claimed ? `funds[${index}].score` : `funds[${index}].budget`,
        severity: claimed ? "error" : "warning",
        sentence: claimed
          ? say(
              `全年预算数为 0，执行率无法计算，却填了 ${score}。`,
              `The budget is 0, so there is no execution rate, yet ${score} is given.`,
            )
          : say(
              "全年预算数为 0，执行率不适用，没有说明。",
              "The budget is 0, so execution does not apply; no reason is given.",
            ),
        remedy: say(
          "请核对预算数；确无预算的，执行率写“不适用”并说明原因。",
          "Check the budget; if there was none, say “not applicable” and why.",
        ),
      },
    ]
  },
}
