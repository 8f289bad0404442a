import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { isBoundedShare } from "../meaning.ts"
import { quantityOf, targetInForce, unitInName } from "../quantity.ts"
import { targetPath } from "../score-steps.ts"
import { quoted, say } from "../wording.ts"

/** A missing unit is only told where the form writes units elsewhere. */
export const unitAndRange: Check = {
  code: "I09",
  title: say("指标值有计量单位，比例不超过 100%", "Targets have a unit, shares do not pass 100 %"),
  severity: "error",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.quantified",
  run({ rows }) {
    const figures = rows.flatMap((row) => {
      const quantity = quantityOf(targetInForce(row.indicator))
      return quantity === null ? [] : { row, quantity }
    })
    const withoutUnit = figures.filter(
      ({ row, quantity }) => quantity.unit === null && unitInName(row.indicator.name) === null,
    )
    const told = withoutUnit.length * 2 <= figures.length ? withoutUnit : []
    return figures.flatMap(({ row, quantity }): readonly Mark[] => {
      const text = targetInForce(row.indicator)?.text ?? ""
      const path = targetPath(row)
      if (told.some((each) => each.row === row))
        return [
          {
            path,
            severity: "warning",
            sentence: say(
              `指标${quoted(row.indicator.name)}的指标值 ${text} 没有计量单位。`,
              `The target ${text} has no unit.`,
            ),
            remedy: say("请写明计量单位。", "Give the unit."),
          },
        ]
      const limit = quantity.op === ">" ? quantity.number >= 100 : quantity.number > 100
      if (quantity.unit?.dimension !== "percent" || !limit || !isBoundedShare(row.indicator.name)) return []
      return [
        {
          path,
          sentence: say(
            `指标${quoted(row.indicator.name)}的指标值 ${text} 超过 100%，不可能达到。`,
            `The target ${text} of this share is above 100 % and cannot be met.`,
          ),
          remedy: say("请改正指标值，比例不超过 100%。", "Correct the target; a share is at most 100 %."),
        },
      ]
    })
  },
}
