import { divide, plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { comparisonText, comparisonTextEnglish } from "../indicator-marks.ts"
import { marksOver } from "../row-marks.ts"
import { hasReason, isFull } from "../shortfall.ts"
import { say } from "../wording.ts"

export const overAchievementExplained: Check = {
  code: "S07",
  title: say("完成值远超指标值的作了说明", "An actual far above the target is explained"),
  severity: "warning",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "score.overAchievement",
  run({ rows }) {
    return marksOver(rows, (row) => {
      const { attainment, index } = row
      if (!attainment.over || attainment.pair === null || !isFull(row) || hasReason(row)) return []
      const times = plain(divide(attainment.pair.actual, attainment.pair.target, 2) ?? 0)
      return {
        path: `indicators[${index}].actual` as const,
        sentence: say(
          `${comparisonText(row)}，是指标值的 ${times} 倍，得满分而没有说明指标值是否定得过低。`,
          `${comparisonTextEnglish(row)}: ${times} times the target at full points, with no word on whether the target was too low.`,
        ),
        remedy: say(
          "请说明超额的原因；指标值明显偏低的，酌情扣分并调整下年目标。",
          "Explain it; if the target was plainly too low, take points off and raise it next year.",
        ),
      }
    })
  },
}
