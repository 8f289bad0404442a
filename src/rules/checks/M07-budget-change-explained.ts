import { plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { citationOn } from "../rulebook.ts"
import { changeWords } from "../vocabulary/answer-words.ts"
import { say } from "../wording.ts"
import { containsAny } from "../words.ts"

/** Only where a rule asks for the reason: most forms have no place for it. */
export const budgetChangeExplained: Check = {
  code: "M07",
  title: say("预算有调整的说明了原因", "A changed budget is explained"),
  severity: "warning",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "budget.explain",
  run({ form, funds, rulebook, date }) {
    const { total } = funds
    if (total === null || citationOn(rulebook, "budget.explain", date) === null) return []
    const { initialBudget, budget } = total.fund
    if (initialBudget === null || budget === null || initialBudget === budget) return []
    const texts = [
      form.goal.actual,
      ...form.conclusion.map(({ text }) => text),
      ...form.indicators.map(({ deviation }) => deviation),
    ]
    if (texts.some((text) => text !== null && containsAny(text, changeWords))) return []
    return [
      {
        path: `funds[${total.index}].budget`,
        sentence: say(
          `年初预算数 ${plain(initialBudget)}，全年预算数 ${plain(budget)}，表中没有说明追加或调减的原因。`,
          `The budget went from ${plain(initialBudget)} to ${plain(budget)}, and the form does not say why.`,
        ),
        remedy: say(
          "请说明预算追加或调减的原因和依据。",
          "Say why and on what ground the budget was changed.",
        ),
      },
    ]
  },
}
