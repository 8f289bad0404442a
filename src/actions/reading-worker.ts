/** The thread that reads documents, so that a document which takes too long or too much can be stopped. */
import { parentPort } from "node:worker_threads"
import { readDocument } from "../reading/read-document.ts"
import type { ReadingOrder, ReadingReport } from "./reading-message.ts"

async function read({ bytes, file }: ReadingOrder): Promise<ReadingReport> {
  const { document, pages } = await readDocument(bytes, file)
  return {
    document,
    pages: pages.map(({ number, sheet, lines }) => ({
      number,
      sheet,
      lines: lines.map((line) => ({ number: line.number, text: line.text })),
    })),
  }
}

parentPort?.on("message", (order: ReadingOrder) => {
  // An exception ends the thread, which the pool reports as "reader-failed".
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window of a browser
  void read(order).then((report) => parentPort?.postMessage(report))
})
