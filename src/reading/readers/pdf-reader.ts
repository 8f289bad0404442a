import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { PDFDocumentProxy, PDFPageProxy, TextItem } from "pdfjs-dist/types/src/display/api.d.ts"
import type { Problem } from "../../basics/problem.ts"
import { limits } from "../limits.ts"
import type { Page } from "../page-model.ts"
import { documentProblem } from "../problems.ts"
import { unwatched } from "../reading-watch.ts"
import type { ReadingWatch } from "../reading-watch.ts"
import type { PagesRead } from "./page-reader.ts"
import { joinPages } from "./pdf/join-pages.ts"
import { getDocument, OPS } from "./pdf/library.ts"
import { blocksOfPage } from "./pdf/page-blocks.ts"
import type { PageBlock } from "./pdf/page-blocks.ts"
import { linesOfBlocks } from "./pdf/page-lines.ts"
import { piecesOf } from "./pdf/pieces.ts"
import { rulingsOf } from "./pdf/rulings.ts"
import { tablesOfPage } from "./pdf/tables-of-page.ts"
import { typedPieces } from "./pdf/typed-pieces.ts"
import { readScannedPages } from "./scan/scan-reader.ts"

/** Character maps and fonts come from the installed package; nothing is fetched. */
const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))

/** More runs of text than any page of print has. */
const maxPieces = 60_000

/**
 * A PDF with a text layer: tables by their ruling lines, other text in lines, every cell with its page and box, what was
 * typed into fields at its place. A page that cannot be read is told and left out. Scripts are not run, attachments not
 * opened. Pages that are pictures without text are recognised as scans.
 */
export async function readPdf(bytes: Uint8Array, watch: ReadingWatch = unwatched): Promise<PagesRead> {
  const loading = getDocument({
    // A copy, and never a Buffer, which the library refuses.
    data: new Uint8Array(bytes),
    cMapUrl: join(packageFolder, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(packageFolder, "standard_fonts/"),
    useSystemFonts: false,
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  })
  try {
    return await readPages(await loading.promise, bytes, watch)
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      return { pages: [], problems: [documentProblem("file-encrypted")] }
    throw error
  } finally {
    await loading.destroy()
  }
}

async function readPages(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  watch: ReadingWatch,
): Promise<PagesRead> {
  const problems: Problem[] = []
  const blocks: (readonly PageBlock[])[] = []
  const pictures: number[] = []
  const count = Math.min(document.numPages, limits.pages)
  for (let number = 1; number <= count; number += 1) {
    watch.tell({ page: number, pages: count })
    const read = await readPageOf(document, number)
    problems.push(...read.problems)
    blocks.push(read.blocks)
    if (read.isPicture) pictures.push(number)
  }
  const pages: Page[] = []
  let line = 1
  for (const [at, each] of joinPages(blocks).entries()) {
    const lines = linesOfBlocks(each, line)
    pages.push({ number: at + 1, sheet: null, lines })
    line += lines.length
  }
  if (document.numPages > limits.pages)
    problems.push(documentProblem("too-many-pages", { page: limits.pages }))
  const text = pages.flatMap((page) => page.lines.map((each) => each.text)).join("")
  if (text.trim() === "") {
    const scan = await readScannedPages(
      bytes,
      "pdf",
      pages.map(({ number }) => number),
      watch,
    )
    return { pages: scan.pages, problems: [...problems, ...scan.problems] }
  }
  if (isGarbled(text)) problems.push(documentProblem("glyphs-without-characters"))
  if (pictures.length === 0) return { pages, problems }
  const scan = await readScannedPages(bytes, "pdf", pictures, watch)
  return { pages: withScans(pages, scan.pages), problems: [...problems, ...scan.problems] }
}

/** Pages of text with the recognised pictures in their places; lines numbered through. */
function withScans(pages: readonly Page[], scans: readonly Page[]): readonly Page[] {
  const scanned = new Map(scans.map((page) => [page.number, page]))
  let number = 0
  return pages.map((page) => {
    const lines = (scanned.get(page.number) ?? page).lines.map((line) => {
      number += 1
      const at = number
      const cells = line.cells.map((cell) => ({ ...cell, source: { ...cell.source, line: at } }))
      return { ...line, number: at, cells }
    })
    return { ...page, lines }
  })
}

interface PageRead {
  readonly blocks: readonly PageBlock[]
  readonly problems: readonly Problem[]
  /** A page without text that shows a picture: a scan. */
  readonly isPicture: boolean
}

async function readPageOf(document: PDFDocumentProxy, number: number): Promise<PageRead> {
  try {
    const page = await document.getPage(number)
    try {
      return await readPage(page, number)
    } finally {
      page.cleanup()
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 100) : ""
    return {
      blocks: [],
      problems: [documentProblem("page-not-read", { page: number }, detail)],
      isPicture: false,
    }
  }
}

async function readPage(page: PDFPageProxy, number: number): Promise<PageRead> {
  const frame = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const items = content.items.filter((item): item is TextItem => "str" in item)
  const operators = await page.getOperatorList()
  const { pieces, aslant } = piecesOf(items.slice(0, maxPieces), frame)
  const typed = typedPieces(await page.getAnnotations(), frame)
  const shown = [...pieces, ...typed]
  const tables = tablesOfPage(shown, rulingsOf(operators, frame.transform))
  const blocks = blocksOfPage(shown, tables, number)
  const problems: Problem[] = []
  if (items.length > maxPieces) problems.push(documentProblem("page-too-full", { page: number }))
  if (aslant > 0) problems.push(documentProblem("aslant-left-out", { page: number }))
  const isPicture = pieces.length + typed.length === 0 && operators.fnArray.some(isImage)
  return { blocks, problems, isPicture }
}

function isImage(operator: number): boolean {
  return (
    operator === OPS.paintImageXObject ||
    operator === OPS.paintInlineImageXObject ||
    operator === OPS.paintImageMaskXObject
  )
}

/** More than one character in fifty that no font map resolves. */
function isGarbled(text: string): boolean {
  const unresolved = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0
  return unresolved * 50 > text.length
}
