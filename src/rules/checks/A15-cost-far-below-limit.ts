import { multiply, plain, proportion, subtract } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { costLines } from "../cost-lines.ts"
import { comparisonText, comparisonTextEnglish } from "../indicator-marks.ts"
import { hasReason } from "../shortfall.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

/** Shortfalls are S08's mark, results far above a target S07's; what is left is a cost far below its limit. */
export const costFarBelowLimit: Check = {
  code: "A15",
  title: say("成本远低于控制数的说明原因", "A cost far below its limit is explained"),
  severity: "hint",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "cost.slack",
  run(subject) {
    const slack = parameter(subject, "cost.slack")
    if (slack === null) return []
    return costLines(subject).flatMap(({ row, targetYuan, actualYuan }): Mark[] => {
      if (targetYuan === null || actualYuan === null || targetYuan <= 0 || actualYuan < 0) return []
      if (multiply(actualYuan, 100) >= multiply(targetYuan, subtract(100, slack)) || hasReason(row)) return []
      const below = proportion(subtract(targetYuan, actualYuan), 100, targetYuan, 2) ?? 0
      return [
        {
          path: `indicators[${row.index}].actual`,
          sentence: say(
            `${comparisonText(row)}，低 ${plain(below)}%，没有说明原因。`,
            `${comparisonTextEnglish(row)}: ${plain(below)} % below, without a reason.`,
          ),
          remedy: say(
            "请说明是节约、少做，还是控制数定得过高。",
            "Say whether money was saved, less was done, or the limit was too high.",
          ),
        },
      ]
    })
  },
}
