import type { Lattice } from "../pdf/lattice.ts"
import { linesInCell } from "./cell-lines.ts"
import { detectText } from "./detect-text.ts"
import type { Engine } from "./engine.ts"
import type { Box, Ink, Picture } from "./picture.ts"

/** A printed line to be recognised. */
export interface TextBox extends Box {
  /** A flat stroke alone in its cell: it stands for "nothing". */
  readonly dash: boolean
}

function isDash({ left, right, top, bottom }: Box, letter: number): boolean {
  return bottom - top <= letter * 0.25 && right - left >= 2.5 * (bottom - top) && right - left <= letter * 2.5
}

/** The lines of print in the cells of tables. `toPrint` turns points of the picture into those of the lattices. */
export function boxesInCells(
  picture: Picture,
  ink: Ink,
  lattices: readonly Lattice[],
  toPrint: number,
): readonly TextBox[] {
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
  return cells.flatMap((cell) => {
    const lines = linesInCell(ink, cell, letter)
    return lines.map((line) => ({
      ...withMargin(line, cell, letter),
      dash: lines.length === 1 && isDash(line, letter),
    }))
  })
}

/** The lines of print beside tables, as the detector finds them. */
export async function boxesBeside(
  engine: Engine,
  picture: Picture,
  ink: Ink,
  lattices: readonly Lattice[],
  toPrint: number,
): Promise<readonly TextBox[]> {
  const found: Box[] = []
  for (const band of looseBands(ink, lattices, toPrint))
    found.push(...(await detectText(engine, picture, band)))
  return found
    .filter((box) => !lattices.some((lattice) => touches(box, lattice, toPrint)))
    .map((box) => ({ ...box, dash: false }))
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
