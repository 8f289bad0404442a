import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { isFreeShare } from "../meaning.ts"
import { quantityOf, targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { targetPath } from "../score-steps.ts"
import { quoted, say } from "../wording.ts"

export const hundredPercentIsEqual: Check = {
  code: "I10",
  title: say("“≥100%”写作“=100%”", "“≥100%” is written “=100%”"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.quantified",
  run({ rows }) {
    return marksOver(rows, (row) => {
      const quantity = quantityOf(targetInForce(row.indicator))
      if (quantity?.op !== "≥" || quantity.number !== 100 || quantity.unit?.dimension !== "percent") return []
      if (!isFreeShare(row.indicator.name)) return []
      return {
        path: targetPath(row),
        sentence: say(
          `指标${quoted(row.indicator.name)}的指标值是“≥100%”，比例不会超过 100%。`,
          `The target is “≥100%”, but a share does not pass 100 %.`,
        ),
        remedy: say(
          "请写作“=100%”，或定一个能区分好坏的值。",
          "Write “=100%”, or set a value that tells good from bad.",
        ),
      }
    })
  },
}
