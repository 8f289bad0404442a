import { absenceSeverity } from "../absence.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { say } from "../wording.ts"

/** That indicators are missing is I02's mark. */
export const moneyIsGiven: Check = {
  code: "F09",
  title: say("项目资金填写了金额", "The money of the project is given"),
  severity: "error",
  tier: "before-submission",
  kinds: allKinds,
  rule: "form.complete",
  run({ form, funds }) {
    if (form.kind.startsWith("department")) return []
    const given = form.funds.some(
      ({ initialBudget, budget, executed }) => initialBudget !== null || budget !== null || executed !== null,
    )
    if (given) return []
    const path = funds.total === null ? "form" : (`funds[${funds.total.index}].budget` as const)
    return [
      {
        path,
        severity: absenceSeverity(form, path),
        sentence: say("项目资金没有填写金额。", "No amount of money is given."),
        remedy: say("请填写年度资金总额和各项资金。", "Give the total of the year and its parts."),
      },
    ]
  },
}
