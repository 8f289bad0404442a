import type { Finding } from "../../../src/rules/finding.ts"
import type { Score } from "../../../src/rules/score.ts"
import type { Assessment } from "../document/assessment.ts"

/** How what the rules say of a form differs under other rules. */
export interface RulebookDifference {
  readonly added: readonly Finding[]
  readonly gone: readonly Finding[]
  /** Paths of the recomputed scores that come out otherwise; the total is told by itself. */
  readonly scores: readonly Score["path"][]
  readonly total: { readonly from: Score["result"]; readonly to: Score["result"] } | null
}

export function whatChanges(usual: Assessment, chosen: Assessment): RulebookDifference {
  const before = new Set(usual.findings.map(keyOf))
  const after = new Set(chosen.findings.map(keyOf))
  const results = new Map(usual.score.scores.map(({ path, result }) => [path, resultKey(result)]))
  const [from, to] = [usual.score.total.result, chosen.score.total.result]
  return {
    added: chosen.findings.filter((finding) => !before.has(keyOf(finding))),
    gone: usual.findings.filter((finding) => !after.has(keyOf(finding))),
    scores: chosen.score.scores.flatMap(({ path, result }) =>
      results.get(path) === resultKey(result) ? [] : [path],
    ),
    total: resultKey(from) === resultKey(to) ? null : { from, to },
  }
}

/** The same fault of the same cell, whatever article is cited for it. */
function keyOf({ code, path, severity, sentence }: Finding): string {
  return `${code} ${path} ${severity} ${sentence.zh}`
}

function resultKey(result: Score["result"]): string {
  if (result.kind === "exact") return String(result.score)
  return result.kind === "range" ? `${result.from}-${result.to}` : result.because.zh
}
