import { limitOf } from "../../basics/problem.ts"
import { decodeText } from "../decode-text.ts"
import { limits } from "../limits.ts"
import type { Line } from "../page-model.ts"
import { documentProblem } from "../problems.ts"
import type { PagesRead } from "./page-reader.ts"
import { parseMarkup } from "./parse-markup.ts"
import { lineOf, linesOfTable } from "./table-lines.ts"
import type { TableCell } from "./table-lines.ts"

const blocks = new Set([
  "p",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "section",
  "article",
  "caption",
  "title",
])
const unseen = new Set(["script", "style", "noscript", "template", "head"])

interface OpenTable {
  readonly rows: TableCell[][]
  cell: { text: string; rowSpan: number; colSpan: number } | null
}

/**
 * A web page: its tables with row and column spans, and the text around them a block a line. A table inside a cell is
 * read as a table of its own, before the one around it. Nothing is fetched.
 */
export function readHtml(bytes: Uint8Array): PagesRead {
  const decoded = decodeText(bytes, declaredEncoding(bytes))
  if (decoded === null) return { pages: [], problems: [documentProblem("encoding-unknown")] }
  const lines: Line[] = []
  const tables: OpenTable[] = []
  let text = ""
  let unseenDepth = 0
  let cut = false
  let depth = 0
  /** The depth of the outermost open element that is not shown. */
  let hiddenFrom: number | null = null
  let hidden = ""

  const endText = (): void => {
    const bare = text.replace(/\s+/gu, " ").trim()
    if (bare !== "") lines.push(lineOf([{ column: 0, cell: { text: bare, place: {} } }], lines.length + 1))
    text = ""
  }
  const endCell = (table: OpenTable): void => {
    if (table.cell === null) return
    const { text: raw, ...spans } = table.cell
    const bare = raw
      .replace(/[^\S\n]+/gu, " ")
      .replace(/ ?\n[\s]*/gu, "\n")
      .trim()
    const row = table.rows.at(-1)
    if (!cut && row !== undefined && row.length < limits.cellsPerLine)
      row.push({ text: bare, ...spans, place: {} })
    table.cell = null
  }

  const problems = parseMarkup(
    decoded.text,
    {
      onopentag(name, attributes) {
        depth += 1
        if (hiddenFrom === null && isHidden(attributes)) hiddenFrom = depth
        if (hiddenFrom !== null) return
        if (unseen.has(name)) unseenDepth += 1
        const table = tables.at(-1)
        if (name === "table") {
          if (table === undefined) endText()
          if (tables.length < limits.nestedTables) tables.push({ rows: [], cell: null })
        } else if (name === "tr" && table !== undefined) {
          endCell(table)
          if (table.rows.length < limits.rowsPerSheet) table.rows.push([])
          else cut = true
        } else if ((name === "td" || name === "th") && table !== undefined) {
          endCell(table)
          if (table.rows.length === 0) table.rows.push([])
          table.cell = {
            text: "",
            rowSpan:
              attributes["rowspan"]?.trim() === "0" ? limits.rowsPerSheet : spanOf(attributes["rowspan"]),
            colSpan: spanOf(attributes["colspan"]),
          }
        } else if (name === "br" || blocks.has(name)) {
          if (table?.cell !== undefined && table.cell !== null) table.cell.text += "\n"
          else if (table === undefined) endText()
        }
      },
      ontext(piece) {
        if (hiddenFrom !== null) hidden += hidden.length < 40 ? piece.trim() : ""
        if (unseenDepth > 0 || hiddenFrom !== null) return
        const cell = tables.at(-1)?.cell
        if (cell !== undefined && cell !== null) cell.text += piece
        else if (tables.length === 0) text += piece
      },
      onclosetag(name) {
        depth -= 1
        if (hiddenFrom !== null) {
          if (depth < hiddenFrom) hiddenFrom = null
          return
        }
        if (unseen.has(name)) unseenDepth -= 1
        const table = tables.at(-1)
        if (name === "table" && table !== undefined) {
          endCell(table)
          tables.pop()
          lines.push(...linesOfTable(table.rows, lines.length + 1))
          lines.push({ number: lines.length + 1, text: "", cells: [] })
        } else if ((name === "td" || name === "th") && table !== undefined) endCell(table)
        else if (blocks.has(name) && table === undefined) endText()
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  endText()
  const tooMany = cut ? [documentProblem("too-many-rows", null, limitOf(limits.rowsPerSheet, "行"))] : []
  const unshown = hidden === "" ? [] : [documentProblem("hidden-left-out", null, `“${hidden.slice(0, 40)}”`)]
  return { pages: [{ number: 1, sheet: null, lines }], problems: [...problems, ...tooMany, ...unshown] }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return "hidden" in attributes || /display\s*:\s*none/iu.test(attributes["style"] ?? "")
}

function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? "1", 10)
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), limits.cellsPerLine) : 1
}

/** The encoding that the page declares, where it is one that we read. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048))
  return /charset=["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase() ?? null
}
