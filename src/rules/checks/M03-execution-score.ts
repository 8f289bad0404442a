import { near, plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { roundedAway } from "../rounding.ts"
import { say } from "../wording.ts"

export const executionScoreIsRight: Check = {
  code: "M03",
  title: say("执行率得分按比例计算", "The score of the execution rate is in proportion"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "execution.score",
  run({ execution, scoreRules }) {
    if (execution?.row == null || scoreRules === null) return []
    const { fund, index } = execution.row
    const { score: claimed } = fund
    const { result, fromParts, budget, executed } = execution
    const weight = plain(execution.weight ?? 0)
    const path = `funds[${index}].score` as const
    if (claimed === null) return []
    if (fromParts !== null) {
      if (claimed === 0) return []
      const agrees = near(claimed, fromParts.score, scoreRules.tolerance)
      const parts = `${plain(fromParts.executed)} ÷ ${plain(fromParts.budget)} × ${weight} = ${plain(fromParts.score)}`
      return [
        {
          path,
          severity: agrees ? "warning" : "error",
          sentence: say(
            `同一行的预算数和执行数都是 0，得分却是 ${plain(claimed)}；按各项之和应为 ${parts}${agrees ? "，与所填一致，但总额行没有填写" : ""}。`,
            `Budget and executed amount of this row are 0, yet the score is ${plain(claimed)}; from the sums of the parts it would be ${parts}${agrees ? ", as claimed, but the total row is not filled in" : ""}.`,
          ),
          remedy: say(
            "请先填写总额行，再按总额计算得分。",
            "Fill in the total row first, then compute the score from it.",
          ),
        },
      ]
    }
    if (result.kind !== "exact" || near(claimed, result.score, scoreRules.tolerance)) return []
    if (roundedAway(claimed, result.score, scoreRules)) return []
    const formula = `${figureOf(executed)} ÷ ${figureOf(budget)} × ${weight} = ${plain(result.score)}`
    return [
      {
        path,
        sentence: say(
          `执行率得分印作 ${plain(claimed)}，应为 ${formula}${execution.capped ? "（不超过分值）" : ""}。`,
          `The score of the execution rate is printed as ${plain(claimed)}; it should be ${formula}${execution.capped ? " (at most the weight)" : ""}.`,
        ),
        remedy: say(
          `请把得分改为 ${plain(result.score)}，或核对预算数和执行数。`,
          `Correct the score to ${plain(result.score)}, or check the amounts.`,
        ),
      },
    ]
  },
}

function figureOf(amount: number | null): string {
  return amount === null ? "？" : plain(amount)
}
