import type { Cell, Line, Recognised } from "../../page-model.ts"
import type { Piece } from "../pdf/pieces.ts"
import type { RecognisedLine } from "./recognise-lines.ts"

/** A printed line with its place on the levelled picture. */
export interface ReadPiece extends Piece {
  readonly recognised: RecognisedLine
}

const fewestPercent = 0.005
const mostAlternatives = 5

/** Cells with how surely their characters were recognised, and what else they may say. */
export function withConfidence(lines: readonly Line[], pieces: readonly ReadPiece[]): readonly Line[] {
  return lines.map((line) => ({ ...line, cells: line.cells.map((cell) => cellWithConfidence(cell, pieces)) }))
}

function cellWithConfidence(cell: Cell, pieces: readonly ReadPiece[]): Cell {
  const { box } = cell.source
  if (box === undefined || cell.text === "") return cell
  const [left, top, right, bottom] = box
  const inside = pieces.filter((piece) => {
    const [x, y] = [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2]
    return x >= left && x <= right && y >= top && y <= bottom
  })
  if (inside.length === 0) return cell
  return { ...cell, recognised: recognisedIn(cell.text, inside) }
}

function recognisedIn(text: string, pieces: readonly ReadPiece[]): Recognised {
  const alternatives: { text: string; probability: number }[] = []
  let confidence = 1
  for (const { text: own, recognised } of pieces) {
    const { characters } = recognised
    characters.forEach((character, at) => {
      confidence = Math.min(confidence, character.probability)
      if (character.otherProbability < fewestPercent) return
      const other = characters.map((each, i) => (i === at ? character.other : each.text)).join("")
      alternatives.push({ text: text.replace(own, () => other), probability: character.otherProbability })
    })
  }
  return {
    confidence,
    alternatives: alternatives.toSorted((a, b) => b.probability - a.probability).slice(0, mostAlternatives),
  }
}
