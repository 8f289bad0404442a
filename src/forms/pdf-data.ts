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
  readonly at: PdfPlace
  readonly text: string
  /** `open`: no line above, the cell goes on the one over it; `note` and `left-note`: no lines at all. */
  readonly look: "center" | "left" | "open" | "title" | "note" | "left-note"
}

/** As the arguments of Typst's `table.cell`. */
interface PdfPlace {
  readonly x: number
  readonly y: number
  readonly colspan: number
  readonly rowspan: number
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
      const { at, text } = pdfCell(cell)
      head.push({ at: { ...at, rowspan: inHead }, text: "", look: "center" })
      body.push({ at: { ...at, y: headRows, rowspan: cell.rowSpan - inHead }, text, look: "open" })
    }
  }
  return { head, body }
}

function pdfCell({ row, column, rowSpan, colSpan, text, role, align }: SheetCell): PdfCell {
  const note = align === "left" ? "left-note" : "note"
  return {
    at: { x: column, y: row, colspan: colSpan, rowspan: rowSpan },
    text: visibleText(text),
    look: role === "title" ? "title" : role === "note" ? note : align,
  }
}
