import { limitOf } from "../../basics/problem.ts"
import Papa from "papaparse"
import { decodeText } from "../decode-text.ts"
import { limits } from "../limits.ts"
import { documentProblem } from "../problems.ts"
import type { PagesRead } from "./page-reader.ts"
import { lineOf } from "./table-lines.ts"

/** Rows parted by commas or semicolons as a spreadsheet writes them; cells in quotes may hold line breaks. */
export function readCsv(bytes: Uint8Array): PagesRead {
  const decoded = decodeText(bytes)
  if (decoded === null) return { pages: [], problems: [documentProblem("encoding-unknown")] }
  const { data } = Papa.parse<string[]>(decoded.text, {
    delimiter: delimiterIn(decoded.text),
    preview: limits.rowsPerSheet + 1,
  })
  const lines = data.slice(0, limits.rowsPerSheet).map((row, at) =>
    lineOf(
      row.slice(0, limits.cellsPerLine).map((text, column) => ({ column, cell: { text, place: {} } })),
      at + 1,
    ),
  )
  const cut = data.length > limits.rowsPerSheet
  const problems = cut ? [documentProblem("too-many-rows", null, limitOf(limits.rowsPerSheet, "行"))] : []
  const wide = data.findIndex((row) => row.length > limits.cellsPerLine)
  if (wide !== -1)
    problems.push(documentProblem("too-many-cells", { line: wide + 1 }, limitOf(limits.cellsPerLine, "列")))
  return { pages: [{ number: 1, sheet: null, lines }], problems }
}

/** A row all of whose cells stand in quotes. */
const quotedRow = /^"(?:[^"]|"")*"(?:[,;]"(?:[^"]|"")*")+$/u

/** Commas but where more semicolons stand outside of quotes, as where a comma is the decimal point. */
function delimiterIn(text: string): "," | ";" {
  const bare = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/gu, "")
  return bare.split(";").length > bare.split(",").length ? ";" : ","
}

/**
 * True where a text is rows parted by commas or semicolons: most rows are wholly quoted, or one count of cells (three or more)
 * prevails. Running text with a comma here and there has neither.
 */
export function looksLikeCsv(text: string): boolean {
  const sample = text.slice(0, 20_000)
  if (sample.includes("\t") || !/[,;]/u.test(sample)) return false
  const printed = sample.split(/\r?\n/u).filter((row) => row.trim() !== "")
  if (printed.filter((row) => quotedRow.test(row)).length * 2 > printed.length) return true
  const rows = Papa.parse<string[]>(sample, {
    delimiter: delimiterIn(sample),
    preview: 60,
    skipEmptyLines: true,
  }).data
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const [width, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  return rows.length >= 3 && width >= 3 && times * 10 >= rows.length * 7
}
