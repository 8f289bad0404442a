import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { createCanvas } from "@napi-rs/canvas"
import type { PDFDocumentProxy, RenderParameters } from "pdfjs-dist/types/src/display/api.d.ts"
import { limits } from "../../limits.ts"
import { decodeImage } from "./decode-image.ts"
import { imageHeader } from "./image-header.ts"
import type { ColourPicture } from "./picture.ts"

/** Points a PDF page is drawn in for each point of print: 200 to the inch, which small print needs. */
const drawnScale = 200 / 72
/** A page of poster size is drawn smaller, so that it stays within the limit. */
const longestSide = 3_600

export interface FoundPicture {
  readonly picture: ColourPicture
  /** Places on an image are told in its own points, on a PDF page in points of print. */
  readonly unitsPerPoint: number
}

/** An opened document whose pages can be had as pictures, one at a time. */
export interface PictureSource {
  /** Null where the page would unpack to more points than the limit. @throws on broken bytes. */
  page(number: number): Promise<FoundPicture | null>
  close(): Promise<void>
}

/** @throws on broken bytes. */
export async function openPictures(kind: "image" | "pdf", bytes: Uint8Array): Promise<PictureSource> {
  return kind === "pdf" ? openPdf(bytes) : openImage(bytes)
}

function openImage(bytes: Uint8Array): PictureSource {
  return {
    page: async () => {
      const header = imageHeader(bytes)
      if (header === null) throw new Error("no size told")
      if (header.width * header.height > limits.imagePoints) return null
      return { picture: await decodeImage(bytes), unitsPerPoint: 1 }
    },
    close: () => Promise.resolve(),
  }
}

/** Fonts, character maps and the decoders of scanners' formats (JBIG2, JPEG 2000) come from the installed package. */
async function openPdf(bytes: Uint8Array): Promise<PictureSource> {
  const { getDocument } = await import("../pdf/library.ts")
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))
  const loading = getDocument({
    data: bytes.slice(),
    cMapUrl: join(folder, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts/"),
    wasmUrl: join(folder, "wasm/"),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
    maxImageSize: limits.imagePoints,
  })
  const document = await loading.promise
  return { page: (number) => pageOfPdf(document, number), close: () => loading.destroy() }
}

async function pageOfPdf(document: PDFDocumentProxy, number: number): Promise<FoundPicture> {
  const page = await document.getPage(number)
  try {
    const plain = page.getViewport({ scale: 1 })
    const scale = Math.min(drawnScale, longestSide / Math.max(plain.width, plain.height))
    const viewport = page.getViewport({ scale })
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
    const canvas = createCanvas(width, height)
    const context = canvas.getContext("2d")
    context.fillStyle = "#fff"
    context.fillRect(0, 0, width, height)
    await page.render({
      canvas: null,
      canvasContext: context as unknown as RenderParameters["canvasContext"],
      viewport,
    }).promise
    return {
      picture: { width, height, rgba: context.getImageData(0, 0, width, height).data },
      unitsPerPoint: 1 / scale,
    }
  } finally {
    page.cleanup()
  }
}
