import type { DocumentPage } from "../contract/documents.ts"
import type { ReadDocument } from "../contract/read-result.ts"
import type { ArchivedFile } from "../reading/archive/unpack-archive.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"
import type { ReadingProgress } from "../reading/reading-watch.ts"
import type { ScanOrder } from "../reading/readers/scan/scan-message.ts"

/** What goes to the reading thread, and what comes back: a document's reading, or the files of an archive. */
export interface ReadingOrder {
  readonly task: "read" | "unpack"
  readonly bytes: Uint8Array
  readonly file: string
  /** Of work for recognising one page, and for all pages of the document. */
  readonly pageSeconds: number
  readonly wholeSeconds: number
  readonly mappings: readonly ColumnMapping[]
}

/** Comes back as often as the reading gets on, before what it is about. */
export interface ReadingOnTheWay {
  readonly progress: ReadingProgress
}

/**
 * Comes back where a page is to be recognised, which is done outside the thread: one page at a time, its answer is a
 * `ScanAnswer`. The bytes are null where they are those of the page before.
 */
export interface PageToRecognise {
  readonly recognise: Omit<ScanOrder, "bytes"> & { readonly bytes: Uint8Array | null }
  readonly seconds: number
}

export interface ReadingReport {
  readonly document: ReadDocument
  readonly pages: readonly DocumentPage[]
}

export interface UnpackingReport {
  readonly files: readonly ArchivedFile[]
}
