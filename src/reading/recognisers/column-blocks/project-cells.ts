import { comparable } from "../../../basics/text.ts"
import type { Cell } from "../../page-model.ts"
import type { Block, Row } from "./blocks.ts"
import { isSumWord } from "./blocks.ts"
import { figureIn } from "./cell-fit.ts"
import { isIndicatorColumn, isProjectColumn } from "./columns.ts"
import type { ProjectColumn } from "./columns.ts"
import { near, sum } from "../../../basics/exact.ts"

/** The project cells of one printed row. */
export interface ProjectRow {
  readonly row: Row
  readonly cells: ReadonlyMap<ProjectColumn, Cell>
}

export interface ProjectRows {
  /** The first row of each project, in printed order, with rows that repeat it left out. */
  readonly starts: readonly ProjectRow[]
  /** Rows that carry on a project's cell after a page break, or begin it before. */
  readonly pieces: readonly ProjectRow[]
  /** The printed sum of the budgets. */
  readonly sum: Cell | null
}

/** True where the block prints one row a project and no indicators. */
export function listsProjectsOnly(block: Block): boolean {
  return !block.columns.some((column) => column !== null && isIndicatorColumn(column))
}

export function projectRowsOf(block: Block): ProjectRows {
  const key =
    (["projectName", "budget", "goal"] as const).find((column) => block.columns.includes(column)) ?? null
  const rows = block.rows.flatMap((row): ProjectRow[] => {
    const cells = new Map<ProjectColumn, Cell>()
    for (const [column, cell] of row.cells) if (isProjectColumn(column)) cells.set(column, cell)
    return cells.size === 0 ? [] : [{ row, cells }]
  })
  const sumRow = rows.find(({ row }) => row.sums)
  const ordinary = rows.filter(({ row }) => !row.sums)
  const keyed = key === null ? [] : ordinary.filter(({ cells }) => cells.has(key))
  const named = keyed.filter((each, at) => !repeats(each, keyed[at - 1]))
  const closing = sumRow === undefined && key === "budget" ? closingRow(named) : undefined
  const starts = named.filter((each) => each !== closing)
  const started = new Set(keyed)
  return {
    starts,
    pieces: ordinary.filter((each) => !started.has(each)),
    sum: (sumRow ?? closing)?.cells.get("budget") ?? null,
  }
}

/** The same project again, at the top of a new page or on every row of an unmerged export. */
function repeats(row: ProjectRow, before: ProjectRow | undefined): boolean {
  const name = row.cells.get("projectName")
  if (before === undefined || name === undefined) return false
  return [...row.cells].every(([column, cell]) => {
    const earlier = before.cells.get(column)
    return earlier !== undefined && comparable(cell.text) === comparable(earlier.text)
  })
}

/** A last row with nothing but a budget is their sum where it adds up, or where no goal stands beside it. */
function closingRow(rows: readonly ProjectRow[]): ProjectRow | undefined {
  const last = rows.at(-1)
  if (last === undefined || rows.length < 2 || last.row.cells.size > 1) return undefined
  const figures = rows.map(({ cells }) => figureIn(cells.get("budget")?.text ?? "") ?? 0)
  const total = figures.at(-1) ?? 0
  const adds = near(sum(figures.slice(0, -1)), total, 0.05)
  return adds || rows.slice(0, -1).some(({ cells }) => cells.size > 1) ? last : undefined
}

/** A project list whose row holds only a piece of a name (cut by a page break) is joined to the row before. */
export function joinCutNames(block: Block, rows: readonly ProjectRow[]): readonly (readonly ProjectRow[])[] {
  const columns = block.columns.filter((column) => column !== null && isProjectColumn(column)).length
  const full = rows.filter(({ cells }) => cells.size >= 2).length
  const groups: ProjectRow[][] = []
  for (const row of rows) {
    const piece = columns >= 2 && full * 5 >= rows.length * 4 && row.cells.size === 1
    if (piece && groups.length > 0 && !isSumWord(row.row.line.text)) groups.at(-1)?.push(row)
    else groups.push([row])
  }
  return groups
}
