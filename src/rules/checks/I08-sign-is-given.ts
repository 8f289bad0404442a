import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { targetInForce } from "../quantity.ts"
import { targetPath } from "../score-steps.ts"
import { quoted, say } from "../wording.ts"

/** On forms that print no signs at all there is nothing to miss. */
export const signIsGiven: Check = {
  code: "I08",
  title: say("定量指标值写明符号", "Targets in figures have a sign"),
  severity: "hint",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.quantified",
  run({ rows }) {
    const figures = rows.filter(({ indicator }) => targetInForce(indicator)?.number != null)
    const unsigned = figures.filter(({ indicator }) => targetInForce(indicator)?.op === null)
    if (unsigned.length * 2 > figures.length) return []
    return unsigned.map((row) => {
      const text = targetInForce(row.indicator)?.text ?? ""
      return {
        path: targetPath(row),
        sentence: say(
          `指标${quoted(row.indicator.name)}的指标值 ${text} 没有写明是 ≥、≤ 还是 =，其他指标都写了。`,
          `The target ${text} has no sign (≥, ≤ or =), though others have.`,
        ),
        remedy: say(
          "请写明符号，完成与否才能判断。",
          "Give the sign, so that it can be told whether it is met.",
        ),
      }
    })
  },
}
