import { subtract, sum } from "../../../basics/exact.ts"
import type { Problem } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"
import { attachBlock, unitSuitsName } from "./attach-block.ts"
import { blockWith } from "./blocks.ts"
import type { Block, Row } from "./blocks.ts"
import { figureIn } from "./cell-fit.ts"
import { isIndicatorColumn } from "./columns.ts"
import type { IndicatorColumn } from "./columns.ts"
import { closingSums } from "./find-projects.ts"
import type { Anchor } from "./find-projects.ts"
import { inheritLevels } from "./inherit-levels.ts"
import type { JoinedRow, RowDoubt } from "./joined.ts"
import type { Cell } from "../../page-model.ts"
import type { Run } from "./partition.ts"
import { sentenceOf, wideTableProblem } from "./problems.ts"
import { listsProjectsOnly } from "./project-cells.ts"
import { readLevels } from "./read-levels.ts"
import type { LevelReading, LevelToken } from "./read-levels.ts"

interface BuiltRow {
  readonly source: Row
  readonly cells: Map<IndicatorColumn, Cell>
  readonly doubts: RowDoubt[]
  confidence: number
}

/** The indicator rows of a wide table, completed block by block. */
export class IndicatorRows {
  readonly #rows: BuiltRow[]
  readonly #problems: Problem[]
  /** The block that prints the levels, where it is not the block of the names. */
  readonly #levels: Block | null
  /** Rows of other blocks that found no indicator. */
  readonly #unused: Row[] = []
  /** Known places of printed rows among the indicator rows. */
  readonly #places = new Map<Row, Anchor>()

  constructor(spine: Block, blocks: readonly Block[], problems: Problem[]) {
    this.#problems = problems
    const others = blocks.filter((block) => block !== spine && !listsProjectsOnly(block))
    this.#rows = builtRows(spine, new Set(others.map(({ rows }) => rows.length)))
    this.#sayJoinedNames()
    this.#placeRows(spine)
    const levels = blockWith(blocks, "level2") ?? blockWith(blocks, "level1")
    this.#levels = levels === spine ? null : levels
    for (const block of others) if (block !== this.#levels) this.#attach(block)
    this.#levels?.rows.forEach((row, at) => this.#places.set(row, { row: at, exact: false }))
    this.#doubtUnits()
  }

  get weights(): readonly (number | null)[] {
    return this.#rows.map(({ cells }) => figureIn(cells.get("weight")?.text ?? ""))
  }

  /** How many rows a line of the level block may be off before it was aligned. */
  get drift(): number {
    return this.#levels === null ? 0 : Math.abs(this.#rows.length - this.#levels.rows.length) + 1
  }

  /** Where a printed row of any block stands among the indicator rows. */
  anchorOf(row: Row): Anchor {
    return this.#places.get(row) ?? { row: 0, exact: false }
  }

  /** Gives every row its levels; `projectOf` names the printed rows that hold the cells of the nth project. */
  readLevels(projects: readonly Run[], projectOf: ReadonlyMap<Row, number>): void {
    const cells = this.#rows.map((row) => row.cells)
    if (this.#levels === null) {
      if (!cells.some((row) => row.has("level1") || row.has("level2")))
        this.#problems.push(wideTableProblem("levels-missing", null))
      inheritLevels(cells, projects).forEach(({ level1, level2, confidence }, at) => {
        const row = this.#rows[at]
        if (row === undefined) return
        if (level1 !== null) row.cells.set("level1", level1)
        if (level2 !== null) row.cells.set("level2", level2)
        row.confidence = Math.min(row.confidence, confidence)
      })
      return
    }
    const printed = this.#levels.rows.filter((row) => !row.sums && !isBudgetOnly(row, projectOf))
    const tokens = printed.map((row): LevelToken => ({
      level1: row.cells.get("level1") ?? null,
      level2: row.cells.get("level2") ?? null,
      project: projectOf.get(row) ?? null,
    }))
    const read = readLevels(cells, tokens, projects) ?? readLevels(cells, tokens.map(unanchored), [])
    if (read === null) {
      this.#problems.push(wideTableProblem("rows-uneven", null))
      for (const row of this.#rows) doubt(row, "level2", "level-uncertain", [], 0.5)
      return
    }
    read.readings.forEach((reading, at) => this.#takeLevel(at, reading))
    printed.forEach((row, token) => {
      const at = read.rowOfToken[token] ?? 0
      const exact = !read.skipped.has(token)
      this.#places.set(row, { row: at, exact })
      const own = exact ? this.#rows[at]?.cells : undefined
      for (const [column, cell] of indicatorCells(row)) if (own?.has(column) === false) own.set(column, cell)
    })
    for (const { level1, level2 } of read.unused)
      this.#problems.push(wideTableProblem("levels-unused", (level2 ?? level1)?.source ?? null, level2?.text))
  }

  joined({ from, to }: Run): readonly JoinedRow[] {
    return this.#rows.slice(from, to)
  }

  /** The lines of the block of names; a line without a row of its own stands before the next row. */
  #placeRows(spine: Block): void {
    const numberOf = new Map(this.#rows.map((row, at) => [row.source, at]))
    let next = this.#rows.length
    for (const row of [...spine.rows].reverse()) {
      const own = numberOf.get(row)
      if (own !== undefined) next = own
      this.#places.set(row, { row: next, exact: own !== undefined })
    }
  }

  #attach(block: Block): void {
    const printed = block.rows.filter((row) => !row.sums && indicatorCells(row).size > 0)
    const onPages = this.#rows.map(({ cells, source }) => ({ cells, page: source.page }))
    const attached = attachBlock(onPages, printed)
    const place: Source | null = printed[0] === undefined ? null : { line: printed[0].line.number }
    if (attached === null || printed.length !== this.#rows.length)
      this.#problems.push(wideTableProblem("rows-uneven", place, `${this.#rows.length}、${printed.length}`))
    if (attached === null) return
    const used = new Set(attached.rowOf)
    const unused = printed.filter((_, at) => !used.has(at))
    attached.rowOf.forEach((other, at) => {
      const [row, source] = [this.#rows[at], printed[other ?? -1]]
      if (row === undefined) return
      if (source === undefined) this.#loseCells(row, block, unused)
      else this.#takeCells(row, at, source, attached.probability[at] ?? 1)
    })
    this.#unused.push(...unused)
    for (const source of unused)
      this.#problems.push(
        wideTableProblem("row-unused", { line: source.line.number }, source.line.text.trim().slice(0, 40)),
      )
  }

  #takeCells(row: BuiltRow, at: number, source: Row, probability: number): void {
    this.#places.set(source, { row: at, exact: true })
    const cells = indicatorCells(source)
    for (const [column, cell] of cells) row.cells.set(column, cell)
    if (probability >= 0.75) return
    for (const column of cells.keys())
      doubt(row, column, "row-uncertain", [], probability >= 0.5 ? 0.65 : 0.5)
  }

  /** The row has no counterpart in the block; a row of the block that found no indicator may be it. */
  #loseCells(row: BuiltRow, block: Block, unused: readonly Row[]): void {
    for (const column of block.columns) {
      if (column === null || !isIndicatorColumn(column)) continue
      const others = unused.flatMap(({ cells }) => cells.get(column)?.text ?? [])
      doubt(row, column, "row-lost", [...new Set(others)].slice(0, 5), 0.75)
    }
    const name = row.cells.get("name")
    this.#problems.push(wideTableProblem("row-lost", name?.source ?? null, name?.text))
  }

  #sayJoinedNames(): void {
    for (const { doubts, cells } of this.#rows)
      if (doubts.some(({ code }) => code === "name-joined"))
        this.#problems.push(
          wideTableProblem("name-joined", cells.get("name")?.source ?? null, cells.get("name")?.text),
        )
  }

  /**
   * Where exactly one weight of a project was lost, all other projects close at one sum, and a row that found no
   * indicator prints just the weight that closes this project too, that row has slipped: its weight is taken.
   */
  closeWeights(projects: readonly Run[]): void {
    const weights = this.weights
    const sums = projects.map(({ from, to }) => weights.slice(from, to))
    const closed = sums.flatMap((own) =>
      own.includes(null) ? [] : [sum(own.flatMap((weight) => weight ?? []))],
    )
    const target = closingSums.find((each) => closed.length > 0 && closed.every((total) => total === each))
    if (target === undefined) return
    projects.forEach(({ from }, project) => {
      const own = sums[project] ?? []
      const at = own.indexOf(null)
      if (at === -1 || own.lastIndexOf(null) !== at) return
      const missing = subtract(target, sum(own.flatMap((weight) => weight ?? [])))
      const slipped = this.#unused.findIndex(
        ({ cells }) => figureIn(cells.get("weight")?.text ?? "") === missing,
      )
      const [row, cell] = [this.#rows[from + at], this.#unused[slipped]?.cells.get("weight")]
      if (row === undefined || cell === undefined) return
      row.cells.set("weight", cell)
      this.#unused.splice(slipped, 1)
    })
  }

  #takeLevel(at: number, reading: LevelReading): void {
    const row = this.#rows[at]
    if (row === undefined) return
    row.cells.set("level1", { text: reading.level1, column: 0, source: reading.places.level1 ?? {} })
    row.cells.set("level2", { text: reading.level2, column: 0, source: reading.places.level2 ?? {} })
    row.confidence = Math.min(row.confidence, reading.confidence)
    if (reading.doubt === null) return
    const code = reading.doubt.kind === "lost" ? "level-lost" : "level-uncertain"
    doubt(row, "level2", code, reading.doubt.alternatives, reading.confidence)
    if (code === "level-lost") doubt(row, "level1", code, [], reading.confidence)
    const name = row.cells.get("name")
    this.#problems.push(wideTableProblem(code, name?.source ?? null, name?.text))
  }

  /** A unit against its name (次数 in %) is as likely the agency's as the reader's: kept as printed, and said. */
  #doubtUnits(): void {
    for (const row of this.#rows) {
      const unit = row.cells.get("measureUnit")
      if (unit === undefined || unitSuitsName(row.cells.get("name")?.text ?? "", unit.text) !== false)
        continue
      doubt(row, "measureUnit", "unit-uncertain", [], 0.85)
    }
  }
}

function doubt(
  row: BuiltRow,
  column: IndicatorColumn,
  code: Parameters<typeof sentenceOf>[0],
  alternatives: readonly string[],
  confidence: number,
): void {
  row.doubts.push({ column, code, ...sentenceOf(code), alternatives })
  row.confidence = Math.min(row.confidence, confidence)
}

function unanchored(token: LevelToken): LevelToken {
  return { ...token, project: null }
}

/** The closing line with the sum of the budgets holds no level and no project. */
function isBudgetOnly(row: Row, projectOf: ReadonlyMap<Row, number>): boolean {
  return row.cells.size === 1 && row.cells.has("budget") && !projectOf.has(row)
}

function indicatorCells(row: Row): Map<IndicatorColumn, Cell> {
  const cells = new Map<IndicatorColumn, Cell>()
  for (const [column, cell] of row.cells) if (isIndicatorColumn(column)) cells.set(column, cell)
  return cells
}

/**
 * The rows of the block of names that are indicators: those with a name, a target or a weight. A line with nothing but a
 * name, where nearly all others hold more and no other block has a row for it, is the rest of the name above.
 */
function builtRows(spine: Block, otherLengths: ReadonlySet<number>): BuiltRow[] {
  const named = spine.rows.filter(
    ({ cells, sums }) => !sums && (cells.has("name") || cells.has("target") || cells.has("weight")),
  )
  const whole = named.filter(({ cells }) => cells.size > 1).length
  const mayJoin = whole * 5 >= named.length * 4 && !otherLengths.has(named.length)
  const rows: BuiltRow[] = []
  for (const source of named) {
    const above = rows.at(-1)
    if (mayJoin && source.cells.size === 1 && source.cells.has("name") && above !== undefined)
      joinName(above, source)
    else rows.push({ source, cells: indicatorCells(source), doubts: [], confidence: 1 })
  }
  return rows
}

function joinName(above: BuiltRow, rest: Row): void {
  const [begun, piece] = [above.cells.get("name"), rest.cells.get("name")]
  if (piece === undefined) return
  above.cells.set("name", begun === undefined ? piece : { ...begun, text: begun.text + piece.text })
  doubt(above, "name", "name-joined", begun === undefined ? [] : [begun.text], 0.85)
}
