import { near, plain, sum } from "../../basics/exact.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { isReadToTheEnd, parameter } from "../subject.ts"
import type { Subject } from "../subject.ts"
import { say } from "../wording.ts"

/**
 * A self-evaluation has 100 points, execution included. A target form divides 90, or 100 where its form also prints or
 * counts the execution rate. The rows of an excerpt need not add up. Where single weights are missing, the sum says nothing (that is W04's mark).
 */
export const weightsAddUp: Check = {
  code: "W01",
  title: say("分值合计正确", "The weights add up"),
  severity: "error",
  tier: "always",
  kinds: allKinds,
  rule: "weights.sum",
  run(subject) {
    const { form, indicatorWeights: indicators } = subject
    if (indicators === null) return []
    const execution = subject.funds.total?.fund.weight ?? null
    const all = execution === null ? indicators : sum([indicators, execution])
    const missing = form.indicators.some(({ weight }) => weight === null)
    const printed = form.total.weight
    const wanted = wantedTotals(subject)
    const marks: Mark[] = []
    if (wanted.length > 0 && !wanted.includes(all) && !(missing && all < Math.max(...wanted)))
      marks.push({
        ...notTheTotal(all, execution, Math.max(...wanted)),
        severity: printed !== null || isReadToTheEnd(subject) ? "error" : "hint",
      })
    const apart =
      execution === null ? sum([indicators, parameter(subject, "weights.execution") ?? 0]) : indicators
    if (
      printed !== null &&
      !missing &&
      !near(printed, all, 0.001) &&
      !near(printed, apart, 0.001) &&
      !near(printed, indicators, 0.001) &&
      wanted.includes(all)
    )
      marks.push(notAsPrinted(printed, all))
    return marks
  },
}

function wantedTotals(subject: Subject): readonly number[] {
  const total = parameter(subject, "weights.total")
  const indicators = parameter(subject, "weights.indicators")
  const scored = subject.form.kind.endsWith("self-evaluation")
  const executionApart = subject.funds.total?.fund.weight == null
  const wanted = scored && !executionApart ? [total] : [total ?? 100, indicators]
  return indicators === null && total === null ? [] : wanted.flatMap((points) => points ?? [])
}

function notTheTotal(all: number, execution: number | null, wanted: number): Mark {
  const parts =
    execution === null
      ? say("各指标分值合计", "The weights add up to")
      : say(
          `各指标分值与执行率 ${plain(execution)} 分合计`,
          `Indicators and execution (${plain(execution)}) add up to`,
        )
  return {
    path: "total.weight",
    sentence: say(
      `${parts.zh} ${plain(all)} 分，应为 ${plain(wanted)} 分。`,
      `${parts.en} ${plain(all)}; it should be ${plain(wanted)}.`,
    ),
    remedy: say("请调整各指标的分值，使合计正确。", "Adjust the weights until they add up."),
  }
}

function notAsPrinted(printed: number, all: number): Mark {
  return {
    path: "total.weight",
    sentence: say(
      `总分一行的分值印作 ${plain(printed)}，各行合计是 ${plain(all)}。`,
      `The total's weight is printed as ${plain(printed)}; the rows add up to ${plain(all)}.`,
    ),
    remedy: say("请改正总分一行的分值。", "Correct the weight of the total row."),
  }
}
