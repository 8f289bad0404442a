import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { numberOtherwise, numbersTold } from "../goal-numbers.ts"
import { targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { targetPath } from "../score-steps.ts"
import { quoted, say } from "../wording.ts"

/** A number of the goal is held against a target only where both name the same thing in the same unit, and no other. */
export const goalAndTargetsAgree: Check = {
  code: "I21",
  title: say("总体目标中的数与指标值一致", "Numbers in the goal agree with the targets"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "goal.clear",
  run({ form, rows }) {
    const told = numbersTold(form.goal.expected ?? "")
    if (told.length === 0) return []
    return marksOver(rows, (row) => {
      const target = targetInForce(row.indicator)
      const only = numberOtherwise(told, row.indicator.name, target)
      if (only === null) return []
      return {
        path: targetPath(row),
        sentence: say(
          `总体目标写${quoted(only.phrase)}，指标${quoted(row.indicator.name)}的指标值是 ${target?.text ?? ""}。`,
          `The goal says “${only.phrase}”, the target of “${row.indicator.name}” is ${target?.text ?? ""}.`,
        ),
        remedy: say("请核对，使总体目标与指标值一致。", "Check both and make them agree."),
      }
    })
  },
}
