import type { Line } from "../../page-model.ts"
import { wordsOf } from "../printed-words.ts"

/** Rows of words that end with a figure (the weight) are the habit of a print where so many of so many do. */
const fewestRows = 6
const endShare = 0.6
const rowWords = 4

/**
 * Rows of words whose last cells stand on lines of their own below ("… 定性", "长期", "15") as whole lines, where the rows of
 * the print end with a figure. Other lines come back as they are.
 */
export function wholeRows(lines: readonly Line[]): readonly Line[] {
  const words = lines.map((line) => (line.cells.length === 1 ? wordsOf(line).map(({ text }) => text) : []))
  const rows = words.filter((row) => row.length >= rowWords)
  const cut = lines.filter(({ cells }) => cells.length > 1).length
  if (
    rows.length < Math.max(fewestRows, 2 * cut) ||
    rows.filter(endsInFigure).length < rows.length * endShare
  )
    return lines
  const whole: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const end = endOfRow(words, at)
    if (end !== at) whole.push(joined(lines.slice(at, end + 1)))
    else whole.push(line)
    at = end
  }
  return whole
}

/** The line with the figure that ends the row begun at a line: that line itself, or the last of one or two lone words below it. */
function endOfRow(words: readonly (readonly string[])[], at: number): number {
  const row = words[at] ?? []
  if (row.length < 2 || endsInFigure(row)) return at
  for (const end of [at + 1, at + 2]) {
    const below = words[end] ?? []
    if (below.length !== 1) return at
    if (isFigure(below[0])) return end
  }
  return at
}

function endsInFigure(row: readonly string[]): boolean {
  return isFigure(row.at(-1))
}

function isFigure(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,3}(?:\.\d{1,2})?$/u.test(text)
}

function joined(lines: readonly Line[]): Line {
  const text = lines.map((line) => line.text.trim()).join(" ")
  const number = lines[0]?.number ?? 1
  return { number, text, cells: [{ text, column: 0, source: { line: number } }] }
}
