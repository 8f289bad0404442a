import type { Source } from "../../basics/source.ts"
import { limits } from "../limits.ts"
import type { Cell, Line } from "../page-model.ts"

/** What a merged cell covers, as it is told of cells: only where it is more than one column or row. */
export function spansOf(colSpan: number, rowSpan: number): Pick<Cell, "colSpan" | "rowSpan"> {
  return { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) }
}

/** A cell of a real table, in reading order of its row. */
export interface TableCell {
  readonly text: string
  readonly rowSpan: number
  readonly colSpan: number
  /** What the format knows of its place: sheet and cell, page. */
  readonly place: Source
}

/**
 * Rows of a real table as lines of cells. A cell stands in its leftmost column; the columns and rows that a merged cell
 * covers hold empty cells, so that columns keep their meaning. The text of a line is its cells parted by tabs, line
 * breaks inside a cell as blanks, and spans point into that text.
 */
export function linesOfTable(rows: readonly (readonly TableCell[])[], firstLine: number): readonly Line[] {
  /** For each column, how many further rows it is covered from above. */
  const covered: number[] = []
  return rows.map((row, at) => {
    const placed: { column: number; cell: TableCell }[] = []
    const coveredBefore = [...covered]
    covered.forEach((rowsLeft, column) => {
      if (rowsLeft > 0) covered[column] = rowsLeft - 1
    })
    let column = 0
    for (const cell of row) {
      while ((coveredBefore[column] ?? 0) > 0) column += 1
      if (column >= limits.cellsPerLine) break
      placed.push({ column, cell: { ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - at) } })
      const width = Math.min(cell.colSpan, limits.cellsPerLine - column)
      if (cell.rowSpan > 1) for (let c = column; c < column + width; c += 1) covered[c] = cell.rowSpan - 1
      column += width
    }
    return { ...lineOf(placed, firstLine + at), inTable: true }
  })
}

type CellContent = Pick<TableCell, "text" | "place"> &
  Partial<Pick<TableCell, "colSpan" | "rowSpan">> &
  Pick<Cell, "stored">

/** A cell with its 0-based column. */
export interface PlacedCell {
  readonly column: number
  readonly cell: CellContent
}

const breaks = /[\r\n\t]/u

const nothing: CellContent = { text: "", place: {} }

/** One line from cells with their columns; gaps between them are empty cells. */
export function lineOf(placed: readonly PlacedCell[], number: number): Line {
  const cells: Cell[] = []
  const pieces: string[] = []
  let offset = 0
  const push = ({ text, place, stored, colSpan = 1, rowSpan = 1 }: CellContent): void => {
    const flat = breaks.test(text) ? text.replace(/\r\n|[\r\n\t]/gu, " ") : text
    const source: Source = { ...place, line: number, span: [offset, offset + flat.length] }
    const column = cells.length
    // Most cells are plain, and there are many.
    if (colSpan === 1 && rowSpan === 1 && stored === undefined)
      cells.push({ text: text.trim(), column, source })
    else
      cells.push({
        text: text.trim(),
        column,
        ...spansOf(colSpan, rowSpan),
        source,
        ...(stored === undefined ? {} : { stored }),
      })
    pieces.push(flat)
    offset += flat.length + 1
  }
  for (const { column, cell } of placed) {
    while (cells.length < column) push(nothing)
    push(cell)
  }
  while (cells.length > 0 && cells.at(-1)?.text === "") {
    cells.pop()
    pieces.pop()
  }
  return { number, text: pieces.join("\t"), cells }
}
