import { plain, subtract } from "../../../src/basics/exact.ts"
import { parseFieldPath } from "../../../src/records/field-path.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import type { NeededActual } from "../../../src/rules/needed-actual.ts"
import type { Score } from "../../../src/rules/score.ts"

/** A recomputed score in figures: "4.5", "3～4" for a range, "?" where it is not known. */
export function resultText(result: Score["result"]): string {
  if (result.kind === "exact") return plain(result.score)
  return result.kind === "range" ? `${plain(result.from)}～${plain(result.to)}` : "?"
}

/**
 * Claimed minus recomputed, with its sign; for a range the distance to its nearer end. null where the two agree or
 * cannot be compared.
 */
export function differenceText(score: Score): string | null {
  if (score.verdict !== "differs" || score.claimed === null || score.result.kind === "unknown") return null
  const difference = subtract(score.claimed, nearest(score.result, score.claimed))
  return difference > 0 ? `+${plain(difference)}` : `−${plain(Math.abs(difference))}`
}

function nearest(result: Exclude<Score["result"], { kind: "unknown" }>, claimed: number): number {
  if (result.kind === "exact") return result.score
  return Math.min(Math.max(claimed, result.from), result.to)
}

/** What the row of a score is called on the form. */
export function rowName(form: Form, path: FieldPath): string | null {
  const { section, index } = parseFieldPath(path)
  if (index === null) return null
  if (section === "indicators") return form.indicators[index]?.name ?? null
  return section === "funds" ? (form.funds[index]?.source ?? null) : null
}

type Bound = Extract<NeededActual["result"], { kind: "figure" }>["bound"]

export const boundWords = {
  "at-least": "boundAtLeast",
  above: "boundAbove",
  "at-most": "boundAtMost",
  below: "boundBelow",
  exactly: "boundExactly",
} as const satisfies Readonly<Record<Bound, string>>
