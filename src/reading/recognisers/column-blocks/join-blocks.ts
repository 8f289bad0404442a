import { sum } from "../../../basics/exact.ts"
import type { Problem } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"
import type { Cell } from "../../page-model.ts"
import { blockWith } from "./blocks.ts"
import type { Block } from "./blocks.ts"
import type { ProjectColumn } from "./columns.ts"
import { closingSums, findProjects } from "./find-projects.ts"
import type { Anchor } from "./find-projects.ts"
import { IndicatorRows } from "./indicator-rows.ts"
import type { JoinedProject, ProjectDoubt } from "./joined.ts"
import type { Run } from "./partition.ts"
import { sentenceOf, wideTableProblem } from "./problems.ts"
import type { WideTableProblemCode } from "./problems.ts"
import { joinCutNames, listsProjectsOnly, projectRowsOf } from "./project-cells.ts"
import type { ProjectRow, ProjectRows } from "./project-cells.ts"

export interface Joined {
  readonly projects: readonly JoinedProject[]
  /** 合计 of the budgets, as printed. */
  readonly sum: Cell | null
  readonly problems: readonly Problem[]
}

/**
 * Joins the blocks of a wide table sideways: all blocks print the same rows in the same order, so the rows of the block
 * with the indicator names are the rows of the table. The weights part them into projects; level rows, project names,
 * budgets and goals are then laid beside them.
 */
export function joinBlocks(blocks: readonly Block[]): Joined | null {
  const spine = blockWith(blocks, "name")
  if (spine === null) return null
  const problems: Problem[] = []
  const rows = new IndicatorRows(spine, blocks, problems)
  const lists = blocks.filter(listsProjectsOnly).map((block) => {
    const found = projectRowsOf(block)
    return { ...found, entries: joinCutNames(block, found.starts) }
  })
  const carriers = blocks
    .filter((block) => !listsProjectsOnly(block))
    .map((block) => ({ ...projectRowsOf(block), block }))
    .filter(({ starts, pieces }) => starts.length + pieces.length > 0)

  const counts = [
    ...lists.map(({ entries }) => entries.length),
    ...carriers.map(({ starts }) => starts.length),
  ]
  const count = projectCount(counts, rows.weights)
  if (count === 0) return null
  if (counts.some((each) => each !== count))
    problems.push(wideTableProblem("projects-uneven", firstSource(spine), `${counts.join("、")}`))

  const ordered = carriers.find(({ starts }) => starts.length === count)
  const anchors = (ordered?.starts ?? []).map((start) => rows.anchorOf(start.row))
  const found = findProjects(rows.weights, count, anchors, rows.drift)
  const runs = found?.runs ?? Array.from({ length: count }, () => ({ from: 0, to: 0 }))
  if (found === null) problems.push(wideTableProblem("projects-lost", firstSource(spine)))
  else if (!found.sure) problems.push(wideTableProblem("projects-not-parted", firstSource(spine)))

  rows.closeWeights(runs)
  rows.readLevels(runs, new Map((ordered?.starts ?? []).map((start, at) => [start.row, at])))
  const collected = new ProjectCollector(runs, problems)
  for (const { entries } of lists) collected.takeInOrder(entries)
  for (const carrier of carriers) collected.takeByPlace(carrier, (row) => rows.anchorOf(row))
  const sums = [...lists, ...carriers].flatMap(({ sum: cell }) => cell ?? [])
  collected.inheritUnits()
  return {
    projects: runs.map((run, at) => ({ ...collected.project(at), rows: rows.joined(run) })),
    sum: sums[0] ?? null,
    problems,
  }
}

/** Where the blocks disagree, the number of projects that the weights add up to decides; else the list of names. */
function projectCount(counts: readonly number[], weights: readonly (number | null)[]): number {
  const candidates = counts.filter((count) => count > 0)
  const total = sum(weights.map((weight) => weight ?? 0))
  const closing = candidates.find((count) => closingSums.some((each) => each * count === total))
  return closing ?? candidates[0] ?? 0
}

function firstSource(block: Block): Source | null {
  const line = block.rows[0]?.line.number
  return line === undefined ? null : { line }
}

/** Gathers the cells of each project from the blocks that print them. */
class ProjectCollector {
  readonly #runs: readonly Run[]
  readonly #problems: Problem[]
  readonly #cells: Map<ProjectColumn, Cell[]>[]
  readonly #doubts: ProjectDoubt[][]

  constructor(runs: readonly Run[], problems: Problem[]) {
    this.#runs = runs
    this.#problems = problems
    this.#cells = runs.map(() => new Map())
    this.#doubts = runs.map(() => [])
  }

  /** A block with one row a project. */
  takeInOrder(entries: readonly (readonly ProjectRow[])[]): void {
    const uneven = entries.length !== this.#runs.length
    entries.slice(0, this.#runs.length).forEach((rows, at) => {
      for (const row of rows) this.#take(at, row)
      if (uneven) this.#doubt(at, "projectName", "projects-uneven")
    })
    for (const [row] of entries.slice(this.#runs.length))
      this.#problems.push(
        wideTableProblem("projects-lost", row === undefined ? null : { line: row.row.line.number }),
      )
  }

  /** A block whose project cells stand among indicator rows. */
  takeByPlace({ starts, pieces }: ProjectRows, placeOf: (row: ProjectRow["row"]) => Anchor): void {
    const inOrder = starts.length === this.#runs.length
    starts.forEach((start, at) => this.#take(inOrder ? at : this.#projectAt(placeOf(start.row).row), start))
    for (const piece of pieces) {
      const place = placeOf(piece.row)
      const at = this.#projectAt(place.row)
      this.#take(at, piece)
      const betweenProjects = !place.exact && this.#runs[at]?.from === place.row && place.row > 0
      if (betweenProjects) this.#doubt(at, "goal", "goal-place-uncertain")
    }
  }

  /** The cell of a unit is merged over all its projects. */
  inheritUnits(): void {
    this.#cells.forEach((own, at) => {
      const before = this.#cells[at - 1]
      for (const column of ["department", "unit"] as const) {
        const cells = before?.get(column)
        if (cells !== undefined && !own.has(column)) own.set(column, cells)
      }
    })
  }

  project(at: number): Omit<JoinedProject, "rows"> {
    return { cells: this.#cells[at] ?? new Map(), doubts: this.#doubts[at] ?? [] }
  }

  #projectAt(row: number): number {
    const at = this.#runs.findIndex(({ from, to }) => from <= row && row < to)
    return at === -1 ? Math.max(0, this.#runs.length - 1) : at
  }

  #take(at: number, { cells }: ProjectRow): void {
    const own = this.#cells[at]
    for (const [column, cell] of cells) own?.set(column, [...(own.get(column) ?? []), cell])
  }

  #doubt(at: number, column: ProjectColumn, code: WideTableProblemCode): void {
    this.#doubts[at]?.push({ column, code, ...sentenceOf(code) })
  }
}
