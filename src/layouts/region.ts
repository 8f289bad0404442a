import type { Form } from "../records/form.ts"
import type { Layout } from "./layout.ts"
import { type Content, wordsContent } from "./field-text.ts"
import type { SheetCell } from "./sheet.ts"

/** The part of the grid that a block fills: from `row` down, `width` columns from `column` on. */
export interface Region {
  readonly form: Form
  readonly layout: Layout
  readonly row: number
  readonly column: number
  readonly width: number
}

/** What a block puts there: cells that cover all `height` rows of the region's width. */
export interface Filling {
  readonly cells: readonly SheetCell[]
  readonly height: number
  /** The block's row of column headings, to be repeated on every printed page. */
  readonly headRows: readonly [first: number, last: number] | null
}

export type Frame = Pick<SheetCell, "row" | "column" | "rowSpan" | "colSpan">

export function labelCell(frame: Frame, text: string, path: SheetCell["path"] = null): SheetCell {
  return cell(frame, wordsContent(text), "label", "center", path, [])
}

export function valueCell(
  frame: Frame,
  content: Content,
  path: SheetCell["path"],
  align: SheetCell["align"] = "center",
  alsoPaths: SheetCell["alsoPaths"] = [],
): SheetCell {
  return cell(frame, content, "value", align, path, alsoPaths)
}

/** Every cell is written out in one order of properties: spreading objects here makes arranging five times slower. */
export function cell(
  frame: Frame,
  content: Content,
  role: SheetCell["role"],
  align: SheetCell["align"],
  path: SheetCell["path"],
  alsoPaths: SheetCell["alsoPaths"],
): SheetCell {
  return {
    row: frame.row,
    column: frame.column,
    rowSpan: frame.rowSpan,
    colSpan: frame.colSpan,
    text: content.text,
    number: content.number,
    format: content.format,
    role,
    align,
    path,
    alsoPaths,
  }
}

/** `width` columns shared out among `count` neighbours as evenly as it goes, the later ones wider. */
export function share(width: number, count: number): readonly number[] {
  const each = Math.floor(width / count)
  const wider = width - each * count
  return Array.from({ length: count }, (_, index) => (index < count - wider ? each : each + 1))
}

/** Cuts a list into runs of at most `size`; one empty run for an empty list. */
export function inRuns<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (items.length === 0) return [[]]
  const runs: T[][] = []
  for (let at = 0; at < items.length; at += size) runs.push(items.slice(at, at + size))
  return runs
}
