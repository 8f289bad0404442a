import { getFieldText } from "../records/field.ts"
import { parseFieldPath } from "../records/field-path.ts"
import type { FieldPath, Form } from "../records/form.ts"
import { softenedWhere } from "./certainty.ts"
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
  const softened = softenedWhere(form)
  return findings
    .map((finding, at) => ({ finding: softened(finding), at }))
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

function compare(a: Finding, b: Finding): number {
  const bySeverity = severityOrder[a.severity] - severityOrder[b.severity]
  if (bySeverity !== 0) return bySeverity
  const [left, right] = [parseFieldPath(a.path), parseFieldPath(b.path)]
  const bySection = sectionOrder.indexOf(left.section) - sectionOrder.indexOf(right.section)
  return bySection !== 0 ? bySection : (left.index ?? 0) - (right.index ?? 0)
}
