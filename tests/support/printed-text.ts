import type { Sheet } from "../../src/layouts/sheet.ts"

/** A sheet as a grid of texts: a merged cell's text in its first position, the others empty. */
export function gridOf(sheet: Sheet, repeatMerged = false): readonly (readonly string[])[] {
  const rows = Array.from({ length: sheet.rowCount }, () => sheet.columns.map(() => ""))
  for (const { row, column, rowSpan, text, role } of sheet.cells) {
    const height = repeatMerged && role === "value" ? rowSpan : 1
    for (let at = row; at < row + height; at++) {
      const cells = rows[at]
      if (cells !== undefined) cells[column] = text.replace(/\s*\n\s*/gu, "")
    }
  }
  return rows
}

const filled = (row: readonly string[]): readonly string[] => row.filter((text) => text !== "")
const lines = (rows: readonly (readonly string[])[], lineOf: (row: readonly string[]) => string): string =>
  rows.map(lineOf).join("\n")
const tabs = (row: readonly string[]): string => row.join("\t")
const pipes = (row: readonly string[]): string => `| ${row.join(" | ")} |`
const each =
  (print: (sheet: Sheet) => string, between = "\n\n") =>
  (sheets: readonly Sheet[]): string =>
    sheets.map(print).join(between)

/** Ways in which the same forms reach a reader as text. */
export const textPrints: Readonly<Record<string, (sheets: readonly Sheet[]) => string>> = {
  tabs: each((sheet) => lines(gridOf(sheet), tabs)),
  "tabs, a blank line after every row": each((sheet) => gridOf(sheet).map(tabs).join("\n\n")),
  "tabs, carriage returns": each((sheet) => `${gridOf(sheet).map(tabs).join("\r\n")}\r\n`),
  "tabs, two forms without a line between them": each((sheet) => lines(gridOf(sheet), tabs), "\n"),
  "tabs, full-width figures and brackets": each((sheet) => wide(lines(gridOf(sheet), tabs))),
  "tabs, levels repeated in every row": each((sheet) => lines(gridOf(sheet, true), tabs)),
  pipes: each((sheet) => lines(gridOf(sheet), pipes)),
  "pipes, a markdown rule under the first row": each((sheet) => {
    const [first = [], ...rest] = gridOf(sheet)
    return [pipes(first), `|${first.map(() => "---").join("|")}|`, ...rest.map(pipes)].join("\n")
  }),
  "pipes, empty cells lost": each((sheet) => lines(gridOf(sheet), (row) => pipes(filled(row)))),
  "two blanks between cells, empty cells lost": each((sheet) =>
    lines(gridOf(sheet), (row) => filled(row).join("  ")),
  ),
  "csv, quoted": each((sheet) =>
    lines(gridOf(sheet), (row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")),
  ),
  "tabs, numbers of pages in between": each((sheet) =>
    gridOf(sheet)
      .map((row, at) => tabs(row) + (at % 9 === 8 ? `\n- ${(at + 1) / 9} -\n` : ""))
      .join("\n"),
  ),
  "tabs, headings repeated on a second page": each((sheet) => lines(withHeadTwice(sheet), tabs)),
}

/** Figures, brackets and percent signs as a Chinese keyboard types them. */
function wide(text: string): string {
  return text.replace(/[0-9()%]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

/** The table's headings stand again before the last row but two, as on a new page. */
function withHeadTwice(sheet: Sheet): readonly (readonly string[])[] {
  const rows = gridOf(sheet)
  const last = Math.max(
    0,
    ...sheet.cells.flatMap(({ path, row }) => (path?.startsWith("indicators") ? [row] : [])),
  )
  if (sheet.headRows === null || last - 2 <= sheet.headRows[1]) return rows
  const head = rows.slice(sheet.headRows[0], sheet.headRows[1] + 1)
  return [...rows.slice(0, last - 2), ...head, ...rows.slice(last - 2)]
}
