/** Tables for a terminal, where a Hanzi takes two columns. */

/** Columns of the screen that a text takes. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Control characters of a document must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
}

/** Rows of cells as lines, every column as wide as its widest cell, at most `widest`; longer cells go on below. */
export function textTable(rows: readonly (readonly string[])[], widest = 36): readonly string[] {
  const wrapped = rows.map((row) => row.map((cell) => wrap(printable(cell), widest)))
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_none, column) =>
    Math.max(0, ...wrapped.map((row) => Math.max(0, ...(row[column] ?? []).map(displayWidth)))),
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
