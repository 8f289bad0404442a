import { plain } from "../../basics/exact.ts"
import { headingEquations } from "../../records/closing/point-equations.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { getFieldText } from "../../records/field.ts"
import { quoted, say } from "../wording.ts"

export const headingsHoldTheirPoints: Check = {
  code: "W03",
  title: say("各级指标标题上的分值等于其下分值之和", "The points printed in a heading are those below it"),
  severity: "error",
  tier: "always",
  kinds: allKinds,
  rule: "weights.sum",
  run({ form }) {
    return headingEquations(form).flatMap(({ result, expected, found, state }) => {
      if (state !== "open" || expected === null || found === null) return []
      return {
        path: result,
        sentence: say(
          `${quoted(getFieldText(form, result))}下各指标分值之和是 ${plain(expected)}，标题上是 ${plain(found)}。`,
          `The weights below “${getFieldText(form, result)}” add up to ${plain(expected)}, not to ${plain(found)}.`,
        ),
        remedy: say("请核对标题上的分值和各指标的分值。", "Check the points of the heading and of its rows."),
      }
    })
  },
}
