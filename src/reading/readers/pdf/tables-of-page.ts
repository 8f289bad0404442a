import { alignedTables } from "./aligned-tables.ts"
import { latticesOf } from "./lattice.ts"
import type { Lattice, LatticeCell } from "./lattice.ts"
import { linesOfPieces, middleOf } from "./pieces.ts"
import type { Piece } from "./pieces.ts"
import type { Rulings } from "./rulings.ts"

/** Rulings do not tell the cells of a table where this share of its text stands in columns that they leave unparted. */
const unpartedShare = 0.3
/** Two pieces of text this many letters apart stand in columns. */
const columnGap = 1
/** In points. */
const touching = 4
/** Rows without shading between shaded ones are no higher, in points. */
const widestBand = 60

/** The tables of a page: by their rulings, and where these are missing or tell too little by how the text is aligned. */
export function tablesOfPage(pieces: readonly Piece[], rulings: Rulings): readonly Lattice[] {
  const ruled = latticesOf(rulings)
  const bands = bandsOf(ruled, pieces)
  const tables = ruled.filter((lattice) => !bands.includes(lattice) && !isPoor(lattice, pieces))
  const poor = ruled.filter((lattice) => !bands.includes(lattice) && !tables.includes(lattice))
  const found = [
    ...poor.flatMap((lattice) => {
      const inside = alignedTables(
        pieces.filter((piece) => isInside(piece, lattice)),
        within(rulings, lattice),
      )
      return inside.length > 0 ? inside : [lattice]
    }),
    ...tables,
  ]
  const free = pieces.filter((piece) => !found.some((lattice) => isInside(piece, lattice)))
  const more = partedBy(free, found).flatMap((each) => alignedTables(each, outside(rulings, found)))
  const kept = bands.filter((band) => !more.some((table) => overlaps(table, band)))
  return [...found, ...kept, ...more]
}

function isInside(piece: Piece, { xs, ys }: Lattice): boolean {
  const [x, y] = middleOf(piece)
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0)
}

/**
 * Shaded cells between others that are not: tables that reach into each other, or single rows with text in columns above
 * or below them that is in no table.
 */
function bandsOf(lattices: readonly Lattice[], pieces: readonly Piece[]): readonly Lattice[] {
  if (lattices.length < 2) return []
  const free = pieces.filter((piece) => !lattices.some((lattice) => isInside(piece, lattice)))
  const rows = linesOfPieces(free).filter((line) => columnsIn(line) >= 2)
  const isStacked = (a: Lattice, b: Lattice): boolean => {
    const [from, to] = [a.ys.at(-1) ?? 0, b.ys[0] ?? 0]
    return (
      (a.ys.length === 2 || b.ys.length === 2) &&
      isAbove(a, b) &&
      to - from <= widestBand &&
      rows.some((line) => line.every((piece) => middleOf(piece)[1] > from && middleOf(piece)[1] < to))
    )
  }
  return lattices.filter((a) =>
    lattices.some((b) => a !== b && (reachInto(a, b) || isStacked(a, b) || isStacked(b, a))),
  )
}

function isAbove(a: Lattice, b: Lattice): boolean {
  return (
    (a.xs[0] ?? 0) < (b.xs.at(-1) ?? 0) &&
    (b.xs[0] ?? 0) < (a.xs.at(-1) ?? 0) &&
    (a.ys.at(-1) ?? 0) < (b.ys[0] ?? 0)
  )
}

function reachInto(a: Lattice, b: Lattice): boolean {
  const beside = Math.min(a.xs.at(-1) ?? 0, b.xs.at(-1) ?? 0) - Math.max(a.xs[0] ?? 0, b.xs[0] ?? 0)
  const below = Math.min(a.ys.at(-1) ?? 0, b.ys.at(-1) ?? 0) - Math.max(a.ys[0] ?? 0, b.ys[0] ?? 0)
  return beside > touching && below > touching
}

function isPoor(lattice: Lattice, pieces: readonly Piece[]): boolean {
  const inside = pieces.filter((piece) => isInside(piece, lattice))
  let unparted = 0
  for (const cell of lattice.cells) {
    const own = inside.filter((piece) => isInCell(piece, cell, lattice))
    if (own.length < 3) continue
    const columns = linesOfPieces(own).map(columnsIn)
    if (columns.some((count) => count >= 3) || columns.filter((count) => count === 2).length >= 3)
      unparted += own.length
  }
  return unparted > inside.length * unpartedShare
}

function isInCell(piece: Piece, cell: LatticeCell, { xs, ys }: Lattice): boolean {
  const [x, y] = middleOf(piece)
  return (
    x >= (xs[cell.column] ?? 0) &&
    x <= (xs[cell.column + cell.colSpan] ?? 0) &&
    y >= (ys[cell.row] ?? 0) &&
    y <= (ys[cell.row + cell.rowSpan] ?? 0)
  )
}

function columnsIn(line: readonly Piece[]): number {
  return line.filter(
    (piece, at) => at === 0 || piece.left - (line[at - 1]?.right ?? 0) > piece.size * columnGap,
  ).length
}

function within({ horizontal, vertical }: Rulings, { xs, ys }: Lattice): Rulings {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0]
  return {
    horizontal: horizontal.filter(
      ({ at, from, to }) => at >= top - 1 && at <= bottom + 1 && to > left && from < right,
    ),
    vertical: vertical.filter(
      ({ at, from, to }) => at >= left - 1 && at <= right + 1 && to > top && from < bottom,
    ),
  }
}

function outside({ horizontal, vertical }: Rulings, tables: readonly Lattice[]): Rulings {
  const inTable = (x: number, y: number): boolean =>
    tables.some(
      ({ xs, ys }) =>
        x >= (xs[0] ?? 0) - 1 &&
        x <= (xs.at(-1) ?? 0) + 1 &&
        y >= (ys[0] ?? 0) - 1 &&
        y <= (ys.at(-1) ?? 0) + 1,
    )
  return {
    horizontal: horizontal.filter(({ at, from, to }) => !inTable((from + to) / 2, at)),
    vertical: vertical.filter(({ at, from, to }) => !inTable(at, (from + to) / 2)),
  }
}

/** The pieces between tables, from the top of the page. */
function partedBy(pieces: readonly Piece[], tables: readonly Lattice[]): readonly (readonly Piece[])[] {
  const parts = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const above = tables.filter(({ ys }) => (ys[0] ?? 0) <= middleOf(piece)[1]).length
    const part = parts.get(above)
    if (part === undefined) parts.set(above, [piece])
    else part.push(piece)
  }
  return [...parts.values()]
}

function overlaps(a: Lattice, b: Lattice): boolean {
  return (a.ys[0] ?? 0) < (b.ys.at(-1) ?? 0) && (b.ys[0] ?? 0) < (a.ys.at(-1) ?? 0)
}
