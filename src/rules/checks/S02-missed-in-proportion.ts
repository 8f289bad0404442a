import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { wrongScoreMark } from "../indicator-marks.ts"
import { roundedAway } from "../rounding.ts"
import { say } from "../wording.ts"

export const missedInProportion: Check = {
  code: "S02",
  title: say("未达到的正向指标按比例记分", "A missed positive indicator is scored in proportion"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "score.proportion",
  run(subject) {
    const rules = subject.scoreRules
    if (rules === null) return []
    return subject.wrongScores
      .filter(
        ({ row, claimed, right }) =>
          row.attainment.way === "ratio" &&
          (row.indicator.adjustedTarget ?? row.indicator.target)?.op !== "=" &&
          !roundedAway(claimed, right, rules),
      )
      .map((wrong) =>
        wrongScoreMark(
          wrong,
          say("未达到指标值，按完成值÷指标值×分值", "missed, so by actual ÷ target × weight"),
        ),
      )
  },
}
