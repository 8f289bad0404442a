/** The thread that reads documents, so that a document which takes too long or too much can be stopped. */
import { parentPort } from "node:worker_threads"
import { readDocument } from "../reading/read-document.ts"
import { unpackArchive } from "../reading/archive/unpack-archive.ts"
import type { ReadingProgress } from "../reading/reading-watch.ts"
import type { Recognise, ScanAnswer } from "../reading/readers/scan/scan-message.ts"
import type {
  PageToRecognise,
  ReadingOnTheWay,
  ReadingOrder,
  ReadingReport,
  UnpackingReport,
} from "./reading-message.ts"
import { shownPages } from "./shown-pages.ts"

// Libraries remark on damaged files there, in words of their own; what a person has to know is a problem of the document.
// oxlint-disable-next-line no-console
console.error = () => undefined

async function carryOut(order: ReadingOrder): Promise<ReadingReport | UnpackingReport> {
  return order.task === "read" ? await read(order) : { files: unpackArchive(order.bytes, order.file) }
}

const tell = (progress: ReadingProgress): void => post({ progress })

let answered: (answer: ScanAnswer) => void = () => undefined
/** The scan that the other side has. */
let sent: Uint8Array | null = null

const recognise: Recognise = ({ bytes, ...order }, seconds) =>
  new Promise((settle) => {
    answered = settle
    post({ recognise: { ...order, bytes: bytes === sent ? null : bytes }, seconds })
    sent = bytes
  })

async function read({ bytes, file, ...options }: ReadingOrder): Promise<ReadingReport> {
  const { document, pages } = await readDocument(bytes, file, { ...options, tell, recognise })
  return { document, pages: shownPages(pages, document.format) }
}

function post(message: ReadingReport | UnpackingReport | ReadingOnTheWay | PageToRecognise): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window of a browser
  parentPort?.postMessage(message)
}

parentPort?.on("message", (message: ReadingOrder | ScanAnswer) => {
  // An exception ends the thread, which the pool reports as "reader-failed".
  if ("task" in message) void carryOut(message).then(post)
  else answered(message)
})
