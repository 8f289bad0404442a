import type { Bilingual } from "../basics/bilingual.ts"
import { proportion, subtract, sum } from "../basics/exact.ts"
import { comparable } from "../basics/text.ts"
import type { Credibility, PartValue } from "../contract/credibility.ts"
import type { Form } from "../records/form.ts"
import { quantityOf, targetInForce } from "../rules/quantity.ts"
import { isSoft, saysNothing } from "../rules/meaning.ts"
import type { Rulebook } from "../rules/rulebook.ts"
import { scoreSubject } from "../rules/score-form.ts"
import { hasReason, isFull, isShort } from "../rules/shortfall.ts"
import { subjectOf } from "../rules/subject.ts"
import type { Subject } from "../rules/subject.ts"

const nothingToCount: Bilingual = { zh: "没有可以计数的行", en: "there is nothing to count" }
const notKeptYet: Bilingual = {
  zh: "系统中还没有佐证材料和实测值",
  en: "neither evidence nor measured values are kept yet",
}
const noExecution: Bilingual = {
  zh: "执行率或指标得分无法计算",
  en: "the execution rate or the scores of the indicators are not known",
}

/** What a self-evaluation says about itself. Never throws. */
export function credibilityOf(form: Form, rulebook: Rulebook): Credibility {
  const subject = subjectOf(form, rulebook)
  const { rows } = subject
  const pairs = rows.flatMap(({ attainment: { pair }, indicator }) =>
    pair === null || isWhole(indicator) ? [] : [pair],
  )
  const scored = rows.filter(({ indicator: { score, weight } }) => score !== null && (weight ?? 0) > 0)
  const targets = rows.flatMap(({ indicator }) => targetInForce(indicator) ?? [])
  const short = rows.filter((row) => isShort(row, 0))
  const reasons = rows.flatMap(({ indicator: { deviation } }) =>
    saysNothing(deviation) ? [] : [comparable(deviation ?? "")],
  )
  return {
    "exact-hits": share(pairs.filter(({ target, actual }) => target === actual).length, pairs.length),
    "full-scores": share(scored.filter(isFull).length, scored.length),
    qualitative: share(targets.filter((target) => quantityOf(target) === null).length, targets.length),
    "soft-targets": share(
      targets.filter((target) => target.number === null && isSoft(target.text)).length,
      targets.length,
    ),
    "differing-scores": differingScores(subject),
    "unexplained-shortfalls": share(short.filter((row) => !hasReason(row)).length, short.length),
    "copied-reasons": share(reasons.length - new Set(reasons).size, reasons.length),
    "ahead-of-execution": aheadOfExecution(subject),
    evidence: { kind: "unknown", because: notKeptYet },
    measured: { kind: "unknown", because: notKeptYet },
  }
}

/** A target of 100 % can be met and cannot be passed, so that meeting it exactly says nothing. */
function isWhole(indicator: Form["indicators"][number]): boolean {
  const target = quantityOf(targetInForce(indicator))
  return target?.unit?.dimension === "percent" && target.number === 100
}

function share(count: number, of: number): PartValue {
  return of === 0 ? { kind: "unknown", because: nothingToCount } : { kind: "share", count, of }
}

/** Of the scores that can be recomputed, those that are claimed otherwise. */
function differingScores(subject: Subject): PartValue {
  const verdicts = scoreSubject(subject).scores.map(({ verdict }) => verdict)
  const known = verdicts.filter((verdict) => verdict !== "not-comparable")
  return share(known.filter((verdict) => verdict === "differs").length, known.length)
}

/** The share of points that the indicators claim, less the execution rate, in percentage points. */
function aheadOfExecution({ execution, rows, indicatorWeights }: Subject): PartValue {
  const scores = rows.map(({ indicator }) => indicator.score)
  const result = execution?.result
  if (result?.kind !== "exact" || scores.includes(null) || indicatorWeights === null)
    return { kind: "unknown", because: noExecution }
  const claimed = proportion(sum(scores.flatMap((score) => score ?? [])), 100, indicatorWeights, 2)
  const spent = proportion(result.score, 100, execution?.weight ?? 0, 2)
  if (claimed === null || spent === null) return { kind: "unknown", because: noExecution }
  return { kind: "points", points: subtract(claimed, spent) }
}
