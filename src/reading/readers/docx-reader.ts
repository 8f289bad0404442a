import { limitOf } from "../../basics/problem.ts"
import { strFromU8, unzipSync } from "fflate"
import type { Problem } from "../../basics/problem.ts"
import { limits } from "../limits.ts"
import type { Line } from "../page-model.ts"
import { documentProblem } from "../problems.ts"
import type { PagesRead } from "./page-reader.ts"
import { parseMarkup } from "./parse-markup.ts"
import { lineOf, linesOfTable } from "./table-lines.ts"
import type { TableCell } from "./table-lines.ts"
import { unpacksTooLarge } from "./zip-directory.ts"

interface OpenCell {
  text: string
  colSpan: number
  continued: boolean
}

/**
 * A cell of Word's table grid. One that goes on the merged cell above shows nothing of its own and is counted into that
 * cell's rows; where nothing is merged above it, it is a cell like others.
 */
interface GridCell extends TableCell {
  readonly continued: boolean
}

const emptyCell: GridCell = { text: "", rowSpan: 1, colSpan: 1, continued: false, place: {} }

interface OpenTable {
  readonly rows: GridCell[][]
  cell: OpenCell | null
}

/** Parts that are there twice or are not shown: fall-backs of drawings, deleted text, field codes. */
const unseen = new Set([
  "mc:Fallback",
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "w:delText",
  "w:rPr",
  "w:pPrChange",
])

/**
 * Word: paragraphs as lines, tables with their spans, text boxes where they are anchored. Insertions of tracked changes
 * are read, deletions are not. A table inside a cell is read as a table of its own, before the one around it.
 */
export function readDocx(bytes: Uint8Array): PagesRead {
  if (unpacksTooLarge(bytes)) return { pages: [], problems: [documentProblem("unpacked-too-large")] }
  const parts = unzipSync(bytes, { filter: ({ name }) => name === "word/document.xml" })
  const xml = parts["word/document.xml"]
  if (xml === undefined)
    return { pages: [], problems: [documentProblem("part-missing", null, "word/document.xml")] }
  const read = linesOfDocument(strFromU8(xml))
  const problems = [...read.problems]
  if (/<w:(ins|del|moveFrom) /u.test(strFromU8(xml))) problems.push(documentProblem("tracked-changes"))
  return { pages: [{ number: 1, sheet: null, lines: read.lines }], problems }
}

function linesOfDocument(xml: string): {
  readonly lines: readonly Line[]
  readonly problems: readonly Problem[]
} {
  const lines: Line[] = []
  const tables: OpenTable[] = []
  let paragraph = ""
  let inText = false
  let unseenDepth = 0
  let cut = false

  const write = (piece: string): void => {
    if (unseenDepth > 0) return
    const cell = tables.at(-1)?.cell
    if (cell === undefined || cell === null) paragraph += piece
    else cell.text += piece
  }
  const endParagraph = (): void => {
    const cell = tables.at(-1)?.cell
    if (cell !== undefined && cell !== null) {
      cell.text += "\n"
      return
    }
    if (tables.length > 0) return
    const cells = paragraph.split("\t").map((text, column) => ({ column, cell: { text, place: {} } }))
    lines.push(lineOf(cells, lines.length + 1))
    paragraph = ""
  }
  const endTable = (table: OpenTable): void => {
    tables.pop()
    lines.push(...linesOfTable(joinedDown(table.rows), lines.length + 1))
    lines.push({ number: lines.length + 1, text: "", cells: [] })
  }

  const problems = parseMarkup(
    xml,
    {
      onopentag(name, attributes) {
        const table = tables.at(-1)
        if (unseen.has(name)) unseenDepth += 1
        else if (name === "w:tbl") {
          if (tables.length < limits.nestedTables) tables.push({ rows: [], cell: null })
        } else if (name === "w:tr") {
          if ((table?.rows.length ?? 0) < limits.rowsPerSheet) table?.rows.push([])
          else cut = true
        } else if (name === "w:tc" && table !== undefined)
          table.cell = { text: "", colSpan: 1, continued: false }
        else if (name === "w:gridSpan" && table?.cell) table.cell.colSpan = spanOf(attributes["w:val"])
        else if (name === "w:gridBefore" && table !== undefined)
          table.rows.at(-1)?.push({ ...emptyCell, colSpan: spanOf(attributes["w:val"]) })
        else if (name === "w:vMerge" && table?.cell) table.cell.continued = attributes["w:val"] !== "restart"
        else if (name === "w:t") inText = true
        else if (name === "w:tab") write(table?.cell ? " " : "\t")
        else if (name === "w:br" || name === "w:cr") write("\n")
      },
      ontext(piece) {
        if (inText) write(piece)
      },
      onclosetag(name) {
        const table = tables.at(-1)
        if (unseen.has(name)) unseenDepth -= 1
        else if (name === "w:t") inText = false
        else if (name === "w:p") endParagraph()
        else if (name === "w:tc" && table?.cell) {
          const { text, colSpan, continued } = table.cell
          const row = table.rows.at(-1)
          if (!cut && row !== undefined && row.length < limits.cellsPerLine)
            row.push({ text: text.trim(), rowSpan: 1, colSpan, continued, place: {} })
          table.cell = null
        } else if (name === "w:tbl" && table !== undefined) endTable(table)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const tooMany = cut ? [documentProblem("too-many-rows", null, limitOf(limits.rowsPerSheet, "行"))] : []
  return { lines, problems: [...problems, ...tooMany] }
}

/** Rows whose merged cells span downwards, without the cells that only go on the one above. */
function joinedDown(rows: readonly (readonly GridCell[])[]): readonly (readonly TableCell[])[] {
  /** For each grid column, the merged cell that may go on below it. */
  let above = new Map<number, { rowSpan: number; readonly colSpan: number }>()
  return rows.map((row) => {
    const own: TableCell[] = []
    const below: typeof above = new Map()
    let column = 0
    for (const { continued, text, colSpan, place } of row) {
      const cell = { text, colSpan, place, rowSpan: 1 }
      const owner = continued ? above.get(column) : undefined
      if (owner !== undefined && owner.colSpan === cell.colSpan) {
        owner.rowSpan += 1
        below.set(column, owner)
      } else {
        own.push(cell)
        below.set(column, cell)
      }
      column += cell.colSpan
    }
    above = below
    return own
  })
}

function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? "1", 10)
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), limits.cellsPerLine) : 1
}
