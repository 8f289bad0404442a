/** The process that recognises scans: apart, so that what it takes in memory and time can be ended. */
import { openEngine } from "./engine.ts"
import type { Engine } from "./engine.ts"
import { openPictures } from "./picture-of.ts"
import type { PictureSource } from "./picture-of.ts"
import { readPicture } from "./read-picture.ts"
import type { ScanMessage, ScanReport } from "./scan-message.ts"

const mostMegabytes = 1_536

/** The engine's memory is no part of the heap, so the process watches its own size; it is started again when needed. */
setInterval(() => {
  if (process.memoryUsage.rss() > mostMegabytes * 1024 * 1024) process.exit(71)
}, 250).unref()

let engine: Promise<Engine> | null = null
/** The document of the last order: its other pages follow without its bytes. */
let source: Promise<PictureSource> | null = null

async function sourceOf({ kind, bytes }: ScanMessage): Promise<PictureSource> {
  if (bytes !== null) {
    const before = source
    source = openPictures(kind, bytes)
    void before?.then((opened) => opened.close()).catch(() => undefined)
  }
  if (source === null) throw new Error("no document")
  return source
}

async function report(order: ScanMessage): Promise<ScanReport> {
  engine ??= openEngine()
  const opened = await engine.catch((error: unknown) => error)
  if (opened instanceof Error || !isEngine(opened))
    return { failure: "engine-missing", detail: detailOf(opened) }
  try {
    const found = await (await sourceOf(order)).page(order.page)
    if (found === null) return { failure: "too-many-points", detail: "" }
    return await readPicture(opened, found.picture, order.page, order.firstLine, found.unitsPerPoint)
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

process.on("message", (order: ScanMessage) => {
  void report(order).then((answer) => process.send?.("lines" in answer ? { lines: answer.lines } : answer))
})
process.on("disconnect", () => process.exit(0))
