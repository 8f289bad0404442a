import { plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { comparisonText, comparisonTextEnglish } from "../indicator-marks.ts"
import { marksOver } from "../row-marks.ts"
import { say } from "../wording.ts"

/** An actual given as a percentage is no grade; there the band is only a guide. */
export const gradedWithinBand: Check = {
  code: "S06",
  title: say("定性指标的得分在所评档次内", "A qualitative score lies in its band"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "score.bands",
  run({ rows }) {
    return marksOver(rows, (row) => {
      const { attainment, indicator, index } = row
      const { result, band, way } = attainment
      const { score } = indicator
      if (band === null || result.kind !== "range" || score === null) return []
      if (score >= result.from && score <= result.to) return []
      return {
        path: `indicators[${index}].score` as const,
        severity: way === "graded" ? "error" : "warning",
        sentence: say(
          `${comparisonText(row)}，属于“${band.grade}”，得分应在 ${plain(result.from)}～${plain(result.to)} 之间，印作 ${plain(score)}。`,
          `${comparisonTextEnglish(row)}: the band 「${band.grade}」 is ${plain(result.from)} to ${plain(result.to)}; ${plain(score)} is printed.`,
        ),
        remedy: say(
          "请按所评档次改正得分，或改正完成情况。",
          "Correct the score to its band, or the answer.",
        ),
      } as const
    })
  },
}
