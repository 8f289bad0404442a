import type { Check } from "../check.ts"
import { lightOf, lightNames } from "../lights.ts"
import { marksOver } from "../row-marks.ts"
import { hasReason } from "../shortfall.ts"
import { parameter } from "../subject.ts"
import { quoted, say } from "../wording.ts"

/** Only where the local rules have lights and say which of them want a reason. */
export const lightIsExplained: Check = {
  code: "K05",
  title: say("监控亮灯的指标说明偏差原因", "A warning light of monitoring is explained"),
  severity: "warning",
  tier: "before-submission",
  kinds: ["monitoring"],
  rule: "monitoring.explain",
  run(subject) {
    const explain = parameter(subject, "monitoring.explain") ?? []
    return marksOver(subject.rows, (row) => {
      const light = lightOf(row.indicator, subject)
      if (light === null || !explain.includes(light) || hasReason(row)) return []
      const { zh, en } = lightNames[light]
      return {
        path: `indicators[${row.index}].deviation`,
        sentence: say(
          `指标${quoted(row.indicator.name)}按进度应亮${zh}，没有写偏差原因。`,
          `By its progress “${row.indicator.name}” has a ${en} light, and no reason is given.`,
        ),
        remedy: say(
          "请写明偏差原因和完成全年目标的措施。",
          "Give the reason and what will be done to reach the target of the year.",
        ),
      }
    })
  },
}
