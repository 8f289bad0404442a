import type { ColumnType, Generated, Insertable, Selectable } from "kysely"
import type { BatchFileState, BatchState } from "../contract/batches.ts"
import type { DocumentPage } from "../contract/documents.ts"
import type { DocumentFormat, NamedTable, UnknownTable } from "../contract/read-result.ts"
import type { Problem } from "../basics/problem.ts"
import type { Form, Operator } from "../records/form.ts"
import type { Grade } from "../records/grade.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"

/**
 * The tables as Kysely sees them; migrations/ creates them. Every table carries the region code first in its key, so
 * that it can be distributed over several machines by region.
 */
export interface Tables {
  documents: DocumentTable
  document_history: HistoryTable
  audit_events: EventTable
  batches: BatchTable
  batch_files: BatchFileTable
  batch_contents: BatchContentTable
  column_mappings: MappingTable
  column_mapping_history: MappingHistoryTable
  library_documents: LibraryDocumentTable
  library_lines: LibraryLineTable
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
  /** Those whose headings the reader did not know, or knew from a mapping. */
  tables: Json<readonly SignedTable[]>
  /** The version that the last reading made. */
  read_version: number
}

/** With the signature of its headings, by which mappings are found. */
export type SignedTable = (UnknownTable | NamedTable) & { readonly signature: string }

/** Counts over all forms of a document. */
export interface DocumentOverview {
  readonly formCount: number
  readonly indicatorCount: number
  readonly problemCount: number
  readonly projectNames: readonly string[]
  readonly findings: { readonly error: number; readonly warning: number; readonly hint: number }
  /** Absent where it was kept before there were grades. */
  readonly grade?: Grade
  /** Tables that were not read because the reader did not know their headings; absent where there is none. */
  readonly unnamedTables?: number
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
  act:
    | "document-kept"
    | "form-edited"
    | "document-read-again"
    | "document-deleted"
    | "batch-created"
    | "batch-file-added"
    | "batch-file-failed"
    | "batch-paused"
    | "batch-resumed"
    | "batch-cancelled"
    | "batch-retried"
    | "batch-deleted"
    | "mapping-added"
    | "mapping-changed"
    | "mapping-deleted"
  /** The id of what was acted on: a document, a batch or a column mapping. */
  document: string
  details: Json<Readonly<Record<string, unknown>>>
}

export interface BatchTable {
  region: string
  id: string
  name: string
  state: BatchState
  /** Why the program itself has paused it; null otherwise. */
  problem: Json<Problem | null>
  file_count: number
  /** bigint: read as text. */
  byte_count: ColumnType<string, number, number>
  created_at: Date
  created_by: string
}

export interface BatchFileTable {
  region: string
  batch: string
  /** 1-based, in the order in which the files came. */
  position: number
  path: string
  size: number
  sha256: string
  state: BatchFileState
  /** The position of the file with the same bytes that is read for both. */
  same_as: number | null
  /** How often it was taken to be read. */
  attempts: number
  /** The reader that has taken it, and until when it need not be asked whether it still lives. */
  taken_by: string | null
  taken_until: Date | null
  /** Why it failed. */
  problems: Json<readonly Problem[]>
  document: string | null
  changed_at: Date
  finished_at: Date | null
}

/** The bytes of files that have not become a document. */
export interface BatchContentTable {
  region: string
  batch: string
  sha256: string
  bytes: Buffer
}

export interface MappingTable {
  region: string
  id: string
  /** Of its headings; no two mappings have the same. */
  signature: string
  mapping: Json<ColumnMapping>
  version: number
  changed_at: Date
}

/** One version of a mapping, in full. Rows are only ever added. */
export interface MappingHistoryTable {
  region: string
  mapping: string
  version: number
  content: Json<ColumnMapping>
  at: Date
  who: string
}

/** Which version of a document the library knows. */
export interface LibraryDocumentTable {
  region: string
  document: string
  version: number
  forms: number
}

/** One indicator of a kept form, without anything that tells whose it is. */
export interface LibraryLineTable {
  region: string
  document: string
  position: number
  key: string
  words: readonly string[]
  name: string
  level1: string
  level2: string
  op: Operator | null
  number: number | null
  unit: string | null
  target: string
  weight: number | null
}

/** Read as the value itself; written as JSON text (see json-text.ts). */
export type Json<T> = ColumnType<T, string, string>

export type DocumentRow = Selectable<DocumentTable>
export type NewDocumentRow = Insertable<DocumentTable>
