import { GlobalWorkerOptions, getDocument } from "pdfjs-dist"
import type { PDFDocumentProxy } from "pdfjs-dist"
// oxlint-disable-next-line import/default -- the builder makes the address of a file of it
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url"
import type { Print } from "./print.ts"

GlobalWorkerOptions.workerSrc = workerUrl

/** More pages are not shown as paper. */
const maxPages = 2_000

/** Character maps, fonts and decoders lie beside the page (see vite.config.ts); scripts in the file are not run. */
const resources = {
  cMapUrl: "/pdf/cmaps/",
  cMapPacked: true,
  standardFontDataUrl: "/pdf/standard_fonts/",
  wasmUrl: "/pdf/wasm/",
  // The page's policy forbids WebAssembly; the decoders have a form without.
  useWasm: false,
  isEvalSupported: false,
  enableXfa: false,
  verbosity: 0,
} as const

export async function openPdfPrint(bytes: ArrayBuffer): Promise<Print> {
  const loading = getDocument({ data: new Uint8Array(bytes), ...resources })
  try {
    const document = await loading.promise
    return {
      pages: await sizesOf(document),
      draw: (page, canvas, signal) => draw(document, page, canvas, signal),
      close: () => void loading.destroy(),
    }
  } catch (failure) {
    void loading.destroy()
    throw failure
  }
}

async function sizesOf(document: PDFDocumentProxy): Promise<Print["pages"]> {
  const count = Math.min(document.numPages, maxPages)
  return await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const { width, height } = (await document.getPage(at + 1)).getViewport({ scale: 1 })
      return { width, height }
    }),
  )
}

async function draw(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<void> {
  const page = await document.getPage(number + 1)
  signal.throwIfAborted()
  const { width } = page.getViewport({ scale: 1 })
  const task = page.render({ canvas, viewport: page.getViewport({ scale: canvas.width / width }) })
  signal.addEventListener("abort", () => task.cancel(), { once: true })
  await task.promise
}
