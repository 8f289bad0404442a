import { plain } from "../../basics/exact.ts"
import { comparable } from "../../basics/text.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import type { IndicatorRow } from "../indicator-row.ts"
import { targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { weightsClose } from "../subject.ts"
import { quoted, say } from "../wording.ts"

/** Where the printed weights close without it, a row without one shares the merged cell of its group. */
export const everyWeightPositive: Check = {
  code: "W04",
  title: say("每个指标都有分值", "Every indicator has a weight"),
  severity: "error",
  tier: "always",
  kinds: allKinds,
  rule: "weights.positive",
  run(subject) {
    const { rows, indicatorWeights } = subject
    if (indicatorWeights === null) return []
    const shared = weightsClose(subject)
    return marksOver(rows, (row) => {
      const { weight, name, confidence } = row.indicator
      const fine = weight === null ? shared || isSubRow(row, rows) : weight > 0
      return fine
        ? []
        : {
            path: `indicators[${row.index}].weight` as const,
            severity: weight !== null || confidence === 1 ? "error" : "hint",
            sentence:
              weight === null
                ? say(
                    `指标${quoted(name)}没有分值，而其他指标有。`,
                    `The indicator has no weight, though others have.`,
                  )
                : say(
                    `指标${quoted(name)}的分值是 ${plain(weight)}。`,
                    `The indicator's weight is ${plain(weight)}.`,
                  ),
            remedy: say(
              "请按重要程度给出大于 0 的分值，或删去这个指标。",
              "Give it a weight above 0, or remove the indicator.",
            ),
          }
    })
  },
}

/** “其中：…”, or a row below one that carries the points of its group and has no target of its own. */
function isSubRow({ indicator, index }: IndicatorRow, rows: readonly IndicatorRow[]): boolean {
  if (comparable(indicator.name).startsWith("其中")) return true
  const above = rows.slice(0, index).findLast((row) => row.indicator.weight !== null)?.indicator
  return above !== undefined && targetInForce(above) === null && above.level2 === indicator.level2
}
