import type { FixedCell, RowsBlock } from "./layout.ts"
import { type Content, emptyContent, scalarContent, wordsContent } from "./field-text.ts"
import { fillFromForm } from "./pattern.ts"
import { type Filling, type Region, cell } from "./region.ts"
import type { SheetCell } from "./sheet.ts"

/** Places each cell in the first free column of its row, as a browser fills an HTML table. */
export function arrangeRows(block: RowsBlock, region: Region): Filling {
  const cells: SheetCell[] = []
  // For every column of the region: the first row that is still free in it.
  const freeFrom = Array.from({ length: region.width }, () => 0)
  for (const [index, row] of block.rows.entries()) {
    let column = 0
    for (const fixed of row) {
      while ((freeFrom[column] ?? 0) > index) column += 1
      freeFrom.fill(index + (fixed.rows ?? 1), column, column + fixed.span)
      cells.push(fixedCell(fixed, region, region.row + index, region.column + column))
      column += fixed.span
    }
  }
  return { cells, height: block.rows.length, headRows: null }
}

const leftAligned = new Set<FixedCell["field"]>([
  "goal.expected",
  "goal.actual",
  "goal.adjusted",
  "goal.deviation",
  "project.purpose",
])

function fixedCell(fixed: FixedCell, region: Region, row: number, column: number): SheetCell {
  const frame = { row, column, rowSpan: fixed.rows ?? 1, colSpan: fixed.span }
  const align = fixed.align ?? (leftAligned.has(fixed.field) ? "left" : "center")
  return cell(frame, fixedContent(fixed, region), fixed.role, align, fixed.field ?? null, [])
}

function fixedContent({ text, field }: FixedCell, region: Region): Content {
  if (text !== undefined) return wordsContent(fillFromForm(text, region.form))
  return field === undefined ? emptyContent : scalarContent(region.form, field)
}
