import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { isBoundedShare } from "../meaning.ts"
import { quantityOf, unitInName } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { quoted, say } from "../wording.ts"

const counted = ["people", "times", "pieces", "households"]

export const actualIsPossible: Check = {
  code: "A11",
  title: say("实际完成值在可能的范围内", "The actual value is possible"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "form.truthful",
  run({ rows }) {
    return marksOver(rows, ({ indicator, index }) => {
      const quantity = quantityOf(indicator.actual)
      if (quantity === null) return []
      const dimension = (quantity.unit ?? unitInName(indicator.name))?.dimension ?? ""
      const aboveAll = dimension === "percent" && quantity.number > 100 && isBoundedShare(indicator.name)
      const notWhole =
        counted.includes(dimension) &&
        (quantity.unit?.factor ?? 1) === 1 &&
        !Number.isInteger(quantity.number)
      if (!aboveAll && !notWhole) return []
      const text = indicator.actual?.text ?? ""
      return {
        path: `indicators[${index}].actual` as const,
        sentence: aboveAll
          ? say(
              `${quoted(indicator.name)}的实际完成值 ${text} 超过 100%。`,
              `The actual value ${text} of this share is above 100 %.`,
            )
          : say(
              `${quoted(indicator.name)}的实际完成值 ${text} 不是整数。`,
              `The count ${text} is not a whole number.`,
            ),
        remedy: say("请核对数据后改正。", "Check the data and correct it."),
      }
    })
  },
}
