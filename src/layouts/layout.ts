import type { FormKind } from "../records/form.ts"
import type { FirstFund, FundFigure, IndicatorPart, LayoutField, ScalarField } from "./fields.ts"

/**
 * One official form as plain data: its columns, its blocks from top to bottom, its wording. The same description serves
 * to tell which form a document is, to show it, to edit it and to print it. A layout holds no functions, so that one can
 * be added as a JSON file (see parse-layout.ts).
 *
 * The page is a grid. `columns` gives the widths; every block fills the whole width with its rows, and every cell says
 * how many grid columns it takes (`span`).
 */
export interface Layout {
  readonly id: string
  /** For lists and menus. */
  readonly title: string
  /** The title as printed, a {@link Pattern}. */
  readonly heading: Pattern
  readonly kind: FormKind
  /** GB/T 2260 code of the region that prescribes the form; "000000" for the national one. */
  readonly region: string
  /** First and last day in force, YYYY-MM-DD; null where no end is known. */
  readonly validFrom: string
  readonly validTo: string | null
  readonly citation: LayoutCitation
  readonly orientation: "portrait" | "landscape"
  /** Widths in characters: a Hanzi takes two. */
  readonly columns: readonly number[]
  readonly blocks: readonly Block[]
  /** The fields of this kind of form that the official form has no place for. */
  readonly leftOut: readonly LeftOut[]
}

export interface LayoutCitation {
  readonly document: string
  readonly article: string
  /** `unconfirmed`: known, but no published copy seen yet; `observed`: taken from forms in public use. */
  readonly status: "confirmed" | "unconfirmed" | "observed"
}

/**
 * Text with places to fill in: `{year}` `{name}` `{unit}` `{department}` `{currency}` of the form; in indicator columns
 * also `{value}` `{ordinal}` `{weights}` (sum of the weights of the merged rows). In an indicator column a pattern one of
 * whose places is unknown is dropped and the bare value printed; elsewhere the place is left as four blanks.
 */
export type Pattern = string

export type Block = RowsBlock | GroupBlock | FundsBlock | ScheduleBlock | IndicatorsBlock | RemarksBlock

/** Rows that are the same on every form: header fields, goal, total row, signatures. Filled like rows of an HTML table. */
export interface RowsBlock {
  readonly block: "rows"
  readonly rows: readonly (readonly FixedCell[])[]
}

export interface FixedCell {
  readonly role: "title" | "label" | "value" | "note"
  readonly span: number
  /** Rows taken, 1 where left out. */
  readonly rows?: number
  /** What is printed; where left out, the field as it stands. */
  readonly text?: Pattern
  readonly field?: ScalarField
  readonly align?: "left" | "center"
}

/** Blocks beside one label that is merged over all their rows. */
export interface GroupBlock {
  readonly block: "group"
  readonly label: Pattern
  readonly span: number
  readonly field?: ScalarField
  readonly blocks: readonly Exclude<Block, GroupBlock>[]
}

/**
 * The funding rows, as they stand in the record. `down`: a row each, with one column a figure. `across`: pairs of label
 * and figure side by side, at most `perRow` pairs in a row.
 */
export interface FundsBlock {
  readonly block: "funds"
  readonly flow: "down" | "across"
  /** Heading and width of the column of sources; in an `across` block each label takes one share of the width. */
  readonly source: { readonly heading: string; readonly span: number }
  readonly columns: readonly FundColumn[]
  /** False where the official form prints no row of headings. */
  readonly headings: boolean
  readonly perRow?: number
  /** What this form calls a source that other forms name otherwise: {"预算数": "年度资金总额"}. */
  readonly rename?: Readonly<Record<string, string>>
  /** The sources printed on the blank form. */
  readonly skeleton: readonly string[]
}

export interface FundColumn {
  readonly heading: string
  readonly span: number
  /** null: the official form has the column, the record has not; it is left to be filled in by hand. */
  readonly show: FundFigure | "content" | null
  /** Shown where `show` is empty. */
  readonly otherwise?: FundFigure
  /** Printed in an empty cell of every row but the first: the official forms print a dash there. */
  readonly blank?: string
}

/** 资金支出计划: one row of labels and one of shares, at most `perRow` steps side by side. */
export interface ScheduleBlock {
  readonly block: "schedule"
  readonly perRow: number
  readonly skeleton: readonly string[]
}

export interface IndicatorsBlock {
  readonly block: "indicators"
  readonly columns: readonly IndicatorColumn[]
  /** First- and second-level indicators printed on the blank form. */
  readonly skeleton: readonly (readonly [level1: string, level2: string])[]
}

export interface IndicatorColumn {
  /** null: the column's cell reaches up through the row of headings. */
  readonly heading: string | null
  readonly span: number
  /** A heading over several neighbouring columns that name the same group. */
  readonly group?: string
  /** The field shown, or null for a column that prints only its `pattern`, merged over all rows unless `byHand`. */
  readonly show: IndicatorPart | ScalarField | FirstFund | null
  /** With `show` null: a cell in every row, to be filled in by hand: the official form has the column, the record has not. */
  readonly byHand?: true
  readonly pattern?: Pattern
  /** Equal neighbours below each other become one cell, within the merged cells of the columns before. */
  readonly merge?: boolean
  /** Printed words for coded values: {"≥": "大于等于"}, {"positive": "正向"}. */
  readonly words?: Readonly<Record<string, string>>
  /** Remarks that the official form prints after certain values: {"数量指标": "（必填）"}. */
  readonly remarks?: Readonly<Record<string, string>>
}

/** 自评结论 and the like: heading and text, one remark a row; headings that belong together share a cell before them. */
export interface RemarksBlock {
  readonly block: "remarks"
  readonly headingSpan: number
  readonly groups: readonly {
    readonly heading: string
    readonly span: number
    readonly members: readonly string[]
  }[]
  readonly skeleton: readonly string[]
}

export interface LeftOut {
  readonly field: LayoutField
  readonly because: string
}
