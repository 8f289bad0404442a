import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

export const remarksKeepToLength: Check = {
  code: "F13",
  title: say("文字不超过表样规定的字数", "Remarks keep to the length that the form allows"),
  severity: "hint",
  tier: "before-submission",
  kinds: allKinds,
  rule: "remarks.maximum",
  run(subject) {
    const maximum = parameter(subject, "remarks.maximum")
    if (maximum === null) return []
    return subject.form.conclusion.flatMap(({ heading, text }, index) =>
      text.length <= maximum
        ? []
        : {
            path: `conclusion[${index}].text` as const,
            sentence: say(
              `“${heading}”有 ${text.length} 字，表样规定不超过 ${maximum} 字。`,
              `“${heading}” has ${text.length} characters; the form allows ${maximum}.`,
            ),
            remedy: say("请精简文字。", "Shorten the text."),
          },
    )
  },
}
