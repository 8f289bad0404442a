import type { PageCell, PageTable } from "./page-blocks.ts"

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export type DraftCell = Mutable<PageCell>
export type DraftTable = Omit<Mutable<PageTable>, "cells"> & { cells: DraftCell[] }

/** A cell at the lower end of the table so far, and whether no ruling closes it there. */
export interface Bottom {
  readonly cell: DraftCell
  readonly isOpen: boolean
  readonly left: number
  readonly right: number
}

interface Pair {
  readonly above: Bottom
  readonly below: DraftCell
}

const sameBorder = 5

export function bottomsOf({ cells, rowCount }: DraftTable): readonly Bottom[] {
  return cells
    .filter(({ row, rowSpan }) => row + rowSpan === rowCount)
    .map((cell) => ({ cell, isOpen: cell.openBottom, left: cell.box[0], right: cell.box[2] }))
}

/**
 * Joins the cells that the page break cut; they leave the table below. The row is one where all its cells were cut, or
 * where its text goes on as only a cut row does. Gives the bottoms of the whole.
 */
export function joinRows(bottoms: readonly Bottom[], table: DraftTable): readonly Bottom[] {
  const top = table.cells.filter(({ row }) => row === 0)
  const pairs = top.flatMap((below): readonly Pair[] => {
    const above = bottoms.find(
      ({ left, right }) =>
        Math.abs(left - below.box[0]) <= sameBorder && Math.abs(right - below.box[2]) <= sameBorder,
    )
    return above === undefined ? [] : [{ above, below }]
  })
  const cut = pairs.filter(({ above, below }) => above.isOpen && below.openTop)
  const isWholeRow = pairs.length === top.length && (cut.length === top.length || readsOn(pairs))
  const joined = isWholeRow ? pairs : cut
  for (const { above, below } of joined) join(above.cell, below, isWholeRow)
  const gone = new Map(joined.map(({ above, below }) => [below, above.cell]))
  const last = bottomsOf(table).map((bottom) => ({ ...bottom, cell: gone.get(bottom.cell) ?? bottom.cell }))
  table.cells = table.cells.filter((cell) => !gone.has(cell))
  if (isWholeRow) {
    for (const cell of table.cells) cell.row -= 1
    table.rowCount -= 1
  }
  return last
}

function join(above: DraftCell, below: DraftCell, isOneRow: boolean): void {
  if (above.text === "") {
    above.page = below.page
    above.box = below.box
  }
  above.text = [above.text, below.text].filter((text) => text !== "").join("\n")
  above.rowSpan += below.rowSpan - (isOneRow ? 1 : 0)
  if (below.text === "") return
  above.reachesEnd = below.reachesEnd
  above.isFull = below.isFull
}

/**
 * Rulings closed at the break, but the first row below has text in a few cells only, and no new row looks so: each goes on
 * a line that was full, while a cell that was short is empty; or each goes on a cell that was full to its lower end, while
 * the row's own words before it are not there.
 */
function readsOn(pairs: readonly Pair[]): boolean {
  const filled = pairs.filter(({ below }) => below.text !== "")
  const before = pairs.filter(({ above }) => above.cell.text !== "")
  if (filled.length === 0 || filled.some(({ below }) => isFigure(below.text))) return false
  const goOnFullLines =
    filled.length * 2 <= before.length &&
    filled.every(({ above }) => above.cell.reachesEnd && !/[。；;！!]$/u.test(above.cell.text))
  return goOnFullLines || (filled.every(({ above }) => above.cell.isFull) && isWithoutOwnWords(pairs))
}

/** Whether the row below lacks the words that every row of its table begins with: a label, or a name and its figures. */
function isWithoutOwnWords(pairs: readonly Pair[]): boolean {
  const ordered = [...pairs].sort((a, b) => a.above.left - b.above.left)
  const first = ordered.findIndex(({ below }) => below.text !== "")
  const own = ordered
    .slice(0, first)
    .filter(({ above, below }) => above.cell.text !== "" && above.cell.rowSpan === 1 && below.rowSpan === 1)
  return own.length >= Math.min(3, pairs.length - 1) || own.some(({ above }) => isFigure(above.cell.text))
}

function isFigure(text: string): boolean {
  return /^[≥≤=<>]?\s*[\d.,]+%?$/u.test(text)
}
