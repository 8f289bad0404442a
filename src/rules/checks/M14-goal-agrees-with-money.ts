import { multiply, near, plain } from "../../basics/exact.ts"
import type { FieldPath } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { moneyTold } from "../goal-money.ts"
import { parameter } from "../subject.ts"
import { quoted, say } from "../wording.ts"

/** A text that names the whole sum of the project's money names one of the amounts in the table of funds. */
export const goalAgreesWithMoney: Check = {
  code: "M14",
  title: say("目标文字中的资金总额与资金表一致", "The sum of money named in the goal is that of the funds"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "cost.budget",
  run(subject) {
    const { form } = subject
    const factor = form.currency === "万元" ? 10_000 : 1
    const tolerance = multiply(parameter(subject, "money.tolerance") ?? 0, factor)
    const amounts = form.funds.flatMap(({ initialBudget, budget, executed }) =>
      [initialBudget, budget, executed].flatMap((amount) => (amount === null || amount === 0 ? [] : amount)),
    )
    if (amounts.length === 0) return []
    const texts: readonly (readonly [FieldPath, string | null])[] = [
      ["goal.expected", form.goal.expected],
      ["goal.actual", form.goal.actual],
    ]
    return texts.flatMap(([path, text]): Mark[] => {
      const told = moneyTold(text ?? "")
      if (told === null) return []
      const fits = amounts.some((amount) =>
        near(multiply(amount, factor), told.yuan, Math.max(tolerance, told.step)),
      )
      if (fits) return []
      return [
        {
          path,
          sentence: say(
            `文字中写${quoted(told.phrase)}，资金表中没有这个金额（总额 ${plain(amounts[0] ?? 0)} ${form.currency}）。`,
            `The text says “${told.phrase}”; no amount of the funds is that (${plain(amounts[0] ?? 0)} ${form.currency}).`,
          ),
          remedy: say(
            "请核对文字和资金表，改正不符的一处。",
            "Check both and correct the one that is wrong.",
          ),
        },
      ]
    })
  },
}
