import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { isSoft } from "../meaning.ts"
import { targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { targetPath } from "../score-steps.ts"
import { quoted, say } from "../wording.ts"

export const targetCanBeMeasured: Check = {
  code: "I16",
  title: say("指标值可以衡量", "The target can be measured"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.quantified",
  run({ rows }) {
    return marksOver(rows, (row) => {
      const target = targetInForce(row.indicator)
      if (target === null || target.number !== null || !isSoft(target.text)) return []
      return {
        path: targetPath(row),
        sentence: say(
          `指标${quoted(row.indicator.name)}的指标值只是${quoted(target.text)}，没有衡量的标准。`,
          `The target is only “${target.text}”, with no standard to judge it by.`,
        ),
        remedy: say(
          "请改为数值，或写明分档的评判标准。",
          "Use a figure, or say by which standard it is graded.",
        ),
      }
    })
  },
}
