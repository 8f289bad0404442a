import type { Box, Ink } from "./picture.ts"

/** Ink that covers less of its line is dirt: specks far apart. */
const sparsest = 0.03

/**
 * The boxes of the printed lines inside a cell, from top to bottom: rows of ink parted by rows without. `letter` is the
 * usual height of a line of the page: a line is never cut lower, so that a dash keeps its height above and below.
 */
export function linesInCell(ink: Ink, cell: Box, letter: number): readonly Box[] {
  const { left, top, right, bottom } = cell
  const counts: number[] = []
  for (let y = top; y < bottom; y += 1) {
    let count = 0
    for (let x = left; x < right; x += 1) count += ink.bits[y * ink.width + x] ?? 0
    counts.push(count)
  }
  const bands: { from: number; to: number; ink: number }[] = []
  counts.forEach((count, row) => {
    if (count === 0) return
    const last = bands.at(-1)
    if (last !== undefined && row - last.to <= 1) Object.assign(last, { to: row + 1, ink: last.ink + count })
    else bands.push({ from: row, to: row + 1, ink: count })
  })
  return joinedBands(bands, letter)
    .filter((band) => band.ink >= Math.max(5, letter * 0.25))
    .flatMap((band) => {
      const [from, to] = sides(ink, cell, top + band.from, top + band.to)
      const area = (to - from) * (band.to - band.from)
      return to > from && band.ink >= area * sparsest
        ? [{ left: from, right: to, top: top + band.from, bottom: top + band.to }]
        : []
    })
}

/** Parts of one line of letters (the strokes of 三, a dot above) lie nearer than two lines do. */
function joinedBands(
  bands: readonly { from: number; to: number; ink: number }[],
  letter: number,
): readonly { from: number; to: number; ink: number }[] {
  const joined: { from: number; to: number; ink: number }[] = []
  for (const band of bands) {
    const last = joined.at(-1)
    const fits = last !== undefined && band.to - last.from <= letter * 1.2
    const small = last !== undefined && Math.min(band.to - band.from, last.to - last.from) < letter * 0.45
    if (last !== undefined && fits && (small || band.from - last.to <= letter * 0.1))
      joined[joined.length - 1] = { from: last.from, to: band.to, ink: last.ink + band.ink }
    else joined.push({ ...band })
  }
  return joined
}

function sides(ink: Ink, cell: Box, top: number, bottom: number): readonly [number, number] {
  let [from, to] = [cell.right, cell.left]
  for (let y = top; y < bottom; y += 1) {
    const row = y * ink.width
    for (let x = cell.left; x < from; x += 1) if (ink.bits[row + x] === 1) from = x
    for (let x = cell.right - 1; x >= to; x -= 1) if (ink.bits[row + x] === 1) to = x + 1
  }
  return [from, to]
}
