import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import type { IndicatorRow } from "../indicator-row.ts"
import { isCost, isFreeShare, meaningOf } from "../meaning.ts"
import { quantityOf, targetInForce, yuanOf } from "../quantity.ts"
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
      if (isNothing(row)) return [costOfNothing(row)]
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

/** Nothing costs nothing: the amount was rounded away, or not filled in. */
function isNothing({ indicator }: IndicatorRow): boolean {
  const target = targetInForce(indicator)
  return target?.number === 0 && isCost(indicator) && yuanOf(target, indicator.name) === 0
}

function costOfNothing(row: IndicatorRow): Mark {
  const text = targetInForce(row.indicator)?.text ?? ""
  return {
    path: targetPath(row),
    sentence: say(
      `成本指标${quoted(row.indicator.name)}的指标值“${text}”是 0，没有控制任何成本。`,
      `The cost target “${text}” of “${row.indicator.name}” is 0 and limits nothing.`,
    ),
    remedy: say(
      "请填写成本控制数；取整成 0 的，改用较小的单位。",
      "Give the limit; where rounding made it 0, use a smaller unit.",
    ),
  }
}
