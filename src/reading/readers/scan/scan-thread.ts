/** The thread that recognises scans, one page after the other. */
import { parentPort } from "node:worker_threads"
import { openEngine } from "./engine.ts"
import type { Engine } from "./engine.ts"
import { openPictures } from "./picture-of.ts"
import type { PictureSource } from "./picture-of.ts"
import { readPicture } from "./read-picture.ts"
import { documentsKept } from "./scan-message.ts"
import type { ScanMessage, ScanAnswer } from "./scan-message.ts"

let engine: Promise<Engine> | null = null
/** By document, the last one used last: who asks counts them alike, and sends the bytes of the others again. */
const sources = new Map<number, Promise<PictureSource>>()

async function sourceOf({ document, kind, bytes }: ScanMessage): Promise<PictureSource> {
  const source = bytes === null ? sources.get(document) : openPictures(kind, bytes)
  if (source === undefined) throw new Error("no document")
  sources.delete(document)
  sources.set(document, source)
  for (const [old, opened] of [...sources].slice(0, -documentsKept)) {
    sources.delete(old)
    void opened.then((each) => each.close()).catch(() => undefined)
  }
  return source
}

async function report(order: ScanMessage): Promise<ScanAnswer> {
  engine ??= openEngine()
  const opened = await engine.catch((error: unknown) => error)
  if (opened instanceof Error || !isEngine(opened))
    return { failure: "engine-missing", detail: detailOf(opened) }
  try {
    const found = await (await sourceOf(order)).page(order.page)
    if (found === null) return { failure: "too-many-points", detail: "" }
    const { lines } = await readPicture(
      opened,
      found.picture,
      order.page,
      order.firstLine,
      found.unitsPerPoint,
    )
    return { lines, seconds: 0 }
  } catch (error) {
    return { failure: "unreadable", detail: detailOf(error) }
  }
}

function isEngine(value: unknown): value is Engine {
  return typeof value === "object" && value !== null && "recognise" in value
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 100) : ""
}

parentPort?.on("message", (order: ScanMessage) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window of a browser
  void report(order).then((answer) => parentPort?.postMessage(answer))
})
