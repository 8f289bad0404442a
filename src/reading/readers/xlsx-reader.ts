import { CFB, read as readWorkbook, utils } from "@e965/xlsx"
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx"
import type { Problem } from "../../basics/problem.ts"
import { limits } from "../limits.ts"
import type { Line, Page } from "../page-model.ts"
import { isArchive } from "../archive/unpack-archive.ts"
import { encryptedPackage } from "../detect-format.ts"
import { documentProblem } from "../problems.ts"
import type { DocumentProblemCode } from "../problems.ts"
import type { PagesRead } from "./page-reader.ts"
import { lineOf } from "./table-lines.ts"
import type { PlacedCell } from "./table-lines.ts"
import { repackedParts, unpacksTooLarge } from "./zip-directory.ts"

/** The first byte of a zip; xls files (BIFF8) are OLE compound files and begin otherwise. */
const zipMark = 0x50
const compoundMark = 0xd0

/**
 * xlsx and xls: one page a sheet, cells as they are shown (0.85 formatted as a percentage reads "85%", a formula reads as
 * its kept value). Merged cells stand in their upper left corner. Hidden sheets and rows are left out and said.
 */
export function readXlsx(bytes: Uint8Array): PagesRead {
  const packed = bytes[0] === zipMark
  if (packed && isArchive(bytes)) return refused("archive-not-read")
  if (bytes[0] === compoundMark && CFB.find(CFB.read(bytes, { type: "array" }), encryptedPackage) !== null)
    return refused("file-encrypted")
  if (packed && unpacksTooLarge(bytes)) return refused("unpacked-too-large")
  const book = openWorkbook(packed ? repackedParts(bytes) : bytes)
  if (book === null) return refused("file-encrypted")
  const problems: Problem[] = []
  const pages: Page[] = []
  let line = 1
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if (sheet === undefined || isHidden(book, at)) {
      problems.push(documentProblem("hidden-left-out", { sheet: name }, `工作表 ${name}`))
      continue
    }
    const { lines, hiddenRows, cut } = linesOfSheet(sheet, name, line)
    if (hiddenRows > 0)
      problems.push(documentProblem("hidden-left-out", { sheet: name }, `${name} 中 ${hiddenRows} 行`))
    if (cut)
      problems.push(documentProblem("too-many-rows", { sheet: name }, `上限 ${limits.rowsPerSheet} 行`))
    pages.push({ number: pages.length + 1, sheet: name, lines })
    line += lines.length
  }
  return { pages, problems }
}

function refused(code: DocumentProblemCode): PagesRead {
  return { pages: [], problems: [documentProblem(code)] }
}

/** The workbook, or null where it wants a password. Throws where it is broken. */
function openWorkbook(bytes: Uint8Array): WorkBook | null {
  try {
    return readWorkbook(bytes, {
      type: "array",
      dense: true,
      cellHTML: false,
      cellFormula: false,
      cellNF: false,
      cellStyles: true,
      bookVBA: false,
      sheetRows: limits.rowsPerSheet + 1,
    })
  } catch (error) {
    if (error instanceof Error && /password|encrypt/iu.test(error.message)) return null
    throw error
  }
}

function isHidden(book: WorkBook, at: number): boolean {
  return (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0
}

/** The merged areas of a sheet, by their upper left corner, in the rows that are shown. */
function mergesOf(
  sheet: WorkSheet,
): ReadonlyMap<string, { readonly colSpan: number; readonly rowSpan: number }> {
  const hiddenRows = (sheet["!rows"] ?? []).flatMap((row, at) => (row?.hidden === true ? [at] : []))
  const merges = new Map<string, { colSpan: number; rowSpan: number }>()
  let hiddenPassed = 0
  const merged = (sheet["!merges"] ?? []).slice(0, limits.mergesPerSheet)
  for (const { s, e } of merged.toSorted((one, other) => one.s.r - other.s.r)) {
    while ((hiddenRows[hiddenPassed] ?? Infinity) < s.r) hiddenPassed += 1
    let hidden = hiddenPassed
    while ((hiddenRows[hidden] ?? Infinity) <= e.r && hidden - hiddenPassed < limits.hiddenRowsPerMerge)
      hidden += 1
    const rowSpan = Math.min(e.r, limits.rowsPerSheet) - s.r + 1 - (hidden - hiddenPassed)
    merges.set(utils.encode_cell(s), { colSpan: Math.min(e.c, limits.cellsPerLine) - s.c + 1, rowSpan })
  }
  return merges
}

function linesOfSheet(sheet: WorkSheet, name: string, firstLine: number) {
  const rows = sheet["!data"] ?? []
  const merges = mergesOf(sheet)
  const lines: Line[] = []
  let hiddenRows = 0
  for (let row = 0; row < Math.min(rows.length, limits.rowsPerSheet); row += 1) {
    const cells = rows[row] ?? []
    if (sheet["!rows"]?.[row]?.hidden === true) {
      if (cells.some((cell) => shown(cell) !== "")) hiddenRows += 1
      continue
    }
    const placed: PlacedCell[] = []
    for (let column = 0; column < Math.min(cells.length, limits.cellsPerLine); column += 1) {
      const text = shown(cells[column])
      if (text === "") continue
      const cell = utils.encode_cell({ r: row, c: column })
      placed.push({ column, cell: { text, place: { sheet: name, cell }, ...merges.get(cell) } })
    }
    lines.push(lineOf(placed, firstLine + lines.length))
  }
  return { lines, hiddenRows, cut: rows.length > limits.rowsPerSheet }
}

/** The text that a person sees in the cell; an error value such as #REF! is shown too, and is then no figure. */
function shown(cell: CellObject | undefined): string {
  if (cell === undefined || cell.t === "z") return ""
  return (cell.w ?? (cell.v === undefined ? "" : String(cell.v))).trim()
}
