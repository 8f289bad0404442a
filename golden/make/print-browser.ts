import { createCanvas, loadImage } from "@napi-rs/canvas"
import { launchChromium } from "../../tests/browser/chromium.ts"
import { picturePdf } from "./picture-pdf.ts"
import { htmlTable, page } from "./print-web.ts"
import type { Drawing } from "./table.ts"

type Browser = Awaited<ReturnType<typeof launchChromium>>

/** Prints what only a browser can draw: pages, and pictures of pages. */
export type PagePrinter = (drawings: readonly Drawing[], browser: Browser) => Promise<Uint8Array>

const plain = `<style>
  body { font: 8.5pt "Noto Sans CJK SC"; margin: 0 }
  p { text-align: center; margin: 2pt; font-size: 11pt }
  table { border-collapse: collapse; width: 100%; margin-bottom: 12pt }
  td { padding: 2pt 3pt; text-align: center; vertical-align: middle; overflow-wrap: anywhere }
  tr { break-inside: avoid }
</style>`

const ruled = `${plain}<style>td { border: 0.6pt solid #000 }</style>`

const level = `${plain}<style>td { border-bottom: 0.5pt solid #666 }</style>`

/** The row of headings and all below it as a table of its own, whose title and head stand on each page again. */
function repeating(drawing: Drawing): string {
  const at = drawing.rows.findIndex((row) => row.some(({ text }) => text === "三级指标"))
  const above = htmlTable({ ...drawing, rows: drawing.rows.slice(0, at) }, "spans")
  const below = htmlTable({ ...drawing, title: [], rows: drawing.rows.slice(at) }, "spans")
  const head = /<tr>.*?<\/tr>/su.exec(below)?.[0] ?? ""
  const title = `<tr><td colspan="${drawing.columns}">${drawing.title.join("")}（续）</td></tr>`
  return above + below.replace(head, `<thead>${title}${head}</thead>`)
}

interface Look {
  readonly style: string
  readonly body?: (drawing: Drawing) => string
  readonly format?: "A4" | "A5"
  readonly landscape?: boolean
}

/** Times and marks of the run are blanked, so that the same drawing gives the same bytes. */
const timeless = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString("latin1").replace(/\(D:\d{14}/gu, "(D:20240101000000"), "latin1")

function printed({ style, body, format = "A4", landscape = false }: Look): PagePrinter {
  return async (drawings, browser) => {
    const sheet = await browser.newPage()
    const draw = body ?? ((drawing: Drawing) => htmlTable(drawing, "spans"))
    await sheet.setContent(page(drawings.map(draw).join("\n"), style))
    const margin = { top: "14mm", bottom: "14mm", left: "12mm", right: "12mm" }
    const bytes = await sheet.pdf({ format, landscape, margin })
    await sheet.close()
    return timeless(bytes)
  }
}

/** The page as a scanner of 150 dots to the inch sees it, in shades of grey; `tilted`: aslant and out of focus. */
async function scanned(drawings: readonly Drawing[], browser: Browser, tilted: boolean): Promise<Uint8Array> {
  const scale = 150 / 96
  const sheet = await browser.newPage({
    viewport: { width: 794, height: 600 },
    deviceScaleFactor: scale,
  })
  const margins = `<style>body { padding: 40px; width: 714px }</style>`
  await sheet.setContent(page(drawings.map((each) => htmlTable(each, "spans")).join("\n"), ruled + margins))
  const image = await loadImage(await sheet.screenshot({ fullPage: true }))
  await sheet.close()
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext("2d")
  context.fillStyle = "#fff"
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.filter = tilted ? "grayscale(1) blur(0.6px)" : "grayscale(1)"
  if (tilted) context.rotate((0.5 * Math.PI) / 180)
  context.drawImage(image, 0, 0)
  return tilted ? canvas.encode("jpeg", 60) : canvas.encode("png")
}

export const pagePrinters: Readonly<Record<string, PagePrinter>> = {
  "ruled.pdf": printed({ style: ruled }),
  "paged.pdf": printed({ style: ruled, body: repeating, format: "A5", landscape: true }),
  "level.pdf": printed({ style: level, landscape: true }),
  "bare.pdf": printed({ style: plain, landscape: true }),
  "scan.png": (drawings, browser) => scanned(drawings, browser, false),
  "scan.jpg": (drawings, browser) => scanned(drawings, browser, true),
  "scan.pdf": async (drawings, browser) => {
    const picture = await scanned(drawings, browser, true)
    const { width, height } = await loadImage(Buffer.from(picture))
    return picturePdf(picture, width, height)
  },
}
