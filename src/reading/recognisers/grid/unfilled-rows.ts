import { comparable, oneLine } from "../../../basics/text.ts"
import type { Draft } from "./draft.ts"
import type { RowCell } from "./indicator-row.ts"
import type { IndicatorColumnLabel } from "./label-match.ts"
import { joinTokens } from "./tokens.ts"

/** Columns whose text a form prints in many rows alike: standards, sources, remarks. */
const repeated: readonly IndicatorColumnLabel[] = ["other", "deviation", "description", "basis", "remark"]

/**
 * Without the rows that were not filled in but for what the form prints in every row: where such a cell stands alone
 * behind its levels it would be taken for the name.
 */
export function withoutUnfilledRows(
  rows: readonly (readonly RowCell[])[],
  draft: Draft,
): readonly (readonly RowCell[])[] {
  const counts = new Map<string, number>()
  for (const cell of rows.flat())
    if (repeated.includes(cell.label)) counts.set(keyOf(cell), (counts.get(keyOf(cell)) ?? 0) + 1)
  return rows.map((row) => {
    const content = row.filter(({ label }) => label !== "level1" && label !== "level2")
    const [alone] = content
    if (alone === undefined || content.length > 1 || alone.label !== "name") return row
    if ((counts.get(keyOf(alone)) ?? 0) < 2) return row
    const token = joinTokens(alone.tokens)
    draft.problem("text-left-over", token?.source ?? null, oneLine(token?.text ?? "").slice(0, 60))
    return row.filter((cell) => cell !== alone)
  })
}

function keyOf({ tokens }: RowCell): string {
  return comparable(joinTokens(tokens)?.text ?? "")
}
