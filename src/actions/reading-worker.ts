/** The thread that reads documents, so that a document which takes too long or too much can be stopped. */
import { parentPort } from "node:worker_threads"
import { readDocument } from "../reading/read-document.ts"
import { unpackArchive } from "../reading/archive/unpack-archive.ts"
import type { ReadingProgress } from "../reading/reading-watch.ts"
import type { ReadingOnTheWay, ReadingOrder, ReadingReport, UnpackingReport } from "./reading-message.ts"
import { shownPages } from "./shown-pages.ts"

async function carryOut(order: ReadingOrder): Promise<ReadingReport | UnpackingReport> {
  return order.task === "read" ? await read(order) : { files: unpackArchive(order.bytes, order.file) }
}

const tell = (progress: ReadingProgress): void => post({ progress })

async function read({ bytes, file, ...options }: ReadingOrder): Promise<ReadingReport> {
  const { document, pages } = await readDocument(bytes, file, { ...options, tell })
  return { document, pages: shownPages(pages, document.format) }
}

function post(message: ReadingReport | UnpackingReport | ReadingOnTheWay): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window of a browser
  parentPort?.postMessage(message)
}

parentPort?.on("message", (order: ReadingOrder) => {
  // An exception ends the thread, which the pool reports as "reader-failed".
  void carryOut(order).then(post)
})
