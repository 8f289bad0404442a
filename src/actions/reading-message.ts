import type { DocumentPage } from "../contract/documents.ts"
import type { ReadDocument } from "../contract/read-result.ts"
import type { ArchivedFile } from "../reading/archive/unpack-archive.ts"

/** What goes to the reading thread, and what comes back: a document's reading, or the files of an archive. */
export interface ReadingOrder {
  readonly task: "read" | "unpack"
  readonly bytes: Uint8Array
  readonly file: string
}

export interface ReadingReport {
  readonly document: ReadDocument
  readonly pages: readonly DocumentPage[]
}

export interface UnpackingReport {
  readonly files: readonly ArchivedFile[]
}
