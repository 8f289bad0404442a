import { utils } from "@e965/xlsx"
import type { CellObject, Range, WorkSheet } from "@e965/xlsx"
import { limits } from "../../limits.ts"
import type { Line } from "../../page-model.ts"
import { lineOf } from "../table-lines.ts"
import type { PlacedCell } from "../table-lines.ts"
import { shownIn } from "./shown-cell.ts"

export interface SheetRead {
  readonly lines: readonly Line[]
  /** Hidden rows and columns that hold something. */
  readonly hiddenRows: number
  readonly hiddenColumns: number
  /** True where the sheet has content below the last row that is read. */
  readonly cut: boolean
  /** The first row with content right of the last column that is read, from 0; null where there is none. */
  readonly tooWide: number | null
  /** True of a cell, in A1 notation, that nobody sees. */
  isHidden(cell: string): boolean
}

interface Merge {
  readonly colSpan: number
  readonly rowSpan: number
  /** The cell that holds what is shown, where that lies in a hidden row or column. */
  readonly from: { readonly r: number; readonly c: number }
}

/** Rows of the sheet as it is shown; the columns keep their places. */
export function linesOfSheet(
  sheet: WorkSheet,
  name: string,
  firstLine: number,
  date1904: boolean,
): SheetRead {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? []
  const rowHidden = (row: number): boolean => sheet["!rows"]?.[row]?.hidden === true
  const columnHidden = (column: number): boolean => sheet["!cols"]?.[column]?.hidden === true
  const merges = mergesOf(sheet, rowHidden, columnHidden)
  const lines: Line[] = []
  const hiddenColumns = new Set<number>()
  let hiddenRows = 0
  let tooWide: number | null = null
  for (let row = 0; row < Math.min(rows.length, limits.rowsPerSheet); row += 1) {
    const cells = rows[row] ?? []
    if (rowHidden(row)) {
      if (cells.some((cell) => shownIn(cell, date1904).text !== "")) hiddenRows += 1
      continue
    }
    if (cells.length > limits.cellsPerLine && tooWide === null)
      if (cells.slice(limits.cellsPerLine).some((cell) => shownIn(cell, date1904).text !== "")) tooWide = row
    const placed: PlacedCell[] = []
    const width = Math.min(Math.max(cells.length, merges.width), limits.cellsPerLine)
    for (let column = 0; column < width; column += 1) {
      const merge = merges.at(row, column)
      const from = merge?.from ?? { r: row, c: column }
      const { text, stored } = shownIn(merge === undefined ? cells[column] : rows[from.r]?.[from.c], date1904)
      if (text === "") continue
      if (columnHidden(column)) {
        hiddenColumns.add(column)
        continue
      }
      const { colSpan = 1, rowSpan = 1 } = merge ?? {}
      const place = { sheet: name, cell: utils.encode_cell(from) }
      placed.push({
        column,
        cell: { text, place, colSpan, rowSpan, ...(stored === undefined ? {} : { stored }) },
      })
    }
    lines.push(lineOf(placed, firstLine + lines.length))
  }
  return {
    lines,
    hiddenRows,
    hiddenColumns: hiddenColumns.size,
    cut: rows
      .slice(limits.rowsPerSheet)
      .some((row) => row?.some((cell) => shownIn(cell, date1904).text !== "")),
    tooWide,
    isHidden: (cell) => {
      const { r, c } = utils.decode_cell(cell)
      return rowHidden(r) || columnHidden(c)
    },
  }
}

interface Merges {
  /** Columns up to the last one in which a merged cell is shown. */
  readonly width: number
  at(row: number, column: number): Merge | undefined
}

/** The merged areas of a sheet by the upper left corner of what is seen of them, their height without hidden rows. */
function mergesOf(
  sheet: WorkSheet,
  rowHidden: (row: number) => boolean,
  columnHidden: (column: number) => boolean,
): Merges {
  const hiddenRows = (sheet["!rows"] ?? []).flatMap((row, at) => (row?.hidden === true ? [at] : []))
  const merges = new Map<number, Merge>()
  let hiddenPassed = 0
  let width = 0
  const merged: readonly Range[] = (sheet["!merges"] ?? []).slice(0, limits.mergesPerSheet)
  for (const { s, e } of merged.toSorted((one, other) => one.s.r - other.s.r)) {
    while ((hiddenRows[hiddenPassed] ?? Infinity) < s.r) hiddenPassed += 1
    let hidden = hiddenPassed
    while ((hiddenRows[hidden] ?? Infinity) <= e.r && hidden - hiddenPassed < limits.hiddenRowsPerMerge)
      hidden += 1
    const rowSpan = Math.min(e.r, limits.rowsPerSheet) - s.r + 1 - (hidden - hiddenPassed)
    const r = firstShown(s.r, e.r, rowHidden)
    const c = firstShown(s.c, e.c, columnHidden)
    if (c >= limits.cellsPerLine) continue
    width = Math.max(width, c + 1)
    merges.set(keyOf(r, c), { colSpan: Math.min(e.c, limits.cellsPerLine) - c + 1, rowSpan, from: s })
  }
  return { width, at: (row, column) => (merges.size === 0 ? undefined : merges.get(keyOf(row, column))) }
}

/** The first place that is shown; the first of all where none is. */
function firstShown(from: number, to: number, isHidden: (at: number) => boolean): number {
  for (let at = from; at <= Math.min(to, from + limits.hiddenRowsPerMerge); at += 1)
    if (!isHidden(at)) return at
  return from
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column
}
