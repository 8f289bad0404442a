import type { Cell, Line } from "../../page-model.ts"
import { fieldLabels, indicatorColumnLabels, isKnownFund, isOneLabel, levelLabels } from "./label-match.ts"
import { tokensOf } from "./print.ts"
import type { Print, Row, RowCell } from "./print.ts"
import { readRunningText } from "./running-rows.ts"
import { isContainerRemain } from "./segment-forms.ts"
import type { Gap } from "./tokens.ts"

export function readPrint(lines: readonly Line[]): Print {
  const own = lines.filter((line) => !isContainerRemain(line))
  const kept = cutAtWideBlanks(cutAtStrayPipes(own))
  const filled = kept.filter((line) => countFilled(line) > 0)
  const cut = filled.filter(isCut)
  const marks = kept.filter((line) => hasPipe(line) && countFilled(line) === 0).length
  if ((cut.length + marks) * 10 < filled.length * 3) return readRunningText(kept, filled.length)

  if (cut.some(runsOn))
    return { tokens: tokensOf(streamOfCells(kept)), style: "stream", keepsColumns: false, isCut: true }
  const many = filled.filter((line) => countFilled(line) > 1)
  const groups = groupsOf(kept)
  if (many.length * 5 < filled.length) {
    if (filled.length >= groups.length * 2 && !cut.some(hasPipe)) return cells(groups.map(rowOfSingleCells))
    return { tokens: tokensOf(streamOfCells(kept)), style: "stream", keepsColumns: false, isCut: true }
  }
  if (cut.filter(hasPipe).length * 2 > cut.length) return cells(rowsOfPipes(kept))
  const crowded = groups
    .map((group) => group.filter((line) => countFilled(line) > 1).length)
    .filter((count) => count > 1)
    .reduce((total, count) => total + count, 0)
  return cells(crowded * 5 < many.length ? groups.map(rowOfBrokenLine) : rowsOfLines(kept))
}

/** A line that holds the headings of the indicators and the first row below them: its rows were run together. */
function runsOn({ cells: printed }: Line): boolean {
  const known = printed.map(({ text }) => indicatorColumnLabels.names(text).size > 0)
  const last = known.lastIndexOf(true)
  if (known.filter(Boolean).length < 4) return false
  const after = printed.slice(last + 1).filter(({ text }) => text !== "")
  return after.length >= 3 && levelLabels.names(after[0]?.text ?? "").size > 0
}

/** In a document of pipe rows a line with a single pipe, such as a cut last line, is a pipe row as well. */
function cutAtStrayPipes(lines: readonly Line[]): readonly Line[] {
  const piped = lines.filter((line) => hasPipe(line) && line.cells.length > 1).length
  if (piped < 3) return lines
  return lines.map((line) => (line.cells.length === 1 ? cutLine(line, /[|｜│]/u) : line))
}

/** Two blanks or more, or one as wide as a Hanzi, between two printed texts. */
const wideBlanks = /[ \u00a0]*\u3000[\s\u3000]*|[ \u00a0]{2,}/u

/**
 * Rows whose cells are parted by wide blanks: where the headings of the columns are parted so, and as many rows as a
 * table has. Blanks inside an upright or spaced label ("其中：财政    资金") part nothing.
 */
function cutAtWideBlanks(lines: readonly Line[]): readonly Line[] {
  if (lines.some((line) => line.cells.length > 1)) return lines
  const cut = lines.map((line) => (isOneLabel(line.text) ? line : cutLine(line, wideBlanks)))
  const rows = cut.filter((line) => line.cells.length > 1)
  const filled = lines.filter((line) => line.cells.length > 0).length
  return rows.length * 10 >= filled * 3 && rows.some(isHeadings) ? cut : lines
}

/** Two cells in three, of at least three, are headings of indicator columns. */
function isHeadings({ cells: printed }: Line): boolean {
  const known = printed.filter((cell) => indicatorColumnLabels.names(cell.text).size > 0)
  return printed.length >= 3 && known.length * 3 >= printed.length * 2
}

/** The line's only cell cut at a pattern, each part with its place. */
function cutLine(line: Line, separator: RegExp): Line {
  const [cell] = line.cells
  if (cell === undefined || !separator.test(cell.text)) return line
  const parts: Cell[] = []
  let from = 0
  const add = (text: string): void => {
    const start = (cell.source.span?.[0] ?? 0) + from + (text.length - text.trimStart().length)
    const span = [start, start + text.trim().length] as const
    const source = cell.source.span === undefined ? cell.source : { ...cell.source, span }
    parts.push({ text: text.trim(), column: parts.length, source })
  }
  for (const { 0: gap, index } of cell.text.matchAll(new RegExp(separator, "gu"))) {
    add(cell.text.slice(from, index))
    from = index + gap.length
  }
  add(cell.text.slice(from))
  return { ...line, cells: parts }
}

function cells(rows: readonly Row[]): Print {
  const filled = rows.map((row) => row.filter((cell) => cell.text !== ""))
  const indented = filled.filter((row) => row.some((cell, at) => (cell.column ?? at) > at)).length
  return { tokens: tokensOf(filled), style: "cells", keepsColumns: indented >= 2, isCut: true }
}

/** Lines between blank lines. A line that holds only an empty cell belongs to its group. */
function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  let open: Line[] = []
  for (const line of lines) {
    if (line.cells.length > 0) open.push(line)
    else if (open.length > 0) {
      groups.push(open)
      open = []
    }
  }
  if (open.length > 0) groups.push(open)
  return groups
}

/** One cell a line, a row a group: the place in the group is the column. */
function rowOfSingleCells(group: readonly Line[]): Row {
  return group
    .flatMap((line, column) => {
      const text = line.cells
        .map((cell) => cell.text)
        .join(" ")
        .trim()
      const cell = line.cells.find((each) => each.text !== "")
      return cell === undefined ? [] : [{ text, cell, column, gap: column === 0 ? "row" : "cell" } as RowCell]
    })
    .map((cell, at) => (at === 0 ? { ...cell, gap: "row" } : cell))
}

/** A row that line breaks inside its cells have parted: a line without a leading tab goes on the cell before it. */
function rowOfBrokenLine(group: readonly Line[]): Row {
  const row: Row = []
  let offset = 0
  for (const line of group) {
    const continues = row.length > 0 && (line.cells[0]?.text ?? "") !== ""
    for (const [at, cell] of line.cells.entries()) {
      if (continues && at === 0) row.push({ text: cell.text, cell, column: offset, gap: "fold" })
      else
        row.push({
          text: cell.text,
          cell,
          column: offset + cell.column,
          gap: row.length === 0 ? "row" : "cell",
        })
    }
    offset += line.cells.at(-1)?.column ?? 0
  }
  return opened(row.filter((cell) => cell.text !== ""))
}

/** One row a line; a line that is not cut goes on the last cell of the line right above it, unless it is a label. */
function rowsOfLines(lines: readonly Line[]): readonly Row[] {
  const rows: Row[] = []
  let above: Row | null = null
  for (const line of lines) {
    if (countFilled(line) === 0) {
      above = null
      continue
    }
    const first = line.cells[0]
    const last: RowCell | undefined = above?.at(-1)
    const goesOn =
      !isCut(line) && first !== undefined && above !== null && above.length > 1 && last !== undefined
    if (goesOn && fieldLabels.names(first.text).size === 0 && !isKnownFund(last.text)) {
      above?.push({ text: first.text, cell: first, column: last.column, gap: "fold" })
      continue
    }
    above = opened(
      line.cells
        .filter((cell) => cell.text !== "")
        .map((cell) => ({ text: cell.text, cell, column: isCut(line) ? cell.column : null, gap: "cell" })),
    )
    rows.push(above)
  }
  return rows
}

/**
 * Pipe rows that line breaks have parted: in such a table every row has the same count of cells, so lines are put
 * together until the count is full. A line between two pipes is a row as it stands. Empty cells are often moved to the end of their row, which is why a row's end says more.
 */
function rowsOfPipes(lines: readonly Line[]): readonly Row[] {
  const width = usualWidth(lines)
  const framed = lines.every((line) => !hasPipe(line) || line.cells.length === 0 || isFramedCell(line))
  const rows: Row[] = []
  let open: Row = []
  let count = 0
  const close = (): void => {
    const row = opened(open.filter((cell) => cell.text !== ""))
    if (row.length > 0) rows.push(row)
    open = []
    count = 0
  }
  for (const line of lines) {
    const piped = hasPipe(line)
    if (piped && count > 0 && count + line.cells.length > width) close()
    const whole = open.length === 0 && (isFramed(line) || (framed && isFramedCell(line)))
    for (const [at, cell] of line.cells.entries()) {
      const folded = (at === 0 && open.length > 0 && count === 0) || (!piped && open.length > 0)
      open.push({
        text: cell.text,
        cell,
        column: piped || folded ? count + at : null,
        gap: folded ? "fold" : "cell",
      })
    }
    if (piped) count += line.cells.length
    if (whole || count >= width || line.cells.length === 0) close()
  }
  close()
  return rows
}

function isFramed(line: Line): boolean {
  return line.cells.length > 1 && isFramedCell(line)
}

/** Where rows stand between two pipes, a lone cell between two is a row as well. */
function isFramedCell(line: Line): boolean {
  return /^\s*[|｜│].*[|｜│]\s*$/su.test(line.text)
}

function usualWidth(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const line of lines)
    if (hasPipe(line) && line.cells.length > 2)
      counts.set(line.cells.length, (counts.get(line.cells.length) ?? 0) + 1)
  let width = 1
  let most = 0
  for (const [cellCount, times] of counts)
    if (times > most || (times === most && cellCount > width)) [width, most] = [cellCount, times]
  return width
}

/**
 * A cell a line, closed by a pipe or opened by a tab: a lone mark or further empty cells most likely end a row, unless
 * every cell has its mark on a line of its own.
 */
function streamOfCells(lines: readonly Line[]): readonly Row[] {
  const row: Row = []
  let gap: Gap = "row"
  const marks = lines.filter((line) => hasPipe(line) && line.cells.length === 0).length
  const filledLines = lines.filter((line) => countFilled(line) > 0)
  // Where cells are closed by a pipe, a line without one may go on in the next.
  const closes = filledLines.filter(hasPipe).length * 10 > filledLines.length * 6
  const mark: Gap = marks * 10 > filledLines.length * 7 ? "border" : "soft-row"
  for (const line of lines) {
    const filled = line.cells.filter((cell) => cell.text !== "")
    for (const cell of filled) {
      row.push({ text: cell.text, cell, column: null, gap })
      gap = "border"
    }
    if (line.cells.length === 0 && hasPipe(line) && gap !== "row") gap = mark
    const empty = line.cells.length - filled.length
    if (filled.length > 0)
      gap = empty > 0 && hasPipe(line) ? "soft-row" : closes && !hasPipe(line) ? "line" : "border"
    else if (empty > 0) gap = "soft-row"
  }
  return [row]
}

function opened(row: Row): Row {
  return row.map((cell, at) => (at === 0 ? { ...cell, gap: "row" } : cell))
}

function countFilled(line: Line): number {
  return line.cells.reduce((count, cell) => (cell.text === "" ? count : count + 1), 0)
}

function isCut(line: Line): boolean {
  return line.cells.length > 1 || (line.cells[0]?.column ?? 0) > 0 || hasPipe(line)
}

function hasPipe(line: Line): boolean {
  return line.text.includes("|") || line.text.includes("｜") || line.text.includes("│")
}
