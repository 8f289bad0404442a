import { operatorOf } from "../../../records/operator-words.ts"
import type { IndicatorColumn, IndicatorHeader } from "./indicator-header.ts"
import { indicatorColumnLabels, labelAt, levelLabels } from "./label-match.ts"
import type { IndicatorColumnLabel } from "./label-match.ts"
import type { Print } from "./print.ts"
import type { Token } from "./tokens.ts"

/** The value columns that a form prints most often, by how many of them there are. */
const usualValueColumns: readonly (readonly IndicatorColumnLabel[])[] = [
  [],
  ["target"],
  ["target", "actual"],
  ["target", "actual", "weight"],
  ["target", "actual", "weight", "score"],
]

/** The same where sign, value and unit stand in columns of their own. */
const signedColumns: readonly IndicatorColumnLabel[] = ["op", "target", "unit", "actual", "weight", "score"]

/**
 * The columns of a table whose headings stand on a page that is not here: levels are known by their words, a name follows
 * them, and the cells after the name are the values in their usual order. Only for text that is cut into cells, and not
 * below headings that are printed but head something else (a table with a project a row).
 */
export function impliedHeader(tokens: readonly Token[], print: Print): IndicatorHeader | null {
  if (!print.isCut || hasHeadings(tokens)) return null
  const starts = tokens.flatMap((_, at) => (isSecondLevel(tokens, at) ? [at] : []))
  const first = tokens.findIndex((_, at) => labelAt(tokens, at, levelLabels) !== null)
  if (starts.length < 3 || first === -1) return null
  const counts = starts.map((at) => cellsAfter(tokens, at)).sort((a, b) => a - b)
  const count = (counts[Math.floor(counts.length / 2)] ?? 0) - 1
  const signs = tokens.flatMap((token, at) => (at > 0 && operatorOf(token.text) !== null ? [at] : []))
  const signed = signs.length >= 3 && count >= 3
  const values = signed ? signedColumns.slice(0, count) : usualValueColumns[count]
  if (values === undefined || values.length === 0) return null
  const opening = signed ? Math.min(first, (signs[0] ?? 1) - 1) : first
  const labels: readonly IndicatorColumnLabel[] = ["level1", "level2", "name", ...values]
  const columns = labels.map((label): IndicatorColumn => ({ label, heading: "", position: null, set: 0 }))
  return { columns, start: opening, end: opening }
}

function hasHeadings(tokens: readonly Token[]): boolean {
  const counts = new Map<number, number>()
  for (const token of tokens)
    if (indicatorColumnLabels.names(token.text).size > 0)
      counts.set(token.row, (counts.get(token.row) ?? 0) + 1)
  return [...counts.values()].some((count) => count >= 4)
}

function isSecondLevel(tokens: readonly Token[], at: number): boolean {
  const label = labelAt(tokens, at, levelLabels)
  return (
    label !== null && label.names.has("level2") && labelAt(tokens, at + label.length, levelLabels) === null
  )
}

/** The cells from a second level up to the next level or the end of the row. */
function cellsAfter(tokens: readonly Token[], at: number): number {
  let count = 0
  for (let next = at + (labelAt(tokens, at, levelLabels)?.length ?? 1); next < tokens.length; next++) {
    const token = tokens[next]
    if (token === undefined || token.gap === "row" || labelAt(tokens, next, levelLabels) !== null) break
    if (token.gap === "soft-row" && count > 0) break
    count++
  }
  return count
}
