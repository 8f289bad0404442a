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
const most = 4_000
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
export function cutFunds(text: string, columns: readonly FundColumn[], isTotal: boolean): FundCut | null {
  const pieces = piecesIn(text)
  if (pieces.length === 0) return null
  const cuts: FundCut[] = []
  const budget = { left: most }
  fill(pieces, 0, 0, columns, 0, {}, 0, isTotal, cuts, budget)
  const sorted = cuts.toSorted((a, b) => a.cost - b.cost)
  const [first, second] = sorted
  if (first === undefined || (second !== undefined && second.cost - first.cost < clearMargin)) return null
  return first
}

/** null where something else than figures stands there. */
function piecesIn(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (const [, digits, unit] of text.matchAll(/([\d.,]+|[-—–]+)\s*(%|万元|亿元|元|万)?/gu)) {
    if (digits === undefined || digits.length > 60) continue
    pieces.push({ text: /\d/u.test(digits) ? digits : "-", percent: unit === "%" })
  }
  return pieces
}

function fill(
  pieces: readonly Piece[],
  piece: number,
  offset: number,
  columns: readonly FundColumn[],
  column: number,
  cells: Partial<Record<FundColumn, number>>,
  cost: number,
  isTotal: boolean,
  cuts: FundCut[],
  budget: { left: number },
): void {
  if (budget.left-- <= 0 || cost > 12) return
  const here = pieces[piece]
  const name = columns[column]
  if (name === undefined) {
    if (here === undefined) cuts.push({ cost: cost + checkCost(cells), cells })
    return
  }
  const emptyCost = isTotal ? 1.5 : name === "weight" || name === "score" ? 0.1 : 1
  fill(pieces, piece, offset, columns, column + 1, cells, cost + emptyCost, isTotal, cuts, budget)
  if (here === undefined) return
  if (here.text === "-") {
    fill(pieces, piece + 1, 0, columns, column + 1, cells, cost, isTotal, cuts, budget)
    return
  }
  for (let to = offset + 1; to <= here.text.length; to++) {
    const whole = to === here.text.length
    const figure = figureIn(here.text.slice(offset, to))
    if (figure === null || (!whole && /[.,]/u.test(here.text[to] ?? ""))) continue
    if (whole && here.percent !== (name === "executionRate") && (here.percent || columns.length > 1)) {
      if (here.percent || pieces.some(({ percent }) => percent)) continue
    }
    if ((name === "weight" || name === "score") && figure > 100) continue
    const next = whole ? ([piece + 1, 0] as const) : ([piece, to] as const)
    const points = name === "weight" || name === "score"
    const own =
      (whole ? 0 : 0.1) +
      (name === "weight" && ![10, 20, 5].includes(figure) ? 0.5 : 0) +
      (points && !isTotal ? 1.2 : 0) +
      (figure === 0 ? 0.6 : 0)
    fill(
      pieces,
      next[0],
      next[1],
      columns,
      column + 1,
      { ...cells, [name]: figure },
      cost + own,
      isTotal,
      cuts,
      budget,
    )
  }
}

function figureIn(digits: string): number | null {
  if (!/^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d{1,6})?$/u.test(digits)) return null
  return parseFigure(digits)
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
      cost += rate !== null && Math.abs(rate - executionRate) <= 0.5 ? -2 : 2.5
    }
  }
  if (cells.budget !== undefined && cells.initialBudget === cells.budget) cost -= 0.5
  if (weight !== undefined && score !== undefined) {
    if (score > weight) cost += 6
    else if (executionRate !== undefined)
      cost += Math.abs(multiply(weight, executionRate) / 100 - score) <= 0.1 ? -1.5 : 0.5
  }
  return cost
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
