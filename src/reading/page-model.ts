import type { Bilingual } from "../basics/bilingual.ts"
import type { Source } from "../basics/source.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"
import type { ColumnField } from "../records/mappings/fields.ts"

/**
 * The neutral model between readers (bytes → pages) and recognisers (pages → records).
 * A text document is one page of lines; a sheet or a ruled table is a page of cells.
 */
export interface Page {
  /** 1-based. */
  readonly number: number
  readonly sheet: string | null
  readonly lines: readonly Line[]
}

/** One printed line, cut into cells where the document cuts it (tab, pipe, table cell); one cell where it does not. */
export interface Line {
  /** 1-based number in the document. */
  readonly number: number
  /** The whole line as it stands in the document. */
  readonly text: string
  readonly cells: readonly Cell[]
  /** Set for a row of a real table (of Word, of a web page) among lines that are none. */
  readonly inTable?: true
}

export interface Cell {
  /** As printed, trimmed at both ends; "" for an empty cell. */
  readonly text: string
  /** 0-based column in the line. */
  readonly column: number
  /** Columns and rows that a merged cell covers, where it covers more than one; the covered places hold empty cells. */
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly source: Source
  /** The figure that a spreadsheet keeps in a cell that it shows rounded, in the units shown: 85.67 behind "86%". */
  readonly stored?: number
  /** How surely the text was recognised, where it is that of a picture. */
  readonly recognised?: Recognised
  /** Where a mistake of recognition was put right: what was read, and why it was changed. */
  readonly repair?: { readonly printed: string; readonly why: Bilingual }
  /** What a person has said that the column under this heading means; the text is then the heading's usual word. */
  readonly meaning?: ColumnMeaning
}

export interface ColumnMeaning {
  readonly field: ColumnField
  /** As printed. */
  readonly heading: string
  readonly mapping: ColumnMapping
}

export interface Recognised {
  /** That of the least sure character, 0 to 1. */
  readonly confidence: number
  /** Other texts of the cell by one character, the likeliest first. */
  readonly alternatives: readonly { readonly text: string; readonly probability: number }[]
}
