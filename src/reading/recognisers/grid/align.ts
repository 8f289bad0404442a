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
  readonly #fit: readonly (readonly number[])[]
  readonly #shift: readonly (readonly number[])[]
  readonly #moveWeight: number
  /** Used again for every token: costs of its steps, and of beginning a row with it. */
  readonly #steps: Float64Array
  readonly #starts: Float64Array

  constructor(tokens: readonly AlignToken[], columns: readonly AlignColumn[], options: AlignOptions) {
    this.#tokens = tokens
    this.#columns = columns
    this.#joints = { ...jointCosts, ...options.joints }
    this.#moveWeight = options.trustColumns ? 1 : 0
    this.#skipped = runningSums(columns.map((column) => column.skip))
    this.#skippedInside = runningSums(columns.map((column) => column.skipInside))
    this.#steps = new Float64Array(columns.length ** 2)
    this.#starts = new Float64Array(columns.length)
    this.#fit = tokens.map((token) => columns.map((column) => column.cost(token.text)))
    const scale = columnScale(columns)
    this.#shift = tokens.map((token) => {
      const at = token.column === null || scale === null ? null : scale(token.column)
      return columns.map((column, index) => (at === null || column.position === null ? 0 : index - at))
    })
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

  /** For every token and column the cost of the best reading up to there, and the column before it in that reading. */
  #walk(): { readonly forward: Float64Array; readonly from: Int16Array } {
    const count = this.#tokens.length
    const width = this.#columns.length
    const forward = new Float64Array(count * width)
    const from = new Int16Array(count * width).fill(-1)
    for (let column = 0; column < width; column++)
      forward[column] = this.#startOf(0, column) + this.#fitOf(0, column)
    for (let at = 1; at < count; at++) {
      const steps = this.#stepsTo(at)
      for (let column = 0; column < width; column++) {
        let best = Infinity
        let origin = -1
        for (let before = 0; before < width; before++) {
          const cost =
            (forward[(at - 1) * width + before] ?? Infinity) + (steps[before * width + column] ?? 0)
          if (cost < best) [best, origin] = [cost, before]
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
    let backward = Float64Array.from(this.#columns, (_, column) => this.#skipAfter(column))
    const through = new Float64Array(forward)
    for (let at = count - 1; at >= 0; at--) {
      for (let column = 0; column < width; column++)
        through[at * width + column] = (through[at * width + column] ?? 0) + (backward[column] ?? 0)
      if (at === 0) break
      const steps = this.#stepsTo(at)
      const next = new Float64Array(width).fill(Infinity)
      for (let column = 0; column < width; column++) {
        const onward = this.#fitOf(at, column) + (backward[column] ?? Infinity)
        for (let before = 0; before < width; before++) {
          const cost = (steps[before * width + column] ?? 0) + onward
          if (cost < (next[before] ?? 0)) next[before] = cost
        }
      }
      backward = next
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
        shift: this.#shift[at]?.[column] ?? 0,
      })
      column = Math.max(0, origin)
    }
    return placed.reverse()
  }

  /** The costs of all steps to a token: from the column of the token before (row of the matrix) to its own. */
  #stepsTo(at: number): Float64Array {
    const width = this.#columns.length
    const gap = this.#gapAt(at)
    const [sameCell, nextCell] = [this.#sameCellCost(at), gap["next-cell"]]
    for (let column = 0; column < width; column++)
      this.#starts[column] = gap["new-row"] + this.#startOf(at, column)
    for (let before = 0; before < width; before++) {
      const after = this.#skipAfter(before)
      const skipped = this.#skippedInside[before + 1] ?? 0
      const shift = this.#shiftOf(at - 1, before)
      for (let column = 0; column < width; column++) {
        const fresh = after + (this.#starts[column] ?? 0)
        let cost = fresh
        if (column === before) cost = Math.min(fresh, sameCell)
        else if (column > before) {
          const jump = Math.min(maxJumps, Math.abs(this.#shiftOf(at, column) - shift))
          const inside = (this.#skippedInside[column] ?? 0) - skipped
          cost = Math.min(fresh, nextCell + inside + jump * jumpCost * this.#moveWeight)
        }
        this.#steps[before * width + column] = cost
      }
    }
    return this.#steps
  }

  /** A new row is the last choice between equals, but for fragments of one cell. */
  #jointOf(at: number, before: number, column: number): Joint {
    if (column < before) return "new-row"
    const fresh = this.#skipAfter(before) + (this.#gapAt(at)["new-row"] + this.#startOf(at, column))
    if (column === before) return this.#sameCellCost(at) < fresh ? "same-cell" : "new-row"
    const jump = Math.min(maxJumps, Math.abs(this.#shiftOf(at, column) - this.#shiftOf(at - 1, before)))
    const inside = (this.#skippedInside[column] ?? 0) - (this.#skippedInside[before + 1] ?? 0)
    const next = this.#gapAt(at)["next-cell"] + inside + jump * jumpCost * this.#moveWeight
    return next <= fresh ? "next-cell" : "new-row"
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
    return this.#columns[column]?.end ?? (this.#skipped.at(-1) ?? 0) - (this.#skipped[column + 1] ?? 0)
  }

  #fitOf(at: number, column: number): number {
    return this.#fit[at]?.[column] ?? Infinity
  }

  #shiftOf(at: number, column: number): number {
    return this.#shift[at]?.[column] ?? 0
  }
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
  costs.forEach((cost, index) => {
    if (index !== except && (best === -1 || cost < (costs[best] ?? Infinity))) best = index
  })
  return best
}
