import { plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { marksOver } from "../row-marks.ts"
import { parameter } from "../subject.ts"
import { quoted, say } from "../wording.ts"

/** Where the rules say so, a row whose adjusted target is empty beside others that have one was dropped by the adjustment. */
export const droppedRowsScoreNothing: Check = {
  code: "I28",
  title: say("调整后取消的指标不计分", "Rows dropped by an adjustment score nothing"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "indicators.adjustedDrops",
  run(subject) {
    const { rows } = subject
    if (parameter(subject, "indicators.adjustedDrops") === null) return []
    if (rows.every(({ indicator }) => indicator.adjustedTarget === null)) return []
    return marksOver(rows, ({ indicator: { target, adjustedTarget, score, name }, index }) =>
      target === null || adjustedTarget !== null || (score ?? 0) === 0
        ? []
        : {
            path: `indicators[${index}].score` as const,
            sentence: say(
              `指标${quoted(name)}有年初指标值而没有调整后指标值，视为取消，却得 ${plain(score ?? 0)} 分。`,
              `“${name}” has an initial target and no adjusted one, so it was dropped, yet it scores ${plain(score ?? 0)}.`,
            ),
            remedy: say(
              "请清空得分并把分值分到其他指标；没有取消的，填写调整后指标值。",
              "Clear the score and give its points to others; if it was kept, fill in the adjusted target.",
            ),
          },
    )
  },
}
