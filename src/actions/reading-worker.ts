/** The thread that reads documents, so that a document which takes too long or too much can be stopped. */
import { parentPort } from "node:worker_threads"
import { readDocument } from "../reading/read-document.ts"
import { unpackArchive } from "../reading/archive/unpack-archive.ts"
import type { ReadingOrder, ReadingReport, UnpackingReport } from "./reading-message.ts"

async function carryOut({ task, bytes, file }: ReadingOrder): Promise<ReadingReport | UnpackingReport> {
  return task === "read" ? await read(bytes, file) : { files: unpackArchive(bytes, file) }
}

async function read(bytes: Uint8Array, file: string): Promise<ReadingReport> {
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
  void carryOut(order).then((report) => parentPort?.postMessage(report))
})
