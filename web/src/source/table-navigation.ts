import type { Block } from "./table-blocks.ts"
import { cellsOf, textCell } from "./table-cells.ts"
import type { DrawnCell } from "./table-cells.ts"

/** A cell of a page by its place: the row it begins in, 0-based among the lines of the page, and its column. */
export interface CellPosition {
  readonly at: number
  readonly column: number
}

export function cellId(prefix: string, { at, column }: CellPosition): string {
  return `${prefix}-${at}-${column}`
}

/** The place that a key leads to from a cell; null for keys that lead nowhere. The ends of the page hold. */
export function moveByKey(blocks: readonly Block[], from: CellPosition, key: string): CellPosition | null {
  const here = cellAt(blocks, from)
  if (here === null) return null
  const { position, colSpan, rowSpan } = here
  const { at, column } = position
  const to = (row: number, wanted: number) =>
    cellAt(blocks, { at: row, column: wanted })?.position ?? position
  switch (key) {
    case "ArrowRight":
      return to(from.at, column + colSpan)
    case "ArrowLeft":
      return column === 0 ? position : to(from.at, column - 1)
    case "ArrowDown":
      return vertical(blocks, at + rowSpan, column, 1) ?? position
    case "ArrowUp":
      return vertical(blocks, at - 1, column, -1) ?? position
    case "PageDown":
      return vertical(blocks, at + farther, column, 1) ?? position
    case "PageUp":
      return vertical(blocks, Math.max(0, at - farther), column, -1) ?? position
    case "Home":
      return to(from.at, 0)
    case "End":
      return to(from.at, Infinity)
    default:
      return null
  }
}

/** Rows that the keys for a page go. */
const farther = 15

export interface PlacedCell extends DrawnCell {
  readonly position: CellPosition
}

/** The cell that stands at a place, or covers it; the nearest column where there are fewer. null outside of all rows. */
export function cellAt(blocks: readonly Block[], { at, column }: CellPosition): PlacedCell | null {
  const block = blocks.find((each) => at >= each.from && at < endOf(each))
  if (block === undefined) return null
  if (block.kind === "text") return { ...textCell(block.line), position: { at, column: 0 } }
  const wanted = Math.min(column, block.columns.widths.length - 1)
  for (const [row, cells] of cellsOf(block).entries()) {
    const first = block.from + row
    const cell = cells.find((each) => first <= at && at < first + each.rowSpan && covers(each, wanted))
    if (cell !== undefined) return { ...cell, position: { at: first, column: cell.column } }
  }
  return null
}

function vertical(
  blocks: readonly Block[],
  at: number,
  column: number,
  direction: 1 | -1,
): CellPosition | null {
  // Blank lines between tables belong to no block.
  const block =
    direction === 1 ? blocks.find((each) => endOf(each) > at) : blocks.findLast((each) => each.from <= at)
  if (block === undefined) return null
  const row = direction === 1 ? Math.max(at, block.from) : Math.min(at, endOf(block) - 1)
  return cellAt(blocks, { at: row, column })?.position ?? null
}

function endOf(block: Block): number {
  return block.from + (block.kind === "text" ? 1 : block.lines.length)
}

function covers(cell: DrawnCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.colSpan
}
