import type { Problem } from "../basics/problem.ts"
import type { DocumentDetail, DocumentSummary } from "../contract/documents.ts"
import type { Form } from "../records/form.ts"
import { gradeDocument } from "../records/grade.ts"
import type { KeptDocument, KeptSummary } from "../storage/document-store.ts"
import type { DocumentOverview } from "../storage/tables.ts"
import { checkByRules } from "./check-form.ts"
import type { RuleShelf } from "./read-rulebooks.ts"

/** The counts that the list of documents shows. */
export function overviewOf(
  forms: readonly Form[],
  problems: readonly Problem[],
  rules: RuleShelf,
): DocumentOverview {
  const findings = forms.flatMap((form) => checkByRules(form, rules).findings)
  const { grade, reasons } = gradeDocument(forms, problems)
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length
  return {
    formCount: forms.length,
    indicatorCount: forms.reduce((total, form) => total + form.indicators.length, 0),
    problemCount: problems.length,
    projectNames: forms.map((form) => form.project.name),
    findings: { error: count("error"), warning: count("warning"), hint: count("hint") },
    grade: { grade, reasons },
    rules: rules.mark,
  }
}

export function summaryOf(kept: KeptSummary): DocumentSummary {
  const { rules: _rules, ...counts } = kept.overview
  const { id, file, format, size } = kept
  return { id, file, format, size, readAt: kept.readAt.toISOString(), ...counts }
}

export function detailOf(kept: KeptDocument): DocumentDetail {
  const { version, pages, forms, problems } = kept
  return { ...summaryOf(kept), version, pages, forms, problems }
}
