import type { DocumentLine, DocumentPage } from "../../../src/contract/documents.ts"
import { columnsOf } from "./table-columns.ts"
import type { TableColumns } from "./table-columns.ts"

/** What a page of tables is shown as, from top to bottom: lines of text, and rows that can be laid out by themselves. */
export type Block = TextBlock | RowsBlock

export interface TextBlock {
  readonly kind: "text"
  /** 0-based position of the line in its page. */
  readonly from: number
  readonly line: DocumentLine
}

export interface RowsBlock {
  readonly kind: "rows"
  /** 0-based position of its first row in the page. */
  readonly from: number
  readonly lines: readonly DocumentLine[]
  readonly columns: TableColumns
  /** Cells of a row above that go on into this block, where a merged cell is too tall to be laid out whole. */
  readonly carried: readonly Covering[]
}

/** Columns that a merged cell goes on covering, and for how many rows. */
export interface Covering {
  readonly column: number
  readonly colSpan: number
  readonly rowsLeft: number
}

/** A block ends at the first row after these that no merged cell crosses, and at the latest after the most. */
const usualRows = 20
const mostRows = 200

export function blocksOf(page: DocumentPage): readonly Block[] {
  const blocks: Block[] = []
  const { lines } = page
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined) break
    if (line.row === undefined) {
      if (line.text.trim() !== "") blocks.push({ kind: "text", from: at, line })
      at += 1
      continue
    }
    let end = at
    while (lines[end]?.row !== undefined) end += 1
    blocks.push(...rowBlocks(lines, at, end))
    at = end
  }
  return blocks
}

function rowBlocks(lines: readonly DocumentLine[], from: number, to: number): readonly RowsBlock[] {
  const columns = columnsOf(lines.slice(from, to))
  const blocks: RowsBlock[] = []
  let start = from
  let carried: readonly Covering[] = []
  /** The row after the last one that a merged cell of the block reaches. */
  let reach = from
  for (let row = from; row < to; row += 1) {
    for (const [, , rowSpan] of lines[row]?.row?.merged ?? [])
      reach = Math.max(reach, Math.min(row + rowSpan, to))
    const next = row + 1
    const long = next - start
    if (next < to && (long < usualRows || reach > next) && long < mostRows) continue
    blocks.push({ kind: "rows", from: start, lines: lines.slice(start, next), columns, carried })
    carried = reach > next ? coveringAt(lines, start, next, carried) : []
    start = next
  }
  return blocks
}

/** The merged cells between two rows of a page that go on beyond the second. */
function coveringAt(
  lines: readonly DocumentLine[],
  from: number,
  to: number,
  before: readonly Covering[],
): readonly Covering[] {
  const going = before.flatMap((each) =>
    each.rowsLeft > to - from ? [{ ...each, rowsLeft: each.rowsLeft - (to - from) }] : [],
  )
  for (let row = from; row < to; row += 1)
    for (const [column, colSpan, rowSpan] of lines[row]?.row?.merged ?? [])
      if (row + rowSpan > to) going.push({ column, colSpan, rowsLeft: row + rowSpan - to })
  return going
}

/** The number of the block that shows a line of the page; -1 where none does. */
export function blockOfLine(blocks: readonly Block[], line: number | undefined): number {
  if (line === undefined) return -1
  return blocks.findIndex((block) =>
    block.kind === "text"
      ? block.line.number === line
      : line >= (block.lines[0]?.number ?? Infinity) && line <= (block.lines.at(-1)?.number ?? -1),
  )
}

/** Of the widest of the tables: how many columns it has, how many em it needs, and how many columns are left out. */
export function widestOf(blocks: readonly Block[]): {
  readonly count: number
  readonly total: number
  readonly left: number
} {
  let [count, total, left] = [1, 0, 0]
  for (const block of blocks) {
    if (block.kind === "text") continue
    count = Math.max(count, block.columns.widths.length)
    total = Math.max(total, block.columns.total)
    left = Math.max(left, block.columns.left)
  }
  return { count, total, left }
}
