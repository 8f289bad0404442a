import type { DocumentLine } from "../../../src/contract/documents.ts"
import type { PrintedField } from "./place-index.ts"
import type { RowsBlock } from "./table-blocks.ts"

/** A cell as it is drawn: its text is that of its line between two offsets. */
export interface DrawnCell {
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly from: number
  readonly to: number
}

/** The cells of each row of a block; what a merged cell covers is not drawn. Spans never cross each other or the block. */
export function cellsOf(block: RowsBlock): readonly (readonly DrawnCell[])[] {
  const count = block.columns.widths.length
  /** For each column, the rows that it is still covered. */
  const covered = Array.from({ length: count }, () => 0)
  const cover = (column: number, colSpan: number, rows: number) => {
    for (let at = column; at < Math.min(column + colSpan, count); at += 1) covered[at] = rows
  }
  return block.lines.map((line, row) => {
    const left = block.lines.length - row
    const merged = new Map((line.row?.merged ?? []).map(([column, ...spans]) => [column, spans] as const))
    if (row === 0)
      for (const { column, colSpan, rowsLeft } of block.carried) merged.set(column, [colSpan, rowsLeft])
    const offsets = offsetsOf(line, count)
    const cells: DrawnCell[] = []
    for (let column = 0; column < count; column += 1) {
      if ((covered[column] ?? 0) > 0) continue
      const [wide, high] = merged.get(column) ?? [1, 1]
      let colSpan = 1
      while (colSpan < wide && column + colSpan < count && covered[column + colSpan] === 0) colSpan += 1
      const rowSpan = Math.max(1, Math.min(high, left))
      const [from, to] = offsets[column] ?? [line.text.length, line.text.length]
      cells.push({ column, colSpan, rowSpan, from, to })
      cover(column, colSpan, rowSpan)
    }
    for (let column = 0; column < count; column += 1)
      covered[column] = Math.max(0, (covered[column] ?? 0) - 1)
    return cells
  })
}

/** A line of text between tables is one cell. */
export function textCell(line: DocumentLine): DrawnCell {
  return { column: 0, colSpan: 1, rowSpan: 1, from: 0, to: line.text.length }
}

function offsetsOf({ text }: DocumentLine, count: number): readonly (readonly [from: number, to: number])[] {
  const offsets: [number, number][] = []
  let from = 0
  for (const piece of text.split("\t", count)) {
    offsets.push([from, from + piece.length])
    from += piece.length + 1
  }
  return offsets
}

/** The line with the line breaks of its cells where blanks stand for them; of the same length. */
export function brokenText({ text, row }: DocumentLine): string {
  const breaks = row?.breaks ?? []
  if (breaks.length === 0) return text
  let broken = ""
  let at = 0
  for (const offset of breaks) {
    broken += `${text.slice(at, offset)}\n`
    at = offset + 1
  }
  return broken + text.slice(at)
}

/** The fields printed in a cell of their line. One that only knows its line is in the first cell. */
export function fieldsInCell(fields: readonly PrintedField[], cell: DrawnCell): readonly PrintedField[] {
  return fields.filter(({ span }) =>
    span === null ? cell.column === 0 : span[0] <= cell.to && cell.from <= span[1],
  )
}
