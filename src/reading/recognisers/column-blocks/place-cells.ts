import type { Cell } from "../../page-model.ts"
import { misfit, traitsOf } from "./cell-fit.ts"
import type { Traits } from "./cell-fit.ts"
import type { WideColumn } from "./columns.ts"

/** A cell with the column it belongs to; `column` indexes the block's columns. */
export interface Placement {
  readonly column: number
  readonly cell: Cell
}

export interface PlacedLine {
  readonly placements: readonly Placement[]
  /** Cells for which no column was found. */
  readonly unplaced: readonly Cell[]
  /** Sum of misfits; 0 where every cell stands in its printed column and suits it. */
  readonly cost: number
  /** Words that were tried one by one; 0 where the printed cells were taken as they are. */
  readonly wordsTried: number
}

const displaced = 0.5
const unplacedCost = 8
const joinCost = 0.2
const splitCost = 0.3
/** Between two columns that suit a cell as well, the one beside its neighbour is taken. */
const skippedInside = 0.01
/** No row of an official form has more cells or words; longer lines are placed as printed only. */
const maxTokens = 40

/**
 * The cells of one line onto the columns of its block, in printed order. Cells that slipped sideways (a merged cell
 * that was lost, blanks where a tab stood) are moved to the columns that they suit, at a cost.
 * Where `glued`, columns are parted by blanks only and several words may belong to one column; where `lostEmpty`, the
 * print has dropped its empty cells, so that a cell's column says nothing.
 */
export function placeCells(
  cells: readonly Cell[],
  columns: readonly (WideColumn | null)[],
  glued: boolean,
  lostEmpty = false,
): PlacedLine {
  const printed = cells.filter((cell) => cell.text !== "")
  if (lostEmpty && !glued && printed.length <= maxTokens) return placeInOrder(printed, columns, false, true)
  const straight = placeAsPrinted(printed, columns)
  const suits = !glued && straight.cost === 0 && !mayBeSplit(printed)
  if (suits || printed.length > maxTokens) return straight
  const whole = glued ? null : placeInOrder(printed, columns, false)
  const words = printed.flatMap(splitAtBlanks)
  if (words.length === printed.length && whole !== null) return whole
  if (words.length > maxTokens) return whole ?? straight
  const wordsTried = words.length
  const parted = placeInOrder(words, columns, true)
  const partedCost = parted.cost + (glued ? 0 : splitCost)
  if (whole !== null && whole.cost <= partedCost) return { ...whole, wordsTried }
  return { ...parted, cost: partedCost, wordsTried }
}

/** A figure and words in one cell: two columns whose border was lost. */
function mayBeSplit(cells: readonly Cell[]): boolean {
  return cells.some((cell) => /^[\d,.]+\s+\D/u.test(cell.text))
}

function placeAsPrinted(cells: readonly Cell[], columns: readonly (WideColumn | null)[]): PlacedLine {
  const placements: Placement[] = []
  const unplaced: Cell[] = []
  let cost = 0
  for (const cell of cells) {
    const fit =
      cell.column < columns.length ? misfit(traitsOf(cell.text), columns[cell.column] ?? null) : Infinity
    if (fit === Infinity) unplaced.push(cell)
    else placements.push({ column: cell.column, cell })
    cost += Math.min(fit, unplacedCost)
  }
  return { placements, unplaced, cost, wordsTried: 0 }
}

/** Order-preserving assignment of least cost, by dynamic programming over tokens × columns. */
function placeInOrder(
  tokens: readonly Cell[],
  columns: readonly (WideColumn | null)[],
  wordwise: boolean,
  freely = wordwise,
): PlacedLine {
  const width = columns.length + 1
  const least = new Float64Array((tokens.length + 1) * width).fill(Infinity)
  /** Tokens taken by the last step: 0 skips a column, -1 gives a token up. */
  const taken = new Int16Array(least.length)
  const offer = (state: number, cost: number, count: number): void => {
    if (cost >= (least[state] ?? 0)) return
    least[state] = cost
    taken[state] = count
  }
  offer(0, 0, 0)
  for (let token = 0; token <= tokens.length; token++) {
    const runs = runsFrom(tokens, token, wordwise)
    for (let column = 0; column < width; column++) {
      const cost = least[token * width + column] ?? Infinity
      if (cost === Infinity) continue
      if (token < tokens.length) offer((token + 1) * width + column, cost + unplacedCost, -1)
      if (column === columns.length) continue
      const inside = token === tokens.length ? 0 : token > 0 ? skippedInside : skippedInside / 10
      offer(token * width + column + 1, cost + inside, 0)
      const shift = !freely && tokens[token]?.column !== column ? displaced : 0
      runs.forEach((traits, further) => {
        const fit = misfit(traits, columns[column] ?? null) + shift + joinCost * further
        offer((token + further + 1) * width + column + 1, cost + fit, further + 1)
      })
    }
  }
  return { ...walkBack(tokens, columns.length, taken), cost: least.at(-1) ?? Infinity, wordsTried: 0 }
}

/** Longer runs of words are prose; only shorter ones may be one word of the form spaced out (合 计). */
const longestSpacedWord = 4

/** Traits of the first token alone, of the first two joined, and so on. */
function runsFrom(tokens: readonly Cell[], from: number, wordwise: boolean): Traits[] {
  const longest = wordwise ? tokens.length - from : Math.min(1, tokens.length - from)
  let length = -1
  return Array.from({ length: longest }, (_, further) => {
    length += 1 + (tokens[from + further]?.text.length ?? 0)
    if (further >= longestSpacedWord) return { kind: "words", length }
    return traitsOf(join(tokens.slice(from, from + further + 1)).text)
  })
}

function walkBack(
  tokens: readonly Cell[],
  columnCount: number,
  taken: Int16Array,
): Pick<PlacedLine, "placements" | "unplaced"> {
  const placements: Placement[] = []
  const unplaced: Cell[] = []
  let [token, column] = [tokens.length, columnCount]
  while (token > 0 || column > 0) {
    const count = taken[token * (columnCount + 1) + column] ?? 0
    if (count === -1) {
      const cell = tokens[--token]
      if (cell !== undefined) unplaced.unshift(cell)
      continue
    }
    column -= 1
    if (count > 0) placements.unshift({ column, cell: join(tokens.slice(token - count, token)) })
    token -= count
  }
  return { placements, unplaced }
}

function splitAtBlanks(cell: Cell): Cell[] {
  const from = cell.source.span?.[0] ?? 0
  return [...cell.text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    column: cell.column,
    source: { ...cell.source, span: [from + match.index, from + match.index + match[0].length] },
  }))
}

/** Neighbouring words as one cell. */
function join(cells: readonly Cell[]): Cell {
  const [first, ...rest] = cells
  if (first === undefined) return { text: "", column: 0, source: {} }
  const last = rest.at(-1)
  if (last === undefined) return first
  const [from, to] = [first.source.span?.[0], last.source.span?.[1]]
  return {
    text: cells.map((cell) => cell.text).join(" "),
    column: first.column,
    source: from === undefined || to === undefined ? first.source : { ...first.source, span: [from, to] },
  }
}
