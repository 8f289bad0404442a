import { lastDayIn } from "../dates.ts"
import type { Check } from "../check.ts"
import { marksOver } from "../row-marks.ts"
import { parameter } from "../subject.ts"
import { quoted, say } from "../wording.ts"

/** What is reported as done up to a month cannot have been done after it. */
export const nothingFromTheFuture: Check = {
  code: "A16",
  title: say("完成情况不晚于所监控的月份", "Nothing is reported from after the period"),
  severity: "warning",
  tier: "always",
  kinds: ["monitoring"],
  rule: "monitoring.month",
  run(subject) {
    const { year } = subject.form
    const month = parameter(subject, "monitoring.month")
    if (year === null || month === null) return []
    return marksOver(subject.rows, ({ indicator, index }) => {
      const day = lastDayIn(indicator.actual?.text ?? "")
      // Monitoring may look back on a later month than the rule's; the end of the year is too late for any.
      if (day === null || day < year * 10_000 + 1200 || month >= 12) return []
      return {
        path: `indicators[${index}].actual` as const,
        sentence: say(
          `指标${quoted(indicator.name)}的完成情况写的是 ${indicator.actual?.text ?? ""}，监控时还没有到。`,
          `“${indicator.name}” is reported as done by ${indicator.actual?.text ?? ""}, which had not come when it was monitored.`,
        ),
        remedy: say(
          "请填写监控时的实际情况，全年的预计填在预计完成情况一栏。",
          "Give what was done by then; what is expected belongs in the forecast.",
        ),
      }
    })
  },
}
