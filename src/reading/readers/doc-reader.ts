import { limitOf } from "../../basics/problem.ts"
import { CFB } from "@e965/xlsx"
import { limits } from "../limits.ts"
import type { Line } from "../page-model.ts"
import { documentProblem } from "../problems.ts"
import { paragraphsOf } from "./doc/paragraphs.ts"
import type { TableParagraph } from "./doc/paragraphs.ts"
import { textOfDoc } from "./doc/piece-table.ts"
import type { DocText } from "./doc/piece-table.ts"
import { problemOfAsides } from "./asides.ts"
import type { PagesRead } from "./page-reader.ts"
import { lineOf, linesOfTable } from "./table-lines.ts"
import type { TableCell } from "./table-lines.ts"

/** The mark that Word 97 and later write, and two flags of the head: encrypted, and which table stream holds. */
const wordMark = 0xa5ec
const flagsAt = 0x0a
const headLength = 0x01aa
const encryptedFlag = 0x0100
const secondTableFlag = 0x0200

/**
 * Word 97 to 2003: paragraphs as lines, table rows as lines of cells with the columns that they cover. Headers, notes and
 * text boxes lie behind the document's own text; they are not read, and said. Macros are not looked at.
 */
export function readDoc(bytes: Uint8Array): PagesRead {
  const container = CFB.read(bytes, { type: "array" })
  const main = streamOf(container, "WordDocument")
  if (main === null || main.byteLength < headLength || main.getUint16(0, true) !== wordMark)
    return { pages: [], problems: [documentProblem("part-missing", null, "WordDocument")] }
  const flags = main.getUint16(flagsAt, true)
  if ((flags & encryptedFlag) !== 0) return { pages: [], problems: [documentProblem("file-encrypted")] }
  const table = streamOf(container, (flags & secondTableFlag) === 0 ? "0Table" : "1Table")
  if (table === null) return { pages: [], problems: [documentProblem("part-missing", null, "Table")] }
  const text = textOfDoc(main, table)
  const { lines, cut } = linesOf(text, paragraphsOf(main, table))
  const tooMany = cut ? [documentProblem("too-many-rows", null, limitOf(limits.rowsPerSheet, "行"))] : []
  const problems = [...tooMany, ...problemOfAsides(text.asides)]
  return { pages: [{ number: 1, sheet: null, lines }], problems }
}

function streamOf(container: ReturnType<typeof CFB.read>, name: string): DataView | null {
  const content = CFB.find(container, name)?.content
  return content === undefined ? null : new DataView(Uint8Array.from(content).buffer)
}

interface Row {
  readonly cells: readonly string[]
  readonly borders: readonly number[]
}

function linesOf(
  { characters, offsets }: DocText,
  paragraphAt: (offset: number) => TableParagraph | null,
): { readonly lines: readonly Line[]; readonly cut: boolean } {
  const lines: Line[] = []
  let rows: Row[] = []
  let cells: string[] = []
  let text = ""
  /** For each open field, whether its result has begun: what stands before is its code, which is not shown. */
  const fields: boolean[] = []

  const endTable = (): void => {
    if (cells.length > 0) rows.push({ cells, borders: [] })
    if (rows.length > 0) {
      lines.push(...linesOfTable(inColumns(rows), lines.length + 1))
      lines.push({ number: lines.length + 1, text: "", cells: [] })
    }
    rows = []
    cells = []
  }
  const endParagraph = (): void => {
    endTable()
    const parts = text.split("\t").slice(0, limits.cellsPerLine)
    lines.push(
      lineOf(
        parts.map((each, column) => ({ column, cell: { text: each, place: {} } })),
        lines.length + 1,
      ),
    )
    text = ""
  }
  for (let at = 0; at < characters.length; at += 1) {
    if (lines.length + rows.length >= limits.rowsPerSheet) return { lines, cut: true }
    const character = characters.charAt(at)
    if (character === "\x13") fields.push(false)
    else if (character === "\x14") fields[Math.max(0, fields.length - 1)] = true
    else if (character === "\x15") fields.pop()
    else if (character === "\x07") {
      const borders = paragraphAt(offsets[at] ?? 0)?.rowBorders ?? null
      if (borders === null) {
        if (cells.length < limits.cellsPerLine) cells.push(text)
      } else {
        rows.push({ cells, borders })
        cells = []
      }
      text = ""
    } else if (character === "\r") {
      if (paragraphAt(offsets[at] ?? 0) === null) endParagraph()
      else text += "\n"
    } else if (fields.every(Boolean)) text += shownCharacters.get(character) ?? character
  }
  if (text.trim() === "") endTable()
  else endParagraph()
  return { lines, cut: false }
}

/** Word's own characters for breaks and hyphens; marks of pictures, notes and drawings show no text. */
const shownCharacters: ReadonlyMap<string, string> = new Map([
  ["\x0b", "\n"],
  ["\x0c", "\n"],
  ["\x0e", "\n"],
  ["\x1e", "-"],
  ...["\0", "\x01", "\x02", "\x03", "\x04", "\x05", "\x08", "\x1f"].map((mark) => [mark, ""] as const),
])

/** Borders this close, in twentieths of a point, are one border of the table. */
const sameBorder = 30

/** Cells under the columns that all borders of the table make; a row without usable borders keeps a column a cell. */
function inColumns(rows: readonly Row[]): readonly (readonly TableCell[])[] {
  const all = rows.flatMap(({ borders }) => borders).toSorted((a, b) => a - b)
  const columns: number[] = []
  for (const border of all) if (border - (columns.at(-1) ?? -Infinity) > sameBorder) columns.push(border)
  const columnAt = (border: number): number => {
    let [low, high] = [0, columns.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((columns[middle] ?? Infinity) <= border) low = middle
      else high = middle - 1
    }
    return low
  }
  return rows.map(({ cells, borders }) => {
    const usable = borders.length === cells.length + 1
    const indent = usable ? columnAt(borders[0] ?? 0) : 0
    const own = cells.map((text, at): TableCell => {
      const width = usable ? columnAt(borders[at + 1] ?? 0) - columnAt(borders[at] ?? 0) : 1
      return { text: text.trim(), rowSpan: 1, colSpan: Math.max(1, width), place: {} }
    })
    return indent > 0 ? [{ text: "", rowSpan: 1, colSpan: indent, place: {} }, ...own] : own
  })
}
