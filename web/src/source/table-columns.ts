import { displayWidth } from "../../../src/basics/display-width.ts"
import type { DocumentLine } from "../../../src/contract/documents.ts"

/** The columns of one table: how wide each is to be, in em of its text. */
export interface TableColumns {
  readonly widths: readonly number[]
  readonly total: number
  /** Columns further right that are not shown as a table. */
  readonly left: number
}

/** More columns of a table are not shown; the lines of words hold them. */
export const maxColumns = 200

/** Rows from whose text the widths are taken. */
const sampledRows = 300

const narrowest = 3.2
const widest = 17

export function columnsOf(lines: readonly DocumentLine[]): TableColumns {
  const all = lines.reduce((most, line) => Math.max(most, columnCount(line)), 1)
  const count = Math.min(all, maxColumns)
  const widths = Array.from({ length: count }, () => narrowest)
  for (const line of lines.slice(0, sampledRows)) {
    const spanned = new Set(
      (line.row?.merged ?? []).flatMap(([column, colSpan]) => (colSpan > 1 ? [column] : [])),
    )
    for (const [column, text] of line.text.split("\t", count).entries())
      if (!spanned.has(column))
        widths[column] = Math.max(widths[column] ?? 0, Math.min(widest, widthOf(text) + 1.2))
  }
  return { widths, total: widths.reduce((sum, width) => sum + width, 0), left: all - count }
}

function columnCount({ text, row }: DocumentLine): number {
  let count = 1
  for (let at = text.indexOf("\t"); at !== -1; at = text.indexOf("\t", at + 1)) count += 1
  for (const [column, colSpan] of row?.merged ?? []) count = Math.max(count, column + colSpan)
  return count
}

/** In em: a Hanzi is as wide as it is high, other letters about half. */
function widthOf(text: string): number {
  const shown = text.slice(0, 60)
  const letters = Array.from(shown).length
  const hanzi = displayWidth(shown) - letters
  return hanzi + (letters - hanzi) * 0.56
}

/** The letters that a spreadsheet gives a 0-based column: A … Z, AA …. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}
