import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { meaningOf } from "../meaning.ts"
import { targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { targetPath } from "../score-steps.ts"
import { quoted, say } from "../wording.ts"

export const signFitsMeaning: Check = {
  code: "I11",
  title: say("符号与指标的含义一致", "The sign fits what the name means"),
  severity: "warning",
  tier: "always",
  kinds: allKinds,
  rule: "indicators.quantified",
  run({ rows }) {
    return marksOver(rows, (row) => {
      const target = targetInForce(row.indicator)
      if (target?.op == null || target.op === "=") return []
      const { op } = target
      const meaning = meaningOf(row.indicator)
      if (meaning === null) return []
      const wrong = meaning === "more" ? op === "≤" || op === "<" : op === "≥" || op === ">"
      if (!wrong) return []
      const name = quoted(row.indicator.name)
      return {
        path: targetPath(row),
        sentence:
          meaning === "more"
            ? say(
                `${name}越高越好，指标值却写作“${target.text}”，做得越好越不达标。`,
                `More of “${row.indicator.name}” is better, yet the target is “${target.text}”.`,
              )
            : say(
                `${name}越低越好，指标值却写作“${target.text}”，做得越差越达标。`,
                `Less of “${row.indicator.name}” is better, yet the target is “${target.text}”.`,
              ),
        remedy: say(
          meaning === "more" ? "请改用“≥”或“=”。" : "请改用“≤”或“=”。",
          meaning === "more" ? "Use “≥” or “=”." : "Use “≤” or “=”.",
        ),
      }
    })
  },
}
