import { divide, plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { projectAmount } from "../cost-lines.ts"
import { saysNothing } from "../meaning.ts"
import { parameter } from "../subject.ts"
import type { Subject } from "../subject.ts"
import { moneyReasonWords, reasonHeadings } from "../vocabulary/heading-words.ts"
import { say } from "../wording.ts"
import { containsAny } from "../words.ts"

export const lowExecutionExplained: Check = {
  code: "M06",
  title: say("执行率低的说明了原因", "A low execution rate is explained"),
  severity: "warning",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "execution.explainBelow",
  run(subject) {
    const limit = parameter(subject, "execution.explainBelow")
    const budget = projectAmount(subject, "budget")
    const executed = projectAmount(subject, "executed")
    if (limit === null || budget === null || executed === null || budget.amount <= 0 || !subject.reported)
      return []
    const rate = (divide(executed.amount, budget.amount, 6) ?? 1) * 100
    if (rate >= limit || isExplained(subject)) return []
    const percent = plain(divide(executed.amount * 100, budget.amount, 2) ?? 0)
    return [
      {
        path: executed.path,
        sentence: say(
          `执行率 ${percent}%，低于 ${plain(limit)}%，表中没有说明资金未执行的原因。`,
          `The execution rate is ${percent} %, below ${plain(limit)} %, and the form does not say why.`,
        ),
        remedy: say(
          "请说明资金未执行的原因、结余的去向和改进措施。",
          "Say why the money was not spent, where the rest goes, and what will change.",
        ),
      },
    ]
  },
}

function isExplained({ form }: Subject): boolean {
  const told = form.conclusion.some(
    ({ heading, text }) => containsAny(heading, reasonHeadings) && !saysNothing(text) && text.length > 2,
  )
  return (
    told ||
    form.indicators.some(({ deviation }) => deviation !== null && containsAny(deviation, moneyReasonWords))
  )
}
