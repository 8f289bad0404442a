import { plain } from "../../basics/exact.ts"
import { isTyped } from "../absence.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { marksOver } from "../row-marks.ts"
import { hasReason, isShort } from "../shortfall.ts"
import { parameter } from "../subject.ts"
import { quoted, say } from "../wording.ts"

/**
 * A target that is met and scored short all the same is S10's mark. Where a form that was read has no reason at all, it may
 * have no column for them.
 */
export const shortfallExplained: Check = {
  code: "S08",
  title: say("未得满分的写明偏差原因和改进措施", "A score below full is explained"),
  severity: "error",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "deviation.explain",
  run(subject) {
    const tolerance = subject.scoreRules?.tolerance ?? 0
    const minimum = parameter(subject, "deviation.minimum") ?? 0
    const asked =
      isTyped(subject.form) || subject.rows.some(({ indicator: { deviation } }) => deviation !== null)
    return marksOver(subject.rows, (row) => {
      const { indicator, index, attainment } = row
      const { score, weight, deviation, name } = indicator
      const metByFigure = attainment.met === true && attainment.band === null
      if (score === null || weight === null || metByFigure || !isShort(row, tolerance)) return []
      if (hasReason(row) && (deviation ?? "").length >= minimum) return []
      const path = `indicators[${index}].deviation` as const
      const remedy = say(
        "请写明没有完成的原因和下一步的改进措施。",
        "Say why it was missed and what will be done.",
      )
      return hasReason(row)
        ? {
            path,
            remedy,
            severity: "warning" as const,
            rule: "deviation.minimum" as const,
            sentence: say(
              `指标${quoted(name)}得 ${plain(score)} 分（分值 ${plain(weight)}），偏差原因只写了${quoted(deviation ?? "")}。`,
              `Scored ${plain(score)} of ${plain(weight)}; the reason is only “${deviation ?? ""}”.`,
            ),
          }
        : {
            path,
            remedy,
            severity: asked ? ("error" as const) : ("warning" as const),
            sentence: say(
              `指标${quoted(name)}得 ${plain(score)} 分（分值 ${plain(weight)}），没有写偏差原因和改进措施。`,
              `Scored ${plain(score)} of ${plain(weight)}, with no reason and no remedy.`,
            ),
          }
    })
  },
}
