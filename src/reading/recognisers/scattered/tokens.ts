import { parseFigure } from "../../../basics/exact.ts"
import type { Source } from "../../../basics/source.ts"
import { comparable, mendGlyphs } from "../../../basics/text.ts"
import type { Line } from "../../page-model.ts"
import { isLabelWord } from "./label-words.ts"

/** A run of characters without blanks: the smallest piece that a scattered cell falls into. */
export interface Token {
  /** As printed, glyphs mended. */
  readonly text: string
  readonly source: Source
  /** 0-based page of the form. */
  readonly page: number
  /** Running number of the printed line within the form, blank ones not counted. */
  readonly line: number
  /** Running number of the paragraph (lines without a blank one between them) within the form. */
  readonly paragraph: number
}

/** `指标N：` before the name of an indicator. The colon may be missing where a blank or the name follows a digit. */
export const ordinalPrefix =
  /^指标\s*(\d{1,2}|[０-９]{1,2}|[一二三四五六七八九]|十[一二三四五六七八九]?)\s*[：:]/u

/** Where a token is cut: before `指标N：` and around points in brackets such as （50分）. */
const cuts =
  /(?<=.)(?=指标\s*(?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*[：:])|(?=[（(]\d+(?:\.\d+)?分[）)])|(?<=[（(]\d+(?:\.\d+)?分[）)])(?=.)/u

/** Takes the pages of one form apart. */
export function tokensOf(pages: readonly (readonly Line[])[]): readonly Token[] {
  const tokens: Token[] = []
  let paragraph = 0
  let printed = 0
  pages.forEach((lines, page) => {
    paragraph += 1
    for (const line of lines) {
      if (line.text.trim() === "") {
        paragraph += 1
        continue
      }
      printed += 1
      for (const [text, from] of piecesOf(line.text))
        tokens.push({
          text: mendGlyphs(text),
          source: { line: line.number, span: [from, from + text.length] },
          page,
          line: printed,
          paragraph,
        })
    }
  })
  return tokens
}

function piecesOf(text: string): [text: string, from: number][] {
  const pieces: [string, number][] = []
  for (const match of text.matchAll(/[^\s|｜│]+/gu)) {
    let from = match.index
    for (const part of match[0].split(cuts)) {
      for (const piece of splitAtLabel(part)) {
        if (piece !== "") pieces.push([piece, from])
        from += piece.length
      }
    }
  }
  return pieces
}

/** `填报单位（章）：某局` is a label and what it labels. */
function splitAtLabel(text: string): string[] {
  if (ordinalPrefix.test(text)) return [text]
  const colon = /^([^：:]{2,16})[：:]/u.exec(text)
  if (colon === null || !isLabelWord(colon[1] ?? "")) return [text]
  return [colon[0], text.slice(colon[0].length)]
}

export function figureOf(token: Token): number | null {
  return parseFigure(token.text.normalize("NFKC"))
}

export function isDash(token: Token): boolean {
  return /^[-—–－]+$/u.test(token.text)
}

/** Printed in the cell of a group that has no indicator. */
export function isNone(token: Token): boolean {
  return comparable(token.text) === "无"
}

/** Columns that a text takes on paper, a Hanzi or full-width sign counting two. */
export function printedWidth(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) <= 0xff ? 1 : 2
  return width
}

/** Pieces of one cell printed on several lines: Hanzi join without a blank, Latin words with one. */
export function joinPieces(pieces: readonly Token[]): string {
  let text = ""
  let line = -1
  for (const piece of pieces) {
    const needsBlank =
      text !== "" && (line === piece.line || /[A-Za-z]$/u.test(text)) && /^[A-Za-z]/u.test(piece.text)
    text += needsBlank ? ` ${piece.text}` : piece.text
    line = piece.line
  }
  return text
}
