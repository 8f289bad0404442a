import type { Line } from "../../page-model.ts"
import { isOneLabel } from "./label-match.ts"
import { tokensOf } from "./print.ts"
import type { Print, Row, RowCell } from "./print.ts"
import type { Gap } from "./tokens.ts"

/** The most words that a printed row has. */
const maxWordsOfRow = 40

export function readRunningText(lines: readonly Line[], filledCount: number): Print {
  const words = lines.map((line) => ({ line, words: wordsOf(line) }))
  const rowLike = words.filter((each) => each.words.length > 1).length
  const wordCount = words.reduce((total, each) => total + each.words.length, 0)
  const longLines = words.filter((each) => each.words.length > maxWordsOfRow)
  if (longLines.reduce((total, each) => total + each.words.length, 0) * 2 > wordCount)
    return { tokens: [], style: "run-on", keepsColumns: false, isCut: false }
  if (rowLike * 20 >= filledCount * 7) {
    const rows = words.filter((each) => each.words.length > 0).map((each) => each.words)
    return {
      tokens: tokensOf(
        rows.map((row, line) => {
          const opens: Gap = row.length === 1 && rows[line - 1]?.length === 1 ? "lone-row" : "text-row"
          return row.map((word, at) => ({ ...word, gap: at === 0 ? opens : ("blank" as const) }))
        }),
      ),
      style: "words",
      keepsColumns: false,
      isCut: false,
    }
  }
  const breaks = lines.filter((line, at) => line.cells.length > 0 && lines[at - 1]?.cells.length === 0).length
  const parted = breaks * 10 >= filledCount * 7
  const row: Row = []
  let gap: Gap = "row"
  for (const { line, words: ofLine } of words) {
    const whole = line.cells[0]
    if (whole === undefined) {
      if (gap !== "row") gap = parted ? "border" : "line"
      continue
    }
    if (parted) row.push({ text: whole.text, cell: whole, column: null, gap })
    else row.push(...ofLine.map((word, at) => ({ ...word, gap: at === 0 ? gap : ("blank" as const) })))
    gap = parted ? "fold" : "line"
  }
  return { tokens: tokensOf([row]), style: "stream", keepsColumns: false, isCut: false }
}

/** The words of a line, each with its own place; a label printed with blanks in it is one word. */
function wordsOf(line: Line): Row {
  const [only] = line.cells
  if (only !== undefined && line.cells.length === 1 && /\s/u.test(only.text) && isOneLabel(only.text))
    return [{ text: only.text, cell: only, column: null, gap: "blank" }]
  return line.cells.flatMap((cell) =>
    wordsWithBrackets(cell.text).map(({ text, index }): RowCell => {
      const from = (cell.source.span?.[0] ?? 0) + index
      const source =
        cell.source.span === undefined
          ? cell.source
          : { ...cell.source, span: [from, from + text.length] as const }
      return { text, cell: { ...cell, text, source }, column: null, gap: "blank" }
    }),
  )
}

/** What stands between blanks; a bracket that closes after a blank is closed before the word ends. */
function wordsWithBrackets(text: string): readonly { readonly text: string; readonly index: number }[] {
  const words: { text: string; index: number }[] = []
  let open = false
  for (const { 0: word, index } of text.matchAll(/[^\s\u3000]+/gu)) {
    const last = words.at(-1)
    if (open && last !== undefined) last.text = text.slice(last.index, index + word.length)
    else words.push({ text: word, index })
    const rest = text.slice(index + word.length, index + word.length + 20)
    open = /[(（][^()（）]*$/u.test(words.at(-1)?.text.slice(-20) ?? "") && /^[^()（）。]*[)）]/u.test(rest)
  }
  return words
}
