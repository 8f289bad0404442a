import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { PDFPageProxy, TextItem } from "pdfjs-dist/types/src/display/api.d.ts"
import type { Problem } from "../../basics/problem.ts"
import { limits } from "../limits.ts"
import type { Page } from "../page-model.ts"
import { documentProblem } from "../problems.ts"
import type { PagesRead } from "./page-reader.ts"
import { latticesOf } from "./pdf/lattice.ts"
import { linesOfPage } from "./pdf/page-lines.ts"
import { piecesOf } from "./pdf/pieces.ts"
import { rulingsOf } from "./pdf/rulings.ts"
import { readScannedPages } from "./scan/scan-reader.ts"

/** Character maps and fonts come from the installed package; nothing is fetched. */
const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))

/**
 * A PDF with a text layer: tables by their ruling lines, other text in lines, every cell with its page and box.
 * A PDF without text is a scan, whose pages are recognised. Scripts in the file are not run.
 */
export async function readPdf(bytes: Uint8Array): Promise<PagesRead> {
  const loading = getDocument({
    data: bytes.slice(),
    cMapUrl: join(packageFolder, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(packageFolder, "standard_fonts/"),
    useSystemFonts: false,
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  })
  try {
    const document = await loading.promise
    const problems: Problem[] = []
    const pages: Page[] = []
    let line = 1
    for (let number = 1; number <= Math.min(document.numPages, limits.pages); number += 1) {
      const page = await document.getPage(number)
      const lines = await readPage(page, number, line)
      page.cleanup()
      pages.push({ number, sheet: null, lines })
      line += lines.length
    }
    if (document.numPages > limits.pages)
      problems.push(documentProblem("too-many-pages", { page: limits.pages }))
    const text = pages.flatMap((page) => page.lines.map((each) => each.text)).join("")
    if (text.trim() === "")
      return await readScannedPages(
        bytes,
        "pdf",
        pages.map(({ number }) => number),
      )
    if (isGarbled(text)) problems.push(documentProblem("glyphs-without-characters"))
    return { pages, problems }
  } finally {
    await loading.destroy()
  }
}

async function readPage(page: PDFPageProxy, number: number, firstLine: number) {
  const { transform } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const items = content.items.filter((item): item is TextItem => "str" in item)
  const lattices = latticesOf(rulingsOf(await page.getOperatorList(), transform))
  return linesOfPage(piecesOf(items, transform), lattices, number, firstLine)
}

/** More than one character in fifty that no font map resolves. */
function isGarbled(text: string): boolean {
  const unresolved = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0
  return unresolved * 50 > text.length
}
