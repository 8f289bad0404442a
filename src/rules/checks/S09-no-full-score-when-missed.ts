import { plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { comparisonText, comparisonTextEnglish } from "../indicator-marks.ts"
import { targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { restsOn } from "../score-form.ts"
import { isFull } from "../shortfall.ts"
import { say } from "../wording.ts"

/** Where rounding alone lifts the right score to the full one, nothing is wrong. */
export const noFullScoreWhenMissed: Check = {
  code: "S09",
  title: say("未达到指标值的不得满分", "No full score where the target is missed"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "score.proportion",
  run({ rows }) {
    return marksOver(rows, (row) => {
      const { attainment, indicator, index } = row
      const { result, direction, way } = attainment
      if (attainment.met !== false || attainment.band !== null || !isFull(row)) return []
      const weight = indicator.weight ?? 0
      if (result.kind === "exact" && result.score >= weight) return []
      const op = targetInForce(indicator)?.op ?? ""
      const why =
        way === "at-limit"
          ? say(`“${op}”不含限值本身，没有达到`, `“${op}” excludes the limit itself, so the target is missed`)
          : direction === "reverse"
            ? say("超过了限值", "the limit is broken")
            : say("没有达到", "the target is missed")
      const right =
        result.kind === "exact"
          ? say(`应为 ${plain(result.score)} 分`, `it should be ${plain(result.score)}`)
          : say("应低于满分", "it should be less")
      return {
        path: `indicators[${index}].score` as const,
        rule: restsOn(row),
        sentence: say(
          `${comparisonText(row)}，${why.zh}，却得满分 ${plain(weight)}；${right.zh}。`,
          `${comparisonTextEnglish(row)}: ${why.en}, yet the score is the full ${plain(weight)}; ${right.en}.`,
        ),
        remedy: say(
          "请按规则改正得分并写明偏差原因；指标值或完成值写错的，改正数值。",
          "Correct the score and give the reason, or mend the value that is wrong.",
        ),
      }
    })
  },
}
