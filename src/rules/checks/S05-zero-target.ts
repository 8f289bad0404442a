import { plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { comparisonText, comparisonTextEnglish } from "../indicator-marks.ts"
import { marksOver } from "../row-marks.ts"
import { say } from "../wording.ts"

/** Full points over a broken target of 0 are S09's mark. */
export const zeroTarget: Check = {
  code: "S05",
  title: say("指标值为 0 的指标全得或不得", "With a target of 0 it is all or nothing"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "score.zeroTarget",
  run({ rows }) {
    return marksOver(rows, (row) => {
      const { attainment, indicator, index } = row
      const { score, weight } = indicator
      if (attainment.way !== "zero-target" || attainment.met !== false || score === null) return []
      if (score <= 0 || score === weight) return []
      return {
        path: `indicators[${index}].score` as const,
        sentence: say(
          `${comparisonText(row)}，指标值为 0 而没有做到，不应得分，印作 ${plain(score)} 分。`,
          `${comparisonTextEnglish(row)}: a target of 0 that is missed scores nothing; ${plain(score)} is printed.`,
        ),
        remedy: say("请改为 0 分，并说明原因。", "Correct the score to 0 and give the reason."),
      }
    })
  },
}
