import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { bareName } from "../meaning.ts"
import { quantityOf, targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { targetPath } from "../score-steps.ts"
import { effectVerbs, shareWords } from "../vocabulary/name-words.ts"
import { quoted, say } from "../wording.ts"
import { containsAny } from "../words.ts"

/** “促进发展 ≥95%”: a name that is an effect, with a percentage of nothing that can be counted. */
export const percentageOfWhat: Check = {
  code: "I32",
  title: say("百分比说得清是什么的比例", "A percentage says what it is a share of"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.quantified",
  run({ rows }) {
    return marksOver(rows, (row) => {
      const { name } = row.indicator
      const quantity = quantityOf(targetInForce(row.indicator))
      if (quantity?.unit?.dimension !== "percent" || quantity.number < 50) return []
      const bare = bareName(name)
      if (!effectVerbs.some((verb) => bare.startsWith(verb)) || containsAny(name, shareWords)) return []
      return {
        path: targetPath(row),
        sentence: say(
          `指标${quoted(name)}的指标值 ${targetInForce(row.indicator)?.text ?? ""} 看不出是什么的百分比。`,
          `The target ${targetInForce(row.indicator)?.text ?? ""} of “${name}” does not say what it is a share of.`,
        ),
        remedy: say(
          "请改为可以计数的比率（如覆盖率、合格率），或写明计算方法。",
          "Name a rate that can be counted, or say how it is computed.",
        ),
      }
    })
  },
}
