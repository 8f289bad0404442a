import type { Problem } from "../basics/problem.ts"
import type { DocumentDetail, DocumentSummary } from "../contract/documents.ts"
import type { Form } from "../records/form.ts"
import { gradeDocument } from "../records/grade.ts"
import type { KeptDocument, KeptSummary } from "../storage/document-store.ts"
import type { DocumentOverview, SignedTable } from "../storage/tables.ts"
import { checkByRules } from "./check-form.ts"
import type { RuleShelf } from "./read-rulebooks.ts"

/** The counts that the list of documents shows. */
export function overviewOf(
  forms: readonly Form[],
  problems: readonly Problem[],
  rules: RuleShelf,
  tables: readonly Pick<SignedTable, "state">[],
): DocumentOverview {
  const unnamedTables = tables.filter(({ state }) => state === "unknown").length
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
    ...(unnamedTables === 0 ? {} : { unnamedTables }),
    rules: rules.mark,
  }
}

export function summaryOf(kept: KeptSummary): DocumentSummary {
  const { rules: _rules, ...counts } = kept.overview
  const { id, file, format, size } = kept
  return { id, file, format, size, readAt: kept.readAt.toISOString(), ...counts }
}

export function detailOf(kept: KeptDocument): DocumentDetail {
  const { version, readVersion, pages, forms, problems } = kept
  const tables = kept.tables.map(({ signature: _signature, ...table }) => table)
  return { ...summaryOf(kept), version, edited: version > readVersion, pages, forms, problems, tables }
}
