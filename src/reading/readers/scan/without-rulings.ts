import type { Ink, Picture } from "./picture.ts"
import type { RuledLines } from "./ruled-lines.ts"
import type { Stroke } from "./strokes.ts"

/** Rulings fade out to their sides. In points. */
const margin = 2

/**
 * The picture and its ink without what was drawn as rulings, so that thick, doubled or dotted ones are no letters at the edge
 * of their cells. Where print crosses a ruling, it stays whole.
 */
export function withoutRulings(
  picture: Picture,
  ink: Ink,
  { horizontal, vertical }: RuledLines,
): readonly [Picture, Ink] {
  const grey = Uint8Array.from(picture.grey)
  const bits = Uint8Array.from(ink.bits)
  const { width, height } = ink
  const ruled = ruledPoints(ink, { horizontal, vertical })
  const wipe = ({ from, to, top, bottom }: Stroke, along: number, across: number, breadth: number): void => {
    const [first, last] = [Math.max(0, top - margin), Math.min(breadth - 1, bottom + margin)]
    const isInk = (at: number, line: number): boolean =>
      line >= 0 && line < breadth && ink.bits[at + line * across] === 1 && ruled[at + line * across] === 0
    for (let place = from; place <= to; place += 1) {
      const at = place * along
      if (isInk(at, first - 1) || isInk(at, last + 1)) continue
      const paper = Math.max(
        picture.grey[at + Math.max(0, first - 1) * across] ?? 255,
        picture.grey[at + Math.min(breadth - 1, last + 1) * across] ?? 255,
      )
      for (let line = first; line <= last; line += 1) {
        grey[at + line * across] = paper
        bits[at + line * across] = 0
      }
    }
  }
  for (const line of horizontal.filter(isDrawn)) wipe(line, 1, width, height)
  for (const line of vertical.filter(isDrawn)) wipe(line, width, 1, width)
  return [
    { ...picture, grey },
    { ...ink, bits },
  ]
}

/** Sides that a table is open at were put there and cover nothing. */
function isDrawn({ top, bottom }: Stroke): boolean {
  return bottom >= top
}

/** Where rulings are: what stands beside one may be another, not print. */
function ruledPoints({ width, height }: Ink, { horizontal, vertical }: RuledLines): Uint8Array {
  const ruled = new Uint8Array(width * height)
  for (const { from, to, top, bottom } of horizontal.filter(isDrawn))
    for (let y = Math.max(0, top - margin); y <= Math.min(height - 1, bottom + margin); y += 1)
      ruled.fill(1, y * width + from, y * width + to + 1)
  for (const { from, to, top, bottom } of vertical.filter(isDrawn))
    for (let y = from; y <= to; y += 1)
      ruled.fill(1, y * width + Math.max(0, top - margin), y * width + Math.min(width, bottom + margin + 1))
  return ruled
}
