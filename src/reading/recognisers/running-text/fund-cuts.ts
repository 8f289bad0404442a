import { multiply, parseFigure, proportion } from "../../../basics/exact.ts"
import type { Fund } from "../../../records/form.ts"
import type { FundColumn } from "./labels.ts"

/** The cells of a funding row, cut out of the digits that run together. */
export interface FundCut {
  readonly cost: number
  readonly cells: Readonly<Partial<Record<FundColumn, number>>>
}

const order: readonly FundColumn[] = [
  "initialBudget",
  "budget",
  "executed",
  "weight",
  "executionRate",
  "score",
]
/** Steps of one search; a row of six figures takes some hundreds. */
const most = 40_000
const dearest = 8
const longestPiece = 60
/** A cut is taken only where the next best costs at least so much more. */
const clearMargin = 0.4

/** A printed piece: digits, points and commas that no blank parts, with the unit behind it. */
interface Piece {
  readonly text: string
  readonly percent: boolean
}

/**
 * The likeliest cut of what stands behind a funding row's label, or null where none fits or two fit alike. The rate must
 * be the executed amount's share of the budget; equal amounts side by side are likelier than odd ones.
 */
export function cutFunds(
  text: string,
  columns: readonly FundColumn[],
  isTotal: boolean,
  above: FundCut["cells"] = {},
): FundCut | null {
  const pieces = piecesIn(text)
  if (pieces.every((piece) => piece.text === "-")) return { cost: 0, cells: {} }
  const cutter = new FundCutter(pieces, columns, isTotal)
  const sorted = cutter
    .cuts()
    .map(({ cost, cells }) => ({
      cost:
        cost +
        (isTotal
          ? 0
          : partCost(
              cells,
              above,
              pieces.some(({ percent }) => percent),
            )),
      cells,
    }))
    .toSorted((a, b) => a.cost - b.cost)
  const [first] = sorted
  if (first === undefined) return null
  const second = sorted.find(({ cells }) => order.some((name) => cells[name] !== first.cells[name]))
  if (second !== undefined && second.cost - first.cost < clearMargin) return null
  const { cells } = first
  return cells.executionRate === undefined || cells.executionRate > 1
    ? first
    : { ...first, cells: { ...cells, executionRate: ratePercent(cells) } }
}

function piecesIn(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (const [, digits, unit] of text.matchAll(/([\d.,]+|[-—–]+)\s*(%|万元|亿元|元|万)?/gu)) {
    if (digits === undefined || digits.length > longestPiece) continue
    pieces.push({ text: /\d/u.test(digits) ? digits : "-", percent: unit === "%" })
  }
  return pieces
}

class FundCutter {
  readonly #pieces: readonly Piece[]
  readonly #columns: readonly FundColumn[]
  readonly #isTotal: boolean
  readonly #cuts: FundCut[] = []
  readonly #marksRates: boolean
  #left = most

  constructor(pieces: readonly Piece[], columns: readonly FundColumn[], isTotal: boolean) {
    this.#pieces = pieces
    this.#columns = columns
    this.#isTotal = isTotal
    this.#marksRates = pieces.some(({ percent }) => percent)
  }

  cuts(): readonly FundCut[] {
    this.#fill(0, 0, 0, {}, 0)
    return this.#cuts
  }

  #fill(piece: number, offset: number, column: number, cells: FundCut["cells"], cost: number): void {
    if (this.#left-- <= 0 || cost > dearest) return
    const here = this.#pieces[piece]
    const name = this.#columns[column]
    if (name === undefined) {
      if (here === undefined) this.#cuts.push({ cost: cost + checkCost(cells), cells })
      return
    }
    if (here?.text === "-") this.#fill(piece + 1, 0, column + 1, cells, cost)
    else if (here !== undefined)
      for (let to = here.text.length; to > offset; to--) {
        const whole = to === here.text.length
        const figure = figureIn(here.text.slice(offset, to))
        if (figure === null || (!whole && /[.,]/u.test(here.text[to] ?? ""))) continue
        const percent = whole && here.percent
        if (this.#marksRates ? percent !== (name === "executionRate") : percent) continue
        const own = this.#figureCost(name, figure, whole)
        const filled = { ...cells, [name]: figure }
        if (whole) this.#fill(piece + 1, 0, column + 1, filled, cost + own)
        else this.#fill(piece, to, column + 1, filled, cost + own)
      }
    const isPoints = name === "weight" || name === "score"
    const emptyCost = this.#isTotal ? 1.5 : isPoints ? 0.1 : 1
    this.#fill(piece, offset, column + 1, cells, cost + emptyCost)
  }

  #figureCost(name: FundColumn, figure: number, whole: boolean): number {
    const isPoints = name === "weight" || name === "score"
    if (isPoints && figure > 100) return 20
    // Where blanks part the figures, they part all of them.
    const cut = whole ? 0 : this.#pieces.length >= 3 && !this.#marksRates ? 0.8 : 0.1
    const odd = name === "weight" && ![5, 10, 20].includes(figure) ? 0.5 : 0
    return cut + odd + (isPoints && !this.#isTotal ? 1.2 : 0) + (figure === 0 ? 0.6 : 0)
  }
}

function figureIn(digits: string): number | null {
  if (!/^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d{1,6})?$/u.test(digits)) return null
  return parseFigure(digits)
}

const amounts: readonly FundColumn[] = ["initialBudget", "budget", "executed"]

/** A part fills the columns that the whole fills; it is often as much, never more; a rate of its own is told by the sign for it. */
function partCost(cells: FundCut["cells"], whole: FundCut["cells"], ratesMarked: boolean): number {
  let cost = cells.executionRate === undefined || ratesMarked ? 0 : 1.2
  const filled = amounts.filter((name) => cells[name] !== undefined)
  const alike =
    filled.length > 1 && amounts.every((name) => filled.includes(name) === (whole[name] !== undefined))
  if (alike) cost -= 0.9
  for (const name of amounts) {
    const [part, all] = [cells[name], whole[name]]
    if (part === undefined || all === undefined || all === 0) continue
    cost += part === all ? -1.3 : part > all ? 2 : 0
  }
  return cost
}

/** What the figures say of each other. */
function checkCost(cells: Readonly<Partial<Record<FundColumn, number>>>): number {
  const { executed, weight, executionRate, score } = cells
  const budget = cells.budget ?? cells.initialBudget
  let cost = 0
  if (budget !== undefined && executed !== undefined) {
    cost += executed === budget ? -0.5 : executed > budget ? 0.8 : 0
    if (executionRate !== undefined) {
      const rate = proportion(executed, 100, budget, 2)
      const none = executionRate === 0 && executed !== 0
      const fits = rate !== null && Math.abs(rate - executionRate) <= 0.5 && !none
      cost += fits ? -2 : isFraction(cells) ? -1.6 : 2.5
    }
  }
  if (cells.budget !== undefined && cells.initialBudget === cells.budget) cost -= 0.5
  if (weight !== undefined && score !== undefined) {
    if (score > weight) cost += 6
    else if (executionRate !== undefined)
      cost += Math.abs(multiply(weight, ratePercent(cells)) / 100 - score) <= 0.1 ? -1.5 : 0.5
  }
  return cost
}

/** A rate printed as a fraction: 1 for 100 %. */
function isFraction({ budget, initialBudget, executed, executionRate }: FundCut["cells"]): boolean {
  const whole = budget ?? initialBudget
  if (whole === undefined || executed === undefined || executionRate === undefined) return false
  const share = proportion(executed, 1, whole, 4)
  return executionRate > 0 && executionRate <= 1 && share !== null && Math.abs(share - executionRate) <= 0.005
}

function ratePercent(cells: FundCut["cells"]): number {
  return isFraction(cells) ? multiply(cells.executionRate ?? 0, 100) : (cells.executionRate ?? 0)
}

export function fundOf(source: string, cells: Readonly<Partial<Record<FundColumn, number>>>): Fund {
  const [initialBudget, budget, executed, weight, executionRate, score] = order.map(
    (name) => cells[name] ?? null,
  )
  return {
    source,
    initialBudget: initialBudget ?? null,
    budget: budget ?? null,
    executed: executed ?? null,
    weight: weight ?? null,
    executionRate: executionRate ?? null,
    score: score ?? null,
  }
}
