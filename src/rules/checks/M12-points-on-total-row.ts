import { scoredKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { say } from "../wording.ts"

export const pointsOnTotalRow: Check = {
  code: "M12",
  title: say("分值和得分只填在资金总额一行", "Points stand in the total funding row only"),
  severity: "hint",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "execution.score",
  run({ funds }) {
    if (funds.total?.fund.weight == null) return []
    return funds.parts.flatMap(({ fund, index }): Mark[] => {
      if ((fund.weight ?? 0) === 0 && (fund.score ?? 0) === 0) return []
      const column = (fund.weight ?? 0) === 0 ? "score" : "weight"
      return [
        {
          path: `funds[${index}].${column}`,
          sentence: say(
            `“${fund.source}”一行也填了${column === "weight" ? "分值" : "得分"}，执行率只按总额一行计分。`,
            `“${fund.source}” has points of its own; execution is scored in the total row only.`,
          ),
          remedy: say("请清空这一行的分值和得分。", "Clear weight and score of this row."),
        },
      ]
    })
  },
}
