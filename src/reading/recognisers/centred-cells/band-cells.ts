import { displayWidth } from "../../../basics/display-width.ts"
import type { Word } from "../printed-words.ts"

/** A column of the table as a band of lines is asked about it. */
export interface BandColumn {
  /** What it costs to leave the column empty. */
  readonly skip: number
  readonly isName: boolean
  /** How badly a text fits the column. */
  cost(text: string): number
}

export interface BandRead {
  /** The pieces of each column's cell, top down. */
  readonly cells: readonly (readonly Word[])[]
  readonly cost: number
}

/** How the cells of a row stand to each other: in the middle of the row, or at its top. */
export type Standing = "middle" | "top"

/** A row of more printed lines is none. */
export const mostLinesOfRow = 13

/** What it costs where the pieces of a cell are not as long as a broken cell's are. */
const unevenCost = 0.7
/** What each further piece of a cell costs. */
const pieceCost = 1
/** Figures are whole: two of them are never the pieces of one cell. */
const figuresCost = 8
/** The most ways of cutting a band into cells that are tried. */
const mostTries = 400

/**
 * Reads printed lines as one row of a table. In the middle of a row cells with an odd count of lines share its middle line,
 * those with an even one stand half a line off: a cell of three lines and one of two make five printed lines. So the number
 * of lines of each cell says which lines it has a piece on, and the pieces of a line are its cells' from left to right.
 * Null where no numbers of lines fit.
 */
export function readBand(
  lines: readonly (readonly Word[])[],
  columns: readonly BandColumn[],
  standing: Standing,
): BandRead | null {
  let best: BandRead | null = null
  for (const heights of standing === "top" ? [lines.map((_, at) => at)] : heightsOf(lines.length)) {
    const read = new Cutting(lines, columns, heights, standing).best(best?.cost ?? Infinity)
    if (read !== null) best = read
  }
  return best
}

/** For each way to mix odd and even cells in so many lines: how far each line stands from the row's middle, times two. */
function heightsOf(count: number): readonly (readonly number[])[] {
  if (count % 2 === 0) return [spread(count)]
  const odds = Array.from({ length: (count + 1) / 2 }, (_, at) => 2 * at + 1)
  return odds.map((odd) => [...spread(odd), ...spread(count - odd)].toSorted((a, b) => a - b))
}

/** Twice the distances from the middle of the lines of a cell: 3 → -2 0 2, 2 → -1 1. */
function spread(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => 2 * at - (count - 1))
}

class Cutting {
  readonly #lines: readonly (readonly Word[])[]
  readonly #columns: readonly BandColumn[]
  /** For each number of lines of a cell, the printed lines that it has its pieces on. */
  readonly #places: readonly (readonly number[])[]
  readonly #taken: number[]
  readonly #cells: (readonly Word[])[] = []
  #best: readonly (readonly Word[])[] | null = null
  #bestCost = Infinity
  #tries = 0

  constructor(
    lines: readonly (readonly Word[])[],
    columns: readonly BandColumn[],
    heights: readonly number[],
    standing: Standing,
  ) {
    this.#lines = lines
    this.#columns = columns
    this.#taken = lines.map(() => 0)
    const counts = Array.from({ length: lines.length }, (_, at) => at + 1)
    this.#places = counts.flatMap((count) => {
      const wanted = standing === "top" ? counts.slice(0, count).map((each) => each - 1) : spread(count)
      const at = wanted.map((height) => heights.indexOf(height))
      return at.includes(-1) ? [] : [at]
    })
  }

  best(limit: number): BandRead | null {
    this.#bestCost = limit
    this.#cut(0, 0)
    return this.#best === null ? null : { cells: this.#best, cost: this.#bestCost }
  }

  #cut(column: number, cost: number): void {
    if (cost >= this.#bestCost || this.#tries++ > mostTries) return
    const known = this.#columns[column]
    if (known === undefined) {
      if (this.#lines.some((line, at) => line.length !== this.#taken[at])) return
      this.#best = [...this.#cells]
      this.#bestCost = cost
      return
    }
    const left = this.#columns.length - column
    if (this.#lines.some((line, at) => line.length - (this.#taken[at] ?? 0) > left)) return
    for (const place of this.#places) {
      const pieces = place.flatMap((at) => this.#lines[at]?.[this.#taken[at] ?? 0] ?? [])
      if (pieces.length < place.length) continue
      for (const at of place) this.#taken[at] = (this.#taken[at] ?? 0) + 1
      this.#cells.push(pieces)
      this.#cut(column + 1, cost + known.cost(textOf(pieces)) + unevenness(pieces))
      this.#cells.pop()
      for (const at of place) this.#taken[at] = (this.#taken[at] ?? 0) - 1
    }
    if (known.isName) return
    this.#cells.push([])
    this.#cut(column + 1, cost + known.skip)
    this.#cells.pop()
  }
}

function textOf(pieces: readonly Word[]): string {
  return pieces.map(({ text }) => text).join("")
}

/** A broken cell's pieces are about as long as the cell is wide, but for the last one, which is no longer. */
function unevenness(pieces: readonly Word[]): number {
  if (pieces.length < 2) return 0
  const widths = pieces.map(({ text }) => displayWidth(text, true))
  const whole = widths.slice(0, -1)
  const widest = Math.max(...whole)
  const short = whole.filter((width) => width < widest - 3).length
  const figures = pieces.filter(({ text }) => /^[≥≤<>=＝≧≦]?\d[\d.,]*[%％]?/u.test(text)).length
  const uneven = unevenCost * (short + ((widths.at(-1) ?? 0) > widest + 1 ? 1 : 0))
  return uneven + pieceCost * whole.length + (figures > 1 ? figuresCost : 0)
}
