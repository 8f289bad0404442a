import { comparable } from "../../basics/text.ts"
import type { Check } from "../check.ts"
import { saysNothing } from "../meaning.ts"
import { marksOver } from "../row-marks.ts"
import { likelihoodOf } from "../likelihood.ts"
import { quoted, say } from "../wording.ts"

/** Where an indicator may not be reached, the form asks for the reason and for what will be done. */
export const likelihoodIsAnswered: Check = {
  code: "K06",
  title: say("可能完不成的指标写明原因和措施", "What may not be reached is explained"),
  severity: "error",
  tier: "before-submission",
  kinds: ["monitoring"],
  rule: "monitoring.likelihood",
  run(subject) {
    return marksOver(subject.rows, ({ indicator, index }) => {
      const text = indicator.likelihood ?? null
      const likelihood = likelihoodOf(text)
      if (text === null || comparable(text) === "") return []
      if (likelihood === null)
        return {
          path: `indicators[${index}].likelihood`,
          severity: "warning",
          sentence: say(
            `指标${quoted(indicator.name)}的完成可能性写的是${quoted(text)}，应为“确定能”“有可能”“完全不可能”之一。`,
            `The likelihood of “${indicator.name}” is “${text}”: not one of the three the form knows.`,
          ),
          remedy: say("请在三项中选一项。", "Choose one of the three."),
        }
      const told = [indicator.causes, indicator.deviation, indicator.remark].some(
        (words) => words !== undefined && !saysNothing(words),
      )
      if (likelihood === "certain" || told) return []
      return {
        path: `indicators[${index}].likelihood`,
        sentence: say(
          `指标${quoted(indicator.name)}的完成可能性是${quoted(text)}，没有写偏差原因和改进措施。`,
          `“${indicator.name}” is “${text}”, and neither reason nor remedy is given.`,
        ),
        remedy: say(
          "请写明偏差原因，并在备注中写明拟采取的措施。",
          "Give the reason, and the remedy among the remarks.",
        ),
      }
    })
  },
}
