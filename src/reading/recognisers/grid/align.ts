import type { Gap } from "./tokens.ts"

/**
 * Reads a sequence of fragments as the rows of a table: every token gets a column; columns rise inside a row; a token may
 * go on the cell before it. Of all such readings the cheapest one is taken (shortest path, time linear in the tokens).
 *
 * What a reading costs: text that does not look like its column, columns left empty, rows that begin or end where the
 * print says otherwise, and changes of the distance between printed and assigned column within a row. A row that
 * slipped by one column as a whole is therefore cheap, and so are tables whose print keeps no columns at all.
 */
export interface AlignColumn {
  /** Where the header prints the column; null where it is not known. */
  readonly position: number | null
  /** What it costs to leave the column empty in a row. */
  readonly skip: number
  /** The same where cells before and after it in the row are filled. */
  readonly skipInside: number
  /** The cost of ending a row here, where it is not that of all further columns. */
  readonly end?: number
  /** How badly the text fits the column; 0 for a perfect fit. */
  cost(text: string): number
}

export interface AlignToken {
  readonly text: string
  readonly column: number | null
  readonly gap: Gap
  /** A figure, a sign, a known label: complete in itself, never a fragment of a cell. */
  readonly whole: boolean
}

export interface Placed {
  readonly column: number
  readonly joint: Joint
  /** How much dearer the best reading is that puts this token into another column. */
  readonly margin: number
  /** That other column; null where there is none. */
  readonly runnerUp: number | null
  /** Assigned minus printed column; 0 where no columns are printed. */
  readonly shift: number
}

/** How a token follows the one before: a new row, a further cell of the row, or a fragment of the same cell. */
export type Joint = "new-row" | "next-cell" | "same-cell"

const jointCosts: Readonly<Record<Gap, Readonly<Record<Joint, number>>>> = {
  cell: { "new-row": 5, "next-cell": 0, "same-cell": 8 },
  blank: { "new-row": 4, "next-cell": 0, "same-cell": 0.8 },
  fold: { "new-row": 3, "next-cell": 3, "same-cell": 0 },
  line: { "new-row": 0.4, "next-cell": 0.2, "same-cell": 1.2 },
  border: { "new-row": 0.2, "next-cell": 0, "same-cell": 6 },
  "text-row": { "new-row": 0, "next-cell": 2.5, "same-cell": 3 },
  "lone-row": { "new-row": 0, "next-cell": 2.5, "same-cell": 2.2 },
  "soft-row": { "new-row": 0, "next-cell": 1.2, "same-cell": 1.6 },
  row: { "new-row": 0, "next-cell": 5, "same-cell": 5 },
}

/** A row may begin a few columns off for little; a jump inside a row costs more. */
const rowStartShiftCost = 0.5
const jumpCost = 1.2
const maxJumps = 4

/** Figures are never put together out of two: "99" "99" is not 9999. */
const wholeCost = 8

export interface AlignOptions {
  /** False where the print keeps no empty cells, so that columns say nothing. */
  readonly trustColumns: boolean
  /** Costs that differ for this table. */
  readonly joints?: Partial<Readonly<Record<Gap, Readonly<Record<Joint, number>>>>>
}

export function align(
  tokens: readonly AlignToken[],
  columns: readonly AlignColumn[],
  options: AlignOptions,
): readonly Placed[] {
  if (tokens.length === 0 || columns.length === 0) return []
  return new Lattice(tokens, columns, options).solve()
}

/** What the cheapest reading costs; the lower of two tells which columns explain the tokens better. */
export function alignmentCost(
  tokens: readonly AlignToken[],
  columns: readonly AlignColumn[],
  options: AlignOptions,
): number {
  return tokens.length === 0 || columns.length === 0 ? 0 : new Lattice(tokens, columns, options).cost()
}

class Lattice {
  readonly #tokens: readonly AlignToken[]
  readonly #columns: readonly AlignColumn[]
  readonly #joints: Readonly<Record<Gap, Readonly<Record<Joint, number>>>>
  /** Sums of the skip costs of all columns before the one at the index. */
  readonly #skipped: readonly number[]
  readonly #skippedInside: readonly number[]
  /** What it costs to end a row at the column. */
  readonly #after: readonly number[]
  readonly #fit: readonly (readonly number[])[]
  /** Assigned minus printed column of every token in every column. */
  readonly #shift: Float64Array
  readonly #moveWeight: number
  /** Used again for every token: what it costs to begin a row with it. */
  readonly #starts: Float64Array

  constructor(tokens: readonly AlignToken[], columns: readonly AlignColumn[], options: AlignOptions) {
    this.#tokens = tokens
    this.#columns = columns
    this.#joints = { ...jointCosts, ...options.joints }
    this.#moveWeight = options.trustColumns ? 1 : 0
    this.#skipped = runningSums(columns.map((column) => column.skip))
    this.#skippedInside = runningSums(columns.map((column) => column.skipInside))
    const all = this.#skipped.at(-1) ?? 0
    this.#after = columns.map(({ end }, column) => end ?? all - (this.#skipped[column + 1] ?? 0))
    this.#starts = new Float64Array(columns.length)
    this.#fit = fits(tokens, columns)
    this.#shift = shifts(tokens, columns)
  }

  solve(): readonly Placed[] {
    const { forward, from } = this.#walk()
    return this.#trace(from, this.#through(forward))
  }

  cost(): number {
    const { forward } = this.#walk()
    const last = forward.subarray((this.#tokens.length - 1) * this.#columns.length)
    return Math.min(...[...last].map((cost, column) => cost + this.#skipAfter(column)))
  }

  /**
   * For every token and column the cost of the best reading up to there, and the column before it in that reading: the
   * first one of equals. No step costs less than nothing, so whatever is dearer before it is not tried.
   */
  #walk(): { readonly forward: Float64Array; readonly from: Int16Array } {
    const count = this.#tokens.length
    const width = this.#columns.length
    const forward = new Float64Array(count * width)
    const from = new Int16Array(count * width).fill(-1)
    for (let column = 0; column < width; column++)
      forward[column] = this.#startOf(0, column) + this.#fitOf(0, column)
    for (let at = 1; at < count; at++) {
      const reached = forward.subarray((at - 1) * width, at * width)
      const cheapest = indexOfLeast(reached)
      const sameCell = this.#arriveAt(at)
      for (let column = 0; column < width; column++) {
        let origin = cheapest
        let best = (reached[origin] ?? Infinity) + this.#step(at, origin, column, sameCell)
        for (let before = 0; before < width; before++) {
          const start = reached[before] ?? Infinity
          if (start > best || before === cheapest) continue
          const cost = start + this.#step(at, before, column, sameCell)
          if (cost > best || (cost === best && before > origin)) continue
          best = cost
          origin = before
        }
        forward[at * width + column] = best + this.#fitOf(at, column)
        from[at * width + column] = origin
      }
    }
    return { forward, from }
  }

  /** For every token and column the cost of the best whole reading that puts the token there. */
  #through(forward: Float64Array): Float64Array {
    const count = this.#tokens.length
    const width = this.#columns.length
    const onward = Float64Array.from(this.#columns, (_, column) => this.#skipAfter(column))
    const through = new Float64Array(forward)
    const backward = new Float64Array(onward)
    for (let at = count - 1; at >= 0; at--) {
      for (let column = 0; column < width; column++)
        through[at * width + column] = (through[at * width + column] ?? 0) + (backward[column] ?? 0)
      if (at === 0) break
      const sameCell = this.#arriveAt(at)
      for (let column = 0; column < width; column++)
        onward[column] = this.#fitOf(at, column) + (backward[column] ?? Infinity)
      const cheapest = indexOfLeast(onward)
      for (let before = 0; before < width; before++) {
        let best = this.#step(at, before, cheapest, sameCell) + (onward[cheapest] ?? Infinity)
        for (let column = 0; column < width; column++) {
          const rest = onward[column] ?? Infinity
          if (rest < best) best = Math.min(best, this.#step(at, before, column, sameCell) + rest)
        }
        backward[before] = best
      }
    }
    return through
  }

  #trace(from: Int16Array, through: Float64Array): readonly Placed[] {
    const width = this.#columns.length
    const placed: Placed[] = []
    let column = indexOfLeast(through.subarray((this.#tokens.length - 1) * width))
    for (let at = this.#tokens.length - 1; at >= 0; at--) {
      const costs = through.subarray(at * width, (at + 1) * width)
      const runnerUp = indexOfLeast(costs, column)
      const origin = from[at * width + column] ?? -1
      placed.push({
        column,
        joint: origin === -1 ? "new-row" : this.#jointOf(at, origin, column),
        margin: (costs[runnerUp] ?? Infinity) - (costs[column] ?? 0),
        runnerUp: runnerUp === -1 ? null : runnerUp,
        shift: this.#shiftOf(at, column),
      })
      column = Math.max(0, origin)
    }
    return placed.reverse()
  }

  /** Sets what it costs to begin a row with a token; the cost of going on the cell before with it. */
  #arriveAt(at: number): number {
    const fresh = this.#gapAt(at)["new-row"]
    for (let column = 0; column < this.#columns.length; column++)
      this.#starts[column] = fresh + this.#startOf(at, column)
    return this.#sameCellCost(at)
  }

  /** The cost of the step to a token from the column of the token before to its own; see `#arriveAt`. */
  #step(at: number, before: number, column: number, sameCell: number): number {
    const fresh = this.#skipAfter(before) + (this.#starts[column] ?? 0)
    if (column < before) return fresh
    if (column === before) return Math.min(fresh, sameCell)
    return Math.min(fresh, this.#nextCell(at, before, column))
  }

  #nextCell(at: number, before: number, column: number): number {
    const jump = Math.min(maxJumps, Math.abs(this.#shiftOf(at, column) - this.#shiftOf(at - 1, before)))
    const inside = (this.#skippedInside[column] ?? 0) - (this.#skippedInside[before + 1] ?? 0)
    return this.#gapAt(at)["next-cell"] + inside + jump * jumpCost * this.#moveWeight
  }

  /** A new row is the last choice between equals, but for fragments of one cell. */
  #jointOf(at: number, before: number, column: number): Joint {
    if (column < before) return "new-row"
    const fresh = this.#skipAfter(before) + (this.#gapAt(at)["new-row"] + this.#startOf(at, column))
    if (column === before) return this.#sameCellCost(at) < fresh ? "same-cell" : "new-row"
    return this.#nextCell(at, before, column) <= fresh ? "next-cell" : "new-row"
  }

  #gapAt(at: number): Readonly<Record<Joint, number>> {
    return this.#joints[this.#tokens[at]?.gap ?? "row"]
  }

  #sameCellCost(at: number): number {
    const cost = this.#gapAt(at)["same-cell"]
    return cost > 0 && (this.#isWhole(at) || this.#isWhole(at - 1)) ? cost + wholeCost : cost
  }

  #startOf(at: number, column: number): number {
    const shift = Math.min(maxJumps, Math.abs(this.#shiftOf(at, column)))
    return (this.#skipped[column] ?? 0) + shift * rowStartShiftCost * this.#moveWeight
  }

  #isWhole(at: number): boolean {
    return this.#tokens[at]?.whole === true
  }

  #skipAfter(column: number): number {
    return this.#after[column] ?? 0
  }

  #fitOf(at: number, column: number): number {
    return this.#fit[at]?.[column] ?? Infinity
  }

  #shiftOf(at: number, column: number): number {
    return this.#shift[at * this.#columns.length + column] ?? 0
  }
}

/** What each token costs in each column; what stands in many rows (levels, points, years) is weighed once. */
function fits(
  tokens: readonly AlignToken[],
  columns: readonly AlignColumn[],
): readonly (readonly number[])[] {
  const byText = new Map<string, readonly number[]>()
  return tokens.map(({ text }) => {
    const known = byText.get(text) ?? columns.map((column) => column.cost(text))
    byText.set(text, known)
    return known
  })
}

function shifts(tokens: readonly AlignToken[], columns: readonly AlignColumn[]): Float64Array {
  const shift = new Float64Array(tokens.length * columns.length)
  const scale = columnScale(columns)
  if (scale === null) return shift
  tokens.forEach(({ column: printed }, at) => {
    if (printed === null) return
    const scaled = scale(printed)
    columns.forEach(({ position }, column) => {
      if (position !== null) shift[at * columns.length + column] = column - scaled
    })
  })
  return shift
}

/** Maps printed columns onto the order of the header's columns: a sheet may leave empty columns between them. */
function columnScale(columns: readonly AlignColumn[]): ((printed: number) => number) | null {
  const known = columns.flatMap(({ position }, index) => (position === null ? [] : [{ position, index }]))
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return null
  const pitch = Math.max(1, (last.position - first.position) / Math.max(1, last.index - first.index))
  return (printed) => {
    if (printed <= first.position) return first.index - (first.position - printed) / pitch
    for (let at = 1; at < known.length; at++) {
      const [left, right] = [known[at - 1] ?? first, known[at] ?? last]
      if (printed > right.position) continue
      const part = (printed - left.position) / Math.max(1, right.position - left.position)
      return left.index + part * (right.index - left.index)
    }
    return last.index + (printed - last.position) / pitch
  }
}

function runningSums(figures: readonly number[]): readonly number[] {
  const sums = [0]
  for (const figure of figures) sums.push((sums.at(-1) ?? 0) + figure)
  return sums
}

function indexOfLeast(costs: Float64Array, except = -1): number {
  let best = -1
  for (let index = 0; index < costs.length; index++)
    if (index !== except && (best === -1 || (costs[index] ?? Infinity) < (costs[best] ?? Infinity)))
      best = index
  return best
}
