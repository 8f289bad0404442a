import { limits } from "./limits.ts"

/** How far the reading of a document is: the page that is being read, of how many. */
export interface ReadingProgress {
  readonly page: number
  readonly pages: number
}

/** Who follows a reading, and how long its recognised pages may take. */
export interface ReadingWatch {
  /** Told before each page of a document that is read page by page. */
  readonly tell: (progress: ReadingProgress) => void
  /** For recognising one page. */
  readonly pageSeconds: number
  /** For all of a document's pages together: the reading ends by itself before, and keeps what it has. */
  readonly wholeSeconds: number
}

/** Nobody follows: a busy machine stretches two seconds of work. */
export const unwatched: ReadingWatch = {
  tell: () => undefined,
  pageSeconds: 110,
  wholeSeconds: limits.documentSeconds,
}
