import { plain } from "../../basics/exact.ts"
import { budgetOf } from "../../records/fund-table.ts"
import type { Check } from "../check.ts"
import { quoted, say } from "../wording.ts"

export const forecastFitsTheMoney: Check = {
  code: "K02",
  title: say(
    "全年预计执行数不小于已执行数、不大于预算数",
    "The forecast lies between what was spent and the budget",
  ),
  severity: "error",
  tier: "always",
  kinds: ["monitoring"],
  rule: "monitoring.rate",
  run({ funds: { total, parts } }) {
    return [...(total === null ? [] : [total]), ...parts].flatMap(({ fund, index }) => {
      const { source, executed, forecast = null } = fund
      if (forecast === null) return []
      const budget = budgetOf(fund)
      const tooLow = executed !== null && forecast < executed
      const tooHigh = budget !== null && forecast > budget
      if (!tooLow && !tooHigh) return []
      const against = tooLow ? `已执行的 ${plain(executed)}` : `预算数 ${plain(budget ?? 0)}`
      const other = tooLow ? `the ${plain(executed)} already spent` : `the budget of ${plain(budget ?? 0)}`
      return {
        path: `funds[${index}].forecast` as const,
        sentence: say(
          `${quoted(source)}的全年预计执行数 ${plain(forecast)} ${tooLow ? "小于" : "大于"}${against}。`,
          `The forecast of “${source}”, ${plain(forecast)}, is ${tooLow ? "below" : "above"} ${other}.`,
        ),
        remedy: say("请核对全年预计执行数。", "Check the forecast."),
      }
    })
  },
}
