import { limits } from "../../limits.ts"
import type { Lattice, LatticeCell } from "./lattice.ts"
import { cutPiece, linesOfPieces, middleOf, textOfLine } from "./pieces.ts"
import type { Piece } from "./pieces.ts"

export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** What stands on a page from top to bottom: tables, and lines of text outside them. */
export type PageBlock = PageTable | LooseLine

export interface LooseLine {
  readonly kind: "line"
  readonly page: number
  readonly pieces: readonly Piece[]
  readonly text: string
}

export interface PageTable {
  readonly kind: "table"
  readonly page: number
  /** Borders of the columns. */
  readonly xs: readonly number[]
  readonly rowCount: number
  readonly cells: readonly PageCell[]
}

export interface PageCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly text: string
  /** Where the text's cell stands; a cell that goes over pages has the box of the page where its text begins. */
  readonly page: number
  readonly box: Box
  /** No ruling closes the cell: its page was cut through it. */
  readonly openTop: boolean
  readonly openBottom: boolean
  /** The last line of the text is as long as the cell is wide: the text may go on elsewhere. */
  readonly reachesEnd: boolean
  /** Lines of text from the upper to the lower end of the cell. */
  readonly isFull: boolean
}

export function blocksOfPage(
  pieces: readonly Piece[],
  lattices: readonly Lattice[],
  page: number,
): readonly PageBlock[] {
  const tables = lattices.map((lattice) => ({
    lattice,
    inside: pieces.filter((piece) => isInside(piece, lattice)),
  }))
  const filled = tables.filter(({ inside }) => inside.length > 0)
  const inTables = new Set(filled.flatMap(({ inside }) => inside))
  const loose = linesOfPieces(pieces.filter((piece) => !inTables.has(piece)))
  const blocks: { readonly top: number; readonly block: PageBlock }[] = [
    ...filled.map(({ lattice, inside }) => ({
      top: lattice.ys[0] ?? 0,
      block: tableOf(lattice, inside, page),
    })),
    ...loose.map((line) => ({
      top: Math.min(...line.map((piece) => piece.top)),
      block: { kind: "line", page, pieces: line, text: textOfLine(line) } as const,
    })),
  ]
  return blocks.sort((a, b) => a.top - b.top).map(({ block }) => block)
}

function isInside(piece: Piece, { xs, ys }: Lattice): boolean {
  const [x, y] = middleOf(piece)
  // A cell that the page cuts may overflow by a line of its text, which then begins above the end of the cell.
  const bottom = (ys.at(-1) ?? 0) + piece.size * 0.45
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= bottom
}

function tableOf(lattice: Lattice, inside: readonly Piece[], page: number): PageTable {
  const { xs, ys } = lattice
  const columns = xs.length - 1
  const owner = new Map<number, LatticeCell>()
  for (const cell of lattice.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1)
        owner.set(row * columns + column, cell)
  const pieces = new Map<LatticeCell, Piece[]>()
  const ownerAt = (x: number, y: number): LatticeCell | undefined =>
    owner.get(intervalOf(ys, y) * columns + intervalOf(xs, x))
  for (const piece of inside.flatMap((each) => cutAtWalls(each, xs, ownerAt))) {
    const cell = ownerAt(...middleOf(piece))
    if (cell === undefined) continue
    const own = pieces.get(cell)
    if (own === undefined) pieces.set(cell, [piece])
    else own.push(piece)
  }
  const cells = lattice.cells.map((cell): PageCell => {
    const lines = linesOfPieces(pieces.get(cell) ?? [])
    const box: Box = [
      xs[cell.column] ?? 0,
      ys[cell.row] ?? 0,
      xs[cell.column + cell.colSpan] ?? 0,
      ys[cell.row + cell.rowSpan] ?? 0,
    ]
    const text = lines.map(textOfLine).join("\n")
    return { ...cell, text, page, box, reachesEnd: reachesEnd(lines, box), isFull: isFull(lines, box) }
  })
  const rowCount = Math.min(ys.length - 1, limits.rowsPerSheet)
  return { kind: "table", page, xs, rowCount, cells: cells.filter(({ row }) => row < rowCount) }
}

/** Within two letters and the usual padding of the cell's width. */
function reachesEnd(lines: readonly (readonly Piece[])[], [left, , right]: Box): boolean {
  const [first, last] = [lines.at(-1)?.[0], lines.at(-1)?.at(-1)]
  if (first === undefined || last === undefined) return false
  return last.right - first.left >= right - left - first.size * 2.6 - 6
}

/** No room for a further line above or below. */
function isFull(lines: readonly (readonly Piece[])[], [, top, , bottom]: Box): boolean {
  const [first, last] = [lines[0]?.[0], lines.at(-1)?.[0]]
  if (first === undefined || last === undefined || lines.length < 2) return false
  return first.top - top < first.size * 1.6 && bottom - last.bottom < last.size * 1.6
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
