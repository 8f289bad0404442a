import type { Word } from "../printed-words.ts"
import { mostLinesOfRow, readBand, type BandColumn, type BandRead, type Standing } from "./band-cells.ts"

export interface RowRead {
  /** The first and the last printed line of the row, as indices. */
  readonly from: number
  readonly to: number
  readonly cells: BandRead["cells"]
}

export interface RowsRead {
  readonly rows: readonly RowRead[]
  readonly cost: number
}

/** The most printed lines of a table that are put together. */
const mostLines = 300
/** Each row costs something, so that a row is not cut in two without need. */
const rowCost = 0.1

/** Cuts printed lines into rows so that their cells fit the columns best; null where they cannot be cut. */
export function rowsOfLines(
  lines: readonly (readonly Word[])[],
  columns: readonly BandColumn[],
  standing: Standing,
): RowsRead | null {
  if (lines.length > mostLines) return null
  const best: (number | null)[] = [0]
  const steps: ({ readonly from: number; readonly band: BandRead } | null)[] = [null]
  for (let to = 1; to <= lines.length; to++) {
    best.push(null)
    steps.push(null)
    for (let from = Math.max(0, to - mostLinesOfRow); from < to; from++) {
      const before = best[from]
      if (before === null || before === undefined) continue
      const band = readBand(lines.slice(from, to), columns, standing)
      const cost = band === null ? Infinity : before + band.cost + rowCost
      if (band === null || cost >= (best[to] ?? Infinity)) continue
      best[to] = cost
      steps[to] = { from, band }
    }
  }
  const cost = best[lines.length]
  if (cost === null || cost === undefined) return null
  const rows: RowRead[] = []
  for (let to = lines.length; to > 0;) {
    const step = steps[to]
    if (step === null || step === undefined) return null
    rows.push({ from: step.from, to: to - 1, cells: step.band.cells })
    to = step.from
  }
  return { rows: rows.reverse(), cost }
}
