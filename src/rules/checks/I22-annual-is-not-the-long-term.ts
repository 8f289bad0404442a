import { comparable } from "../../basics/text.ts"
import { targetKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { sameInTwoSets } from "../two-sets.ts"
import { say } from "../wording.ts"

export const annualIsNotTheLongTerm: Check = {
  code: "I22",
  title: say("年度指标值不照抄中长期指标值", "Targets of the year are not copies of the long-term ones"),
  severity: "hint",
  tier: "before-submission",
  kinds: targetKinds,
  rule: "indicators.relevant",
  run({ rows }) {
    const pairs = sameInTwoSets(rows)
    if (pairs === null) return []
    const same = pairs.filter(
      ([long, year]) =>
        comparable(long.indicator.target?.text ?? "") === comparable(year.indicator.target?.text ?? "") &&
        long.indicator.target !== null,
    )
    const first = same[0]?.[1]
    if (first === undefined || same.length < pairs.length) return []
    return [
      {
        path: `indicators[${first.index}].target`,
        sentence: say(
          `中长期和年度的 ${pairs.length} 个指标值全部相同。`,
          `All ${pairs.length} targets of the year are those of the whole period.`,
        ),
        remedy: say(
          "请按本年度要完成的部分填写年度指标值。",
          "Give as targets of the year what is to be done in it.",
        ),
      },
    ]
  },
}
