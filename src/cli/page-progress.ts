import type { Writable } from "node:stream"
import type { ReadingProgress } from "../reading/reading-watch.ts"
import { printable } from "./text-table.ts"

/** One line on a terminal that tells which page of a long document is being read; nothing elsewhere. */
export interface PageProgress {
  show(file: string, progress: ReadingProgress): void
  /** Takes the line away, so that others can be written. */
  clear(): void
}

const none: PageProgress = { show: () => undefined, clear: () => undefined }

const everyMs = 200
/** So that the line stays one line: a wrapped line cannot be taken away. */
const longestName = 40

export function pageProgress(stream: Writable): PageProgress {
  if (!("isTTY" in stream) || stream.isTTY !== true) return none
  let [shown, at] = [false, Date.now()]
  return {
    show: (file, { page, pages }) => {
      if (pages < 2 || Date.now() - at < everyMs) return
      ;[shown, at] = [true, Date.now()]
      stream.write(`\r\u001b[K${printable(file).slice(-longestName)}  第 ${page} / ${pages} 页`)
    },
    clear: () => {
      if (shown) stream.write("\r\u001b[K")
      shown = false
    },
  }
}
