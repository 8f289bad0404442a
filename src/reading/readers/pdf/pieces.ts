import { Util } from "./library.ts"
import type { TextItem } from "pdfjs-dist/types/src/display/api.d.ts"
import type { PageFrame } from "./page-frame.ts"

/** A run of text on the page with its box, in points, y downward. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Height of a line of this text. */
  readonly size: number
  /** Which way the text runs on the page as it is shown. */
  readonly runs: "right" | "up" | "down"
}

export interface PagePieces {
  readonly pieces: readonly Piece[]
  /** Text printed aslant, such as a watermark: no part of any table. */
  readonly aslant: number
}

/** Text that leaves its direction by more than this share (about 9°) is aslant. */
const aslantFrom = 0.16

/** The text of a page that a reader sees: inside the page, once each, along its edges. */
export function piecesOf(items: readonly TextItem[], frame: PageFrame): PagePieces {
  const pieces: Piece[] = []
  const seen = new Map<string, Piece[]>()
  let aslant = 0
  for (const item of items) {
    if (item.str.trim() === "") continue
    const piece = pieceOf(item, frame)
    if (piece === null) aslant += 1
    else if (isOnPage(piece, frame) && !isPrintedTwice(piece, seen)) pieces.push(piece)
  }
  return { pieces, aslant }
}

function pieceOf(item: TextItem, { transform }: PageFrame): Piece | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(
    [...transform],
    item.transform as number[],
  ) as number[]
  const size = item.height > 0 ? item.height : Math.hypot(c, d) || Math.hypot(a, b)
  const [along, across] = [Math.max(Math.abs(a), Math.abs(b)), Math.min(Math.abs(a), Math.abs(b))]
  if (across > along * aslantFrom) return null
  const text = item.str
  if (Math.abs(a) >= Math.abs(b)) {
    const left = a < 0 ? x - item.width : x
    return { text, left, right: left + item.width, top: y - size, bottom: y, size, runs: "right" }
  }
  if (b < 0) return { text, left: x - size, right: x, top: y - item.width, bottom: y, size, runs: "up" }
  return { text, left: x, right: x + size, top: y, bottom: y + item.width, size, runs: "down" }
}

function isOnPage(piece: Piece, { width, height }: PageFrame): boolean {
  const [x, y] = middleOf(piece)
  return x >= 0 && x <= width && y >= 0 && y <= height
}

/** Bold type that a program fakes by printing the same text again, a hair beside. */
function isPrintedTwice(piece: Piece, seen: Map<string, Piece[]>): boolean {
  const same = seen.get(piece.text)
  if (same === undefined) {
    seen.set(piece.text, [piece])
    return false
  }
  const near = piece.size * 0.2
  const twice = same.some(
    (each) => Math.abs(each.left - piece.left) <= near && Math.abs(each.top - piece.top) <= near,
  )
  if (!twice && same.length < 200) same.push(piece)
  return twice
}

export function middleOf(piece: Piece): readonly [number, number] {
  return [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2]
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

/** Pieces put into lines in reading order; a cell whose text is mostly turned is read along its turn. */
export function linesOfPieces(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const turned = pieces.filter((piece) => piece.runs !== "right")
  if (turned.length * 2 <= pieces.length) return upright(pieces)
  const way = turned[0]?.runs
  const facing = new Map(
    pieces.map((piece) => [way === "up" ? turnedRight(piece) : turnedLeft(piece), piece]),
  )
  return upright([...facing.keys()]).map((line) => line.flatMap((piece) => facing.get(piece) ?? []))
}

function upright(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
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

function turnedRight(piece: Piece): Piece {
  return { ...piece, left: -piece.bottom, right: -piece.top, top: piece.left, bottom: piece.right }
}

function turnedLeft(piece: Piece): Piece {
  return { ...piece, left: piece.top, right: piece.bottom, top: -piece.right, bottom: -piece.left }
}

/** The text of a line; a gap wider than a third of the letter size is a blank. */
export function textOfLine(line: readonly Piece[]): string {
  let text = ""
  let end = Number.NEGATIVE_INFINITY
  const turned = line[0]?.runs
  for (const piece of line) {
    const [from, to] =
      turned === "up"
        ? [-piece.bottom, -piece.top]
        : turned === "down"
          ? [piece.top, piece.bottom]
          : [piece.left, piece.right]
    if (text !== "" && from - end > piece.size * 0.33) text += " "
    text += piece.text
    end = to
  }
  return text.trim()
}
