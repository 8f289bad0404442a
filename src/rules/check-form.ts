import { getFieldText } from "../records/field.ts"
import { parseFieldPath } from "../records/field-path.ts"
import type { FieldPath, Form } from "../records/form.ts"
import type { Check, Mark, Tier } from "./check.ts"
import { checks } from "./checks/index.ts"
import type { Finding, Severity } from "./finding.ts"
import { citationOn } from "./rulebook.ts"
import type { Rulebook } from "./rulebook.ts"
import { ownCitation } from "./score-form.ts"
import { subjectOf } from "./subject.ts"
import type { Subject } from "./subject.ts"

const usualTiers: readonly Tier[] = ["always", "before-submission"]

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }
const sectionOrder = [
  "kind",
  "year",
  "currency",
  "project",
  "schedule",
  "funds",
  "goal",
  "indicators",
  "total",
  "conclusion",
  "form",
]

/** A reader less sure than this of a row may have misread it. */
const sureEnough = 0.6

/** Every fault of a form by its rulebook: errors, warnings, hints, each in the order of the form. Never throws. */
export function checkForm(
  form: Form,
  rulebook: Rulebook,
  tiers: readonly Tier[] = usualTiers,
): readonly Finding[] {
  return checkSubject(subjectOf(form, rulebook), tiers)
}

export function checkSubject(subject: Subject, tiers: readonly Tier[] = usualTiers): readonly Finding[] {
  const { form } = subject
  const findings: Finding[] = []
  for (const check of checks) {
    if (!tiers.includes(check.tier) || !check.kinds.includes(form.kind)) continue
    for (const mark of check.run(subject)) findings.push(findingOf(subject, check, mark))
  }
  const doubted = doubtedRows(form)
  return findings
    .map((finding, at) => ({ finding: soften(finding, doubted), at }))
    .toSorted((a, b) => compare(a.finding, b.finding) || a.at - b.at)
    .map(({ finding }) => finding)
}

function findingOf(subject: Subject, check: Check, mark: Mark): Finding {
  const found = getFieldText(subject.form, mark.path)
  return {
    code: check.code,
    severity: mark.severity ?? check.severity,
    path: mark.path,
    place: placeOf(subject.form, mark.path),
    found: found === "" ? null : found,
    sentence: mark.sentence,
    remedy: mark.remedy,
    citation: citationOn(subject.rulebook, mark.rule ?? check.rule, subject.date) ?? ownCitation,
  }
}

/** The cell's place, or that of its row where the cell itself was not printed. */
function placeOf(form: Form, path: FieldPath): Finding["place"] {
  const own = form.places[path]
  if (own !== undefined) return own
  const { section, index } = parseFieldPath(path)
  return section === "indicators" && index !== null ? (form.indicators[index]?.source ?? null) : null
}

/** Rows (`indicators[3]`) and fields that the reader of the document was not sure of. */
function doubtedRows(form: Form): ReadonlySet<string> {
  const rows = form.doubts.map(({ path }) => rowOf(path))
  const unsure = form.indicators.flatMap(({ confidence }, index) =>
    confidence < sureEnough ? [`indicators[${index}]`] : [],
  )
  return new Set([...rows, ...unsure])
}

function rowOf(path: FieldPath): string {
  const { section, index } = parseFieldPath(path)
  return index === null ? path : `${section}[${index}]`
}

/**
 * A red mark must be right: where the reading of its row is in doubt, an error becomes a warning; so it does for what
 * is said of the form as a whole (a sum, a missing heading) where any row is in doubt.
 */
function soften(finding: Finding, doubted: ReadonlySet<string>): Finding {
  if (finding.severity !== "error" || doubted.size === 0) return finding
  const row = rowOf(finding.path)
  const ofTheWhole = row.startsWith("total") || row === "form"
  return ofTheWhole || doubted.has(row) ? { ...finding, severity: "warning" } : finding
}

function compare(a: Finding, b: Finding): number {
  const bySeverity = severityOrder[a.severity] - severityOrder[b.severity]
  if (bySeverity !== 0) return bySeverity
  const [left, right] = [parseFieldPath(a.path), parseFieldPath(b.path)]
  const bySection = sectionOrder.indexOf(left.section) - sectionOrder.indexOf(right.section)
  return bySection !== 0 ? bySection : (left.index ?? 0) - (right.index ?? 0)
}
