import { weightsClose } from "../../../records/closing/point-equations.ts"
import { bandWords } from "../../../layouts/vocabulary.ts"
import { sum } from "../../../basics/exact.ts"
import { align, alignmentCost } from "./align.ts"
import type { AlignColumn } from "./align.ts"
import { isComplete, printedFigure } from "./evidence.ts"
import type { IndicatorColumn } from "./indicator-header.ts"
import { indicatorColumnLabels, wordKey } from "./label-match.ts"
import type { IndicatorColumnLabel } from "./label-match.ts"
import type { Print } from "./print.ts"
import type { Token } from "./tokens.ts"

/** More unknown headings than this are no indicator table with a few odd words. */
const mostUnknown = 3

/** So much of the table tells what stands in a column. */
const mostTokens = 400

/** By this much a cell a name must explain a column better than none does; levels are merged, so cells are counted. */
const gainPerCell = 0.25

const fewestCells = 3

/** What can be told from the cells alone, in the order in which forms print them; texts could be anything. */
const tellable: readonly IndicatorColumnLabel[] = [
  "level1",
  "level2",
  "name",
  "op",
  "target",
  "unit",
  "actual",
  "weight",
  "score",
]

/**
 * Columns whose headings no vocabulary knows, named by what stands in them: of the names that the order of forms allows
 * the one under which the whole table is read most cheaply, where that is clearly cheaper than none. A column of points
 * must add up. The others stay as they are.
 */
export function nameUnknownColumns(
  columns: readonly IndicatorColumn[],
  tokens: readonly Token[],
  print: Print,
  alignColumn: (column: IndicatorColumn, all: readonly IndicatorColumn[]) => AlignColumn,
): readonly IndicatorColumn[] {
  const unknown = columns.flatMap((column, index) => (isUnknown(column) ? [index] : []))
  if (unknown.length === 0 || unknown.length > mostUnknown) return columns
  const sample = tokens
    .slice(0, mostTokens)
    .map(({ text, column, gap }) => ({ text, column, gap, whole: isComplete(text) }))
  const options = { trustColumns: print.keepsColumns }
  const aligned = (named: readonly IndicatorColumn[]): readonly AlignColumn[] =>
    named.map((column) => alignColumn(column, named))
  const costOf = (named: readonly IndicatorColumn[]): number => alignmentCost(sample, aligned(named), options)
  return unknown.reduce((named, at) => {
    let best = named
    const cells = align(sample, aligned(named), options).filter(({ column }) => column === at).length
    let bestCost = costOf(named) - gainPerCell * Math.max(fewestCells, cells)
    for (const label of tellable) {
      if (!mayBe(label, at, named) || !addsUp(label, tokens)) continue
      const tried = named.map((column, index) =>
        index === at ? { ...column, label, guessed: true } : column,
      )
      const cost = costOf(tried)
      if (cost < bestCost) [best, bestCost] = [tried, cost]
    }
    return best
  }, columns)
}

function isUnknown({ label, heading, set }: IndicatorColumn): boolean {
  return (
    label === "other" &&
    set === 0 &&
    (indicatorColumnLabels.names(heading).size === 0 || /类[型别]$/u.test(wordKey(heading))) &&
    !(bandWords.lower as readonly string[]).includes(heading)
  )
}

/** Not there yet, and in its place among those that are. Points stand before or behind the values. */
function mayBe(label: IndicatorColumnLabel, at: number, columns: readonly IndicatorColumn[]): boolean {
  const labels = columns.map((column) => column.label)
  if (labels.includes(label)) return false
  if (label === "weight") return at > labels.indexOf("level1")
  if (label === "score") return labels.includes("weight") && at > labels.indexOf("weight")
  // Values beside the target are what was reached where points are given for it, or where there is one such column only.
  if (label === "actual" && !labels.includes("target")) return false
  if (label === "actual" && !labels.includes("weight") && columns.filter(isUnknown).length > 1) return false
  const rank = tellable.indexOf(label)
  return labels.every((other, index) => {
    const its = tellable.indexOf(other)
    if (its === -1 || other === "weight" || other === "score") return true
    return index < at ? its < rank : its > rank
  })
}

/** Points are figures of the table that come to the customary sum. */
function addsUp(label: IndicatorColumnLabel, tokens: readonly Token[]): boolean {
  if (label !== "weight") return true
  const figures = tokens.flatMap(({ text }) => {
    const figure = /[%％元]/u.test(text) ? null : printedFigure(text)
    return figure === null ? [] : [figure]
  })
  return figures.length >= 3 && figures.some((figure) => figure > 0) && sumsUp(figures)
}

/** The figures may be those of several columns: every n-th of them. */
function sumsUp(figures: readonly number[]): boolean {
  return [1, 2, 3].some((step) =>
    Array.from({ length: step }, (_, offset) => figures.filter((_figure, at) => at % step === offset)).some(
      (column) => column.length >= 3 && weightsClose(sum(column), null, null),
    ),
  )
}
