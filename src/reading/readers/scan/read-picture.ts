import type { Line } from "../../page-model.ts"
import { latticesOf } from "../pdf/lattice.ts"
import type { Lattice } from "../pdf/lattice.ts"
import { linesOfPage } from "../pdf/page-lines.ts"
import { linesInCell } from "./cell-lines.ts"
import { withConfidence } from "./cell-confidence.ts"
import type { ReadPiece } from "./cell-confidence.ts"
import { detectText } from "./detect-text.ts"
import type { Engine } from "./engine.ts"
import { inkOf, withoutStamps } from "./ink.ts"
import { shrunk, turned } from "./picture.ts"
import type { Box, ColourPicture, Ink, Picture } from "./picture.ts"
import { withLoneLetters } from "./lone-letters.ts"
import { recogniseLines } from "./recognise-lines.ts"
import type { RecognisedLine } from "./recognise-lines.ts"
import { ruledLines } from "./ruled-lines.ts"
import { skewOf } from "./skew.ts"

export interface PictureRead {
  readonly lines: readonly Line[]
}

/** The longer side of a page while it is worked on, in points of the picture. */
const workingSize = 2_600
/** The longer side of a page of A4 in points of print, in which distances of rulings are judged. */
const pageSize = 842

/** One scanned page: levelled, cut along its rulings, each line of a cell recognised, and the text beside tables. */
export async function readPicture(
  engine: Engine,
  colours: ColourPicture,
  page: number,
  firstLine: number,
  unitsPerPoint = 1,
): Promise<PictureRead> {
  const whole = withoutStamps(colours)
  const factor = Math.max(1, Math.max(whole.width, whole.height) / workingSize)
  const small = shrunk(whole, factor)
  const level = turned(small, -skewOf(inkOf(small)))
  const ink = inkOf(level)
  const toPrint = pageSize / Math.max(level.width, level.height)
  const rulings = ruledLines(level, ink)
  const inPrint = (lines: typeof rulings.horizontal): typeof rulings.horizontal =>
    lines.map(({ at, from, to }) => ({ at: at * toPrint, from: from * toPrint, to: to * toPrint }))
  const lattices = latticesOf({
    horizontal: inPrint(rulings.horizontal),
    vertical: inPrint(rulings.vertical),
  })
  const boxes = await boxesOfText(engine, level, ink, lattices, toPrint)
  const texts = boxes.filter((box) => !box.dash)
  const recognisedTexts = await withLoneLetters(
    engine,
    level,
    texts,
    await recogniseLines(engine, level, texts),
  )
  const recognised = boxes.map((box) => (box.dash ? dash : recognisedTexts[texts.indexOf(box)]))
  const pieces = boxes.flatMap((box, at): ReadPiece[] => {
    const line = recognised[at]
    const text = line?.characters.map(({ text: character }) => character).join("") ?? ""
    if (line === undefined || text.trim() === "") return []
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
        recognised: line,
      },
    ]
  })
  const scale = (factor / toPrint) * unitsPerPoint
  const lines = withConfidence(linesOfPage(pieces, lattices, page, firstLine), pieces)
  return { lines: scaled(lines, scale) }
}

/** A flat stroke alone in its cell stands for "nothing"; its shape says so surely, the recogniser takes it for any thin letter. */
const dash: RecognisedLine = {
  characters: [{ text: "—", probability: 1, other: "", otherProbability: 0 }],
}

interface TextBox extends Box {
  readonly dash: boolean
}

function isDash({ left, right, top, bottom }: Box, letter: number): boolean {
  return bottom - top <= letter * 0.25 && right - left >= 2.5 * (bottom - top) && right - left <= letter * 2.5
}

async function boxesOfText(
  engine: Engine,
  picture: Picture,
  ink: Ink,
  lattices: readonly Lattice[],
  toPrint: number,
): Promise<readonly TextBox[]> {
  const cells = lattices.flatMap((lattice) =>
    lattice.cells.map((cell): Box => {
      const inset = Math.round(1.6 / toPrint)
      const at = (borders: readonly number[], index: number): number =>
        Math.round((borders[index] ?? 0) / toPrint)
      return {
        left: Math.max(0, at(lattice.xs, cell.column) + inset),
        right: Math.min(picture.width, at(lattice.xs, cell.column + cell.colSpan) - inset),
        top: Math.max(0, at(lattice.ys, cell.row) + inset),
        bottom: Math.min(picture.height, at(lattice.ys, cell.row + cell.rowSpan) - inset),
      }
    }),
  )
  const usual = Math.max(picture.width, picture.height) / 90
  const first = cells.flatMap((cell) => linesInCell(ink, cell, usual))
  const letter = median(first.map(({ top, bottom }) => bottom - top)) ?? usual
  const inCells = cells.flatMap((cell) => {
    const lines = linesInCell(ink, cell, letter)
    return lines.map((line) => ({
      ...withMargin(line, cell, letter),
      dash: lines.length === 1 && isDash(line, letter),
    }))
  })
  const found: Box[] = []
  for (const band of looseBands(ink, lattices, toPrint))
    found.push(...(await detectText(engine, picture, band)))
  const loose = found
    .filter((box) => !lattices.some((lattice) => touches(box, lattice, toPrint)))
    .map((box) => ({ ...box, dash: false }))
  return [...inCells, ...loose]
}

/** The recogniser wants some white around a line; a dash keeps the height of a letter. */
function withMargin(line: Box, cell: Box, letter: number): Box {
  const height = Math.max(line.bottom - line.top, letter)
  const middle = (line.top + line.bottom) / 2
  const margin = height * 0.16
  return {
    left: Math.max(cell.left - 1, Math.round(line.left - margin * 1.4)),
    right: Math.min(cell.right + 1, Math.round(line.right + margin * 1.4)),
    top: Math.max(cell.top - 1, Math.round(middle - height / 2 - margin)),
    bottom: Math.min(cell.bottom + 1, Math.round(middle + height / 2 + margin)),
  }
}

function frameOf({ xs, ys }: Lattice, toPrint: number): Box {
  return {
    left: (xs[0] ?? 0) / toPrint,
    right: (xs.at(-1) ?? 0) / toPrint,
    top: (ys[0] ?? 0) / toPrint,
    bottom: (ys.at(-1) ?? 0) / toPrint,
  }
}

function touches(box: Box, lattice: Lattice, toPrint: number): boolean {
  const frame = frameOf(lattice, toPrint)
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom
}

/** The level bands of the page with ink beside tables: only there the detector has to look. */
function looseBands(
  ink: Ink,
  lattices: readonly Lattice[],
  toPrint: number,
): readonly { readonly top: number; readonly bottom: number }[] {
  const frames = lattices.map((lattice) => frameOf(lattice, toPrint))
  const margin = Math.round(8 / toPrint)
  const bands: { top: number; bottom: number; ink: number }[] = []
  for (let y = 0; y < ink.height; y += 1) {
    const beside = frames.filter(({ top, bottom }) => y >= top - 4 && y <= bottom + 4)
    let count = 0
    for (let x = 0; x < ink.width; x += 1)
      if (ink.bits[y * ink.width + x] === 1 && !beside.some((f) => x >= f.left - 4 && x <= f.right + 4))
        count += 1
    if (count < 2) continue
    const last = bands.at(-1)
    if (last !== undefined && y - margin <= last.bottom + margin)
      Object.assign(last, { bottom: Math.min(ink.height, y + margin), ink: last.ink + count })
    else bands.push({ top: Math.max(0, y - margin), bottom: Math.min(ink.height, y + margin), ink: count })
  }
  return bands.filter((band) => band.ink > 40)
}

function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
}

function scaled(lines: readonly Line[], scale: number): readonly Line[] {
  return lines.map((line) => ({
    ...line,
    cells: line.cells.map((cell) => {
      const { box } = cell.source
      if (box === undefined) return cell
      const [left, top, right, bottom] = box.map((side) => Math.round(side * scale * 10) / 10)
      return {
        ...cell,
        source: { ...cell.source, box: [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0] as const },
      }
    }),
  }))
}
