import { plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { budgetOf } from "../../records/fund-table.ts"
import { parameter } from "../subject.ts"
import { quoted, say } from "../wording.ts"

export const executedWithinBudget: Check = {
  code: "M04",
  title: say("执行数在 0 与预算数之间", "The executed amount lies between 0 and the budget"),
  severity: "error",
  tier: "always",
  kinds: [...scoredKinds, "monitoring"],
  rule: "execution.rate",
  run(subject) {
    const { total, parts } = subject.funds
    const tolerance = parameter(subject, "money.tolerance") ?? 0
    return [...(total === null ? [] : [total]), ...parts].flatMap(({ fund, index }): Mark[] => {
      const { executed } = fund
      const budget = budgetOf(fund)
      const path = `funds[${index}].executed` as const
      if (executed === null) return []
      if (executed < 0)
        return [
          {
            path,
            sentence: say(
              `${quoted(fund.source)}的全年执行数 ${plain(executed)} 是负数。`,
              `The executed amount ${plain(executed)} is negative.`,
            ),
            remedy: say(
              "请填写实际支出的金额；退回的资金另作说明。",
              "Give the amount spent; explain refunds separately.",
            ),
          },
        ]
      const asTotal =
        index !== total?.index && executed === total?.fund.executed && budget === budgetOf(total.fund)
      if (budget === null || executed <= budget + tolerance || asTotal) return []
      return [
        {
          path,
          sentence: say(
            `${quoted(fund.source)}的全年执行数 ${plain(executed)} 超过全年预算数 ${plain(budget)}。`,
            `The executed amount ${plain(executed)} is above the budget ${plain(budget)}.`,
          ),
          remedy: say(
            "请核对金额；预算有追加的，应更新全年预算数并说明。",
            "Check the amounts; if the budget was raised, update and explain it.",
          ),
        },
      ]
    })
  },
}
