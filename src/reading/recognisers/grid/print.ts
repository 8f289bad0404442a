import type { Cell } from "../../page-model.ts"
import type { Gap, Token } from "./tokens.ts"

/** The fragments of one form in printed order, and how far rows and columns of the print can be relied on. */
export interface Print {
  readonly tokens: readonly Token[]
  /**
   * - `cells`: rows of cells
   * - `words`: rows of running text, cells parted by blanks
   * - `stream`: a cell or a piece of one a line; rows are not marked
   * - `run-on`: whole pages on a line; neither cells nor rows can be told
   */
  readonly style: "cells" | "words" | "stream" | "run-on"
  /** True where empty cells are kept, so that the column of a cell means something. */
  readonly keepsColumns: boolean
  /** True where tabs, pipes or a table's own cells part the text. */
  readonly isCut: boolean
}

export interface RowCell {
  readonly text: string
  readonly cell: Cell
  readonly column: number | null
  readonly gap: Gap
}

export type Row = RowCell[]

/** The cells of all rows one after the other, each with the number of its row. */
export function tokensOf(rows: readonly Row[]): readonly Token[] {
  return rows.flatMap((row, at) =>
    row.map(({ text, cell, column, gap }) => {
      const token = { text, source: cell.source, row: at, column, gap }
      return cell.meaning === undefined ? token : { ...token, meaning: cell.meaning }
    }),
  )
}
