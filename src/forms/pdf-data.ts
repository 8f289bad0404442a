import type { Sheet, SheetCell } from "../layouts/sheet.ts"
import { letterSize } from "./letter-size.ts"
import { type TablePart, printParts } from "./print-parts.ts"
import { visibleText } from "./spreadsheet-text.ts"

/** What the Typst template (pdf-template.ts) prints of one form. */
export interface PdfForm {
  readonly landscape: boolean
  /** Shares of the page's width. */
  readonly columns: readonly number[]
  /** Size of the letters in points. */
  readonly size: number
  readonly above: readonly { readonly text: string; readonly title: boolean; readonly left: boolean }[]
  readonly tables: readonly { readonly head: readonly PdfCell[]; readonly body: readonly PdfCell[] }[]
}

interface PdfCell {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly text: string
  readonly left: boolean
  readonly title: boolean
  readonly ruled: boolean
  /** No line above: the cell goes on the one over it. */
  readonly open: boolean
}

export function pdfForm(sheet: Sheet): PdfForm {
  const { above, tables } = printParts(sheet)
  return {
    landscape: sheet.landscape,
    columns: sheet.columns,
    size: letterSize(sheet),
    above: above.map(({ text, role, align }) => ({
      text: visibleText(text),
      title: role === "title",
      left: align === "left",
    })),
    tables: tables.map(tableData),
  }
}

/** A repeated head can hold no cell that reaches on below it, so such a cell is parted, its text kept in the lower part. */
function tableData({ rows, headRows }: TablePart): PdfForm["tables"][number] {
  const head: PdfCell[] = []
  const body: PdfCell[] = []
  for (const cell of rows.flat()) {
    const inHead = headRows - cell.row
    if (inHead <= 0) body.push(pdfCell(cell))
    else if (cell.rowSpan <= inHead) head.push(pdfCell(cell))
    else {
      head.push({ ...pdfCell(cell), h: inHead, text: "" })
      body.push({ ...pdfCell(cell), y: headRows, h: cell.rowSpan - inHead, open: true })
    }
  }
  return { head, body }
}

function pdfCell({ row, column, rowSpan, colSpan, text, role, align }: SheetCell): PdfCell {
  return {
    x: column,
    y: row,
    w: colSpan,
    h: rowSpan,
    text: visibleText(text),
    left: align === "left",
    title: role === "title",
    ruled: role === "label" || role === "value",
    open: false,
  }
}
