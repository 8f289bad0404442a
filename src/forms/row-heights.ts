import { displayWidth } from "../basics/display-width.ts"
import type { Sheet, SheetCell } from "../layouts/sheet.ts"

/** Heights in points. A row of one line is as high as on the printed form, and no row can be higher than Excel allows. */
export const maxRowHeight = 409
const minRowHeight = 20
const titleHeight = 32
const lineHeight = 13.5
const padding = 5

export interface RowHeights {
  readonly heights: readonly number[]
  /** Cells whose text does not fit even so: it stands in the cell, but not all of it is printed. */
  readonly overflowing: readonly SheetCell[]
}

/** Rows high enough for their wrapped text; what a merged cell needs more than its rows have is shared out among them. */
export function rowHeights(sheet: Sheet): RowHeights {
  const heights = Array.from({ length: sheet.rowCount }, () => minRowHeight)
  const bySpan = [...sheet.cells].sort((a, b) => a.rowSpan - b.rowSpan)
  const overflowing: SheetCell[] = []
  for (const cell of bySpan) {
    const needed = neededHeight(cell, sheet.columns)
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan)
    const missing = needed - rows.reduce((before, height) => before + height, 0)
    if (missing <= 0) continue
    let left = 0
    for (const [at, height] of rows.entries()) {
      const raised = Math.min(maxRowHeight, height + missing / rows.length)
      left += height + missing / rows.length - raised
      heights[cell.row + at] = Math.round(raised * 4) / 4
    }
    if (left > 1) overflowing.push(cell)
  }
  return { heights, overflowing }
}

function neededHeight(cell: SheetCell, columns: readonly number[]): number {
  if (cell.role === "title") return titleHeight
  if (isUpright(cell, columns)) return cell.text.length * lineHeight + padding
  const width = columns
    .slice(cell.column, cell.column + cell.colSpan)
    .reduce((before, each) => before + each, 0)
  return linesIn(cell.text, Math.max(2, width - 1)) * lineHeight + padding
}

/** A label one Hanzi wide over several rows is printed upright, as 绩效指标 is. */
export function isUpright(cell: SheetCell, columns: readonly number[]): boolean {
  return cell.role === "label" && cell.colSpan === 1 && cell.rowSpan > 1 && (columns[cell.column] ?? 0) < 4
}

function linesIn(text: string, width: number): number {
  return text
    .split("\n")
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(displayWidth(paragraph, true) / width)), 0)
}
