import { limits } from "./limits.ts"
import { recognisePage } from "./readers/scan/recognisers.ts"
import type { Recognise } from "./readers/scan/scan-message.ts"

/** How far the reading of a document is: the page that is being read, of how many. */
export interface ReadingProgress {
  readonly page: number
  readonly pages: number
}

/** Who follows a reading, and how long its recognised pages may take. */
export interface ReadingWatch {
  /** Told before each page of a document that is read page by page. */
  readonly tell: (progress: ReadingProgress) => void
  /** Of work (of processors) for recognising one page: a busy machine takes no page away. */
  readonly pageSeconds: number
  /** Of work for recognising all pages of a document: then the reading ends by itself, and keeps what it has. */
  readonly wholeSeconds: number
  readonly recognise: Recognise
}

/** Nobody follows. */
export const unwatched: ReadingWatch = {
  tell: () => undefined,
  pageSeconds: limits.scannedPageSeconds,
  wholeSeconds: limits.documentSeconds,
  recognise: recognisePage,
}
