import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { bareName } from "../meaning.ts"
import { quantityOf, targetInForce, unitInName } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { targetPath } from "../score-steps.ts"
import type { IndicatorRow } from "../indicator-row.ts"
import { boundedRates, countNames } from "../vocabulary/name-words.ts"
import { quoted, say } from "../wording.ts"
import { endsWithAny } from "../words.ts"

/** A rate counted in pieces, or pieces given as a rate. */
export const targetAnswersName: Check = {
  code: "I29",
  title: say("指标值答的是指标名称所问", "The target answers what the name asks"),
  severity: "warning",
  tier: "always",
  kinds: allKinds,
  rule: "indicators.quantified",
  run({ rows }) {
    return marksOver(rows, (row) => markOf(row) ?? [])
  },
}

/** Units that a share is never measured in. */
const counts = new Set(["times", "people", "pieces", "households", "area", "length", "time", "months"])

function markOf(row: IndicatorRow): Mark | null {
  const { name } = row.indicator
  const target = targetInForce(row.indicator)
  const unit = quantityOf(target)?.unit ?? null
  if (unit === null || target === null || unitInName(name) !== null) return null
  const bare = bareName(name)
  const share = counts.has(unit.dimension) && endsWithAny(bare, boundedRates)
  const count = unit.dimension === "percent" && endsWithAny(bare, countNames)
  if (!share && !count) return null
  return {
    path: targetPath(row),
    sentence: share
      ? say(
          `${quoted(name)}问的是比例，指标值 ${target.text} 却不是百分比。`,
          `“${name}” asks for a share; the target ${target.text} is no percentage.`,
        )
      : say(
          `${quoted(name)}问的是数量，指标值 ${target.text} 却是百分比。`,
          `“${name}” asks for a number; the target ${target.text} is a percentage.`,
        ),
    remedy: say("请改正名称、指标值或计量单位。", "Correct the name, the target or its unit."),
  }
}
