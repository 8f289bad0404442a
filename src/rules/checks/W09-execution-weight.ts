import { plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

export const executionWeight: Check = {
  code: "W09",
  title: say("执行率的分值符合规定", "Execution has the points the rule gives it"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "weights.execution",
  run(subject) {
    const wanted = parameter(subject, "weights.execution")
    const { total } = subject.funds
    const weight = total?.fund.weight ?? null
    if (total === null || wanted === null || weight === null || weight === wanted) return []
    return [
      {
        path: `funds[${total.index}].weight`,
        sentence: say(
          `执行率的分值印作 ${plain(weight)}，应为 ${plain(wanted)}。`,
          `The weight of execution is printed as ${plain(weight)}; it should be ${plain(wanted)}.`,
        ),
        remedy: say(
          `请改为 ${plain(wanted)} 分，并核对指标分值的合计。`,
          `Correct it to ${plain(wanted)}, and check the other weights.`,
        ),
      },
    ]
  },
}
