import type { DocumentSummary } from "../../../src/contract/documents.ts"

/** Errors before warnings before hints: one error outweighs any number of warnings. */
export function bySeverity(a: DocumentSummary, b: DocumentSummary): number {
  return (
    a.findings.error - b.findings.error ||
    a.findings.warning - b.findings.warning ||
    a.findings.hint - b.findings.hint
  )
}

export function matchesText(document: DocumentSummary, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  if (wanted === "") return true
  return [document.file, ...document.projectNames].some((name) => name.toLowerCase().includes(wanted))
}
