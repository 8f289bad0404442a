import { comparable } from "../../basics/text.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { saysNothing } from "../meaning.ts"
import type { IndicatorRow } from "../indicator-row.ts"
import { quoted, say } from "../wording.ts"

/** In this many lines the same reason was copied, not found. */
const copies = 3

export const reasonsAreNotCopied: Check = {
  code: "A14",
  title: say("偏差原因不是处处照抄", "Reasons are not copied from line to line"),
  severity: "hint",
  tier: "before-submission",
  kinds: allKinds,
  rule: "deviation.explain",
  run({ rows }) {
    const groups = new Map<string, IndicatorRow[]>()
    for (const row of rows) {
      if (saysNothing(row.indicator.deviation)) continue
      const text = comparable(row.indicator.deviation ?? "")
      groups.set(text, [...(groups.get(text) ?? []), row])
    }
    return [...groups.values()].flatMap((group) => {
      const [first] = group
      if (first === undefined || group.length < copies) return []
      return {
        path: `indicators[${first.index}].deviation` as const,
        sentence: say(
          `${group.length} 个指标的偏差原因都写作${quoted(first.indicator.deviation ?? "")}。`,
          `${group.length} indicators have the same reason.`,
        ),
        remedy: say("请逐个指标说明各自的原因和改进措施。", "Give each line its own reason and remedy."),
      }
    })
  },
}
