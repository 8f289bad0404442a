import type { Line } from "../../page-model.ts"
import { linesOfPage } from "../pdf/page-lines.ts"
import { withConfidence } from "./cell-confidence.ts"
import type { ReadPiece } from "./cell-confidence.ts"
import { cutPage } from "./cut-page.ts"
import type { Engine } from "./engine.ts"
import { withoutStamps } from "./ink.ts"
import { withLoneLetters } from "./lone-letters.ts"
import type { Mapping } from "./perspective.ts"
import { shrunk } from "./picture.ts"
import type { ColourPicture } from "./picture.ts"
import { recogniseLines } from "./recognise-lines.ts"
import type { RecognisedLine } from "./recognise-lines.ts"

export interface PictureRead {
  readonly lines: readonly Line[]
}

/** The longer side of a page while it is worked on, in points of the picture. */
const workingSize = 2_600

/**
 * One scanned page: put upright, flattened and levelled, cut along its rulings, each line of a cell recognised, and the text
 * beside tables. Boxes are told in the coordinates of the page as it came.
 */
export async function readPicture(
  engine: Engine,
  colours: ColourPicture,
  number: number,
  firstLine: number,
  unitsPerPoint = 1,
): Promise<PictureRead> {
  const whole = withoutStamps(colours)
  const factor = Math.max(1, Math.max(whole.width, whole.height) / workingSize)
  const { page, lattices, toPrint, boxes } = await cutPage(engine, shrunk(whole, factor))
  const texts = boxes.filter((box) => !box.dash)
  const lines = await withLoneLetters(
    engine,
    page.picture,
    texts,
    await recogniseLines(engine, page.picture, texts),
  )
  const pieces = boxes.flatMap((box): ReadPiece[] => {
    const recognised = box.dash ? dash : lines[texts.indexOf(box)]
    const text = recognised?.characters.map(({ text: character }) => character).join("") ?? ""
    if (recognised === undefined || text.trim() === "") return []
    const { left, right, top, bottom } = box
    return [
      {
        text,
        left: left * toPrint,
        right: right * toPrint,
        top: top * toPrint,
        bottom: bottom * toPrint,
        size: (bottom - top) * toPrint,
        runs: "right",
        recognised,
      },
    ]
  })
  const scale = factor * unitsPerPoint
  const shown: Mapping = (x, y) => {
    const [u, v] = page.origin(x / toPrint, y / toPrint)
    return [u * scale, v * scale]
  }
  return { lines: placed(withConfidence(linesOfPage(pieces, lattices, number, firstLine), pieces), shown) }
}

/** A flat stroke alone in its cell stands for "nothing"; its shape says so surely, the recogniser takes it for any thin letter. */
const dash: RecognisedLine = {
  characters: [{ text: "—", probability: 1, other: "", otherProbability: 0 }],
}

/** Each cell with the upright box around its place in the page as shown. */
function placed(lines: readonly Line[], shown: Mapping): readonly Line[] {
  return lines.map((line) => ({
    ...line,
    cells: line.cells.map((cell) => {
      if (cell.source.box === undefined) return cell
      const [left, top, right, bottom] = cell.source.box
      const corners = [shown(left, top), shown(right, top), shown(right, bottom), shown(left, bottom)]
      const side = (of: (...numbers: number[]) => number, axis: 0 | 1): number =>
        Math.round(Math.max(0, of(...corners.map((corner) => corner[axis]))) * 10) / 10
      const box = [side(Math.min, 0), side(Math.min, 1), side(Math.max, 0), side(Math.max, 1)] as const
      return { ...cell, source: { ...cell.source, box } }
    }),
  }))
}
