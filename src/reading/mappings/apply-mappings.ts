import { headingKey, signatureOf, unorderedSignatureOf } from "../../records/mappings/column-mapping.ts"
import type { ColumnMapping } from "../../records/mappings/column-mapping.ts"
import { columnWords, labelWords } from "../../layouts/mapping-words.ts"
import type { ColumnField } from "../../records/mappings/fields.ts"
import type { Cell, Line, Page } from "../page-model.ts"
import { headOfLine, headOfLines, withoutSectionLabel } from "./table-head.ts"
import type { HeadCell } from "./table-head.ts"

/** A row of headings that a mapping holds for. */
export interface MappedTable {
  readonly mapping: ColumnMapping
  /** 0-based, among the pages. */
  readonly page: number
  /** 0-based, among the lines of the page: the last one of its headings. */
  readonly at: number
  readonly cell: Cell
  /** From left to right. */
  readonly columns: readonly AssignedColumn[]
}

export interface MappedPages {
  readonly pages: readonly Page[]
  readonly tables: readonly MappedTable[]
}

/**
 * The pages with the headings that a person has named written as every recogniser knows them, each with its meaning; and
 * so the labels above and below those tables. All else stays as printed, places included.
 */
export function applyMappings(pages: readonly Page[], mappings: readonly ColumnMapping[]): MappedPages {
  if (mappings.length === 0) return { pages, tables: [] }
  const shelf = new MappingShelf(mappings)
  const tables: MappedTable[] = []
  const named = pages.map((page, pageAt) => {
    const lines: Line[] = []
    for (let at = 0; at < page.lines.length; at++) {
      const [line, next] = [page.lines[at], page.lines[at + 1]]
      if (line === undefined) break
      const found = (next === undefined ? null : mappedHead([line, next], shelf)) ?? mappedHead([line], shelf)
      if (found === null) {
        lines.push(line)
        continue
      }
      lines.push(...found.lines)
      tables.push({ ...found.table, page: pageAt, at: lines.length - 1 })
      at += found.lines.length - 1
    }
    return { ...page, lines }
  })
  if (tables.length === 0) return { pages, tables }
  const labels = labelsOf(tables)
  return { pages: labels.size === 0 ? named : named.map((page) => withLabels(page, labels)), tables }
}

/** Mappings by the signature of their headings; of two for the same headings the later one holds. */
class MappingShelf {
  readonly #ordered = new Map<string, ColumnMapping>()
  readonly #unordered = new Map<string, ColumnMapping>()

  constructor(mappings: readonly ColumnMapping[]) {
    for (const mapping of mappings) {
      const headings = mapping.columns.map(({ heading }) => heading)
      this.#ordered.set(signatureOf(headings), mapping)
      const unordered = unorderedSignatureOf(headings)
      if (unordered !== null) this.#unordered.set(unordered, mapping)
    }
  }

  find(headings: readonly string[]): ColumnMapping | null {
    const unordered = unorderedSignatureOf(headings)
    return (
      this.#ordered.get(signatureOf(headings)) ??
      (unordered === null ? undefined : this.#unordered.get(unordered)) ??
      null
    )
  }
}

function mappedHead(
  rows: readonly [Line] | readonly [Line, Line],
  shelf: MappingShelf,
): { readonly lines: readonly Line[]; readonly table: Omit<MappedTable, "page" | "at"> } | null {
  const [upper, lower] = rows
  const printed = lower === undefined ? headOfLine(upper) : headOfLines(upper, lower)
  if (printed === null) return null
  const whole = shelf.find(printed.map(({ heading }) => heading))
  const head = whole === null ? withoutSectionLabel(printed) : printed
  const mapping = whole ?? shelf.find(head.map(({ heading }) => heading))
  const [first] = head
  const columns = mapping === null ? null : assignColumns(head, mapping)
  if (mapping === null || columns === null || first === undefined) return null
  const last = lower ?? upper
  const cells: Cell[] = last.cells.map((cell) => (cell.column < first.column ? cell : { ...cell, text: "" }))
  for (const { column, field, head: own } of columns) {
    while (cells.length <= column) cells.push({ text: "", column: cells.length, source: own.cell.source })
    cells[column] = {
      text: columnWords[field],
      column,
      source: own.cell.source,
      meaning: { field, heading: own.heading, mapping },
    }
  }
  const named: Line = { ...last, cells }
  const blank: readonly Line[] = lower === undefined ? [] : [{ ...upper, cells: [] }]
  return { lines: [...blank, named], table: { mapping, cell: first.cell, columns } }
}

export interface AssignedColumn {
  readonly column: number
  readonly field: ColumnField
  readonly head: HeadCell
}

/**
 * The field of each printed column; null where a heading stands over more or fewer columns than the mapping says.
 */
function assignColumns(head: readonly HeadCell[], mapping: ColumnMapping): readonly AssignedColumn[] | null {
  const fields = new Map<string, ColumnField[][]>()
  let before = ""
  for (const { heading, field } of mapping.columns) {
    const key = headingKey(heading)
    const runs = fields.get(key) ?? []
    if (key === before) runs.at(-1)?.push(field)
    else fields.set(key, [...runs, [field]])
    before = key
  }
  const groups: HeadCell[][] = []
  for (const cell of head) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && headingKey(last[0].heading) === headingKey(cell.heading)) last.push(cell)
    else groups.push([cell])
  }
  const columns: AssignedColumn[] = []
  for (const group of groups) {
    const [own, ...others] = fields.get(headingKey(group[0]?.heading ?? "")) ?? []
    if (own === undefined) return null
    if (others.length > 0) fields.set(headingKey(group[0]?.heading ?? ""), others)
    const places = placesOf(group, own.length)
    if (places === null) return null
    own.forEach((field, at) => {
      const place = places[at]
      if (place !== undefined) columns.push({ ...place, field })
    })
  }
  return columns
}

/** The first columns of as many parts as a heading has. */
function placesOf(
  group: readonly HeadCell[],
  count: number,
): readonly { readonly column: number; readonly head: HeadCell }[] | null {
  const cells = group.map((head) => ({ column: head.column, head }))
  if (cells.length === count) return cells
  if (count === 1) return cells.slice(0, 1)
  const single = group.flatMap((head) =>
    Array.from({ length: head.span }, (_, offset) => ({ column: head.column + offset, head })),
  )
  return single.length === count ? single : null
}

function labelsOf(tables: readonly MappedTable[]): ReadonlyMap<string, string> {
  return new Map(
    [...new Set(tables.map(({ mapping }) => mapping))].flatMap(({ labels }) =>
      labels.map(({ label, field }) => [headingKey(label), labelWords[field]] as const),
    ),
  )
}

function withLabels(page: Page, labels: ReadonlyMap<string, string>): Page {
  return {
    ...page,
    lines: page.lines.map((line) =>
      line.cells.some((cell) => labelled(cell, labels) !== cell)
        ? { ...line, cells: line.cells.map((cell) => labelled(cell, labels)) }
        : line,
    ),
  }
}

/** A cell that is the label, or begins with it and a colon; what follows keeps its place in the line. */
function labelled(cell: Cell, labels: ReadonlyMap<string, string>): Cell {
  if (cell.meaning !== undefined || cell.text === "") return cell
  if (cell.text.length <= 2 * longestLabel) {
    const word = labels.get(headingKey(cell.text))
    if (word !== undefined) return { ...cell, text: word }
  }
  const [, printed, rest] = /^([^:：]{1,120})([:：][\s\S]*)$/u.exec(cell.text) ?? []
  const word = printed === undefined ? undefined : labels.get(headingKey(printed))
  if (printed === undefined || rest === undefined || word === undefined) return cell
  const { span } = cell.source
  const shift = printed.length - word.length
  const source =
    span === undefined ? cell.source : { ...cell.source, span: [span[0] + shift, span[1]] as const }
  return { ...cell, text: word + rest, source }
}

const longestLabel = 120
