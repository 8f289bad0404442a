import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { isFreeShare, meaningOf } from "../meaning.ts"
import { quantityOf, targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { targetPath } from "../score-steps.ts"
import { quoted, say } from "../wording.ts"

/** A rate that should be high with ≤ is I11's mark. */
export const targetBinds: Check = {
  code: "I12",
  title: say("指标值有约束力", "The target binds"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.quantified",
  run({ rows }) {
    return marksOver(rows, (row) => {
      const quantity = quantityOf(targetInForce(row.indicator))
      if (quantity === null) return []
      const atLeastNothing = quantity.op === "≥" && quantity.number <= 0 && isFreeShare(row.indicator.name)
      const atMostAll =
        quantity.op === "≤" &&
        quantity.unit?.dimension === "percent" &&
        quantity.number >= 100 &&
        isFreeShare(row.indicator.name) &&
        meaningOf(row.indicator) !== "more"
      if (!atLeastNothing && !atMostAll) return []
      const text = targetInForce(row.indicator)?.text ?? ""
      return {
        path: targetPath(row),
        sentence: say(
          `指标${quoted(row.indicator.name)}的指标值“${text}”无论完成多少都能达到。`,
          `The target “${text}” is met whatever is done.`,
        ),
        remedy: say(
          "请核对符号和数值，定一个需要努力才能达到的值。",
          "Check sign and figure, and set a value that takes effort.",
        ),
      }
    })
  },
}
