import type { DocumentLine, DocumentPage, DocumentRow } from "../contract/documents.ts"
import type { DocumentFormat } from "../contract/read-result.ts"
import type { Cell, Line, Page } from "../reading/page-model.ts"

/** The pages as they are kept and shown: lines, and of rows of tables what a line of text does not tell. */
export function shownPages(pages: readonly Page[], format: DocumentFormat): readonly DocumentPage[] {
  return pages.map(({ number, sheet, lines }) => ({
    number,
    sheet,
    lines: lines.map((line) => shownLine(line, sheet !== null || format === "csv" || line.inTable === true)),
  }))
}

function shownLine(line: Line, inTable: boolean): DocumentLine {
  const { number, text } = line
  return inTable ? { number, text, row: rowOf(line) } : { number, text }
}

function rowOf({ text, cells }: Line): DocumentRow {
  const number = cells.find(({ source }) => source.cell !== undefined)?.source.cell?.replace(/\D+/gu, "")
  const merged = cells.flatMap(({ column, colSpan = 1, rowSpan = 1 }) =>
    colSpan * rowSpan > 1 ? [[column, colSpan, rowSpan] as const] : [],
  )
  const breaks = cells.flatMap((cell) => breaksOf(cell, text))
  return {
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(merged.length > 0 ? { merged } : {}),
    ...(breaks.length > 0 ? { breaks } : {}),
  }
}

/** Where the line holds a blank for a line break of the cell. */
function breaksOf(cell: Cell, line: string): readonly number[] {
  const { span } = cell.source
  if (span === undefined || !/[\r\n]/u.test(cell.text)) return []
  const flat = line.slice(...span)
  const start = span[0] + flat.length - flat.trimStart().length
  return [...cell.text.replaceAll("\r\n", "\n").matchAll(/[\r\n]/gu)].map(({ index }) => start + index)
}
