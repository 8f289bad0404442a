import { isTyped } from "../absence.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { quoted, say } from "../wording.ts"

/** A form on which nothing is reported yet gets one hint instead of a mark on every row. */
export const actualIsGiven: Check = {
  code: "A01",
  title: say("实际完成值逐项填写", "Every actual value is given"),
  severity: "error",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "indicators.complete",
  run({ rows, reported, form, indicatorWeights }) {
    if (!reported)
      return rows.length === 0
        ? []
        : [
            {
              path: "form",
              severity: "hint",
              sentence: say(
                `${form.indicators.length} 个指标的实际完成值和得分都还没有填写。`,
                `None of the ${form.indicators.length} indicators has an actual value or a score yet.`,
              ),
              remedy: say("自评时请逐项填写实际完成值和得分。", "Fill them in for the self-evaluation."),
            },
          ]
    return marksOver(rows, ({ indicator, index }) => {
      const active =
        targetInForce(indicator) !== null && (indicatorWeights === null || indicator.weight !== null)
      if (indicator.actual !== null || !active) return []
      // A row that holds a target only may have been cut off, or belong to a group that is scored as one.
      const bare = indicator.weight === null && indicator.score === null && !isTyped(form)
      return {
        severity: bare ? "hint" : "error",
        path: `indicators[${index}].actual` as const,
        sentence: say(
          `指标${quoted(indicator.name)}的实际完成值没有填写。`,
          "The actual value of this indicator is not given.",
        ),
        remedy: say(
          "请填写实际完成值；没有完成的，如实写明。",
          "Give the actual value; if nothing was done, say so.",
        ),
      }
    })
  },
}
