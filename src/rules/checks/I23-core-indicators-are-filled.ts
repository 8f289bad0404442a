import { absenceSeverity } from "../absence.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { quoted, say } from "../wording.ts"

/** Forms of some funds mark their core indicators with ★: these are obligatory. A heading with rows of its own below has none. */
export const coreIndicatorsAreFilled: Check = {
  code: "I23",
  title: say("核心指标（★）填写了指标值", "Core indicators (★) have a target"),
  severity: "error",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.complete",
  run({ form, rows }) {
    return marksOver(rows, ({ indicator, index }) => {
      if (!/^[★☆]/u.test(indicator.name.trim()) || targetInForce(indicator) !== null) return []
      const next = rows[index + 1]?.indicator
      if (next !== undefined && next.weight === null && indicator.weight !== null) return []
      const path = `indicators[${index}].target` as const
      return {
        path,
        severity: absenceSeverity(form, path),
        sentence: say(
          `核心指标${quoted(indicator.name)}没有填写指标值。`,
          `The core indicator “${indicator.name}” has no target.`,
        ),
        remedy: say(
          "核心指标必须填写；不涉及本项目的，按规定说明。",
          "Core indicators are obligatory; where one does not apply, say so as the rules ask.",
        ),
      }
    })
  },
}
