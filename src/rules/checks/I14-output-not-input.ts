import { multiply } from "../../basics/exact.ts"
import type { Indicator } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { projectAmount } from "../cost-lines.ts"
import { bareName } from "../meaning.ts"
import { targetInForce, yuanOf } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { inputWords } from "../vocabulary/name-words.ts"
import { quoted, say } from "../wording.ts"
import { endsWithAny } from "../words.ts"

export const outputNotInput: Check = {
  code: "I14",
  title: say("数量指标说的是产出，不是投入的资金", "A quantity is an output, not the money put in"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.relevant",
  run(subject) {
    const budget = projectAmount(subject, "budget")
    const yuan =
      budget === null ? null : multiply(budget.amount, subject.form.currency === "万元" ? 10_000 : 1)
    return marksOver(subject.rows, ({ indicator, index, level2 }) =>
      level2 !== "数量指标" ||
      (!endsWithAny(bareName(indicator.name), inputWords) && !isTheBudget(indicator, yuan))
        ? []
        : {
            path: `indicators[${index}].name` as const,
            sentence: say(
              `数量指标${quoted(indicator.name)}说的是投入的资金，不是用资金做成的事。`,
              `The quantity “${indicator.name}” is the money put in, not what it bought.`,
            ),
            remedy: say(
              "请改为用资金完成的数量，如人数、次数、台套数。",
              "Count what the money paid for: people, times, sets.",
            ),
          },
    )
  },
}

/** A quantity in money that is the budget to the yuan counts what was put in, whatever its name. */
function isTheBudget(indicator: Indicator, budgetYuan: number | null): boolean {
  const target = targetInForce(indicator)
  if (target === null || budgetYuan === null || budgetYuan <= 0) return false
  return yuanOf(target, indicator.name) === budgetYuan
}
