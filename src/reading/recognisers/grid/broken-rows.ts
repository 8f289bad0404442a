import type { Line } from "../../page-model.ts"
import { lineOf, wordsOf } from "../printed-words.ts"
import type { Word } from "../printed-words.ts"
import { fieldLabels, indicatorColumnLabels } from "./label-match.ts"
import { placePieces } from "./place-pieces.ts"

/** The most lines of a document that are looked at. */
const mostLines = 20_000

/** Fewer broken lines than this are no habit of the print. */
const fewestBroken = 2

/** A short text alone on its line is a piece as well, of a print that breaks its cells in another way. */
const longestPiece = 12

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
    if (places !== null) broken += 1
  }
  const headings = rows.findIndex(({ line }) => isHeadings(line))
  const lone = rows.slice(headings + 1).filter(({ cells }) => isShortPiece(cells)).length
  if (broken < fewestBroken || lone * 2 > broken) return lines
  return rows.map(({ line, cells }) => (cells.length === 0 ? line : lineOf(line.number, cells)))
}

function isShortPiece(cells: readonly (readonly Word[])[]): boolean {
  return cells.length === 1 && cells[0]?.length === 1 && (cells[0][0]?.text.length ?? 0) <= longestPiece
}

/** Four headings or more, two of the levels and the name among them, each a word of its own; one may be worded as none is. */
function isHeadings(line: Line): boolean {
  const names = wordsOf(line)
    .filter(({ text }) => !fieldLabels.names(text).has("indicators"))
    .map(({ text }) => indicatorColumnLabels.names(text))
  const has = (name: "level1" | "level2" | "name"): boolean => names.some((each) => each.has(name))
  const tree = [has("level1"), has("level2"), has("name")].filter(Boolean).length
  const known = names.filter(({ size }) => size > 0).length
  return tree >= 2 && known >= 3 && names.length >= 4 && known + 1 >= names.length
}
