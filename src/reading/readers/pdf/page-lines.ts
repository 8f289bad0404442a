import type { Source } from "../../../basics/source.ts"
import type { Line } from "../../page-model.ts"
import { lineOf } from "../table-lines.ts"
import type { Lattice } from "./lattice.ts"
import { blocksOfPage } from "./page-blocks.ts"
import type { Box, LooseLine, PageBlock, PageCell, PageTable } from "./page-blocks.ts"
import { textOfLine } from "./pieces.ts"
import type { Piece } from "./pieces.ts"

/** A gap this many letters wide parts two cells of a line without rulings. */
const cellGap = 1.5

/** Tables and the text around them of one page, from its top to its end. */
export function linesOfPage(
  pieces: readonly Piece[],
  lattices: readonly Lattice[],
  page: number,
  firstLine: number,
): readonly Line[] {
  return linesOfBlocks(blocksOfPage(pieces, lattices, page), firstLine)
}

/** The blocks of a page as lines of cells with their boxes, numbered on from a line. */
export function linesOfBlocks(blocks: readonly PageBlock[], firstLine: number): readonly Line[] {
  const lines: Line[] = []
  for (const block of blocks) {
    const next = firstLine + lines.length
    if (block.kind === "line") lines.push(lineOf(looseCells(block), next))
    else for (const row of rowsOf(block)) lines.push(lineOf(row, firstLine + lines.length))
  }
  lines.push({ number: firstLine + lines.length, text: "", cells: [] })
  return lines
}

/** The rows of a table, each cell in its column; rows that cells from above cover wholly are none. */
function rowsOf({ cells, rowCount }: PageTable) {
  const rows: PageCell[][] = Array.from({ length: rowCount }, () => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  return rows
    .filter((row) => row.length > 0)
    .map((row) =>
      row
        .sort((a, b) => a.column - b.column)
        .map(({ column, rowSpan, colSpan, text, page, box }) => ({
          column,
          cell: { text, rowSpan, colSpan, place: placeOf(page, box) },
        })),
    )
}

function looseCells({ pieces, page }: LooseLine) {
  const groups: Piece[][] = []
  for (const piece of pieces) {
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

function boxOf(pieces: readonly Piece[]): Box {
  return [
    Math.min(...pieces.map((piece) => piece.left)),
    Math.min(...pieces.map((piece) => piece.top)),
    Math.max(...pieces.map((piece) => piece.right)),
    Math.max(...pieces.map((piece) => piece.bottom)),
  ]
}

/** Boxes to a tenth of a point, which is finer than any print. */
function placeOf(page: number, box: Box): Source {
  const [left, top, right, bottom] = box.map((side) => Math.round(side * 10) / 10)
  return { page, box: [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0] }
}
