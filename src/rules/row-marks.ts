import type { Mark } from "./check.ts"
import type { IndicatorRow } from "./indicator-row.ts"

const none: readonly Mark[] = []

/**
 * The marks of every indicator, in order. A plain loop, for most checks mark nothing in most rows: `flatMap` spends on
 * an empty answer more than many a check on finding it.
 */
export function marksOver(
  rows: readonly IndicatorRow[],
  marksOf: (row: IndicatorRow) => Mark | readonly Mark[],
): readonly Mark[] {
  let marks: Mark[] | null = null
  for (const row of rows) {
    const found = marksOf(row)
    if ("path" in found) (marks ??= []).push(found)
    else if (found.length > 0) (marks ??= []).push(...found)
  }
  return marks ?? none
}
