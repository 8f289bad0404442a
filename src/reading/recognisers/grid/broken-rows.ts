import type { Line } from "../../page-model.ts"
import { lineOf, wordsOf } from "../printed-words.ts"
import type { Word } from "../printed-words.ts"
import { indicatorColumnLabels } from "./label-match.ts"
import { placePieces } from "./place-pieces.ts"

/** The most lines of a document that are looked at. */
const mostLines = 20_000

/** Fewer broken cells than this are no habit of the print. */
const fewestBroken = 2

/**
 * Rows that are printed a line each with blanks between the cells, and whose broken cells go on in the lines below, side by
 * side: as text is copied out of a PDF whose cells are aligned at their tops. Each piece is put back where it belongs, and
 * the lines become rows of cells. Other lines come back as they are.
 */
export function joinBrokenRows(lines: readonly Line[]): readonly Line[] {
  if (lines.length > mostLines || lines.some(({ cells }) => cells.length > 1) || !lines.some(isHeadings))
    return lines
  const rows: { readonly line: Line; readonly cells: Word[][] }[] = []
  let broken = 0
  for (const line of lines) {
    const words = wordsOf(line)
    const cells = rows.at(-1)?.cells ?? []
    const places = cells.length < 2 ? null : placePieces(cells, words)
    if (places === null) rows.push({ line, cells: words.map((word) => [word]) })
    else words.forEach((word, at) => cells[places[at] ?? -1]?.push(word))
    broken += places?.length ?? 0
  }
  if (broken < fewestBroken) return lines
  return rows.map(({ line, cells }) => (cells.length === 0 ? line : lineOf(line.number, cells)))
}

/** Both levels, the name and one column more, each a word of its own. */
function isHeadings(line: Line): boolean {
  const names = wordsOf(line).flatMap(({ text }) => [...indicatorColumnLabels.names(text)])
  return ["level1", "level2", "name"].every((name) => names.includes(name as "name")) && names.length >= 4
}
