import type { Problem } from "../basics/problem.ts"
import type { FieldPath, Form } from "../records/form.ts"
import type { DocumentGrade } from "../records/grade.ts"

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
}

export type DocumentFormat = "text" | "html" | "csv" | "xlsx" | "xls" | "docx" | "doc" | "pdf" | "image"
