import type { Cell, Line } from "../page-model.ts"

/** What stands between two blanks of a line. */
export interface Word {
  readonly text: string
  readonly line: Line
  readonly from: number
}

export function wordsOf(line: Line): readonly Word[] {
  return [...line.text.matchAll(/[^\s\u3000]+/gu)].map(({ 0: text, index }) => ({ text, line, from: index }))
}

/** The pieces of one cell, put together; its place is that of the first piece. */
export function cellOf(pieces: readonly Word[], column: number): Cell {
  const [first] = pieces
  const text = pieces.map((piece) => piece.text).join("")
  const place = { line: first?.line.number ?? 1 }
  const source =
    first === undefined ? place : { ...place, span: [first.from, first.from + first.text.length] as const }
  return { text, column, source }
}

/** A line made of cells; a cell without pieces is left out, its column is not. */
export function lineOf(number: number, cells: readonly (readonly Word[])[]): Line {
  const made = cells.map((pieces, column) => cellOf(pieces, column)).filter(({ text }) => text !== "")
  return { number, text: made.map(({ text }) => text).join("\t"), cells: made }
}
