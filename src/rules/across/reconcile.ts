import { multiply, near, plain, sum } from "../../basics/exact.ts"
import type { Form, Indicator } from "../../records/form.ts"
import { directionOf } from "../attainment.ts"
import type { Severity } from "../finding.ts"
import { amountNames, budgetColumnOf, budgetOf, fundTableOf } from "../../records/fund-table.ts"
import { paired, quantityOf } from "../quantity.ts"
import type { Rulebook } from "../rulebook.ts"
import { quoted, say } from "../wording.ts"
import { alignIndicators } from "./align-indicators.ts"
import type { IndicatorPair } from "./align-indicators.ts"
import { documentNames, formKindsInOrder } from "./document-order.ts"
import { citationFor } from "./finding.ts"
import type { AcrossFinding } from "./finding.ts"
import type { YearlyForm } from "./yearly-form.ts"

interface Step {
  readonly earlier: Form
  readonly later: Form
  readonly from: number
  readonly to: number
  readonly rulebook: Rulebook
}

/**
 * The documents of one project and one year held against each other in the order they are written: each against the
 * next, and where a monitoring form between them has no weights or no money, those of target and self-evaluation against each other. An indicator dropped or added, a target lowered, a weight moved, an amount changed (X01); a value that was
 * higher in summer than at the end of the year (K09). Adjusted targets that the later form prints as such are no change.
 */
export function reconcile(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  const inOrder = documents
    .map((document, index) => ({ ...document, index }))
    .toSorted((a, b) => formKindsInOrder.indexOf(a.form.kind) - formKindsInOrder.indexOf(b.form.kind))
  return inOrder.slice(1).flatMap(({ form: later, rulebook, index: to }, at) => {
    const earlier = inOrder[at]
    if (earlier === undefined || earlier.form.kind === later.kind) return []
    const step: Step = { earlier: earlier.form, later, from: earlier.index, to, rulebook }
    return [...compareStep(step), ...unsaidBetween(step, inOrder.slice(0, at))]
  })
}

/** What the form between does not state is held against the last one that does. */
function unsaidBetween(
  step: Step,
  before: readonly { readonly form: Form; readonly index: number }[],
): readonly AcrossFinding[] {
  const last = (states: (form: Form) => boolean): Step | null => {
    const found = states(step.earlier) ? undefined : before.findLast(({ form }) => states(form))
    return found === undefined || found.form.kind === step.later.kind
      ? null
      : { ...step, earlier: found.form, from: found.index }
  }
  const weighed = last((form) => pointsOf(form) > 0)
  const funded = last(({ funds }) => {
    const { total } = fundTableOf(funds)
    return total !== null && budgetOf(total.fund) !== null
  })
  return [
    ...(weighed === null
      ? []
      : weightsMoved(weighed, alignIndicators(weighed.earlier.indicators, weighed.later.indicators).pairs)),
    ...(funded === null ? [] : amountChanged(funded)),
  ]
}

function compareStep(step: Step): readonly AcrossFinding[] {
  const { pairs, onlyEarlier, onlyLater } = alignIndicators(step.earlier.indicators, step.later.indicators)
  // A form of which nothing is found again is another project's, or was not read: one by one says nothing.
  const apart = pairs.length === 0
  return [
    ...amountChanged(step),
    ...(apart ? [] : onlyEarlier.flatMap((index) => dropped(step, index))),
    ...(apart ? [] : onlyLater.flatMap((index) => appeared(step, index))),
    ...pairs.flatMap((pair) => [...targetChanged(step, pair), ...valueFell(step, pair)]),
    ...weightsMoved(step, pairs),
  ]
}

function told(
  { later, from, to, rulebook }: Step,
  at: AcrossFinding["at"]["path"],
  against: AcrossFinding["at"]["path"],
  rest: Pick<AcrossFinding, "sentence" | "remedy"> & { severity: Severity; code?: string },
): AcrossFinding {
  return {
    code: rest.code ?? "X01",
    severity: rest.severity,
    at: { form: to, path: at },
    against: [{ form: from, path: against }],
    sentence: rest.sentence,
    remedy: rest.remedy,
    citation: citationFor(later, rulebook, "across.unchanged"),
  }
}

/** A red mark only where both forms were read for sure; what is missing may be the reader's fault. */
function certain(...rows: readonly (Indicator | undefined)[]): Severity {
  return rows.every((row) => row !== undefined && row.confidence >= 0.9) ? "error" : "warning"
}

function isSure({ doubts }: Form): boolean {
  return doubts.length === 0
}

function dropped(step: Step, index: number): readonly AcrossFinding[] {
  const row = step.earlier.indicators[index]
  if (row === undefined) return []
  const severity = isSure(step.later) && isSure(step.earlier) ? certain(row) : "warning"
  return [
    told(step, "form", `indicators[${index}].name`, {
      severity,
      sentence: say(
        `${documentNames[step.earlier.kind].zh}的指标${quoted(row.name)}在${documentNames[step.later.kind].zh}中没有了。`,
        `The indicator “${row.name}” is gone from the later form.`,
      ),
      remedy: say(
        "请补回这一指标；经批准调整的，附上调整的依据。",
        "Put it back, or give the approval of the change.",
      ),
    }),
  ]
}

function appeared(step: Step, index: number): readonly AcrossFinding[] {
  const row = step.later.indicators[index]
  if (row === undefined) return []
  return [
    told(step, `indicators[${index}].name`, "form", {
      severity: "warning",
      sentence: say(
        `${documentNames[step.later.kind].zh}的指标${quoted(row.name)}在${documentNames[step.earlier.kind].zh}中没有。`,
        `The indicator “${row.name}” was not on the earlier form.`,
      ),
      remedy: say("请核对是否经过批准。", "See whether it was approved."),
    }),
  ]
}

function targetChanged(step: Step, { earlier, later }: IndicatorPair): readonly AcrossFinding[] {
  const before = step.earlier.indicators[earlier]
  const after = step.later.indicators[later]
  const was = quantityOf(before?.adjustedTarget ?? before?.target ?? null)
  const is = quantityOf(after?.target ?? null)
  if (before === undefined || after === undefined || was === null || is === null) return []
  const pair = paired(was, is)
  if (pair === null || pair.target === pair.actual) return []
  const reverse = directionOf(before, was.op) === "reverse"
  const lowered = reverse ? pair.actual > pair.target : pair.actual < pair.target
  const [old, now] = [(before.adjustedTarget ?? before.target)?.text ?? "", after.target?.text ?? ""]
  return [
    told(step, `indicators[${later}].target`, `indicators[${earlier}].target`, {
      severity: lowered ? certain(before, after) : "warning",
      sentence: say(
        `指标${quoted(after.name)}的指标值由 ${old} 改为 ${now}，${lowered ? "要求降低了" : "要求提高了"}。`,
        `The target of “${after.name}” went from ${old} to ${now}: ${lowered ? "lowered" : "raised"}.`,
      ),
      remedy: say(
        "请改回批复的指标值；经批准调整的，填在调整后指标值一栏并附依据。",
        "Use the approved target; an approved change belongs in the column of adjusted targets.",
      ),
    }),
  ]
}

function pointsOf({ indicators }: Form): number {
  return sum(indicators.flatMap(({ weight }) => weight ?? []))
}

/** Only where both forms divide the same number of points. */
function weightsMoved(step: Step, pairs: readonly IndicatorPair[]): readonly AcrossFinding[] {
  const points = pointsOf(step.earlier)
  if (points === 0 || !near(points, pointsOf(step.later), 0.001)) return []
  return pairs.flatMap(({ earlier, later }) => {
    const before = step.earlier.indicators[earlier]
    const after = step.later.indicators[later]
    const [was, is] = [before?.weight ?? null, after?.weight ?? null]
    if (was === null || is === null || near(was, is, 0.001)) return []
    return told(step, `indicators[${later}].weight`, `indicators[${earlier}].weight`, {
      severity: certain(before, after),
      sentence: say(
        `指标${quoted(after?.name ?? "")}的分值由 ${plain(was)} 改为 ${plain(is)}。`,
        `The weight of “${after?.name ?? ""}” went from ${plain(was)} to ${plain(is)}.`,
      ),
      remedy: say("分值应与批复的目标表一致，请改回。", "Use the weight that was approved."),
    })
  })
}

/** The initial budget of the later form is the budget that the earlier one was approved with. */
function amountChanged(step: Step): readonly AcrossFinding[] {
  const before = fundTableOf(step.earlier.funds).total
  const after = fundTableOf(step.later.funds).total
  const was = before === null ? null : budgetOf(before.fund)
  const is = after?.fund.initialBudget ?? null
  if (before === null || after === null || was === null || is === null) return []
  const [wasYuan, isYuan] = [inYuan(was, step.earlier), inYuan(is, step.later)]
  if (near(wasYuan, isYuan, 100)) return []
  return [
    told(
      step,
      `funds[${after.index}].initialBudget`,
      `funds[${before.index}].${budgetColumnOf(before.fund)}`,
      {
        severity: "warning",
        sentence: say(
          `${documentNames[step.earlier.kind].zh}的预算是 ${plain(was)} ${step.earlier.currency}，${documentNames[step.later.kind].zh}的${amountNames.initialBudget}是 ${plain(is)} ${step.later.currency}。`,
          `The budget was ${plain(was)} ${step.earlier.currency}; the later form has ${plain(is)} ${step.later.currency} as initial budget.`,
        ),
        remedy: say("请核对年初预算数。", "Check the initial budget."),
      },
    ),
  ]
}

function inYuan(amount: number, { currency }: Form): number {
  return currency === "万元" ? multiply(amount, 10_000) : amount
}

/** Things that are counted can only grow from summer to the end of the year; shares may fall. */
function valueFell(step: Step, { earlier, later }: IndicatorPair): readonly AcrossFinding[] {
  if (step.earlier.kind !== "monitoring") return []
  const before = step.earlier.indicators[earlier]
  const after = step.later.indicators[later]
  const was = quantityOf(before?.actual ?? null)
  const is = quantityOf(after?.actual ?? null)
  if (before === undefined || after === undefined || was === null || is === null) return []
  const pair = paired(was, is)
  if (pair === null || pair.actual >= pair.target || was.unit?.dimension === "percent") return []
  if (
    !before.level2.includes("数量") ||
    directionOf(before, quantityOf(before.target)?.op ?? null) === "reverse"
  )
    return []
  return [
    told(step, `indicators[${later}].actual`, `indicators[${earlier}].actual`, {
      code: "K09",
      severity: "warning",
      sentence: say(
        `指标${quoted(after.name)}监控时已完成 ${before.actual?.text ?? ""}，全年却只有 ${after.actual?.text ?? ""}。`,
        `“${after.name}” had reached ${before.actual?.text ?? ""} when monitored, yet ${after.actual?.text ?? ""} for the year.`,
      ),
      remedy: say("请核对两张表的完成值。", "Check the values of both forms."),
    }),
  ]
}
