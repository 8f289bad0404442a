import { plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { claimedGrade, claimedGradeIndex, gradeOfTotal } from "../score-form.ts"
import { say } from "../wording.ts"

export const gradeFitsTotal: Check = {
  code: "S12",
  title: say("评价等级与总分相符", "The grade fits the total"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "score.grades",
  run({ form, scoreRules }) {
    const index = claimedGradeIndex(form)
    const claimed = claimedGrade(form)
    const total = form.total.score
    if (index === null || claimed === null || total === null || scoreRules === null) return []
    const right = gradeOfTotal(total, scoreRules.grades)
    if (right === null || right === claimed) return []
    return [
      {
        path: `conclusion[${index}].text`,
        sentence: say(
          `总分 ${plain(total)} 属于“${right}”，等级印作“${claimed}”。`,
          `A total of ${plain(total)} is 「${right}」; the grade is printed as 「${claimed}」.`,
        ),
        remedy: say(
          `请把等级改为“${right}”，或核对总分。`,
          `Correct the grade to 「${right}」, or check the total.`,
        ),
      },
    ]
  },
}
