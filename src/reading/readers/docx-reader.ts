import { limitOf } from "../../basics/problem.ts"
import { strFromU8, unzipSync } from "fflate"
import type { Problem } from "../../basics/problem.ts"
import { limits } from "../limits.ts"
import type { Line } from "../page-model.ts"
import { documentProblem } from "../problems.ts"
import type { PagesRead } from "./page-reader.ts"
import { parseMarkup } from "./parse-markup.ts"
import { asidesLeftOut, isAside } from "./asides.ts"
import { Numbering } from "./docx/numbering.ts"
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
  "w:rPrChange",
  "w:pPrChange",
])

const numberingPart = "word/numbering.xml"
const stylesPart = "word/styles.xml"
const bodyPart = "word/document.xml"

/**
 * Word: paragraphs as lines with the numbers that Word puts before them, tables with their spans, text boxes where they
 * are anchored, ticked and empty boxes. Insertions of tracked changes are read, deletions are not. A table inside a cell is
 * read as a table of its own, before the one around it. Hidden text and the hints of controls that were not filled in are
 * left out, headers and notes as well; what was lost with them is said.
 */
export function readDocx(bytes: Uint8Array): PagesRead {
  if (unpacksTooLarge(bytes)) return { pages: [], problems: [documentProblem("unpacked-too-large")] }
  const parts = unzipSync(bytes, {
    filter: ({ name }) => [bodyPart, numberingPart, stylesPart].includes(name) || isAside(name),
  })
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array())
  const xml = text(bodyPart)
  if (parts[bodyPart] === undefined)
    return { pages: [], problems: [documentProblem("part-missing", null, bodyPart)] }
  const read = linesOfDocument(xml, new Numbering(text(numberingPart), text(stylesPart)))
  const problems = [...read.problems]
  if (/<w:(ins|del|moveFrom) /u.test(xml)) problems.push(documentProblem("tracked-changes"))
  problems.push(...asidesLeftOut(parts))
  return { pages: [{ number: 1, sheet: null, lines: read.lines }], problems }
}

function linesOfDocument(
  xml: string,
  numbering: Numbering,
): {
  readonly lines: readonly Line[]
  readonly problems: readonly Problem[]
} {
  const lines: Line[] = []
  const tables: OpenTable[] = []
  let paragraph = ""
  let inText = false
  let unseenDepth = 0
  let cut = false
  let properties: ParagraphProperties | null = null
  let runIsHidden = false
  /** Whether the box of an old form field is ticked; null outside of one. */
  let box: boolean | null = null
  let hidden = ""
  /** For each open control, whether it only shows a hint. */
  const controls: boolean[] = []
  let hints = 0

  const write = (piece: string): void => {
    if (hints > 0 || piece === "") return
    if (runIsHidden) {
      if (hidden.length < 40) hidden += piece
      return
    }
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

  const end = (name: string): void => {
    const table = tables.at(-1)
    if (name === "w:t") inText = false
    else if (name === "w:p") endParagraph()
    else if (name === "w:pPr") {
      const { use, level, style } = properties ?? noProperties
      properties = null
      write(numbering.textOf(use, level, style))
    } else if (name === "w:tc" && table?.cell) {
      const { text, colSpan, continued } = table.cell
      const row = table.rows.at(-1)
      if (!cut && row !== undefined && row.length < limits.cellsPerLine)
        row.push({ text: text.trim(), rowSpan: 1, colSpan, continued, place: {} })
      table.cell = null
    } else if (name === "w:tbl" && table !== undefined) endTable(table)
    else if (name === "w:checkBox") {
      write(box === true ? "☑" : "☐")
      box = null
    } else if (name === "w:sdtContent" && controls.at(-1) === true) hints -= 1
    else if (name === "w:sdt") controls.pop()
  }

  const problems = parseMarkup(
    xml,
    {
      onopentag(name, attributes) {
        if (unseen.has(name)) unseenDepth += 1
        if (unseenDepth > 0) return
        const table = tables.at(-1)
        const value = attributes["w:val"]
        switch (name) {
          case "w:tbl":
            if (tables.length < limits.nestedTables) tables.push({ rows: [], cell: null })
            break
          case "w:tr":
            if ((table?.rows.length ?? 0) < limits.rowsPerSheet) table?.rows.push([])
            else cut = true
            break
          case "w:tc":
            if (table !== undefined) table.cell = { text: "", colSpan: 1, continued: false }
            break
          case "w:gridSpan":
            if (table?.cell) table.cell.colSpan = spanOf(value)
            break
          case "w:gridBefore":
            table?.rows.at(-1)?.push({ ...emptyCell, colSpan: spanOf(value) })
            break
          case "w:vMerge":
            if (table?.cell) table.cell.continued = value !== "restart"
            break
          case "w:pPr":
            properties = { use: null, level: null, style: null }
            break
          case "w:pStyle":
            if (properties !== null) properties.style = value ?? null
            break
          case "w:numId":
            if (properties !== null) properties.use = value ?? null
            break
          case "w:ilvl":
            if (properties !== null) properties.level = Number.parseInt(value ?? "", 10) || 0
            break
          case "w:r":
            runIsHidden = false
            break
          case "w:vanish":
            if (properties === null) runIsHidden = isOn(value)
            break
          case "w:sdt":
            controls.push(false)
            break
          case "w:showingPlcHdr":
            controls[Math.max(0, controls.length - 1)] = isOn(value)
            break
          case "w:sdtContent":
            if (controls.at(-1) === true) hints += 1
            break
          case "w:checkBox":
            box = false
            break
          case "w:default":
          case "w:checked":
            if (box !== null) box = isOn(value)
            break
          case "w:t":
            inText = true
            break
          case "w:tab":
            if (properties === null) write(table?.cell ? " " : "\t")
            break
          case "w:br":
          case "w:cr":
            write("\n")
            break
          case "w:sym":
            write(symbolOf(attributes["w:char"]))
        }
      },
      ontext(piece) {
        if (inText) write(piece)
      },
      onclosetag(name) {
        if (unseen.has(name)) unseenDepth -= 1
        else if (unseenDepth === 0) end(name)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const tooMany = cut ? [documentProblem("too-many-rows", null, limitOf(limits.rowsPerSheet, "行"))] : []
  const unshown = hidden.trim() === "" ? [] : [documentProblem("hidden-left-out", null, `“${hidden.trim()}”`)]
  return { lines, problems: [...problems, ...tooMany, ...unshown] }
}

interface ParagraphProperties {
  use: string | null
  level: number | null
  style: string | null
}

const noProperties: ParagraphProperties = { use: null, level: null, style: null }

/** A property that is named without a value is on. */
function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off"].includes(value)
}

/** A sign of a symbol font, at its place in the private area. */
function symbolOf(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? "", 16)
  if (!Number.isFinite(code) || code < 0x20 || code > 0xffff) return ""
  return String.fromCharCode(code < 0x100 ? code + 0xf000 : code)
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
