import { plain } from "../../basics/exact.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { marksOver } from "../row-marks.ts"
import { parameter } from "../subject.ts"
import { quoted, say } from "../wording.ts"

export const noLineTooHeavy: Check = {
  code: "W05",
  title: say("单个指标的分值不过重", "No single indicator weighs too much"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "weights.lineMaximum",
  run(subject) {
    const maximum = parameter(subject, "weights.lineMaximum")
    if (maximum === null) return []
    return marksOver(subject.rows, ({ indicator: { weight, name }, index }) =>
      weight === null || weight <= maximum
        ? []
        : {
            path: `indicators[${index}].weight` as const,
            sentence: say(
              `指标${quoted(name)}一项占 ${plain(weight)} 分，超过 ${plain(maximum)} 分。`,
              `This one indicator carries ${plain(weight)} points, more than ${plain(maximum)}.`,
            ),
            remedy: say(
              "请把分值分到几个能说明问题的指标上。",
              "Divide the points over several telling indicators.",
            ),
          },
    )
  },
}
