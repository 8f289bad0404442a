import type { Ink } from "./picture.ts"

/** The thickest dot or dash, and the white above and below it, as shares of the page. */
const thickest = 1 / 350
const clear = 1 / 330
/** The widest gap between two dashes. */
const widestGap = 1 / 150
const shortest = 1 / 75
/** Dashes one after the other that make a line; fewer where they cover most of it. */
const fewestDots = 4
const fewestDashes = 2
/** As short as the height of a row: some marks of letters may stand in a line of dots, but not so many. */
const short = 1 / 30
const fewestDotsShort = 6

/**
 * Dotted and dashed lines along the rows, drawn through: small flat marks that stand alone above and below, in a row. Letters
 * have other strokes above or below theirs.
 */
export function drawnThrough(ink: Ink, size: number): Ink {
  const { width, height } = ink
  const marks = flatMarks(ink, Math.max(3, size * thickest), Math.max(3, Math.round(size * clear)))
  const bits = new Uint8Array(width * height)
  const gap = size * widestGap
  for (let y = 1; y < height - 1; y += 1) {
    const row = y * width
    let [from, last, dots, covered] = [-1, -1, 0, 0]
    const close = (): void => {
      const length = last - from + 1
      const isLine =
        dots >= (length < size * short ? fewestDotsShort : fewestDots) ||
        (dots >= fewestDashes && covered >= length * 0.45)
      if (from >= 0 && isLine && length >= size * shortest && covered >= length * 0.2)
        bits.fill(1, row + from, row + last + 1)
    }
    for (let x = 0; x < width; x += 1) {
      if (!marks[row + x] && !marks[row + x - width] && !marks[row + x + width]) continue
      if (from < 0 || x - last > gap) {
        close()
        ;[from, dots, covered] = [x, 1, 0]
      } else if (x - last > 1) dots += 1
      covered += 1
      last = x
    }
    close()
  }
  return { width, height, bits }
}

function flatMarks({ width, height, bits }: Ink, most: number, white: number): Uint8Array {
  const marks = new Uint8Array(width * height)
  const runs = new Int32Array(width)
  const lastInk = new Int32Array(width).fill(-white - 1)
  /** Per column: a mark that waits to see whether there is white below it. */
  const waiting = new Int32Array(width).fill(-1)
  for (let y = 0; y <= height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isInk = y < height && bits[y * width + x] === 1
      if (isInk) {
        if (runs[x] === 0) {
          if (y - (lastInk[x] ?? 0) <= white) waiting[x] = -1
          else confirm(marks, waiting, bits, x, width)
          if (y - (lastInk[x] ?? 0) <= white) runs[x] = height
        }
        runs[x] = (runs[x] ?? 0) + 1
        lastInk[x] = y
        continue
      }
      if ((runs[x] ?? 0) > 0) {
        waiting[x] = (runs[x] ?? 0) <= most ? y - 1 : -1
        runs[x] = 0
      }
      if (y === height) confirm(marks, waiting, bits, x, width)
    }
  return marks
}

/** Marks the run of ink that ends at the waiting row. */
function confirm(marks: Uint8Array, waiting: Int32Array, bits: Uint8Array, x: number, width: number): void {
  for (let at = (waiting[x] ?? -1) * width + x; at >= 0 && bits[at] === 1; at -= width) marks[at] = 1
  waiting[x] = -1
}
