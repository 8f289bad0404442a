import type { Ink } from "./picture.ts"

const steepest = (4 * Math.PI) / 180

/**
 * The angle (radians) by which the print must be turned back to be level. Level lines fall into the fewest rows: the
 * angle is the one at which the counts of ink in rows differ most, found coarsely, then ever finer.
 */
export function skewOf(ink: Ink): number {
  return sharpestLine(ink)?.slant ?? 0
}

/** The slant of the print, and the row at the middle of which its strongest line stands; null where there is little ink. */
export function sharpestLine(ink: Ink): { readonly slant: number; readonly row: number } | null {
  const points = inkPoints(ink)
  if (points.length < 400) return null
  const sharpness = (angle: number): number =>
    rowsAt(points, ink.height, angle).reduce((sum, count) => sum + count * count, 0)
  let best = 0
  let step = steepest / 16
  let reach = 16
  while (step > 0.00004) {
    const centre = best
    let bestSharpness = sharpness(centre)
    for (let at = -reach; at <= reach; at += 1) {
      const angle = centre + at * step
      const found = sharpness(angle)
      if (found > bestSharpness) [best, bestSharpness] = [angle, found]
    }
    reach = 3
    step /= 3
  }
  const rows = rowsAt(points, ink.height, best)
  const row = rows.indexOf(rows.reduce((most, count) => Math.max(most, count), 0)) - margin
  // Turning costs sharpness; a slant of less than a point across the page is none.
  return { slant: Math.abs(best) * ink.width < 1 ? 0 : best, row }
}

/** x, y, x, y …, at most some 60,000 points, of the upper edges of ink only. */
function inkPoints({ width, height, bits }: Ink): Float32Array {
  const found: number[] = []
  for (let y = 1; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      if (bits[at] === 1 && bits[at - width] === 0) found.push(x - width / 2, y)
    }
  const every = Math.max(1, Math.ceil(found.length / 2 / 60_000))
  const points = new Float32Array(2 * Math.floor(found.length / 2 / every))
  for (let at = 0; at < points.length / 2; at += 1) {
    points[2 * at] = found[2 * at * every] ?? 0
    points[2 * at + 1] = found[2 * at * every + 1] ?? 0
  }
  return points
}

/** Rows above and below the picture, into which slanted lines run. */
const margin = 200

/** How much ink falls into each row when the picture is turned back by the angle. */
function rowsAt(points: Float32Array, height: number, angle: number): Float64Array {
  const slope = Math.tan(angle)
  const rows = new Float64Array(height + 2 * margin)
  for (let at = 0; at < points.length; at += 2) {
    const row = (points[at + 1] ?? 0) - slope * (points[at] ?? 0) + margin
    const upper = Math.floor(row)
    if (upper < 0 || upper + 1 >= rows.length) continue
    rows[upper] = (rows[upper] ?? 0) + 1 - (row - upper)
    rows[upper + 1] = (rows[upper + 1] ?? 0) + row - upper
  }
  return rows
}
