import type { Cell } from "../../page-model.ts"
import type { IndicatorColumn, ProjectColumn } from "./columns.ts"

/** One row of the wide table after its blocks were joined sideways. */
export interface JoinedRow {
  readonly cells: ReadonlyMap<IndicatorColumn, Cell>
  readonly confidence: number
  readonly doubts: readonly RowDoubt[]
}

/** A cell of a row that may be wrong, with what else it may be. */
export interface RowDoubt {
  readonly column: IndicatorColumn
  readonly code: string
  readonly message: string
  readonly en: string
  readonly alternatives: readonly string[]
}

/** Cells of one project; a cell cut by a page break comes in several pieces, in printed order. */
export type ProjectCells = ReadonlyMap<ProjectColumn, readonly Cell[]>

/** One project with its rows. */
export interface JoinedProject {
  readonly cells: ProjectCells
  readonly doubts: readonly ProjectDoubt[]
  readonly rows: readonly JoinedRow[]
}

export interface ProjectDoubt {
  readonly column: ProjectColumn
  readonly code: string
  readonly message: string
  readonly en: string
}
