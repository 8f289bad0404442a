import { comparable } from "../../../basics/text.ts"
import { isPageNumber } from "../../page-marks.ts"
import { bottomsOf, joinRows } from "./join-rows.ts"
import type { Bottom, DraftTable } from "./join-rows.ts"
import type { PageBlock, PageTable } from "./page-blocks.ts"

/** Borders of columns on two pages that lie this close are one. In points. */
const sameBorder = 5

type DraftPage = (Exclude<PageBlock, PageTable> | DraftTable)[]

/** A table as far as it has been followed over pages. */
interface Chain {
  /** Lines above its first part: what is repeated above the others. */
  readonly titles: ReadonlySet<string>
  /** The first words of its first rows: where a page begins with one of them, a new form begins. */
  readonly openings: ReadonlySet<string>
  /** Its rows without figures, in order: heads that other pages may repeat. */
  readonly heads: readonly string[]
  readonly parts: DraftTable[]
  bottoms: readonly Bottom[]
}

/**
 * Tables that a page break cuts are put together: repeated titles and heads and the page numbers between are left out, a
 * row or cell that was cut is one again and stands where it begins, and all parts count their columns alike. Where
 * nothing tells that a table goes on, the pages stay as they are.
 */
export function joinPages(pages: readonly (readonly PageBlock[])[]): readonly (readonly PageBlock[])[] {
  const drafts = pages.map((blocks): DraftPage =>
    blocks.map((block) =>
      block.kind === "line" ? block : { ...block, cells: block.cells.map((cell) => ({ ...cell })) },
    ),
  )
  let chain: Chain | null = null
  drafts.forEach((page, at) => {
    const first = page.find(isTable)
    const goesOn = chain !== null && first !== undefined && follow(chain, drafts[at - 1] ?? [], page, first)
    const last = page.findLast(isTable)
    if (goesOn && last === first) return
    if (chain !== null) countColumnsAlike(chain.parts)
    chain = last === undefined ? null : begin(page, last)
  })
  const open = chain as Chain | null
  if (open !== null) countColumnsAlike(open.parts)
  return drafts
}

function isTable(block: DraftPage[number]): block is DraftTable {
  return block.kind === "table"
}

function begin(page: DraftPage, table: DraftTable): Chain {
  const above = page.slice(0, page.indexOf(table))
  const rows = rowsOf(table)
  return {
    titles: new Set(above.flatMap((block) => (block.kind === "line" ? [comparable(block.text)] : []))),
    openings: new Set(rows.slice(0, 4).flatMap((row) => row[0] ?? [])),
    heads: rows.filter((row) => !row.some(isFigure)).map((row) => row.join("|")),
    parts: [table],
    bottoms: bottomsOf(table),
  }
}

/** Puts the first table of a page to the chain, if it goes on there. */
function follow(chain: Chain, before: DraftPage, page: DraftPage, table: DraftTable): boolean {
  const between = [...before.slice(before.findLastIndex(isTable) + 1), ...page.slice(0, page.indexOf(table))]
  const part = chain.parts.at(-1)
  if (part === undefined || !before.includes(part) || !isAsWide(part, table)) return false
  if (!between.every((block) => block.kind === "line" && isFurniture(block.text, chain))) return false
  const heads = repeatedHeads(table, chain.heads)
  const opening = rowsOf(table).slice(heads).flat()[0]
  const isCut = chain.bottoms.some(({ isOpen }) => isOpen)
  if (opening === undefined || (!isCut && chain.openings.has(opening))) return false
  dropRows(table, heads)
  for (const side of [before, page])
    side.splice(0, side.length, ...side.filter((block) => !between.includes(block)))
  chain.bottoms = joinRows(chain.bottoms, table)
  chain.parts.push(table)
  return true
}

function isFurniture(text: string, chain: Chain): boolean {
  return isPageNumber(text) || chain.titles.has(comparable(text))
}

function isAsWide(a: PageTable, b: PageTable): boolean {
  return isSameBorder(a.xs[0], b.xs[0]) && isSameBorder(a.xs.at(-1), b.xs.at(-1))
}

function isSameBorder(a = 0, b = 0): boolean {
  return Math.abs(a - b) <= sameBorder
}

/** A head is this many rows at the most; a cell over more rows is a label beside them. */
const headRows = 3

/** The words that begin in each row, from left to right, without labels over many rows. */
function rowsOf({ cells, rowCount }: PageTable): readonly (readonly string[])[] {
  const rows: [number, string][][] = Array.from({ length: rowCount }, () => [])
  for (const { row, column, rowSpan, text } of cells)
    if (text !== "" && rowSpan <= headRows) rows[row]?.push([column, comparable(text)])
  return rows.map((words) => words.sort(([a], [b]) => a - b).map(([, word]) => word))
}

function isFigure(word: string): boolean {
  return /^[≥≤=<>≧≦]?-?[\d.,]+%?$/u.test(word)
}

/** How many rows at the top are rows of words that the chain has in the same order. */
function repeatedHeads(table: PageTable, heads: readonly string[]): number {
  let next = 0
  let count = 0
  for (const row of rowsOf(table)) {
    const at = row.length === 0 ? -1 : heads.indexOf(row.join("|"), next)
    if (at < 0) break
    next = at + 1
    count += 1
  }
  return count
}

function dropRows(table: DraftTable, count: number): void {
  table.cells = table.cells.filter(({ row, rowSpan }) => row + rowSpan > count)
  for (const cell of table.cells) {
    cell.rowSpan -= Math.max(0, count - cell.row)
    cell.row = Math.max(0, cell.row - count)
  }
  table.rowCount -= count
}

/** Columns of all parts numbered by the borders of all of them. */
function countColumnsAlike(parts: readonly DraftTable[]): void {
  if (parts.length < 2) return
  const borders: number[] = []
  for (const x of parts.flatMap(({ xs }) => xs).sort((a, b) => a - b))
    if (x - (borders.at(-1) ?? Number.NEGATIVE_INFINITY) > sameBorder) borders.push(x)
  const indexOf = (x: number): number => {
    const at = borders.findLastIndex((border) => border <= x + 0.01)
    return Math.max(0, at)
  }
  for (const part of parts) {
    for (const cell of part.cells) {
      const from = indexOf(part.xs[cell.column] ?? 0)
      const to = indexOf(part.xs[cell.column + cell.colSpan] ?? 0)
      cell.column = from
      cell.colSpan = Math.max(1, to - from)
    }
    part.xs = borders
  }
}
