import { multiply } from "../../basics/exact.ts"
import type { Form, Indicator, Value } from "../../records/form.ts"
import { directionOf } from "../attainment.ts"
import type { Severity } from "../finding.ts"
import { paired, quantityOf, targetInForce } from "../quantity.ts"
import { quoted, say } from "../wording.ts"
import { alignIndicators } from "./align-indicators.ts"
import { citationFor } from "./finding.ts"
import type { AcrossFinding } from "./finding.ts"
import { projectKeyOf } from "./projects.ts"
import type { YearlyForm } from "./yearly-form.ts"

/** A target this many times that of the year before is asked about, and so is one below the inverse. */
const jump = 1.5

/**
 * The targets of a project held against the year before (I20): laxer than the last target and than what was reached asks
 * for a reason, where none is printed as its basis; far from the last target may be a slip. Only quantities in like units
 * are compared. A target a little below a good year's actual is no fault.
 */
export function yearOnYear(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  const byProject = new Map<string, number[]>()
  for (const [index, { form }] of documents.entries()) {
    const key = projectKeyOf(form.project)
    if (key === null || form.year === null) continue
    byProject.set(key, [...(byProject.get(key) ?? []), index])
  }
  return [...byProject.values()].flatMap((members) =>
    members.flatMap((later) => {
      const document = documents[later]
      if (document === undefined || !isTarget(document.form)) return []
      const lastYear = (document.form.year ?? 0) - 1
      const before = members.filter((index) => documents[index]?.form.year === lastYear)
      const earlier = before.toSorted((a, b) => rank(documents[b]?.form) - rank(documents[a]?.form))[0]
      return earlier === undefined ? [] : compareYears(documents, earlier, later)
    }),
  )
}

function isTarget({ kind }: Form): boolean {
  return kind === "target" || kind === "department-target"
}

/** A form that tells what was reached says more than one that tells what was planned. */
function rank(form: Form | undefined): number {
  if (form === undefined) return 0
  return form.kind === "self-evaluation" || form.kind === "department-self-evaluation"
    ? 2
    : isTarget(form)
      ? 1
      : 0
}

function compareYears(
  documents: readonly YearlyForm[],
  earlier: number,
  later: number,
): readonly AcrossFinding[] {
  const [before, after] = [documents[earlier], documents[later]]
  if (before === undefined || after === undefined) return []
  const { pairs } = alignIndicators(before.form.indicators, after.form.indicators)
  return pairs.flatMap((pair): AcrossFinding[] => {
    const old = before.form.indicators[pair.earlier]
    const now = after.form.indicators[pair.later]
    const fault = old === undefined || now === undefined ? null : faultOf(old, now)
    if (fault === null) return []
    return [
      {
        code: "I20",
        severity: fault.severity,
        at: { form: later, path: `indicators[${pair.later}].target` },
        against: [{ form: earlier, path: `indicators[${pair.earlier}].${fault.field}` }],
        sentence: fault.sentence,
        remedy: say("请说明测算依据；填错的请改正。", "Say what the target rests on, or correct it."),
        citation: citationFor(after.form, after.rulebook, "across.measured"),
      },
    ]
  })
}

interface Fault extends Pick<AcrossFinding, "sentence"> {
  readonly severity: Severity
  readonly field: "actual" | "target"
}

function faultOf(old: Indicator, now: Indicator): Fault | null {
  const target = quantityOf(targetInForce(now))
  const planned = numbers(targetInForce(old), targetInForce(now))
  if (target === null || planned === null || planned.last <= 0) return null
  const reverse = directionOf(now, target.op) === "reverse"
  const laxer = ({ last, now: own }: Numbers): boolean => (reverse ? own > last : own < last)
  const reached = numbers(old.actual, targetInForce(now))
  const unexplained = (now.basis ?? "") === ""
  if (reached !== null && laxer(reached) && laxer(planned) && unexplained)
    return {
      severity: "warning",
      field: "actual",
      sentence: say(
        `指标${quoted(now.name)}的指标值 ${textOf(now)} 比上年的指标值 ${textOf(old)} 和上年实际完成的 ${old.actual?.text ?? ""} 都${reverse ? "宽" : "低"}。`,
        `The target ${textOf(now)} of “${now.name}” is ${reverse ? "laxer" : "lower"} than last year's target ${textOf(old)} and actual ${old.actual?.text ?? ""}.`,
      ),
    }
  if (target.unit?.dimension === "percent") return null
  if (planned.now <= multiply(planned.last, jump) && multiply(planned.now, jump) >= planned.last) return null
  return {
    severity: "hint",
    field: "target",
    sentence: say(
      `指标${quoted(now.name)}的指标值由上年的 ${textOf(old)} 变为 ${textOf(now)}，变化超过一半。`,
      `The target of “${now.name}” went from ${textOf(old)} last year to ${textOf(now)}.`,
    ),
  }
}

function textOf(indicator: Indicator): string {
  return targetInForce(indicator)?.text ?? ""
}

interface Numbers {
  readonly last: number
  readonly now: number
}

/** Both in one unit; null where they cannot be compared. */
function numbers(last: Value | null, now: Value | null): Numbers | null {
  const [old, own] = [quantityOf(last), quantityOf(now)]
  const pair = old === null || own === null ? null : paired(own, old)
  return pair === null ? null : { last: pair.actual, now: pair.target }
}
