import type { Problem } from "../basics/problem.ts"
import type { Source } from "../basics/source.ts"
import type { FieldPath, Form } from "../records/form.ts"
import type { DocumentGrade } from "../records/grade.ts"
import type { ColumnField } from "../records/mappings/fields.ts"

/** What `jiheng read … --format json` prints. Field names are fixed: fields may be added, never renamed or removed. */
export interface ReadResult {
  readonly documents: readonly PrintedDocument[]
}

/** A document with what is worked out for whoever reads the JSON. */
export interface PrintedDocument extends ReadDocument {
  readonly forms: readonly PrintedForm[]
}

export interface PrintedForm extends Form {
  /**
   * 0 to 1 for each field, by the same paths as `places`; fields of confidence 1 are left out. Of the fields with 0.95 and
   * more at least 99 in 100 are right.
   */
  readonly confidences: Readonly<Partial<Record<FieldPath, number>>>
}

export interface ReadDocument {
  /** The path as it was given. */
  readonly file: string
  /** Detected from the bytes, not from the name. */
  readonly format: DocumentFormat
  readonly forms: readonly Form[]
  /** What could not be read, or is in doubt: never silently dropped. */
  readonly problems: readonly Problem[]
  /** How far the reading can be relied on, as a whole and form by form, and why. */
  readonly grade: DocumentGrade
  /** Tables with headings that the reader does not know; absent where there is none. */
  readonly unknownTables?: readonly UnknownTable[]
  /** Tables that were read by a column mapping; absent where there is none. */
  readonly namedTables?: readonly NamedTable[]
}

/** The headings of a table with its first rows: enough of it for a person to name its columns. */
export interface TableSketch {
  readonly source: Source | null
  /** As printed, in order; a heading over several columns stands once for each of them. */
  readonly columns: readonly SketchedColumn[]
  /** The first rows, a text for each column. */
  readonly rows: readonly (readonly string[])[]
  readonly rowCount: number
}

export interface SketchedColumn {
  readonly heading: string
  /** What the reader guesses that it means, or what a person has said. */
  readonly guess: ColumnField
  /** 0 to 1; 1 where a person has said it. */
  readonly confidence: number
}

/** A table whose headings a person has to name, or could name. */
export interface UnknownTable extends TableSketch {
  /** `unknown`: nothing was read from it; `in-part`: it was read, but some of its columns were not. */
  readonly state: "unknown" | "in-part"
}

/** A table that was read as a person has named its columns. */
export interface NamedTable extends TableSketch {
  readonly state: "named"
  /** The name of the mapping. */
  readonly mapping: string
}

export type DocumentFormat = "text" | "html" | "csv" | "xlsx" | "xls" | "docx" | "doc" | "pdf" | "image"
