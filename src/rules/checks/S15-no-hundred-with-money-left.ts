import { plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { projectAmount } from "../cost-lines.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

export const noHundredWithMoneyLeft: Check = {
  code: "S15",
  title: say("预算没有执行完的，总分不是满分", "No full total while money is left"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "execution.score",
  run(subject) {
    const claimed = subject.form.total.score
    const full = parameter(subject, "weights.total")
    const budget = projectAmount(subject, "budget")
    const executed = projectAmount(subject, "executed")
    const scored = subject.funds.total?.fund.weight != null
    if (
      !scored ||
      claimed === null ||
      full === null ||
      claimed < full ||
      budget === null ||
      executed === null
    )
      return []
    const tolerance = parameter(subject, "money.tolerance") ?? 0
    if (executed.amount >= budget.amount - tolerance) return []
    return [
      {
        path: "total.score",
        sentence: say(
          `全年执行数 ${plain(executed.amount)} 少于预算数 ${plain(budget.amount)}，总分却是 ${plain(claimed)}。`,
          `Executed ${plain(executed.amount)} of ${plain(budget.amount)}, yet the total is ${plain(claimed)}.`,
        ),
        remedy: say("请按执行率计算得分并改正总分。", "Score execution by its rate and correct the total."),
      },
    ]
  },
}
