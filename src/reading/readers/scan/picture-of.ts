import { createCanvas } from "@napi-rs/canvas"
import type { RenderParameters } from "pdfjs-dist/types/src/display/api.d.ts"
import { limits } from "../../limits.ts"
import { decodeImage } from "./decode-image.ts"
import { imageHeader } from "./image-header.ts"
import type { ColourPicture } from "./picture.ts"
import type { ScanOrder } from "./scan-message.ts"

/** Points a PDF page is drawn in for each point of print: 200 to the inch, which small print needs. */
const drawnScale = 200 / 72
/** A page of poster size is drawn smaller, so that it stays within the limit. */
const longestSide = 3_600

export interface FoundPicture {
  readonly picture: ColourPicture
  /** Places on an image are told in its own points, on a PDF page in points of print. */
  readonly unitsPerPoint: number
}

/** The picture of one page; null where it would unpack to more points than the limit. @throws on broken bytes. */
export async function pictureOf(order: ScanOrder): Promise<FoundPicture | null> {
  if (order.kind === "pdf") return pageOfPdf(order.bytes, order.page)
  const header = imageHeader(order.bytes)
  if (header === null) throw new Error("neither PNG nor JPEG")
  if (header.width * header.height > limits.imagePoints) return null
  return { picture: await decodeImage(order.bytes), unitsPerPoint: 1 }
}

async function pageOfPdf(bytes: Uint8Array, number: number): Promise<FoundPicture | null> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const loading = getDocument({
    data: bytes.slice(),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
    maxImageSize: limits.imagePoints,
  })
  try {
    const page = await (await loading.promise).getPage(number)
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
    await loading.destroy()
  }
}
