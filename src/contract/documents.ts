import type { Problem } from "../basics/problem.ts"
import type { Form } from "../records/form.ts"
import type { Grade } from "../records/grade.ts"
import type { DocumentFormat, NamedTable, UnknownTable } from "./read-result.ts"

/** One row of the list of documents kept. */
export interface DocumentSummary {
  readonly id: string
  readonly file: string
  readonly format: DocumentFormat
  /** Size of the original in bytes. */
  readonly size: number
  /** ISO 8601, UTC. */
  readonly readAt: string
  readonly formCount: number
  readonly indicatorCount: number
  readonly problemCount: number
  /** Numbers of findings over all forms, by the rulebook in force for each form. */
  readonly findings: { readonly error: number; readonly warning: number; readonly hint: number }
  readonly projectNames: readonly string[]
  /** How far the reading can be relied on, and why; absent until the document is listed again. */
  readonly grade?: Grade
  /** Tables that were not read because the reader did not know their headings; absent where there is none. */
  readonly unnamedTables?: number
}

/** A document with its original text and the records read from it. */
export interface DocumentDetail extends DocumentSummary {
  /** Raised by one at every change; sent back as If-Match. */
  readonly version: number
  /** Changed by a person since it was last read. */
  readonly edited: boolean
  readonly pages: readonly DocumentPage[]
  readonly forms: readonly Form[]
  readonly problems: readonly Problem[]
  /** Those whose headings the reader did not know, or knew from a mapping. */
  readonly tables: readonly (UnknownTable | NamedTable)[]
}

export interface DocumentPage {
  readonly number: number
  readonly sheet: string | null
  readonly lines: readonly DocumentLine[]
}

export interface DocumentLine {
  readonly number: number
  readonly text: string
  /** Of a row of a table. Absent for other lines, and in documents kept before tables were shown as such. */
  readonly row?: DocumentRow
}

/** A row of a table: the cells of its line are parted by tabs, one for each column. */
export interface DocumentRow {
  /** The number that the sheet gives it, where that is known. */
  readonly number?: number
  /** Cells that cover several columns or rows; the columns are 0-based. What they cover holds empty cells. */
  readonly merged?: readonly (readonly [column: number, colSpan: number, rowSpan: number])[]
  /** Offsets in the line of blanks that stand for line breaks inside a cell. */
  readonly breaks?: readonly number[]
}

/** How far the reading of a document is that somebody waits for. */
export interface ReadingState {
  /** The page that is being read, of how many; null before, and for documents that are read in one go. */
  readonly progress: { readonly page: number; readonly pages: number } | null
}

export interface SampleSummary {
  readonly name: string
  readonly title: string
  readonly description: string
}

/** One changed field. */
export interface HistoryEntry {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly who: string
  /** The version of the document that the change made. */
  readonly version: number
  readonly formIndex: number
  /** A FieldPath; `indicators[3]` for a whole row that was added or taken away. */
  readonly path: string
  /** What stood there, and what stands there now: text, figure, Value, row, or null for nothing. */
  readonly from: unknown
  readonly to: unknown
}

/** RFC 9457 problem details with the catalogue's code and a remedy, in Chinese and in English. */
export interface ApiProblem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly remedy: string
  /** The words in English. */
  readonly en?: { readonly title: string; readonly detail: string; readonly remedy: string }
  /** All that is known of an unreadable document. */
  readonly problems?: readonly Problem[]
}
