import { oneLine } from "../../basics/text.ts"
import type { Cell, Line } from "../page-model.ts"
import { fieldLabels } from "../recognisers/grid/label-match.ts"

/** A heading and the columns it stands over. */
export interface HeadCell {
  /** As printed, on one line. */
  readonly heading: string
  /** 0-based. */
  readonly column: number
  readonly span: number
  readonly cell: Cell
}

/** No heading is longer; a row with a longer text is no row of headings. */
const longestHeading = 60

/** The headings of one row; null where the row cannot be one of headings. */
export function headOfLine(line: Line): readonly HeadCell[] | null {
  const filled = line.cells.filter((cell) => cell.text !== "")
  if (filled.length < 2 || filled.some((cell) => cell.text.length > longestHeading)) return null
  return filled.map(headCell)
}

function headCell(cell: Cell): HeadCell {
  return { heading: oneLine(cell.text), column: cell.column, span: cell.colSpan ?? 1, cell }
}

/**
 * The headings of two rows: those of the second take the place of the one above that is merged over them. null where the
 * second row does not part a heading of the first one.
 */
export function headOfLines(upper: Line, lower: Line): readonly HeadCell[] | null {
  const [above, below] = [headOfLine(upper), headOfLine(lower)]
  if (above === null || below === null) return null
  const parted = above.filter((head, at) => isParted(head, above[at + 1], below))
  if (parted.length === 0) return null
  const whole = above.filter((head) => !parted.includes(head))
  // Without a heading of its own the row above may be anything, a goal or a value.
  if (whole.length === 0) return null
  if (below.some((head) => whole.some((each) => each.column === head.column))) return null
  return [...whole, ...below].sort((a, b) => a.column - b.column)
}

/** Over two headings of the row below; without merged cells a heading reaches to the next one. */
function isParted(head: HeadCell, next: HeadCell | undefined, below: readonly HeadCell[]): boolean {
  const end = head.span > 1 ? head.column + head.span : (next?.column ?? Infinity)
  const under = below.filter(({ column }) => column >= head.column && column < end)
  return under.length >= 2 || (under.length === 1 && head.span > 1 && (head.cell.rowSpan ?? 1) === 1)
}

/** Without the label of the whole part (绩效指标) that may stand upright beside the table. */
export function withoutSectionLabel(head: readonly HeadCell[]): readonly HeadCell[] {
  const [first] = head
  if (first === undefined || first.span > 1) return head
  return fieldLabels.names(first.heading).has("indicators") ? head.slice(1) : head
}
