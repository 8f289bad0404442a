import { comparable } from "../../basics/text.ts"
import { absenceSeverity } from "../absence.ts"
import { scoredKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import type { Severity } from "../finding.ts"
import { bareText, saysNothing } from "../meaning.ts"
import { bareGoalAnswers } from "../vocabulary/answer-words.ts"
import { quoted, say } from "../wording.ts"

export const goalResultIsTold: Check = {
  code: "F07",
  title: say("总体目标的实际完成情况写明了结果", "What was achieved is told"),
  severity: "warning",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "form.complete",
  run({ form, reported }) {
    const { expected, actual } = form.goal
    if (!reported) return []
    if (actual === null || saysNothing(actual)) {
      const surelyEmpty =
        absenceSeverity(form, "goal.actual") === "error" || (expected !== null && form.doubts.length === 0)
      return mark(
        say("实际完成情况没有填写。", "What was achieved is not told."),
        surelyEmpty ? "warning" : "hint",
      )
    }
    if (bareGoalAnswers.includes(bareText(actual)))
      return mark(
        say(
          `实际完成情况只写了${quoted(actual)}，没有说明完成了什么。`,
          `What was achieved is only “${actual}”; it does not say what.`,
        ),
      )
    if (expected !== null && comparable(expected) === comparable(actual))
      return mark(
        say("实际完成情况与预期目标一字不差。", "What was achieved repeats the goal word for word."),
      )
    return []
  },
}

function mark(sentence: Mark["sentence"], severity: Severity = "warning"): readonly Mark[] {
  return [
    {
      path: "goal.actual",
      severity,
      sentence,
      remedy: say(
        "请对照预期目标逐项写明完成的数量、质量和效果。",
        "Answer the goal point by point: how much, how well, to what effect.",
      ),
    },
  ]
}
