import { near, proportion } from "../../../basics/exact.ts"
import { comparable, oneLine } from "../../../basics/text.ts"
import { fundRowWords } from "../../../layouts/vocabulary.ts"
import type { Fund } from "../../../records/form.ts"
import type { Fragments, FundRowFragment } from "./fragments.ts"
import { figureOf, isDash } from "./tokens.ts"
import type { Token } from "./tokens.ts"

export type FundFigure = Exclude<keyof Fund, "source" | "content" | "fiscal" | "otherFunds">

export interface FundRead {
  readonly fund: Fund
  readonly row: FundRowFragment
  readonly tokens: ReadonlyMap<FundFigure, Token>
}

export interface FundsRead {
  readonly funds: readonly FundRead[]
  /** Cells that belong to a row which could not be told. */
  readonly unclear: readonly Token[]
}

const allColumns: readonly FundFigure[] = [
  "initialBudget",
  "budget",
  "executed",
  "weight",
  "executionRate",
  "score",
]

/**
 * The funding rows. Some columns are printed beside the row labels, others apart under their own headings; a stream of
 * cells under headings is told by its rows, which are as many as the funding rows or fewer at the end.
 */
export function fundsOf(fragments: Fragments, executionWeight: number | null): FundsRead {
  const rows = [...fragments.fundRows].sort((a, b) => rankOf(a) - rankOf(b))
  const apart = fragments.fundStreams.filter((stream) => stream.rows.length > 0)
  const columnsApart = new Set(apart.flatMap((stream) => stream.columns))
  const unclear: Token[] = []
  const printed = fragments.fundStreams.flatMap((stream) => stream.columns)
  const beside = (printed.length === 0 ? allColumns : printed).filter((column) => !columnsApart.has(column))
  const cells = rows.map((row) => placeCells(row.cells, inOrder(beside), row.isTotal, executionWeight))
  for (const stream of apart) {
    stream.rows.forEach((line, index) => {
      const target = stream.rows.length <= rows.length ? cells[index] : undefined
      if (target === undefined) unclear.push(...line)
      else
        for (const [column, token] of placeCells(line, inOrder(stream.columns), index === 0, executionWeight))
          target.set(column, token)
    })
  }
  const funds = rows.map((row, index): FundRead => {
    const tokens = cells[index] ?? new Map<FundFigure, Token>()
    const figure = (column: FundFigure): number | null => cellFigure(tokens.get(column))
    const budgets = [figure("initialBudget"), figure("budget")]
    const onlyBudget = printed.length === 0 && budgets[0] === null
    return {
      row,
      tokens,
      fund: {
        source: oneLine(row.label.text).replace(/[：:]$/u, ""),
        initialBudget: onlyBudget ? (budgets[1] ?? null) : (budgets[0] ?? null),
        budget: onlyBudget ? null : (budgets[1] ?? null),
        executed: figure("executed"),
        weight: figure("weight"),
        executionRate: figure("executionRate"),
        score: figure("score"),
      },
    }
  })
  return { funds, unclear }
}

/** The order in which the official forms print the rows. */
function rankOf(row: FundRowFragment): number {
  if (row.isTotal) return -2
  const text = comparable(row.label.text)
  if (text.startsWith("其中")) return -1
  return fundRowWords.parts.findIndex((part) => text.endsWith(comparable(part)))
}

function inOrder(columns: readonly FundFigure[]): readonly FundFigure[] {
  return allColumns.filter((column) => columns.includes(column))
}

function cellFigure(token: Token | undefined): number | null {
  if (token === undefined) return null
  return figureOf({ ...token, text: token.text.replace(/[%％]$/u, "") })
}

/** The most likely columns of a row of cells of which some are blank: an order-preserving choice, by worth. */
function placeCells(
  cells: readonly Token[],
  columns: readonly FundFigure[],
  isTotal: boolean,
  executionWeight: number | null,
): Map<FundFigure, Token> {
  let best = new Map<FundFigure, Token>()
  let bestWorth = Number.NEGATIVE_INFINITY
  for (const choice of choices(columns, cells.length)) {
    const placed = new Map(
      choice.flatMap((column, at) => (cells[at] === undefined ? [] : [[column, cells[at]] as const])),
    )
    const worth = worthOf(placed, columns, isTotal, executionWeight)
    if (worth > bestWorth) [best, bestWorth] = [placed, worth]
  }
  return best
}

function choices(columns: readonly FundFigure[], count: number): FundFigure[][] {
  if (count === 0) return [[]]
  return columns.flatMap((column, at) =>
    choices(columns.slice(at + 1), count - 1).map((rest) => [column, ...rest]),
  )
}

function worthOf(
  placed: ReadonlyMap<FundFigure, Token>,
  columns: readonly FundFigure[],
  isTotal: boolean,
  executionWeight: number | null,
): number {
  const figure = (column: FundFigure): number | null => cellFigure(placed.get(column))
  let worth = 0
  for (const [column, token] of placed) {
    const money = column === "initialBudget" || column === "budget" || column === "executed"
    if (isDash(token)) worth += column === "weight" || column === "score" ? 1 : -1
    else if (/[%％]$/u.test(token.text)) worth += column === "executionRate" ? 3 : -3
    else if (column === "weight") worth += isTotal ? (figure(column) === executionWeight ? 3 : 0) : -2
    else if (column === "executionRate") worth -= 1
    else if (money) worth += 1 - columns.indexOf(column) / 10
  }
  const [budget, executed, rate] = [
    figure("budget") ?? figure("initialBudget"),
    figure("executed"),
    figure("executionRate"),
  ]
  if (budget !== null && executed !== null && rate !== null) {
    const computed = proportion(executed, 100, budget, 2)
    if (computed !== null && near(computed, rate, 0.5)) worth += 2
  }
  return worth
}
