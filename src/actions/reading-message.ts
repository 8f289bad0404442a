import type { DocumentPage } from "../contract/documents.ts"
import type { ReadDocument } from "../contract/read-result.ts"

/** What goes to the reading thread, and what comes back. */
export interface ReadingOrder {
  readonly bytes: Uint8Array
  readonly file: string
}

export interface ReadingReport {
  readonly document: ReadDocument
  readonly pages: readonly DocumentPage[]
}
