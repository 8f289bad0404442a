import { decimalPlaces, plain } from "../../basics/exact.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { marksOver } from "../row-marks.ts"
import { parameter } from "../subject.ts"
import { quoted, say } from "../wording.ts"

export const weightDecimals: Check = {
  code: "W08",
  title: say("分值的小数位不过多", "Weights have few decimals"),
  severity: "hint",
  tier: "before-submission",
  kinds: allKinds,
  rule: "weights.decimals",
  run(subject) {
    const decimals = parameter(subject, "weights.decimals")
    if (decimals === null) return []
    return marksOver(subject.rows, ({ indicator: { weight, name }, index }) =>
      weight === null || decimalPlaces(weight) <= decimals
        ? []
        : {
            path: `indicators[${index}].weight` as const,
            sentence: say(
              `指标${quoted(name)}的分值 ${plain(weight)} 超过 ${decimals} 位小数。`,
              `The weight ${plain(weight)} has more than ${decimals} decimals.`,
            ),
            remedy: say(
              "请取整或保留两位小数，并核对合计。",
              "Round it, and check that the weights still add up.",
            ),
          },
    )
  },
}
