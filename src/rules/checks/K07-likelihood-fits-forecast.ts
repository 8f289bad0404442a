import type { Indicator, Value } from "../../records/form.ts"
import type { Check } from "../check.ts"
import { likelihoodOf } from "../likelihood.ts"
import { directionOf } from "../attainment.ts"
import { paired, quantityOf, targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { quoted, say } from "../wording.ts"

export const likelihoodFitsForecast: Check = {
  code: "K07",
  title: say("完成可能性与全年预计完成情况一致", "The likelihood agrees with the forecast"),
  severity: "warning",
  tier: "always",
  kinds: ["monitoring"],
  rule: "monitoring.likelihood",
  run(subject) {
    return marksOver(subject.rows, ({ indicator, index }) => {
      const likelihood = likelihoodOf(indicator.likelihood ?? null)
      const forecast = indicator.forecast ?? null
      if (likelihood === null || likelihood === "possible" || forecast === null) return []
      const met = isMet(indicator, forecast)
      if (met === null || met === (likelihood === "certain")) return []
      const target = targetInForce(indicator)?.text ?? ""
      return {
        path: `indicators[${index}].likelihood`,
        sentence: say(
          `指标${quoted(indicator.name)}的全年预计完成情况 ${forecast.text} ${met ? "已达到" : "达不到"}指标值 ${target}，完成可能性却是${quoted(indicator.likelihood ?? "")}。`,
          `The forecast ${forecast.text} of “${indicator.name}” ${met ? "meets" : "misses"} the target ${target}, yet the likelihood is “${indicator.likelihood ?? ""}”.`,
        ),
        remedy: say("请核对全年预计完成情况和完成可能性。", "Check the forecast and the likelihood."),
      }
    })
  },
}

/** null where the two cannot be compared. */
function isMet(indicator: Indicator, forecast: Value): boolean | null {
  const target = quantityOf(targetInForce(indicator))
  const expected = quantityOf(forecast)
  const pair = target === null || expected === null ? null : paired(target, expected)
  if (target === null || pair === null) return null
  return directionOf(indicator, target.op) === "reverse"
    ? pair.actual <= pair.target
    : pair.actual >= pair.target
}
