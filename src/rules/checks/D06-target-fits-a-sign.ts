import { comparable } from "../../basics/text.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { targetPath } from "../score-steps.ts"
import { quoted, say } from "../wording.ts"

/** A span or a tolerance of figures: none of ＞ ≥ ＝ ≤ ＜ says it. */
const span = /^[±+]?\d[\d.,]*%?(?:[-—~～至到]\d[\d.,]*)|^±\d/u

/** The integrated system keeps a sign, one figure and a unit for each target. */
export const targetFitsASign: Check = {
  code: "D06",
  title: say("指标值能用一个符号和一个数表示", "A target can be kept as one sign and one figure"),
  severity: "hint",
  tier: "on-request",
  kinds: allKinds,
  rule: "data.standard",
  run({ rows }) {
    return marksOver(rows, (row) => {
      const target = targetInForce(row.indicator)
      if (target === null || target.number !== null || row.level2 === "时效指标") return []
      if (!span.test(comparable(target.text)) || /[年月日]/u.test(target.text)) return []
      return {
        path: targetPath(row),
        sentence: say(
          `指标值${quoted(target.text)}是一个区间，一体化系统的计算符号只有 ＞、≥、＝、＜、≤ 和定性。`,
          `The target “${target.text}” is a span; the integrated system has only ＞, ≥, ＝, ＜, ≤ and words.`,
        ),
        remedy: say("请改为上限或下限，或分为两个指标。", "Give a limit, or make it two indicators."),
      }
    })
  },
}
