import type { Check } from "../check.ts"
import { likelihoodOf } from "../likelihood.ts"
import { marksOver } from "../row-marks.ts"
import { consequenceWords } from "../vocabulary/answer-words.ts"
import { quoted, say } from "../wording.ts"
import { containsAny } from "../words.ts"

/** That a reason is given at all is K06. */
export const impossibleHasAConsequence: Check = {
  code: "K08",
  title: say("完全不可能完成的写明调整或整改", "What cannot be reached is adjusted or put right"),
  severity: "warning",
  tier: "before-submission",
  kinds: ["monitoring"],
  rule: "monitoring.likelihood",
  run({ form, rows }) {
    if (form.conclusion.some(({ text }) => told(text))) return []
    return marksOver(rows, ({ indicator, index }) => {
      if (likelihoodOf(indicator.likelihood ?? null) !== "impossible") return []
      if (told(indicator.remark) || told(indicator.deviation) || told(indicator.causes)) return []
      return {
        path: `indicators[${index}].likelihood` as const,
        sentence: say(
          `指标${quoted(indicator.name)}完全不可能完成，没有写目标调整、预算调减或整改的安排。`,
          `“${indicator.name}” cannot be reached, and no adjustment or remedy is given.`,
        ),
        remedy: say(
          "请写明调整目标和预算、整改或停止拨款的安排，并跟踪落实。",
          "Say how target and budget are adjusted, what is put right, or that payments stop; and follow it up.",
        ),
      }
    })
  },
}

function told(text: string | null | undefined): boolean {
  return text != null && containsAny(text, consequenceWords)
}
