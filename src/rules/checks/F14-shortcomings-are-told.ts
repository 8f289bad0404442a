import { comparable } from "../../basics/text.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { saysNothing } from "../meaning.ts"
import { isShort } from "../shortfall.ts"
import { parameter } from "../subject.ts"
import { shortcomingHeadings } from "../vocabulary/heading-words.ts"
import { quoted, say } from "../wording.ts"

/** A form that prints a place for shortcomings and remedies, filled with 无 although points were lost. */
export const shortcomingsAreTold: Check = {
  code: "F14",
  title: say(
    "有失分时，存在问题和改进措施不写“无”",
    "Shortcomings and remedies are told where points were lost",
  ),
  severity: "warning",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "deviation.explain",
  run(subject) {
    const tolerance = parameter(subject, "score.tolerance") ?? 0
    const short = subject.rows.filter((row) => isShort(row, tolerance))
    const [first] = short
    if (first === undefined) return []
    return subject.form.conclusion.flatMap(({ heading, text }, index) => {
      const wanted = shortcomingHeadings.some((word) => comparable(heading).includes(word))
      if (!wanted || !saysNothing(text)) return []
      return {
        path: `conclusion[${index}].text` as const,
        sentence: say(
          `${quoted(heading)}写的是${quoted(text)}，而有 ${short.length} 条指标没有得满分，例如${quoted(first.indicator.name)}。`,
          `“${heading}” says “${text}”, yet ${short.length} indicators lost points, “${first.indicator.name}” for one.`,
        ),
        remedy: say("请写明失分的问题和改进的办法。", "Tell what went wrong and what will be done."),
      }
    })
  },
}
