/** Tables for a terminal, where a Hanzi takes two columns. */
import { displayWidth } from "../basics/display-width.ts"

/** Control characters of a document must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
}

/** Rows of cells as lines, every column as wide as its widest cell, at most `widest`; longer cells go on below. */
export function textTable(rows: readonly (readonly string[])[], widest = 36): readonly string[] {
  const wrapped = rows.map((row) => row.map((cell) => wrap(printable(cell), widest)))
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_none, column) =>
    Math.max(
      0,
      ...wrapped.map((row) => Math.max(0, ...(row[column] ?? []).map((text) => displayWidth(text)))),
    ),
  )
  return wrapped.flatMap((row) => {
    const height = Math.max(1, ...row.map((cell) => cell.length))
    return Array.from({ length: height }, (_none, line) =>
      widths
        .map((width, column) => padEnd(row[column]?.[line] ?? "", width))
        .join("  ")
        .trimEnd(),
    )
  })
}

function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)))
}

function wrap(text: string, widest: number): readonly string[] {
  const lines: string[] = []
  let line = ""
  let width = 0
  for (const character of text) {
    const own = displayWidth(character)
    if (width + own > widest) {
      lines.push(line)
      ;[line, width] = ["", 0]
    }
    line += character
    width += own
  }
  return [...lines, line]
}
