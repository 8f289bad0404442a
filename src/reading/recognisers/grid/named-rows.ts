import type { IndicatorColumn, IndicatorHeader } from "./indicator-header.ts"
import { endOfIndicators } from "./end-of-indicators.ts"
import type { Print } from "./print.ts"
import type { Placed } from "./align.ts"
import type { Token } from "./tokens.ts"

/**
 * True where a row's cells stand in the columns they are printed in: the columns of a mapping are then taken as they are.
 * Text that lost its empty cells has no columns, but for rows that are whole.
 */
export function standsInColumns(tokens: readonly Token[], header: IndicatorHeader, print: Print): boolean {
  if (header.mapping === undefined || print.style !== "cells") return false
  if (header.columns.some(({ position }) => position === null)) return false
  if (print.keepsColumns || tokens.every(({ source }) => source.cell !== undefined)) return true
  const counts = new Map<number, number>()
  for (const { row } of tokens) counts.set(row, (counts.get(row) ?? 0) + 1)
  const width = header.columns.length
  return [...counts.values()].filter((count) => count >= width).length * 5 >= counts.size * 4
}

/** Each token in the column that is printed over it. */
export function placeInColumns(
  tokens: readonly Token[],
  columns: readonly IndicatorColumn[],
): readonly Placed[] {
  const placed: Placed[] = []
  tokens.forEach((token, at) => {
    const before = tokens[at - 1]
    const last = placed.at(-1)
    const sameRow = before !== undefined && before.row === token.row
    const found = columns.findLastIndex(({ position }) => (position ?? 0) <= (token.column ?? 0))
    const column = token.gap === "fold" && last !== undefined && sameRow ? last.column : Math.max(0, found)
    const joint = !sameRow ? "new-row" : column === last?.column ? "same-cell" : "next-cell"
    placed.push({ column, joint, margin: Infinity, runnerUp: null, shift: 0 })
  })
  return placed
}

/**
 * The end of the rows under named headings: a row that has a name and a further cell is an indicator, even where its first
 * cell reads like a label of the form (预算执行情况 as a first level).
 */
export function endOfNamedRows(tokens: readonly Token[], header: IndicatorHeader): number {
  const name = header.columns.findIndex(({ label }) => label === "name")
  for (let from = 0; ;) {
    const end = from + endOfIndicators(tokens.slice(from), 0)
    const row = tokens[end]?.row
    if (row === undefined) return tokens.length
    let [first, after] = [end, end]
    while (tokens[first - 1]?.row === row) first--
    while (tokens[after]?.row === row) after++
    const columns = placeInColumns(tokens.slice(first, after), header.columns).map(({ column }) => column)
    const valued = columns.some((column) => column > name && header.columns[column]?.label !== "other")
    if (!columns.includes(name) || !valued || new Set(columns).size < 3) return end
    from = after
  }
}
