import { likelihoodOf } from "../likelihood.ts"
import { lightNames, lightOf } from "../lights.ts"
import { hasReason, isFull } from "../shortfall.ts"
import { subjectOf } from "../subject.ts"
import { quoted, say } from "../wording.ts"
import { alignIndicators } from "./align-indicators.ts"
import type { AcrossFinding } from "./finding.ts"
import { isEvaluation, pairsWithinYears, tellAt } from "./pairs.ts"
import type { YearlyForm } from "./yearly-form.ts"

/** Red when monitored, or not to be reached at all, and yet full at the end of the year with no word of how (K10). */
export function warnedButFull(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  return pairsWithinYears(documents).flatMap(({ earlier, later, from, to }): AcrossFinding[] => {
    if (earlier.form.kind !== "monitoring" || !isEvaluation(later.form)) return []
    const monitored = subjectOf(earlier.form, earlier.rulebook)
    const evaluated = subjectOf(later.form, later.rulebook)
    return alignIndicators(earlier.form.indicators, later.form.indicators).pairs.flatMap(
      (pair): AcrossFinding[] => {
        const before = monitored.rows[pair.earlier]?.indicator
        const after = evaluated.rows[pair.later]
        if (before === undefined || after === undefined || !isFull(after) || hasReason(after)) return []
        const impossible = likelihoodOf(before.likelihood ?? null) === "impossible"
        const red = lightOf(before, monitored) === "red"
        if (!impossible && !red) return []
        const why = impossible
          ? say("预计完全不可能完成", "was not to be reached at all")
          : say(`是${lightNames.red.zh}`, "had a red light")
        return [
          tellAt(later, "form.truthful", {
            code: "K10",
            severity: "warning",
            at: { form: to, path: `indicators[${pair.later}].score` },
            against: [{ form: from, path: `indicators[${pair.earlier}].actual` }],
            sentence: say(
              `指标${quoted(after.indicator.name)}监控时${why.zh}，自评却得满分，没有说明。`,
              `“${after.indicator.name}” ${why.en} when monitored, yet scores full, with no word of why.`,
            ),
            remedy: say(
              "请说明监控后采取的措施，并备好佐证。",
              "Say what was done after monitoring, with evidence.",
            ),
          }),
        ]
      },
    )
  })
}
