import type { Source } from "../../../basics/source.ts"
import { limits } from "../../limits.ts"
import type { Line } from "../../page-model.ts"
import { lineOf, linesOfTable } from "../table-lines.ts"
import type { TableCell } from "../table-lines.ts"
import type { Lattice, LatticeCell } from "./lattice.ts"
import { cutPiece, linesOfPieces, middleOf, textOfLine } from "./pieces.ts"
import type { Piece } from "./pieces.ts"

/** A gap this many letters wide parts two cells of a line without rulings. */
const cellGap = 1.5

/** Tables and the text around them, from the top of the page to its end, as lines of cells with their boxes. */
export function linesOfPage(
  pieces: readonly Piece[],
  lattices: readonly Lattice[],
  page: number,
  firstLine: number,
): readonly Line[] {
  const tables = lattices.map((lattice) => ({
    lattice,
    inside: pieces.filter((piece) => isInside(piece, lattice)),
  }))
  const filled = tables.filter(({ inside }) => inside.length > 0)
  const inTables = new Set(filled.flatMap(({ inside }) => inside))
  const loose = linesOfPieces(pieces.filter((piece) => !inTables.has(piece)))
  const blocks = [
    ...filled.map((table) => ({ top: table.lattice.ys[0] ?? 0, table, line: null })),
    ...loose.map((line) => ({ top: Math.min(...line.map((piece) => piece.top)), table: null, line })),
  ].sort((a, b) => a.top - b.top)

  const lines: Line[] = []
  for (const { table, line } of blocks) {
    const next = firstLine + lines.length
    if (table !== null) lines.push(...linesOfTable(tableRows(table.lattice, table.inside, page), next))
    else lines.push(lineOf(looseCells(line, page), next))
  }
  lines.push({ number: firstLine + lines.length, text: "", cells: [] })
  return lines
}

function isInside(piece: Piece, { xs, ys }: Lattice): boolean {
  const [x, y] = middleOf(piece)
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0)
}

function tableRows(
  lattice: Lattice,
  inside: readonly Piece[],
  page: number,
): readonly (readonly TableCell[])[] {
  const columns = lattice.xs.length - 1
  const owner = new Map<number, LatticeCell>()
  for (const cell of lattice.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1)
        owner.set(row * columns + column, cell)
  const pieces = new Map<LatticeCell, Piece[]>()
  const ownerAt = (x: number, y: number): LatticeCell | undefined =>
    owner.get(intervalOf(lattice.ys, y) * columns + intervalOf(lattice.xs, x))
  for (const piece of inside.flatMap((each) => cutAtWalls(each, lattice.xs, ownerAt))) {
    const [x, y] = middleOf(piece)
    const cell = ownerAt(x, y)
    if (cell !== undefined) pieces.set(cell, [...(pieces.get(cell) ?? []), piece])
  }
  const rows: TableCell[][] = Array.from(
    { length: Math.min(lattice.ys.length - 1, limits.rowsPerSheet) },
    () => [],
  )
  for (const cell of lattice.cells) {
    const text = linesOfPieces(pieces.get(cell) ?? [])
      .map(textOfLine)
      .join("\n")
    const box = [
      lattice.xs[cell.column] ?? 0,
      lattice.ys[cell.row] ?? 0,
      lattice.xs[cell.column + cell.colSpan] ?? 0,
      lattice.ys[cell.row + cell.rowSpan] ?? 0,
    ] as const
    rows[cell.row]?.push({ text, rowSpan: cell.rowSpan, colSpan: cell.colSpan, place: placeOf(page, box) })
  }
  return rows
}

/** A text that runs over the wall between two cells was put together of two: it is cut where the wall stands. */
function cutAtWalls(
  piece: Piece,
  xs: readonly number[],
  ownerAt: (x: number, y: number) => LatticeCell | undefined,
): readonly Piece[] {
  if (piece.runs !== "right") return [piece]
  const middle = (piece.top + piece.bottom) / 2
  const margin = piece.size * 0.5
  const wall = xs.find(
    (x) =>
      x > piece.left + margin &&
      x < piece.right - margin &&
      ownerAt(x - margin, middle) !== ownerAt(x + margin, middle),
  )
  const parts = wall === undefined ? null : cutPiece(piece, wall)
  if (parts === null) return [piece]
  return [parts[0], ...cutAtWalls(parts[1], xs, ownerAt)]
}

function intervalOf(borders: readonly number[], at: number): number {
  let interval = 0
  while (interval < borders.length - 2 && at > (borders[interval + 1] ?? 0)) interval += 1
  return interval
}

function looseCells(line: readonly Piece[], page: number) {
  const groups: Piece[][] = []
  for (const piece of line) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && piece.left - last.right <= piece.size * cellGap)
      group.push(piece)
    else groups.push([piece])
  }
  return groups.map((group, column) => ({
    column,
    cell: { text: textOfLine(group), place: placeOf(page, boxOf(group)) },
  }))
}

function boxOf(pieces: readonly Piece[]): readonly [number, number, number, number] {
  return [
    Math.min(...pieces.map((piece) => piece.left)),
    Math.min(...pieces.map((piece) => piece.top)),
    Math.max(...pieces.map((piece) => piece.right)),
    Math.max(...pieces.map((piece) => piece.bottom)),
  ]
}

/** Boxes to a tenth of a point, which is finer than any print. */
function placeOf(page: number, box: readonly [number, number, number, number]): Source {
  const [left, top, right, bottom] = box.map((side) => Math.round(side * 10) / 10)
  return { page, box: [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0] }
}
