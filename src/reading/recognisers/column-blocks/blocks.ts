import { comparable } from "../../../basics/text.ts"
import { sumWords } from "../../../layouts/vocabulary.ts"
import type { Cell, Line, Page } from "../../page-model.ts"
import { columnsNamed, isGroupHeading, isProjectColumn } from "./columns.ts"
import type { WideColumn } from "./columns.ts"
import { placeCells } from "./place-cells.ts"
import { wholeRows } from "./whole-rows.ts"

/** The printed columns that share one heading row, with all rows under it and under its repetitions. */
export interface Block {
  /** In printed order; null for a heading that names no known column. */
  readonly columns: readonly (WideColumn | null)[]
  /** The heading as printed. */
  readonly headings: ReadonlyMap<WideColumn, Cell>
  readonly rows: readonly Row[]
}

/** One printed row of a block. */
export interface Row {
  readonly line: Line
  readonly cells: ReadonlyMap<WideColumn, Cell>
  /** A 合计 row. */
  readonly sums: boolean
  /** Number of gaps (blank lines, repeated headings) between the block's rows above: its printed page. */
  readonly page: number
}

export interface Blocks {
  readonly blocks: readonly Block[]
  /** Lines outside the tables: titles, captions, notes. */
  readonly captions: readonly Line[]
  /** Cells and lines inside the tables for which no column was found. */
  readonly unread: readonly Cell[]
  /** True where the table has more rows than are read. */
  readonly cut: boolean
}

/** Rows read of one document; a province's yearly budget stays below. */
const maxRows = 20_000
/** Words tried one by one where tabs were lost; some five thousand rows. */
const maxWordsTried = 60_000

/** False at a glance for most documents: none of their headings names the project. */
export function mayHoldWideTable(pages: readonly Page[]): boolean {
  return pages.some((page) => page.lines.some((line) => headingIn(line)?.cells.has("projectName") === true))
}

/** Cuts a document into blocks at the lines whose cells are column headings. */
export function readBlocks(pages: readonly Page[]): Blocks {
  const reader = new BlockReader(losesEmptyCells(pages))
  for (const page of pages) for (const line of wholeRows(page.lines)) reader.take(line)
  return reader.finish()
}

/** True for rows of many lengths none of which has an empty cell before a filled one: the print has dropped those. */
function losesEmptyCells(pages: readonly Page[]): boolean {
  const rows = pages.flatMap((page) => page.lines).filter((line) => line.cells.length > 1)
  const lengths = rows.map((line) => line.cells.findLastIndex((cell) => cell.text !== "") + 1)
  const gaps = rows.some((line, at) => line.cells.slice(0, lengths[at]).some((cell) => cell.text === ""))
  return !gaps && new Set(lengths).size >= 3
}

interface Heading {
  readonly columns: (WideColumn | null)[]
  readonly cells: Map<WideColumn, Cell>
  /** Columns are parted by blanks only. */
  readonly glued: boolean
}

class BlockReader {
  readonly #open = new Map<string, { heading: Heading; rows: Row[] }>()
  readonly #captions: Line[] = []
  readonly #unread: Cell[] = []
  #heading: Heading | null = null
  /** True until the first row under the heading: a second heading line belongs to it. */
  #fresh = false
  /** True since the last row: the next one stands on a new page. */
  #broken = false
  #rowCount = 0
  #wordsTried = 0
  #cut = false
  readonly #lostEmpty: boolean

  constructor(lostEmpty: boolean) {
    this.#lostEmpty = lostEmpty
  }

  take(line: Line): void {
    if (line.cells.every((cell) => cell.text === "")) {
      this.#broken = true
      this.#fresh = false
      return
    }
    const heading = headingIn(line)
    if (heading !== null) {
      this.#heading = this.#fresh && this.#heading !== null ? mergeHeadings(this.#heading, heading) : heading
      this.#fresh = true
      this.#broken = true
      return
    }
    if (this.#heading === null || endsTable(line)) {
      this.#heading = null
      this.#captions.push(line)
      return
    }
    this.#fresh = false
    if (this.#rowCount >= maxRows || this.#wordsTried >= maxWordsTried) this.#cut = true
    else this.#addRow(line, this.#heading)
  }

  #addRow(line: Line, heading: Heading): void {
    if (isPageNumber(line, heading.columns)) return
    this.#rowCount += 1
    const { placements, unplaced, wordsTried } = placeCells(
      line.cells,
      heading.columns,
      heading.glued,
      this.#lostEmpty,
    )
    this.#wordsTried += wordsTried
    this.#unread.push(...unplaced)
    const cells = new Map<WideColumn, Cell>()
    for (const { column, cell } of placements) {
      const name = heading.columns[column] ?? null
      if (name !== null) cells.set(name, cell)
    }
    if (cells.size === 0) return
    if (isSubtotal(cells, heading.columns)) {
      this.#unread.push(...cells.values())
      return
    }
    const sums = line.cells.some((cell) => isSumWord(cell.text))
    const rows = this.#rowsUnder(heading)
    const last = rows.at(-1)
    const page = last === undefined ? 0 : last.page + (this.#broken ? 1 : 0)
    rows.push({ line, cells, sums, page })
    this.#broken = false
  }

  /** A heading repeated on a later page goes on with the same block. */
  #rowsUnder(heading: Heading): Row[] {
    const signature = heading.columns.join(" ")
    const open = this.#open.get(signature) ?? { heading, rows: [] }
    this.#open.set(signature, open)
    return open.rows
  }

  finish(): Blocks {
    const blocks = [...this.#open.values()].map(({ heading, rows }) => ({
      columns: heading.columns,
      headings: heading.cells,
      rows,
    }))
    return { blocks, captions: this.#captions, unread: this.#unread, cut: this.#cut }
  }
}

/** A line whose cells are column headings, at least two of them known; null for any other line. */
function headingIn(line: Line): Heading | null {
  if (line.text.length > 400) return null
  const printed = line.cells.filter((cell) => cell.text !== "")
  const whole = headingOf(printed, false)
  if (whole !== null) return whole
  if (!printed.some(({ text }) => /\s/u.test(text))) return null
  const words = printed.flatMap(({ text, column, source }) =>
    [...text.matchAll(/\S+/gu)].map((match, at) => ({ text: match[0], column: column + at, source })),
  )
  return words.length > printed.length ? headingOf(words, true) : null
}

function headingOf(cells: readonly Cell[], glued: boolean): Heading | null {
  const columns: (WideColumn | null)[] = []
  const named = new Map<WideColumn, Cell>()
  let strange = 0
  for (const cell of cells) {
    const possible = columnsNamed(cell.text)
    const column = possible.find((each) => !named.has(each)) ?? null
    if (column !== null) named.set(column, cell)
    else if (!isGroupHeading(cell.text)) strange += 1
    if (glued && strange > 0) return null
    while (columns.length < cell.column && columns.length < 200) columns.push(null)
    columns[cell.column] = column
    if (possible.length === 0 && (cell.text.length > 16 || /\d{2}/.test(cell.text))) return null
  }
  return named.size >= 2 && strange <= named.size / 2 ? { columns, cells: named, glued } : null
}

/** A heading over two lines: the lower line names the columns that the upper one groups. */
function mergeHeadings(upper: Heading, lower: Heading): Heading {
  if (upper.glued || lower.glued) return lower
  const columns = Array.from(
    { length: Math.max(upper.columns.length, lower.columns.length) },
    (_, at) => lower.columns[at] ?? upper.columns[at] ?? null,
  )
  const overlap = upper.columns.some((column, at) => column !== null && (lower.columns[at] ?? null) !== null)
  const cells = new Map([...upper.cells, ...lower.cells].filter(([column]) => columns.includes(column)))
  return overlap && cells.size === lower.cells.size ? lower : { columns, cells, glued: false }
}

/** A title, a caption or a note between tables: one cell that is no row. */
function endsTable(line: Line): boolean {
  const printed = line.cells.filter((cell) => cell.text !== "")
  const [only] = printed
  if (only === undefined || printed.length > 1) return false
  return (
    /^#{1,6}\s/u.test(line.text) ||
    /^(表|附表|附件)\s*[\d一二三四五六七八九十]/u.test(only.text) ||
    /^(金额)?单位\s*[:：]/u.test(only.text) ||
    /^(注|备注|说明|填表人|填报人|审核人|单位负责人)\s*[:：]/u.test(only.text) ||
    /^[（(]?\s*(19|20)\d\d\s*年度?\s*[)）]?$/u.test(only.text) ||
    /(绩效|预算)[^，。；]{0,16}(表|情况)$/u.test(only.text)
  )
}

/** A line of nothing but a number, where the rows begin with another column than figures. */
function isPageNumber(line: Line, columns: readonly (WideColumn | null)[]): boolean {
  if (!/^ *([-—–第] *)?\d{1,4}( *[-—–页])? *$/u.test(line.text)) return false
  const [first] = columns
  return first !== "budget" && first !== "weight" && first !== "sequence"
}

/** A unit and an amount, where projects have columns of their own: what the unit's projects come to together. */
function isSubtotal(cells: ReadonlyMap<WideColumn, Cell>, columns: readonly (WideColumn | null)[]): boolean {
  const bears = [...cells.keys()].every((column) => column === "unit" || column === "budget")
  return bears && cells.size === 2 && columns.includes("projectName") && columns.includes("name")
}

export function isSumWord(text: string): boolean {
  return (sumWords as readonly string[]).includes(comparable(text))
}

/** The block that holds a column, or null. */
export function blockWith(blocks: readonly Block[], column: WideColumn): Block | null {
  return blocks.find((block) => block.columns.includes(column)) ?? null
}

/** A wide table lists several projects: its project name is a column, and so is the indicator's name. */
export function isWideTable({ blocks }: Blocks): boolean {
  const projects = blockWith(blocks, "projectName")
  const names = blockWith(blocks, "name")
  if (projects === null || names === null || projects.rows.length === 0 || names.rows.length === 0)
    return false
  if (projects === names) return true
  return projects.columns.filter((column) => column !== null && isProjectColumn(column)).length >= 2
}
