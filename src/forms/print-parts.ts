import type { Sheet, SheetCell } from "../layouts/sheet.ts"

/** A sheet as a page is printed: titles and notes first, then ruled tables, each repeating its own head. */
export interface PrintParts {
  /** Titles and notes as wide as the page that stand above the table. */
  readonly above: readonly SheetCell[]
  readonly tables: readonly TablePart[]
}

/** Whole rows of the sheet; no merged cell reaches out of them. */
export interface TablePart {
  /** For each row the cells that begin in it; their rows count from the first row of this part. */
  readonly rows: readonly (readonly SheetCell[])[]
  /** How many rows from the top on are repeated on every further page. */
  readonly headRows: number
}

export function printParts(sheet: Sheet): PrintParts {
  const rows = rowsOf(sheet)
  const above = rowsAbove(sheet)
  const [headFirst, headLast] = sheet.headRows ?? [above, above - 1]
  // A label merged over rows on either side of the head holds the two together.
  const cuts = [
    above,
    ...[headFirst, sheet.headReach ?? 0].filter(
      (row) => row > above && row < sheet.rowCount && !reachesOver(sheet, row),
    ),
  ]
  const tables = cuts.map((from, at): TablePart => {
    const to = cuts[at + 1] ?? sheet.rowCount
    return {
      rows: rows.slice(from, to).map((cells) => cells.map((cell) => ({ ...cell, row: cell.row - from }))),
      headRows: from === headFirst ? headLast - headFirst + 1 : 0,
    }
  })
  return { above: rows.slice(0, above).flat(), tables }
}

function rowsOf({ rowCount, cells }: Sheet): readonly (readonly SheetCell[])[] {
  const rows: SheetCell[][] = Array.from({ length: rowCount }, () => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  return rows
}

/** How many rows of titles and notes as wide as the page the sheet begins with. */
export function rowsAbove({ cells, columns, rowCount }: Sheet): number {
  const first = cells.find(
    ({ colSpan, rowSpan, role }) =>
      colSpan < columns.length || rowSpan > 1 || (role !== "title" && role !== "note"),
  )
  return first?.row ?? rowCount
}

function reachesOver({ cells }: Sheet, boundary: number): boolean {
  return cells.some(({ row, rowSpan }) => row < boundary && row + rowSpan > boundary)
}
