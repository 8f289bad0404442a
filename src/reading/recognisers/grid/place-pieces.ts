import { comparable } from "../../../basics/text.ts"
import { unitWords } from "../../../layouts/unit-words.ts"
import { indicatorTree } from "../../../layouts/vocabulary.ts"
import { parseValue } from "../../../records/value.ts"
import type { Word } from "../printed-words.ts"
import { isComplete, isDash, printedFigure } from "./evidence.ts"
import {
  fieldLabels,
  fundColumnLabels,
  indicatorColumnLabels,
  isFundWord,
  isKnownFund,
  levelLabels,
} from "./label-match.ts"

/** Pieces that fit no better than this go on with nothing: the line is a row of its own. */
const leastFit = 0.6

/**
 * For each word of a line the cell of the row above that it goes on with, in their order; null where the line is a row of
 * its own. A piece is at most as wide as the first line of its cell, and a cell that is whole takes none.
 */
export function placePieces(
  cells: readonly (readonly Word[])[],
  words: readonly Word[],
): readonly number[] | null {
  if (words.length === 0 || words.length > cells.length) return null
  const alone = words.length === 1
  if (words.some(({ text }) => opensRow(text, alone) && !cells.some((cell) => isFinishedBy(cell, text))))
    return null
  const widest = Math.max(...cells.map((cell) => widthOf(cell[0]?.text ?? "")))
  const fits = words.map(({ text }) => cells.map((cell) => fitOf(cell, text, widest)))
  // best[w][c]: the best placing of the first w words among the first c cells.
  const best: { fit: number; cell: number }[][] = [cells.map(() => ({ fit: 0, cell: -1 }))]
  best[0]?.push({ fit: 0, cell: -1 })
  for (let word = 1; word <= words.length; word++) {
    const row: { fit: number; cell: number }[] = [{ fit: -Infinity, cell: -1 }]
    for (let cell = 1; cell <= cells.length; cell++) {
      const left = row[cell - 1] ?? { fit: -Infinity, cell: -1 }
      const fit = (best[word - 1]?.[cell - 1]?.fit ?? -Infinity) + (fits[word - 1]?.[cell - 1] ?? -Infinity)
      row.push(fit >= left.fit ? { fit, cell: cell - 1 } : left)
    }
    best.push(row)
  }
  // As many pieces as cells may be the next row: then one of them must say that it is not.
  const least = leastFit * words.length + (words.length === cells.length ? 2 : 0)
  if ((best[words.length]?.[cells.length]?.fit ?? -Infinity) < least) return null
  const places: number[] = []
  let end = cells.length
  for (let word = words.length; word > 0; word--) {
    const cell = best[word]?.[end]?.cell ?? -1
    places.unshift(cell)
    end = cell
  }
  return places
}

/** A level, a label, a sign with its figure or a numbered name begins a row; a figure does beside another word. */
function opensRow(text: string, alone: boolean): boolean {
  if (closes(text)) return false
  return (
    /^[…．.·*]+$/u.test(text) ||
    levelLabels.names(text).size > 0 ||
    fieldLabels.names(text).size > 0 ||
    isKnownFund(text) ||
    /^[≥≤<>=＝＞＜]|^指标\d|^其中[:：]|^\d{4}[年.-]/u.test(text) ||
    (!alone && (printedFigure(text) !== null || (parseValue(text)?.number ?? null) !== null))
  )
}

/** A label, a range or a unit that only the piece makes whole. */
function isFinishedBy(cell: readonly Word[], piece: string): boolean {
  const text = cell.map((word) => word.text).join("")
  return (
    (isLabel(text + piece) &&
      indicatorColumnLabels.names(piece).size + levelLabels.names(piece).size === 0) ||
    (isOpenRange(text) && /^\d/u.test(piece))
  )
}

/** How well a piece goes on with a cell: below 0 not at all, 1 as any text does, more where both together make a whole. */
function fitOf(cell: readonly Word[], piece: string, widest: number): number {
  const text = cell.map((word) => word.text).join("")
  const width = widthOf(cell[0]?.text ?? "")
  if (isDash(text) || widthOf(piece) > width + 1) return -Infinity
  const whole = text + piece
  if (isLabel(whole)) return isLabel(text) ? 1 : 4
  if (levelBeginnings.has(comparable(whole))) return 3
  if (isOpenRange(text) && /^\d/u.test(piece)) return 3
  if (/\d\D{1,3}\/$/u.test(text) && !/\d/u.test(piece) && piece.length <= 4) return 3
  if (isLabel(text)) return -Infinity
  if (opens(text) > 0) return closes(piece) ? 3 : 1.5
  if (closes(piece)) return -Infinity
  const value = parseValue(text)
  if (value !== null && value.number !== null) return unitFit(text, piece)
  if (isComplete(text) || isQuantityRun(text, piece)) return -Infinity
  const share = width / Math.max(1, widest)
  if (/[。；]$/u.test(text)) return -1
  return share < 0.5 ? -0.5 : 0.6 + share
}

/** A figure goes on with the rest of its unit only. */
function unitFit(text: string, piece: string): number {
  if (/[万亿千百]$/u.test(text) && units.has(piece)) return 2
  if (text.endsWith("人") && piece === "次") return 1.2
  if (!/\d$/u.test(text) || !units.has(piece)) return -Infinity
  // A bare figure may be points, which have no unit.
  return /^[\d.]{1,4}$/u.test(text) ? 0.7 : 1.2
}

const units: ReadonlySet<string> = new Set(unitWords)

/** Every beginning of a word for a level, which may be broken in several places. */
const levelBeginnings = new Set(
  indicatorTree
    .flatMap(({ level1, level2 }) => [...level1, ...level2])
    .flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)).slice(2)),
)

/** 2023.07-20, to be gone on with 24.01. */
function isOpenRange(text: string): boolean {
  return /\d[年月日]?\s*[-—–~～至]{1,2}\d{0,4}$/u.test(text)
}

function isLabel(text: string): boolean {
  return (
    levelLabels.names(text).size > 0 ||
    fieldLabels.names(text).size > 0 ||
    indicatorColumnLabels.names(text).size > 0 ||
    fundColumnLabels.names(text).size > 0 ||
    (isFundWord(text) && isKnownFund(text))
  )
}

/** A text is gone on with a figure only where it breaks inside one. */
function isQuantityRun(text: string, piece: string): boolean {
  return /^\d/u.test(piece) && !/\d$/u.test(text)
}

/** Brackets that were opened and not closed. */
function opens(text: string): number {
  return (text.match(/[(（]/gu)?.length ?? 0) - (text.match(/[)）]/gu)?.length ?? 0)
}

function closes(text: string): boolean {
  return opens(text) < 0
}

/** A Hanzi is as wide as two letters. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < "\u0100" ? 1 : 2), 0)
}
