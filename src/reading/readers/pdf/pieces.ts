import { Util } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { TextItem } from "pdfjs-dist/types/src/display/api.d.ts"

/** A run of text on the page with its box, in points, y downward. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Height of a line of this text. */
  readonly size: number
}

export function piecesOf(items: readonly TextItem[], pageTransform: readonly number[]): readonly Piece[] {
  return items.flatMap((item) => {
    if (item.str.trim() === "") return []
    const [a = 0, b = 0, , , x = 0, y = 0] = Util.transform(
      [...pageTransform],
      item.transform as number[],
    ) as number[]
    const size = item.height > 0 ? item.height : Math.hypot(a, b)
    const upright = Math.abs(b) <= Math.abs(a)
    const [width, height] = upright ? [item.width, size] : [size, item.width]
    const left = upright || b > 0 ? x : x - width
    return [{ text: item.str, left, right: left + width, top: y - height, bottom: y, size }]
  })
}

/** The two parts of an upright piece left and right of x, by the widths that letters usually have; null where one is empty. */
export function cutPiece(piece: Piece, x: number): readonly [Piece, Piece] | null {
  const letters = [...piece.text]
  const widths = letters.map((letter) => (/[\u2e80-\uffef]/u.test(letter) ? 2 : 1))
  const unit = (piece.right - piece.left) / widths.reduce((total: number, width) => total + width, 0)
  let at = 0
  let end = piece.left
  while (at < letters.length && end + ((widths[at] ?? 1) * unit) / 2 <= x) end += (widths[at++] ?? 1) * unit
  const [left, right] = [letters.slice(0, at).join(""), letters.slice(at).join("")]
  if (left.trim() === "" || right.trim() === "") return null
  return [
    { ...piece, text: left, right: end },
    { ...piece, text: right, left: end },
  ]
}

/** Pieces put into lines from top to bottom, each from left to right. */
export function linesOfPieces(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = []
  const middle = (piece: Piece): number => (piece.top + piece.bottom) / 2
  for (const piece of [...pieces].sort((p, q) => middle(p) - middle(q))) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line !== undefined && first !== undefined && middle(piece) - middle(first) <= first.size * 0.5)
      line.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => line.sort((p, q) => p.left - q.left))
}

/** The text of a line; a gap wider than a third of the letter size is a blank. */
export function textOfLine(line: readonly Piece[]): string {
  let text = ""
  let end = Number.NEGATIVE_INFINITY
  for (const piece of line) {
    if (text !== "" && piece.left - end > piece.size * 0.33) text += " "
    text += piece.text
    end = piece.right
  }
  return text.trim()
}
