import type { Line, Page } from "../../page-model.ts"
import type { Reading, Recogniser } from "../../recogniser.ts"
import { gridRecogniser } from "../grid/index.ts"
import { indicatorColumnLabels } from "../grid/label-match.ts"
import { readBody } from "./table-body.ts"
import { readHead } from "./head-lines.ts"
import { lineOf, wordsOf } from "../printed-words.ts"

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
    const headings = lines.flatMap((line, at) => (isHeadings(line) ? [at] : []))
    const [heading] = headings
    // Several tables are several forms: each would need its own beginning.
    if (heading === undefined || headings.length > 1) return null
    const end = endOfBody(lines, heading + 1)
    const body = readBody(lines.slice(heading + 1, end))
    const headingLine = lines[heading]
    if (body === null || headingLine === undefined) return null
    const made = [
      ...readHead(lines.slice(0, heading)),
      lineOf(
        headingLine.number,
        wordsOf(headingLine).map((word) => [word]),
      ),
      ...body,
      ...lines.slice(end),
    ]
    const reading = gridRecogniser.recognise([{ ...page, lines: made }])
    if (reading === null) return null
    // More indicators than rows: the rows are cut wrong, and some of them made up.
    const read = reading.forms.reduce((total, { indicators }) => total + indicators.length, 0)
    return read > body.length ? null : { ...reading, recogniser: "centred-cells" }
  },
}

/** Both levels, the name and one column more, each a word of its own. */
function isHeadings(line: Line): boolean {
  const names = wordsOf(line).flatMap(({ text }) => [...indicatorColumnLabels.names(text)])
  return ["level1", "level2", "name"].every((name) => names.includes(name as "name")) && names.length >= 4
}

function endOfBody(lines: readonly Line[], from: number): number {
  const end = lines.findIndex(
    ({ text }, at) =>
      at >= from && /^\s*(?:总\s*分|合\s*计|备\s*注|说\s*明|注\s*[:：]|填表|填报|联系|单位负责)/u.test(text),
  )
  return end === -1 ? lines.length : end
}
