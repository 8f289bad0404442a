import { plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { comparisonText, comparisonTextEnglish } from "../indicator-marks.ts"
import { marksOver } from "../row-marks.ts"
import { hasReason, isShort } from "../shortfall.ts"
import { say } from "../wording.ts"

export const metTargetScoredFull: Check = {
  code: "S10",
  title: say("达到指标值的得满分，扣分的写明原因", "A met target scores full, or says why not"),
  severity: "warning",
  tier: "always",
  kinds: scoredKinds,
  rule: "score.proportion",
  run({ rows, scoreRules }) {
    return marksOver(rows, (row) => {
      const { attainment, indicator, index } = row
      const full = attainment.met === true && attainment.result.kind === "exact"
      if (!full || !isShort(row, scoreRules?.tolerance ?? 0) || hasReason(row)) return []
      return {
        path: `indicators[${index}].score` as const,
        sentence: say(
          `${comparisonText(row)}，已达到，得分却是 ${plain(indicator.score ?? 0)}（分值 ${plain(indicator.weight ?? 0)}），没有说明扣分的原因。`,
          `${comparisonTextEnglish(row)}: met, yet scored ${plain(indicator.score ?? 0)} of ${plain(indicator.weight ?? 0)} with no reason.`,
        ),
        remedy: say("请改为满分，或写明扣分的原因。", "Give full points, or say why they were taken off."),
      }
    })
  },
}
