import type { Problem } from "../../basics/problem.ts"
import type { Page } from "../page-model.ts"
import type { ReadingWatch } from "../reading-watch.ts"

/** What a reader makes of the bytes of its format: pages, and what it had to leave out. */
export interface PagesRead {
  readonly pages: readonly Page[]
  readonly problems: readonly Problem[]
}

/** Bytes of one format → neutral pages. May throw on broken bytes; read-document.ts turns that into a problem. */
export type PageReader = (bytes: Uint8Array, watch: ReadingWatch) => PagesRead | Promise<PagesRead>
