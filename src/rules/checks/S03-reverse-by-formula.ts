import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { wrongScoreMark } from "../indicator-marks.ts"
import { roundedAway } from "../rounding.ts"
import { say } from "../wording.ts"

export const reverseByFormula: Check = {
  code: "S03",
  title: say("超过限值的反向指标按公式记分", "A missed reverse indicator is scored by the formula"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "score.reverse",
  run(subject) {
    const rules = subject.scoreRules
    if (rules === null) return []
    return subject.wrongScores
      .filter(
        ({ row, claimed, right }) =>
          (row.attainment.way === "reverse-ratio" || row.attainment.way === "reverse-linear") &&
          !roundedAway(claimed, right, rules),
      )
      .map((wrong) =>
        wrongScoreMark(
          wrong,
          say("超过限值，按反向指标的算法", "above the limit, so by the reverse formula"),
        ),
      )
  },
}
