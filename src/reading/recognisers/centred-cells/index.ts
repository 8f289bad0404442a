import type { Line, Page } from "../../page-model.ts"
import type { Reading, Recogniser } from "../../recogniser.ts"
import { gridRecogniser } from "../grid/index.ts"
import { segmentForms } from "../grid/segment-forms.ts"
import { readHead } from "./head-lines.ts"
import { findHeadings } from "./heading-lines.ts"
import { readBody } from "./table-body.ts"

/** The most lines of a document that are looked at. */
const mostLines = 20_000

/**
 * Tables whose rows are printed a line each with blanks between the cells, while merged and broken cells stand in the
 * middle of the rows that they span, on lines of their own: as text is copied out of a PDF. The rows are put together again
 * and read as cells.
 */
export const centredCellsRecogniser: Recogniser = {
  name: "centred-cells",
  recognise(pages: readonly Page[]): Reading | null {
    const [page] = pages
    const lines = pages.flatMap((each) => each.lines).filter(({ text }) => text.trim() !== "")
    if (page === undefined || lines.length > mostLines || lines.some(({ cells }) => cells.length > 1))
      return null
    const segments = segmentForms(lines).map(({ lines: own }) => mended(own))
    const rows = segments.reduce((total, segment) => total + (segment?.rows ?? 0), 0)
    const joined = segments.reduce((total, segment) => total + (segment?.joined ?? 0), 0)
    if (rows === 0 || segments.includes(null)) return null
    const made = segments.flatMap((segment) => segment?.lines ?? [])
    const reading = gridRecogniser.recognise([{ ...page, lines: made }])
    if (reading === null) return null
    // More indicators than rows: the rows are cut wrong, and some of them made up.
    const read = reading.forms.reduce((total, { indicators }) => total + indicators.length, 0)
    if (read > rows) return null
    const joins = joined * 4 >= rows ? ({ joinsPieces: true } as const) : {}
    return { ...reading, ...joins, recogniser: "centred-cells" }
  },
}

interface Mended {
  readonly lines: readonly Line[]
  readonly rows: number
  /** Rows with a cell in several pieces. */
  readonly joined: number
}

/** The lines of a form with its rows as cells; as they are where it has no table; null where the rows are not told. */
function mended(lines: readonly Line[]): Mended | null {
  const headings = findHeadings(lines)
  if (headings === null) return { lines, rows: 0, joined: 0 }
  const end = endOfBody(lines, headings.to)
  const body = readBody(lines.slice(headings.to, end), headings.labels)
  if (body === null) return null
  return {
    lines: [...readHead(lines.slice(0, headings.from)), headings.line, ...body.rows, ...lines.slice(end)],
    rows: body.rows.length,
    joined: body.joined,
  }
}

function endOfBody(lines: readonly Line[], from: number): number {
  const end = lines.findIndex(
    ({ text }, at) =>
      at >= from && /^\s*(?:总\s*分|合\s*计|备\s*注|说\s*明|注\s*[:：]|填表|填报|联系|单位负责)/u.test(text),
  )
  return end === -1 ? lines.length : end
}
