import { plain } from "../../basics/exact.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { numbersTold, ownWords } from "../goal-numbers.ts"
import { quantityOf, targetInForce, unitInName } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { targetPath } from "../score-steps.ts"
import { quoted, say } from "../wording.ts"

/** A number of the goal is held against a target only where both name the same thing in the same unit, and no other. */
export const goalAndTargetsAgree: Check = {
  code: "I21",
  title: say("总体目标中的数与指标值一致", "Numbers in the goal agree with the targets"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "goal.clear",
  run({ form, rows }) {
    const told = numbersTold(form.goal.expected ?? "")
    if (told.length === 0) return []
    return marksOver(rows, (row) => {
      const quantity = quantityOf(targetInForce(row.indicator))
      const unit = quantity?.unit ?? unitInName(row.indicator.name)
      if (quantity === null || unit === null) return []
      if (!told.some((number) => number.unit.dimension === unit.dimension)) return []
      const words = ownWords(row.indicator.name)
      if (words === null) return []
      const like = told.filter(
        ({ unit: { dimension }, bare }) => dimension === unit.dimension && bare.includes(words),
      )
      const [only] = like
      if (only === undefined || like.length > 1 || only.unit.factor !== unit.factor) return []
      if (only.number === quantity.number) return []
      return {
        path: targetPath(row),
        sentence: say(
          `总体目标写${quoted(only.phrase)}，指标${quoted(row.indicator.name)}的指标值是 ${targetInForce(row.indicator)?.text ?? plain(quantity.number)}。`,
          `The goal says “${only.phrase}”, the target of “${row.indicator.name}” is ${targetInForce(row.indicator)?.text ?? ""}.`,
        ),
        remedy: say("请核对，使总体目标与指标值一致。", "Check both and make them agree."),
      }
    })
  },
}
