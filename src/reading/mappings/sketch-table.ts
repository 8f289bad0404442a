import { oneLine } from "../../basics/text.ts"
import type { NamedTable, TableSketch } from "../../contract/read-result.ts"
import type { Line } from "../page-model.ts"
import type { MappedPages, MappedTable } from "./apply-mappings.ts"
import type { FieldGuess } from "./guess-fields.ts"
import type { HeadCell } from "./table-head.ts"

/** So much of a table is told; more would tell a person nothing new. */
export const sketchLimits = { columns: 60, rows: 8, text: 80 } as const

export function sketchOf(
  headings: readonly string[],
  guesses: readonly FieldGuess[],
  rows: readonly (readonly string[])[],
): Omit<TableSketch, "source"> {
  return {
    columns: headings.map((heading, at) => ({
      heading: heading.slice(0, sketchLimits.text),
      ...(guesses[at] ?? { guess: "skip", confidence: 0 }),
    })),
    rows: rows
      .slice(0, sketchLimits.rows)
      .map((cells) => cells.map((text) => oneLine(text).slice(0, sketchLimits.text))),
    rowCount: rows.length,
  }
}

/** A heading that is merged over several columns which differ, once for each of them. */
export function partsOfHead(head: readonly HeadCell[], rows: readonly Line[]): readonly HeadCell[] {
  const parts = head.flatMap((cell) => {
    const columns = Array.from({ length: cell.span }, (_, offset) => cell.column + offset)
    const filled = columns.filter((column) =>
      rows.some(({ cells }) => cells.some((each) => each.column === column && each.text !== "")),
    )
    return filled.length < 2 ? [cell] : columns.map((column) => ({ ...cell, column, span: 1 }))
  })
  return parts.length > sketchLimits.columns ? head : parts
}

/** The texts of a row by the headings that stand over them. */
export function cellsUnder(row: Line, head: readonly Pick<HeadCell, "column">[]): readonly string[] {
  return head.map(({ column }, at) => {
    const end = head[at + 1]?.column ?? Infinity
    const from = at === 0 ? 0 : column
    return row.cells
      .filter((cell) => cell.column >= from && cell.column < end && cell.text !== "")
      .map(({ text }) => text)
      .join(" ")
  })
}

/** The tables that mappings hold for, one for equal headings. */
export function sketchNamed({ pages, tables }: MappedPages): readonly NamedTable[] {
  const told = new Set<string>()
  return tables.flatMap((table): readonly NamedTable[] => {
    const headings = table.columns.map(({ head }) => head.heading)
    const key = JSON.stringify([table.mapping.name, headings])
    if (told.has(key)) return []
    told.add(key)
    const guesses = table.columns.map(({ field }) => ({ guess: field, confidence: 1 }))
    const rows = rowsOf(pages, table).map((row) => cellsUnder(row, table.columns))
    const sketch = sketchOf(headings, guesses, rows)
    return [{ state: "named", mapping: table.mapping.name, source: table.cell.source, ...sketch }]
  })
}

/** The rows below the headings, up to the first that holds nothing or the headings of another table. */
function rowsOf(pages: MappedPages["pages"], table: MappedTable): readonly Line[] {
  const below = pages[table.page]?.lines.slice(table.at + 1) ?? []
  const end = below.findIndex(({ cells }) =>
    cells.every(({ text, meaning }) => text === "" || meaning !== undefined),
  )
  return end === -1 ? below : below.slice(0, end)
}
