import type { Problem } from "../basics/problem.ts"
import type { Form } from "../records/form.ts"

/** What `jiheng read … --format json` prints. Field names are fixed: fields may be added, never renamed or removed. */
export interface ReadResult {
  readonly documents: readonly ReadDocument[]
}

export interface ReadDocument {
  /** The path as it was given. */
  readonly file: string
  /** Detected from the bytes, not from the name. */
  readonly format: DocumentFormat
  readonly forms: readonly Form[]
  /** What could not be read, or is in doubt: never silently dropped. */
  readonly problems: readonly Problem[]
}

export type DocumentFormat = "text" | "html" | "csv" | "xlsx" | "xls" | "docx" | "doc" | "pdf" | "image"
