import type { Check } from "../check.ts"
import { lightOf } from "../lights.ts"
import { targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { quoted, say } from "../wording.ts"

export const targetNotTooLow: Check = {
  code: "K11",
  title: say("监控时没有远超进度的指标", "Nothing is far ahead of its target when monitored"),
  severity: "hint",
  tier: "before-submission",
  kinds: ["monitoring"],
  rule: "monitoring.lights",
  run(subject) {
    return marksOver(subject.rows, (row) =>
      lightOf(row.indicator, subject) === "blue"
        ? {
            path: `indicators[${row.index}].target`,
            sentence: say(
              `指标${quoted(row.indicator.name)}已完成 ${row.indicator.actual?.text ?? ""}，远超进度，指标值 ${targetInForce(row.indicator)?.text ?? ""} 可能定得过低。`,
              `“${row.indicator.name}” is far ahead of its target.`,
            ),
            remedy: say("请分析指标值是否定得过低。", "See whether the target was too low."),
          }
        : [],
    )
  },
}
