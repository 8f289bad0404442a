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
}

/** A table whose headings a person has to name, or could name: with enough of it to do so. */
export interface UnknownTable {
  /** `unknown`: nothing was read from it; `in-part`: it was read, but some of its columns were not. */
  readonly state: "unknown" | "in-part"
  readonly source: Source | null
  /** As printed, in order, each with what the reader guesses it means. */
  readonly columns: readonly { readonly heading: string; readonly guess: ColumnField }[]
  /** The first rows, a text for each column. */
  readonly rows: readonly (readonly string[])[]
  readonly rowCount: number
}

export type DocumentFormat = "text" | "html" | "csv" | "xlsx" | "xls" | "docx" | "doc" | "pdf" | "image"
