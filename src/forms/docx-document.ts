import type { Sheet, SheetCell } from "../layouts/sheet.ts"
import { cellStyleId } from "./docx-parts.ts"
import { letterSize } from "./letter-size.ts"
import { type TablePart, printParts } from "./print-parts.ts"
import { visibleText } from "./spreadsheet-text.ts"

/** Twentieths of a point, as WordprocessingML measures. */
const a4 = { short: 11_906, long: 16_838 } as const
const margin = { side: 720, end: 850 } as const

/** Rows with more text than this may be broken over pages. */
const longText = 300

/** `word/document.xml`. Text goes in as text only: no form can bring in fields, links or markup. */
export function documentXml(sheets: readonly Sheet[]): string {
  const last = sheets.at(-1)
  const sections = sheets.map((sheet) => section(sheet, sheet === last))
  const empty = last === undefined ? paragraph("", "Note") + sectionProperties(false) : ""
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document ${namespaces}><w:body>${sections.join("")}${empty}</w:body></w:document>`
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

function section(sheet: Sheet, isLast: boolean): string {
  const { above, tables } = printParts(sheet)
  const widths = columnWidths(sheet)
  const properties = sectionProperties(sheet.landscape)
  // Word joins tables that nothing parts; and a section ends with a paragraph.
  const body = [
    ...above.map(({ text, role }) => paragraph(text, role === "title" ? "Title" : "Note", "center")),
    tables
      .map((part, at) => table(part, { widths, size: letterSize(sheet), joined: at < tables.length - 1 }))
      .join(seam),
    tiny(isLast ? "" : properties),
  ]
  return body.join("") + (isLast ? properties : "")
}

/** A paragraph of next to no height. */
function tiny(ending: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${ending}</w:pPr></w:p>`
}

const seam = tiny("")

function columnWidths({ columns, landscape }: Sheet): readonly number[] {
  const room = (landscape ? a4.long : a4.short) - 2 * margin.side
  const whole = columns.reduce((before, column) => before + column, 0)
  return columns.map((column) => Math.floor((column / whole) * room))
}

interface TableFrame {
  readonly widths: readonly number[]
  /** Of the letters, in points. */
  readonly size: number
  /** Another table follows at once, and its upper line is the lower one of this table. */
  readonly joined: boolean
}

function table({ rows, headRows }: TablePart, frame: TableFrame): string {
  const { widths, joined } = frame
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")
  const whole = widths.reduce((before, width) => before + width, 0)
  const covering = coveringCells(rows, widths.length)
  const body = rows.map((_, row) =>
    tableRow(covering[row] ?? [], {
      row,
      isHead: row < headRows,
      isOpen: joined && row === rows.length - 1,
      ...frame,
    }),
  )
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Form"/><w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join("")}</w:tbl>`
}

/** For each row, the cells that cover it from left to right: those that begin in it and those merged from above. */
function coveringCells(
  rows: readonly (readonly SheetCell[])[],
  width: number,
): readonly (readonly SheetCell[])[] {
  const grid: (SheetCell | undefined)[][] = rows.map(() => Array.from({ length: width }))
  for (const cell of rows.flat())
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const line = grid[row]
      if (line !== undefined) line[cell.column] = cell
    }
  return grid.map((line) => line.filter((cell) => cell !== undefined))
}

interface RowFrame extends TableFrame {
  readonly row: number
  readonly isHead: boolean
  /** No line below. */
  readonly isOpen: boolean
}

function tableRow(cells: readonly SheetCell[], frame: RowFrame): string {
  const short = cells.every(({ text, rowSpan }) => rowSpan > 1 || text.length < longText)
  const properties = `${short ? "<w:cantSplit/>" : ""}${frame.isHead ? "<w:tblHeader/>" : ""}`
  const content = cells.map((cell) => tableCell(cell, frame)).join("")
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${content}</w:tr>`
}

function tableCell(cell: SheetCell, { row, isOpen, widths, size }: RowFrame): string {
  const { column, colSpan, rowSpan, role, align } = cell
  const width = widths.slice(column, column + colSpan).reduce((before, each) => before + each, 0)
  const begins = cell.row === row
  const merge = rowSpan === 1 ? "" : begins ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>"
  const span = colSpan === 1 ? "" : `<w:gridSpan w:val="${colSpan}"/>`
  const borders = role === "title" || role === "note" ? noBorders : isOpen ? noLineBelow : ""
  const style = role === "title" ? "Title" : cellStyleId(size)
  const text = begins ? paragraph(cell.text, style, align) : paragraph("", style)
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${borders}<w:vAlign w:val="center"/></w:tcPr>${text}</w:tc>`
}

const noLineBelow = '<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>'
const noBorders = `<w:tcBorders>${["top", "left", "bottom", "right"]
  .map((side) => `<w:${side} w:val="nil"/>`)
  .join("")}</w:tcBorders>`

function paragraph(text: string, style: string, align: SheetCell["align"] = "left"): string {
  const alignment = style === "Title" || align === "left" ? "" : '<w:jc w:val="center"/>'
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${alignment}</w:pPr>${runs(text)}</w:p>`
}

function runs(text: string): string {
  if (text === "") return ""
  // Tabs belong to no form, and would cut a line into columns.
  const content = visibleText(text)
    .replaceAll("\t", " ")
    .split(/(\n)/u)
    .map((piece) => (piece === "\n" ? "<w:br/>" : piece === "" ? "" : textElement(piece)))
  return `<w:r>${content.join("")}</w:r>`
}

function textElement(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`
}

function sectionProperties(landscape: boolean): string {
  const size = landscape
    ? `w:w="${a4.long}" w:h="${a4.short}" w:orient="landscape"`
    : `w:w="${a4.short}" w:h="${a4.long}"`
  return `<w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:pgSz ${size}/><w:pgMar w:top="${margin.end}" w:right="${margin.side}" w:bottom="${margin.end}" w:left="${margin.side}" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) =>
    character === "&" ? "&amp;" : character === "<" ? "&lt;" : "&gt;",
  )
}
