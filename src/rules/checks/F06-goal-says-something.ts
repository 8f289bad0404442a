import { absenceSeverity } from "../absence.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { bareText } from "../meaning.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

export const goalSaysSomething: Check = {
  code: "F06",
  title: say("总体目标写得具体", "The goal says something"),
  severity: "error",
  tier: "before-submission",
  kinds: allKinds,
  rule: "goal.clear",
  run(subject) {
    const { expected } = subject.form.goal
    const remedy = say(
      "请写明本年度要做什么、做到什么程度、达到什么效果。",
      "Say what will be done this year, how far, and to what effect.",
    )
    const bare = expected === null ? "" : bareText(expected)
    if (bare === "")
      return [
        {
          path: "goal.expected",
          severity: absenceSeverity(subject.form, "goal.expected"),
          remedy,
          sentence: say("预期目标没有填写。", "No goal is given."),
        },
      ]
    if (/^[\d.,%万元]+$/u.test(bare))
      return [
        {
          path: "goal.expected",
          remedy,
          sentence: say("预期目标只有数字，不是目标。", "The goal is only a figure."),
        },
      ]
    const minimum = parameter(subject, "goal.minimum")
    const { length } = bare
    if (minimum === null || length >= minimum) return []
    return [
      {
        path: "goal.expected",
        severity: "warning",
        rule: "goal.minimum",
        remedy,
        sentence: say(
          `预期目标只有 ${length} 字，少于 ${minimum} 字，难以说明目标。`,
          `The goal has ${length} characters, fewer than ${minimum}; that hardly states a goal.`,
        ),
      },
    ]
  },
}
