import { near, sum } from "../basics/exact.ts"
import { remembered } from "../basics/remembered.ts"
import { comparable } from "../basics/text.ts"
import type { Fund } from "./form.ts"

/** A funding row that is the total of the others; `其中` marks the first of the parts. */
export const fundTotalWords = [
  "年度资金总额",
  "资金总额",
  "年度预算总额",
  "总额",
  "合计",
  "总计",
  "预算数",
  "年度预算",
]

export interface FundRow {
  readonly fund: Fund
  readonly index: number
}

/** The funding rows, told apart into the total and its parts. */
export interface FundTable {
  readonly total: FundRow | null
  readonly parts: readonly FundRow[]
}

export const amountColumns = ["initialBudget", "budget", "executed"] as const
export type AmountColumn = (typeof amountColumns)[number]

export const amountNames: Readonly<Record<AmountColumn, string>> = {
  initialBudget: "年初预算数",
  budget: "全年预算数",
  executed: "全年执行数",
}

export const amountNamesEnglish: Readonly<Record<AmountColumn, string>> = {
  initialBudget: "initial budget",
  budget: "budget",
  executed: "executed",
}

export function fundTableOf(funds: readonly Fund[]): FundTable {
  const rows = funds.map((fund, index) => ({ fund, index }))
  const total =
    rows.find(({ fund }) => isTotalName(fund.source)) ??
    rows.find(({ fund }) => fund.weight !== null) ??
    (rows.length === 1 ? rows[0] : undefined) ??
    null
  const parts = rows.filter((row) => row !== total && !isTotalName(row.fund.source))
  return { total, parts }
}

const isTotalName: (source: string) => boolean = remembered(1000, (source) => {
  const bare = comparable(source)
    .replace(/[:：]$/u, "")
    .replace(/\([^()]*\)$/u, "")
  return fundTotalWords.includes(bare)
})

/** The budget that execution is measured against: the adjusted one, or the only one printed. */
export function budgetOf(fund: Fund): number | null {
  return fund.budget ?? fund.initialBudget
}

export function budgetColumnOf(fund: Fund): "budget" | "initialBudget" {
  return fund.budget === null && fund.initialBudget !== null ? "initialBudget" : "budget"
}

/** The sum of a column over the parts; null where no part has a figure in it. */
export function partsSum(table: FundTable, column: AmountColumn): number | null {
  const figures = figuresOf(table, column)
  return figures.length === 0 ? null : sum(figures)
}

function figuresOf(table: FundTable, column: AmountColumn): readonly number[] {
  const figures: number[] = []
  for (const { fund } of table.parts) {
    const figure = fund[column]
    if (figure !== null) figures.push(figure)
  }
  return figures
}

/** A form may list more parts than this, but not so that some are contained in others. */
const maxNested = 12

/**
 * True where the parts can add up to `total`. Where 其中 stands more than once, or a row is a part of another one, some
 * rows are contained in others: then any selection that adds up will do.
 */
export function partsCanAddUp(
  table: FundTable,
  column: AmountColumn,
  total: number,
  tolerance: number,
): boolean {
  const figures = figuresOf(table, column)
  if (withinTolerance(sum(figures), total, tolerance)) return true
  const nested = table.parts.filter(({ fund }) => comparable(fund.source).startsWith("其中")).length > 1
  const positive = figures.filter((figure) => figure !== 0)
  if (!nested || positive.length > maxNested) return false
  return selectionsOf(positive).some((selection) => withinTolerance(sum(selection), total, tolerance))
}

function selectionsOf(figures: readonly number[]): readonly (readonly number[])[] {
  return figures.reduce<readonly (readonly number[])[]>(
    (selections, figure) => [...selections, ...selections.map((selection) => [...selection, figure])],
    [[]],
  )
}

function withinTolerance(a: number, b: number, tolerance: number): boolean {
  return near(a, b, tolerance)
}

/**
 * True where the parts are meant to be all there is. A single row 其中：… names one share of the total and leaves the
 * rest unnamed.
 */
export function partsAreAll(table: FundTable): boolean {
  return table.parts.length > 1
}

/** The total row is 0 (or empty) in budget and executed while the parts are not. */
export function totalNotFilled(table: FundTable): boolean {
  if (table.total === null) return false
  const { fund } = table.total
  const empty = (budgetOf(fund) ?? 0) === 0 && (fund.executed ?? 0) === 0
  return (
    empty && table.parts.some(({ fund: part }) => (budgetOf(part) ?? 0) !== 0 || (part.executed ?? 0) !== 0)
  )
}
