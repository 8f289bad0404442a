import { comparable } from "../basics/text.ts"
import type { IndicatorRow } from "./indicator-row.ts"

/** Fewer pairs than this may be the same by chance. */
const fewest = 2

/**
 * Forms with a long-term and an annual block list every name twice: one block after the other, or the two of a name side by
 * side. The pairs (long-term, annual), or null where the rows are not two sets.
 */
export function sameInTwoSets(
  rows: readonly IndicatorRow[],
): readonly (readonly [IndicatorRow, IndicatorRow])[] | null {
  const half = rows.length / 2
  if (!Number.isInteger(half) || half < fewest) return null
  return (
    pairsOf(rows, half, (pair) => [pair, pair + half]) ??
    pairsOf(rows, half, (pair) => [pair * 2, pair * 2 + 1])
  )
}

function pairsOf(
  rows: readonly IndicatorRow[],
  half: number,
  placesOf: (pair: number) => readonly [number, number],
): readonly (readonly [IndicatorRow, IndicatorRow])[] | null {
  const pairs: (readonly [IndicatorRow, IndicatorRow])[] = []
  for (let pair = 0; pair < half; pair++) {
    const [first, second] = placesOf(pair)
    const [a, b] = [rows[first], rows[second]]
    if (a === undefined || b === undefined || keyOf(a) !== keyOf(b)) return null
    pairs.push([a, b])
  }
  return pairs
}

function keyOf({ indicator: { level2, name } }: IndicatorRow): string {
  return `${comparable(level2)}|${comparable(name)}`
}
