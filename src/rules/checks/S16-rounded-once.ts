import { near, plain } from "../../basics/exact.ts"
import type { FieldPath } from "../../records/form.ts"
import { scoredKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { roundedAway } from "../rounding.ts"
import { say } from "../wording.ts"

export const roundedOnce: Check = {
  code: "S16",
  title: say(
    "得分由未取整的比例算出，保留两位小数",
    "A score is computed from the exact rate and keeps two decimals",
  ),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "score.decimals",
  run(subject) {
    const { execution, scoreRules } = subject
    if (scoreRules === null) return []
    const marks: Mark[] = []
    const claimed = execution?.row?.fund.score ?? null
    if (execution?.row != null && execution.result.kind === "exact" && claimed !== null) {
      const right = execution.result.score
      if (!near(claimed, right, scoreRules.tolerance) && roundedAway(claimed, right, scoreRules))
        marks.push(rounded(`funds[${execution.row.index}].score`, claimed, right))
    }
    for (const wrong of subject.wrongScores)
      if (roundedAway(wrong.claimed, wrong.right, scoreRules))
        marks.push(rounded(`indicators[${wrong.row.index}].score`, wrong.claimed, wrong.right))
    return marks
  },
}

/** Rounded to whole points: an error. To one decimal: some offices' own custom, which asks to be stated. */
function rounded(path: FieldPath, claimed: number, right: number): Mark {
  return {
    path,
    severity: Number.isInteger(claimed) ? "error" : "warning",
    sentence: say(
      `得分印作 ${plain(claimed)}，是取整后的数；按未取整的比例应为 ${plain(right)}。`,
      `The score is printed as ${plain(claimed)}, which is rounded; from the exact rate it is ${plain(right)}.`,
    ),
    remedy: say(
      `请改为 ${plain(right)}，只在最后四舍五入到两位小数。`,
      `Correct it to ${plain(right)}; round once, at the end, to two decimals.`,
    ),
  }
}
