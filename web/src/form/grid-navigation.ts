import type { Sheet, SheetCell } from "../../../src/layouts/sheet.ts"
import type { FieldPath } from "../../../src/records/form.ts"

/** A cell that shows a field and can be edited. */
export type FieldCell = SheetCell & { readonly path: FieldPath }

export type Direction = "up" | "down" | "left" | "right"

/** The cells of fields, row by row. */
export function fieldCells(sheet: Sheet): readonly FieldCell[] {
  return sheet.cells
    .filter((cell): cell is FieldCell => cell.path !== null)
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

/** The next field cell in a direction, passing over labels; the nearest column where the row has none just there. */
export function neighbour(
  cells: readonly FieldCell[],
  from: FieldCell,
  direction: Direction,
): FieldCell | null {
  if (direction === "left" || direction === "right") return inRow(cells, from, direction)
  const below = direction === "down"
  const beyond = cells.filter((cell) =>
    below ? cell.row >= from.row + from.rowSpan : cell.row + cell.rowSpan <= from.row,
  )
  return least(beyond, (cell) => {
    const away = below ? cell.row - from.row : from.row - (cell.row + cell.rowSpan)
    return away * 10_000 + columnDistance(cell, from)
  })
}

/** The field cell before or after in reading order; null at the ends. */
export function stepInOrder(cells: readonly FieldCell[], from: FieldCell, by: 1 | -1): FieldCell | null {
  const at = cells.indexOf(from)
  return at === -1 ? null : (cells[at + by] ?? null)
}

/** Where to go once a cell is edited: Enter goes down, Tab on, Shift+Tab back. */
export type MoveAfterEdit = "down" | "next" | "previous"

export function cellAfterEdit(
  cells: readonly FieldCell[],
  from: FieldCell,
  move: MoveAfterEdit,
): FieldCell | null {
  return move === "down" ? neighbour(cells, from, "down") : stepInOrder(cells, from, move === "next" ? 1 : -1)
}

function inRow(cells: readonly FieldCell[], from: FieldCell, direction: "left" | "right"): FieldCell | null {
  const right = direction === "right"
  const beside = cells.filter(
    (cell) =>
      cell.row < from.row + from.rowSpan &&
      from.row < cell.row + cell.rowSpan &&
      (right ? cell.column >= from.column + from.colSpan : cell.column + cell.colSpan <= from.column),
  )
  return least(beside, (cell) => {
    const away = right ? cell.column - from.column : from.column - cell.column
    return away * 10_000 + Math.abs(cell.row - from.row)
  })
}

function columnDistance(cell: FieldCell, from: FieldCell): number {
  if (cell.column < from.column + from.colSpan && from.column < cell.column + cell.colSpan)
    return Math.abs(cell.column - from.column) / 100
  return Math.abs(cell.column - from.column)
}

function least(cells: readonly FieldCell[], measure: (cell: FieldCell) => number): FieldCell | null {
  let best: FieldCell | null = null
  let bestMeasure = Number.POSITIVE_INFINITY
  for (const cell of cells) {
    const measured = measure(cell)
    if (measured < bestMeasure) [best, bestMeasure] = [cell, measured]
  }
  return best
}
