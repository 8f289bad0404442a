import type { Generated, Insertable, Selectable } from "kysely"
import type { DocumentPage } from "../contract/documents.ts"
import type { DocumentFormat } from "../contract/read-result.ts"
import type { Problem } from "../basics/problem.ts"
import type { Form } from "../records/form.ts"
import type { Grade } from "../records/grade.ts"

/**
 * The tables as Kysely sees them; migrations/ creates them. Every table carries the region code first in its key, so
 * that it can be distributed over several machines by region.
 */
export interface Tables {
  documents: DocumentTable
  document_history: HistoryTable
  audit_events: EventTable
}

export interface DocumentTable {
  region: string
  id: string
  file: string
  format: DocumentFormat
  /** Bytes of the original. */
  size: number
  /** Of the original, lower case hex. */
  sha256: string
  original: Buffer
  pages: Json<readonly DocumentPage[]>
  forms: Json<readonly Form[]>
  problems: Json<readonly Problem[]>
  /** What the list of documents shows, so that it need not load the forms. */
  overview: Json<DocumentOverview>
  version: number
  read_at: Date
}

/** Counts over all forms of a document. */
export interface DocumentOverview {
  readonly formCount: number
  readonly indicatorCount: number
  readonly problemCount: number
  readonly projectNames: readonly string[]
  readonly findings: { readonly error: number; readonly warning: number; readonly hint: number }
  /** Absent where it was kept before there were grades. */
  readonly grade?: Grade
  /** Which rules the findings were counted by; other rules mean that they must be counted again. */
  readonly rules: string
}

/** One changed field. Rows are only ever added. */
export interface HistoryTable {
  region: string
  document: string
  /** The version of the document that the change made. */
  version: number
  /** Position among the changes of that version. */
  position: number
  form_index: number
  path: string
  from: Json<unknown>
  to: Json<unknown>
  at: Date
  who: string
}

/** One act. Rows are only ever added. */
export interface EventTable {
  region: string
  number: Generated<number>
  at: Date
  who: string
  act: "document-kept" | "form-edited" | "document-deleted"
  document: string
  details: Json<Readonly<Record<string, unknown>>>
}

/** Read as the value itself; written as JSON text (see json-text.ts). */
export type Json<T> = import("kysely").ColumnType<T, string, string>

export type DocumentRow = Selectable<DocumentTable>
export type NewDocumentRow = Insertable<DocumentTable>
