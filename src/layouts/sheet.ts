import type { FieldPath } from "../records/form.ts"

/** A form laid out on a grid: what the page shows and what the writers print. Rows and columns are 0-based. */
export interface Sheet {
  readonly title: string
  /** Widths in characters: a Hanzi takes two. */
  readonly columns: readonly number[]
  readonly rowCount: number
  /** In reading order. Together they cover every position of the grid exactly once. */
  readonly cells: readonly SheetCell[]
  readonly landscape: boolean
  /** The rows to repeat at the head of every printed page, last one included; null where the form has no table head. */
  readonly headRows: readonly [first: number, last: number] | null
  /** The first row that the head no longer holds for; null where there is no head. */
  readonly headReach: number | null
}

export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  /**
   * What is printed. It may be dressed up ("（2021年度）", "指标1：…", "≥95%" put together from three columns), so an editor
   * starts from the field that `path` names, not from this text.
   */
  readonly text: string
  /** The figure, where the whole cell is one; percents as printed (93.63, not 0.9363). */
  readonly number: number | null
  readonly format: "text" | "figure" | "percent"
  /** `title` and `note` stand outside the ruled table. */
  readonly role: "title" | "label" | "value" | "note"
  readonly align: "left" | "center"
  /** The field shown; null for a label or an empty place. */
  readonly path: FieldPath | null
  /** The fields of the further rows that a merged cell stands for: editing the cell means all of them. */
  readonly alsoPaths: readonly FieldPath[]
}
