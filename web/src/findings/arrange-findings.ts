import type { Language } from "../../../src/basics/bilingual.ts"
import type { Finding, Severity } from "../../../src/rules/finding.ts"

export const severities: readonly Severity[] = ["error", "warning", "hint"]

export interface FindingFilter {
  readonly severity: Severity | "all"
  readonly text: string
}

export interface FindingGroup {
  readonly severity: Severity
  readonly findings: readonly Finding[]
}

/** The findings that pass the filter, gravest group first, empty groups left out; order within a group is kept. */
export function groupFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  language: Language,
): readonly FindingGroup[] {
  const wanted = filter.text.trim().toLowerCase()
  const passes = (finding: Finding) =>
    (filter.severity === "all" || finding.severity === filter.severity) &&
    (wanted === "" || wordsOf(finding, language).toLowerCase().includes(wanted))
  return severities
    .map((severity) => ({
      severity,
      findings: findings.filter((finding) => finding.severity === severity && passes(finding)),
    }))
    .filter((group) => group.findings.length > 0)
}

/** The finding `by` steps on from `from`, round and round; the first or last where `from` is none of them. */
export function walkFindings(findings: readonly Finding[], from: Finding | null, by: 1 | -1): Finding | null {
  const at = from === null ? -1 : findings.indexOf(from)
  if (at === -1) return (by === 1 ? findings[0] : findings.at(-1)) ?? null
  return findings.at((at + by) % findings.length) ?? null
}

/**
 * The finding that corresponds to `before` among findings computed anew after an edit: same check, same field.
 * null where it is gone.
 */
export function sameFinding(findings: readonly Finding[], before: Finding | null): Finding | null {
  if (before === null) return null
  return findings.find((finding) => finding.code === before.code && finding.path === before.path) ?? null
}

function wordsOf(finding: Finding, language: Language): string {
  const { code, sentence, remedy, found, citation } = finding
  return [code, sentence[language], remedy[language], found ?? "", citation.document, citation.article].join(
    " ",
  )
}
