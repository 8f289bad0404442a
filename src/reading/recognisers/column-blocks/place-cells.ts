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
}

const displaced = 0.5
const unplacedCost = 8
const joinCost = 0.2
const splitCost = 0.3
/** No row of an official form has more cells or words; longer lines are placed as printed only. */
const maxTokens = 40

/**
 * The cells of one line onto the columns of its block, in printed order. Cells that slipped sideways (a merged cell
 * that was lost, blanks where a tab stood) are moved to the columns that they suit, at a cost.
 * Where `glued`, columns are parted by blanks only and several words may belong to one column.
 */
export function placeCells(
  cells: readonly Cell[],
  columns: readonly (WideColumn | null)[],
  glued: boolean,
): PlacedLine {
  const printed = cells.filter((cell) => cell.text !== "")
  const straight = placeAsPrinted(printed, columns)
  if ((straight.cost === 0 && !mayBeSplit(printed)) || printed.length > maxTokens) return straight
  const whole = glued ? null : placeInOrder(printed, columns, false)
  const words = printed.flatMap(splitAtBlanks)
  if (words.length === printed.length && whole !== null) return whole
  if (words.length > maxTokens) return whole ?? straight
  const parted = placeInOrder(words, columns, true)
  const partedCost = parted.cost + (glued ? 0 : splitCost)
  return whole !== null && whole.cost <= partedCost ? whole : { ...parted, cost: partedCost }
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
  return { placements, unplaced, cost }
}

interface Step {
  readonly cost: number
  /** Tokens taken by this step: 0 skips a column, -1 gives a token up. */
  readonly taken: number
}

/** Order-preserving assignment of least cost, by dynamic programming over tokens × columns. */
function placeInOrder(
  tokens: readonly Cell[],
  columns: readonly (WideColumn | null)[],
  wordwise: boolean,
): PlacedLine {
  const width = columns.length + 1
  const steps: Step[] = Array.from({ length: (tokens.length + 1) * width }, () => ({
    cost: Infinity,
    taken: 0,
  }))
  const at = (token: number, column: number): Step =>
    steps[token * width + column] ?? { cost: Infinity, taken: 0 }
  const offer = (token: number, column: number, cost: number, taken: number): void => {
    if (cost < at(token, column).cost) steps[token * width + column] = { cost, taken }
  }
  offer(0, 0, 0, 0)
  for (let token = 0; token <= tokens.length; token++) {
    const runs = runsFrom(tokens, token, wordwise)
    for (let column = 0; column < width; column++) {
      const { cost } = at(token, column)
      if (cost === Infinity) continue
      if (token < tokens.length) offer(token + 1, column, cost + unplacedCost, -1)
      if (column === columns.length) continue
      offer(token, column + 1, cost, 0)
      const shift = !wordwise && tokens[token]?.column !== column ? displaced : 0
      runs.forEach((traits, further) => {
        const fit = misfit(traits, columns[column] ?? null) + shift + joinCost * further
        offer(token + further + 1, column + 1, cost + fit, further + 1)
      })
    }
  }
  return walkBack(tokens, columns.length, at)
}

/** Traits of the first token alone, of the first two joined, and so on. */
function runsFrom(tokens: readonly Cell[], from: number, wordwise: boolean): Traits[] {
  const longest = wordwise ? tokens.length - from : Math.min(1, tokens.length - from)
  return Array.from({ length: longest }, (_, further) =>
    traitsOf(join(tokens.slice(from, from + further + 1)).text),
  )
}

function walkBack(
  tokens: readonly Cell[],
  columnCount: number,
  at: (token: number, column: number) => Step,
): PlacedLine {
  const placements: Placement[] = []
  const unplaced: Cell[] = []
  let [token, column] = [tokens.length, columnCount]
  while (token > 0 || column > 0) {
    const { taken } = at(token, column)
    if (taken === -1) {
      const cell = tokens[--token]
      if (cell !== undefined) unplaced.unshift(cell)
      continue
    }
    column -= 1
    if (taken > 0) placements.unshift({ column, cell: join(tokens.slice(token - taken, token)) })
    token -= taken
  }
  return { placements, unplaced, cost: at(tokens.length, columnCount).cost }
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
