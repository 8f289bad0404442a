import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { numberOtherwise, numbersTold } from "../goal-numbers.ts"
import { marksOver } from "../row-marks.ts"
import { quoted, say } from "../wording.ts"

export const resultAndActualsAgree: Check = {
  code: "A17",
  title: say("实际完成情况中的数与完成值一致", "Numbers in what was achieved agree with the actual values"),
  severity: "warning",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "form.truthful",
  run({ form, rows }) {
    const told = numbersTold(form.goal.actual ?? "")
    if (told.length === 0) return []
    return marksOver(rows, ({ indicator, index }) => {
      const other = numberOtherwise(told, indicator.name, indicator.actual)
      if (other === null) return []
      const text = indicator.actual?.text ?? ""
      return {
        path: `indicators[${index}].actual` as const,
        sentence: say(
          `实际完成情况写${quoted(other.phrase)}，指标${quoted(indicator.name)}的实际完成值是 ${text}。`,
          `What was achieved says “${other.phrase}”, the actual value of “${indicator.name}” is ${text}.`,
        ),
        remedy: say("请核对，使两处一致。", "Check both and make them agree."),
      }
    })
  },
}
