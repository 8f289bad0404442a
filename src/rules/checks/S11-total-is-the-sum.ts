import { near, plain, sum } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { say } from "../wording.ts"

export const totalIsTheSum: Check = {
  code: "S11",
  title: say("总分等于各项得分之和", "The total is the sum of the scores"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "score.total",
  run({ form, rows, funds, scoreRules }) {
    const claimed = form.total.score
    if (claimed === null || rows.length === 0) return []
    const known: number[] = []
    for (const { indicator } of rows) {
      if (indicator.score === null) return []
      known.push(indicator.score)
    }
    const execution = funds.total?.fund.score ?? null
    if (execution === null && funds.total?.fund.weight != null) return []
    const right = sum(execution === null ? known : [...known, execution])
    if (near(claimed, right, scoreRules?.tolerance ?? 0)) return []
    const parts =
      execution === null
        ? say("各指标得分", "the indicators' scores")
        : say(
            `执行率得分 ${plain(execution)} 与各指标得分`,
            `execution (${plain(execution)}) and the indicators' scores`,
          )
    return [
      {
        path: "total.score",
        sentence: say(
          `总分印作 ${plain(claimed)}，${parts.zh}之和是 ${plain(right)}。`,
          `The total is printed as ${plain(claimed)}; ${parts.en} add up to ${plain(right)}.`,
        ),
        remedy: say("请核对各项得分，改正总分。", "Check the scores and correct the total."),
      },
    ]
  },
}
