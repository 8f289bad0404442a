import { CFB, read as readWorkbook, utils } from "@e965/xlsx"
import type { WorkBook } from "@e965/xlsx"
import { limitOf } from "../../basics/problem.ts"
import type { Problem } from "../../basics/problem.ts"
import { limits } from "../limits.ts"
import type { Page } from "../page-model.ts"
import { isArchive } from "../archive/unpack-archive.ts"
import { encryptedPackage } from "../detect-format.ts"
import { documentProblem } from "../problems.ts"
import type { DocumentProblemCode } from "../problems.ts"
import type { PagesRead } from "./page-reader.ts"
import { linesOfSheet } from "./xlsx/sheet-lines.ts"
import type { SheetRead } from "./xlsx/sheet-lines.ts"
import { withChineseDates } from "./xlsx/chinese-dates.ts"
import { sheetParts } from "./xlsx/sheet-parts.ts"
import type { SheetPart } from "./xlsx/sheet-parts.ts"
import { repacked, unpacksTooLarge, workbookParts } from "./zip-directory.ts"

/** The first byte of a zip; xls files (BIFF8) are OLE compound files and begin otherwise. */
const zipMark = 0x50
const compoundMark = 0xd0

/**
 * xlsx, xlsb and xls: one page a sheet, cells as they are shown (0.85 formatted as a percentage reads "85%", a formula
 * reads as its kept value). Merged cells stand in their upper left corner. Hidden sheets, rows and columns are left out
 * and said, and so are formulas whose result was not kept.
 */
export function readXlsx(bytes: Uint8Array): PagesRead {
  const packed = bytes[0] === zipMark
  if (packed && isArchive(bytes)) return refused("archive-not-read")
  if (bytes[0] === compoundMark && CFB.find(CFB.read(bytes, { type: "array" }), encryptedPackage) !== null)
    return refused("file-encrypted")
  if (packed && unpacksTooLarge(bytes)) return refused("unpacked-too-large")
  const parts = packed ? workbookParts(bytes) : {}
  const book = openWorkbook(packed ? repacked(withChineseDates(parts)) : bytes)
  if (book === null) return refused("file-encrypted")
  const told = sheetParts(parts)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const problems: Problem[] = []
  const pages: Page[] = []
  let line = 1
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if (sheet === undefined || isHidden(book, at)) {
      problems.push(
        documentProblem("hidden-left-out", { sheet: name }, { zh: `工作表 ${name}`, en: `sheet ${name}` }),
      )
      continue
    }
    const read = linesOfSheet(sheet, name, line, date1904)
    problems.push(...problemsOf(read, name, told.get(name)))
    pages.push({ number: pages.length + 1, sheet: name, lines: read.lines })
    line += read.lines.length
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
      cellNF: true,
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

/** What of a sheet was not read. */
function problemsOf(read: SheetRead, sheet: string, part: SheetPart | undefined): readonly Problem[] {
  const problems: Problem[] = []
  const left = [
    ...(read.hiddenRows > 0 ? [{ zh: `${read.hiddenRows} 行`, en: `${read.hiddenRows} rows` }] : []),
    ...(read.hiddenColumns > 0
      ? [{ zh: `${read.hiddenColumns} 列`, en: `${read.hiddenColumns} columns` }]
      : []),
  ]
  if (left.length > 0)
    problems.push(
      documentProblem(
        "hidden-left-out",
        { sheet },
        {
          zh: `${sheet} 中 ${left.map(({ zh }) => zh).join("、")}`,
          en: `${left.map(({ en }) => en).join(", ")} of ${sheet}`,
        },
      ),
    )
  if (read.cut || (part?.lastRow ?? 0) > limits.rowsPerSheet)
    problems.push(documentProblem("too-many-rows", { sheet }, limitOf(limits.rowsPerSheet, "行")))
  if (read.tooWide !== null) {
    const cell = utils.encode_cell({ r: read.tooWide, c: limits.cellsPerLine })
    problems.push(documentProblem("too-many-cells", { sheet, cell }, limitOf(limits.cellsPerLine, "列")))
  }
  const [first, ...further] = (part?.uncalculated ?? []).filter((cell) => !read.isHidden(cell))
  if (first !== undefined) {
    const more = further.length > 0 ? ` 等 ${further.length + 1} 处` : ""
    problems.push(documentProblem("formula-without-result", { sheet, cell: first }, `${first}${more}`))
  }
  return problems
}
