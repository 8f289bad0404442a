import type { Source } from "../../../basics/source.ts"
import type { ColumnMeaning } from "../../page-model.ts"

/**
 * A printed fragment: a whole cell where the document cuts cells, else what stands between two blanks or line ends.
 * Blocks of a form are read from the sequence of its tokens; printed columns are evidence, never taken for granted.
 */
export interface Token {
  readonly text: string
  readonly source: Source
  /** Number of the logical row in its form, from 0. */
  readonly row: number
  /** Printed column in the row; null where the text, or this line of it, has no columns. */
  readonly column: number | null
  /** What parts the token from the one before it. */
  readonly gap: Gap
  /** What a person has said of the column under this heading. */
  readonly meaning?: ColumnMeaning
}

/**
 * - `cell`: another cell of the same row
 * - `blank`: a blank in running text, which may or may not part two cells
 * - `fold`: a line break inside a cell
 * - `line`: a line end that may part fragments, cells or rows
 * - `border`: the border of a cell; whether of a row as well is not marked
 * - `soft-row`: most likely a new row
 * - `text-row`: a line of running text: a new row, or what a broken line goes on with
 * - `lone-row`: the same, where this line and the one before hold one text each, as where a cell is broken over lines
 * - `row`: a new row
 */
export type Gap = "cell" | "blank" | "fold" | "line" | "border" | "soft-row" | "text-row" | "lone-row" | "row"

/** One token of several neighbours, as where a label was broken over lines. */
export function joinTokens(tokens: readonly Token[]): Token | null {
  const first = tokens[0]
  if (first === undefined) return null
  if (tokens.length === 1) return first
  const sameLine = tokens.filter((token) => token.source.line === first.source.line)
  const end = sameLine.at(-1)?.source.span?.[1]
  const source: Source =
    first.source.span === undefined || end === undefined
      ? first.source
      : { ...first.source, span: [first.source.span[0], end] }
  return { ...first, source, text: joinTexts(tokens) }
}

/** Fragments of one text: with the blank that parted them between words, without one across a line end in Hanzi. */
export function joinTexts(tokens: readonly Token[]): string {
  let text = ""
  for (const token of tokens) {
    const glue = text === "" ? "" : token.gap === "blank" || token.gap === "cell" ? " " : "\n"
    text += glue + token.text
  }
  return text
}
