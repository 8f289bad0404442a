import { plain, subtract } from "../../basics/exact.ts"
import { budgetColumnOf, budgetOf, fundTableOf } from "../../records/fund-table.ts"
import { say } from "../wording.ts"
import type { AcrossFinding } from "./finding.ts"
import { inYuan, isEvaluation, pairsAcrossYears, tellAt } from "./pairs.ts"
import type { YearlyForm } from "./yearly-form.ts"

const tolerance = 100

/** What is carried over from last year cannot be more than last year's form left unspent (M11). */
export function carriedOver(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  return pairsAcrossYears(documents).flatMap(({ earlier, later, from, to }): AcrossFinding[] => {
    if (!isEvaluation(earlier.form)) return []
    const { total } = fundTableOf(earlier.form.funds)
    const [budget, executed] = [total === null ? null : budgetOf(total.fund), total?.fund.executed ?? null]
    if (total === null || budget === null || executed === null || budget <= 0) return []
    const left = inYuan(subtract(budget, executed), earlier.form)
    return later.form.funds.flatMap((fund, index): AcrossFinding[] => {
      const amount = /上年.*结转|结转.*上年/u.test(fund.source) ? budgetOf(fund) : null
      if (amount === null || inYuan(amount, later.form) <= left + tolerance) return []
      return [
        tellAt(later, "money.sum", {
          code: "M11",
          severity: "warning",
          at: { form: to, path: `funds[${index}].${budgetColumnOf(fund)}` },
          against: [{ form: from, path: `funds[${total.index}].executed` }],
          sentence: say(
            `上年结转 ${plain(amount)} ${later.form.currency}，而上年自评表只剩 ${plain(left / 10_000)} 万元没有执行。`,
            `${plain(amount)} ${later.form.currency} are carried over, but last year's form left ${plain(left)} 元 unspent.`,
          ),
          remedy: say("请与上年决算核对结转数。", "Check it against last year's final account."),
        }),
      ]
    })
  })
}
