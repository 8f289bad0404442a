import { joinPieces, printedWidth } from "./tokens.ts"
import type { Token } from "./tokens.ts"
import { shapeOf } from "./value-shape.ts"
import type { ValueShape } from "./value-shape.ts"

/** The text of one line that is left for the value column; a second value on the line is the actual one. */
export interface Piece {
  readonly tokens: readonly Token[]
  readonly companion: readonly Token[]
}

/** One value cell, put together. */
export interface ValueFragment {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The second value of the row (实际完成值), where both are printed on one line. */
  readonly companion: ValueFragment | null
}

export interface ValuesRead {
  readonly values: readonly ValueFragment[]
  /** Text that is no value. */
  readonly skipped: readonly Piece[]
}

/** Lines that one value may wrap over. */
const longestValue = 4
/** Lines on one page that may belong to the value column; no real page has half as many. */
const mostPieces = 800

const wholeWorth: Readonly<Record<ValueShape, number>> = {
  whole: 2,
  words: 1.4,
  other: 0.3,
  cut: -2,
  rest: -2.5,
}
const skipCost: Readonly<Record<ValueShape, number>> = {
  whole: 3,
  words: 2.2,
  other: 0.9,
  cut: 1.5,
  rest: 1.5,
}

interface Step {
  readonly worth: number
  /** Pieces of the last cell; 0 where the last piece was skipped. */
  readonly length: number
  readonly before: Step | null
}

/**
 * Puts the cells of a column together from its printed lines: the best division into `wanted` cells, or the best
 * division at all where `wanted` is null or cannot be had. `parted(i)` says that something else stands between piece
 * `i` and the one before it.
 */
export function assembleValues(
  pieces: readonly Piece[],
  wanted: number | null,
  parted: (at: number) => boolean,
): ValuesRead {
  if (pieces.length > mostPieces) return { values: [], skipped: pieces }
  const costs = costsOf(pieces, parted)
  const table: (Step | null)[][] = [[{ worth: 0, length: 0, before: null }]]
  for (let end = 1; end <= pieces.length; end += 1) {
    const row: (Step | null)[] = []
    for (let count = 0; count <= end; count += 1) row.push(bestStep(table, costs[end - 1], end, count))
    table.push(row)
  }
  return traceBack(pieces, chosenEnd(table[pieces.length] ?? [], wanted))
}

/** What it is worth to end a cell with a piece, by the number of pieces in the cell; and to leave the piece out. */
interface PieceCosts {
  readonly skip: number
  readonly cells: readonly number[]
}

function costsOf(pieces: readonly Piece[], parted: (at: number) => boolean): readonly PieceCosts[] {
  const width = columnWidth(pieces)
  return pieces.map((piece, at) => {
    const cells: number[] = []
    for (let length = 1; length <= Math.min(longestValue, at + 1); length += 1) {
      if (length > 1 && parted(at - length + 2)) break
      cells.push(worthOfCell(pieces.slice(at + 1 - length, at + 1), width))
    }
    return { skip: -skipCost[shapeOfPieces([piece])], cells }
  })
}

/** The best division of the first `end` pieces into `count` cells. */
function bestStep(
  table: readonly (readonly (Step | null)[])[],
  costs: PieceCosts | undefined,
  end: number,
  count: number,
): Step | null {
  const skipped = table[end - 1]?.[count] ?? null
  let best: Step | null =
    skipped === null ? null : { worth: skipped.worth + (costs?.skip ?? 0), length: 0, before: skipped }
  if (count === 0) return best
  costs?.cells.forEach((cell, at) => {
    const before = table[end - at - 1]?.[count - 1] ?? null
    if (before === null) return
    const worth = before.worth + cell
    if (best === null || worth > best.worth) best = { worth, length: at + 1, before }
  })
  return best
}

function chosenEnd(row: readonly (Step | null)[], wanted: number | null): Step | null {
  const exact = wanted === null ? null : (row[wanted] ?? null)
  const best = row.reduce((a, b) => (b !== null && (a === null || b.worth > a.worth) ? b : a), null)
  if (exact === null || best === null) return best
  return exact.worth >= best.worth - exactnessWorth ? exact : best
}

/** How much better a division must read to be taken although its count is wrong. */
const exactnessWorth = 2.7

function traceBack(pieces: readonly Piece[], end: Step | null): ValuesRead {
  const values: ValueFragment[] = []
  const skipped: Piece[] = []
  let at = pieces.length
  for (let step = end; step !== null && step.before !== null; step = step.before) {
    const length = Math.max(1, step.length)
    const cell = pieces.slice(at - length, at)
    if (step.length === 0) skipped.push(...cell)
    else values.push(valueOf(cell))
    at -= length
  }
  return { values: values.reverse(), skipped: skipped.reverse() }
}

function valueOf(cell: readonly Piece[]): ValueFragment {
  const tokens = cell.flatMap((piece) => piece.tokens)
  const companion = cell.flatMap((piece) => piece.companion)
  return {
    text: joinPieces(tokens),
    tokens,
    companion:
      companion.length === 0 ? null : { text: joinPieces(companion), tokens: companion, companion: null },
  }
}

function shapeOfPieces(cell: readonly Piece[]): ValueShape {
  return shapeOf(joinPieces(cell.flatMap((piece) => piece.tokens)))
}

function worthOfCell(cell: readonly Piece[], width: number): number {
  let worth = wholeWorth[shapeOfPieces(cell)]
  for (let at = 1; at < cell.length; at += 1) {
    const before = cell[at - 1]?.tokens.at(-1)
    const after = cell[at]?.tokens[0]
    if (before === undefined || after === undefined) continue
    const line = cell[at - 1]?.tokens.map((token) => token.text).join(" ") ?? ""
    const full = printedWidth(line) + printedWidth(after.text.slice(0, 1)) > width
    worth += full ? 0 : -2
    worth += before.paragraph === after.paragraph ? 0.5 : -0.5
  }
  return worth
}

/** The widest line that certainly belongs to the column. */
function columnWidth(pieces: readonly Piece[]): number {
  const widths = pieces
    .filter((piece) => ["whole", "cut", "words"].includes(shapeOfPieces([piece])))
    .map((piece) => printedWidth(piece.tokens.map((token) => token.text).join(" ")))
  return Math.max(0, ...widths)
}
