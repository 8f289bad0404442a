import type { Ink, Picture } from "./picture.ts"
import { transposed } from "./ruled-lines.ts"
import { sharpestLine } from "./skew.ts"

/** A point of one picture → the point of another that it shows. */
export type Mapping = (x: number, y: number) => readonly [number, number]

/** Slants along the page that differ by less are those of a flat scan. In radians. */
const flat = 0.003
/** The parts of the page must agree on how the slant changes, but for one. */
const agreeing = 0.005
const parts = 5

/**
 * A page that was photographed aslant: from points of the flat page to those of the picture; null for a flat scan. Level
 * lines slant otherwise at the top than at the bottom, upright ones at the left than at the right; four of them make
 * the picture of a rectangle.
 */
export function perspectiveOf(ink: Ink): Mapping | null {
  const level = slantsOf(ink)
  const upright = slantsOf(transposed(ink))
  if (level === null || upright === null) return null
  const shear = Math.abs(level.at(ink.height / 2) + upright.at(ink.width / 2))
  if (Math.max(level.change, upright.change, shear) < flat) return null
  const { width, height } = ink
  const [left, right] = [width * 0.1, width * 0.9]
  const [top, bottom] = [height * 0.1, height * 0.9]
  const corner = (x: number, y: number): readonly [number, number] => {
    const [s, v] = [Math.tan(level.at(y)), Math.tan(upright.at(x))]
    // y + s (px - width/2) and x + v (py - height/2) meet.
    const px = (x + v * (y - height / 2 - (s * width) / 2)) / (1 - s * v)
    return [px, y + s * (px - width / 2)]
  }
  const corners = [
    corner(left, top),
    corner(right, top),
    corner(right, bottom),
    corner(left, bottom),
  ] as const
  const [a, b, c, d] = corners
  const wide = (distance(a, b) + distance(d, c)) / 2
  const high = (distance(a, d) + distance(b, c)) / 2
  const [x, y] = [(width - wide) / 2, (height - high) / 2]
  const unit = fromUnitSquare(corners)
  return (u, v) => unit((u - x) / wide, (v - y) / high)
}

function distance([x, y]: readonly [number, number], [u, v]: readonly [number, number]): number {
  return Math.hypot(x - u, y - v)
}

/** The slant of lines along the rows as it changes down the page; null where the parts of the page do not agree. */
function slantsOf(ink: Ink): { readonly at: (y: number) => number; readonly change: number } | null {
  const counts = new Float64Array(ink.height + 1)
  for (let y = 0; y < ink.height; y += 1) {
    let count = 0
    for (let x = 0; x < ink.width; x += 1) count += ink.bits[y * ink.width + x] ?? 0
    counts[y + 1] = (counts[y] ?? 0) + count
  }
  const whole = counts[ink.height] ?? 0
  if (whole < 2_000) return null
  const rowAt = (share: number): number => counts.findIndex((count) => count >= whole * share)
  const lines = Array.from({ length: parts }, (_, at) => at / parts).flatMap((share) => {
    const [from, to] = [rowAt(share), rowAt(share + 1 / parts)]
    const bits = ink.bits.subarray(from * ink.width, to * ink.width)
    const found = sharpestLine({ width: ink.width, height: to - from, bits })
    return found === null ? [] : [{ y: from + found.row, slant: found.slant }]
  })
  if (lines.length < parts - 1) return null
  const all = fitted(lines)
  const without = lines.map((_, at) => fitted(lines.filter((_line, index) => index !== at)))
  const best = without.reduce((one, other) => (other.worst < one.worst ? other : one), all)
  const chosen = all.worst <= agreeing ? all : best
  if (chosen.worst > agreeing) return null
  return { at: chosen.at, change: Math.abs(chosen.slope * ink.height) }
}

interface SlantAt {
  readonly y: number
  readonly slant: number
}

/** The straight line through the slants (least squares), and how far the worst of them is off. */
function fitted(lines: readonly SlantAt[]) {
  const [mean, meanSlant] = [meanOf(lines.map(({ y }) => y)), meanOf(lines.map(({ slant }) => slant))]
  const spread = lines.reduce((sum, { y }) => sum + (y - mean) ** 2, 0)
  const slope = lines.reduce((sum, { y, slant }) => sum + (y - mean) * (slant - meanSlant), 0) / spread
  const at = (y: number): number => meanSlant + slope * (y - mean)
  return { at, slope, worst: Math.max(...lines.map(({ y, slant }) => Math.abs(at(y) - slant))) }
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

type Corners = readonly [
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
]

/** The square between 0 and 1 as a quadrangle shows it (Heckbert). */
function fromUnitSquare([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): Mapping {
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3]
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3]
  const area = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / area
  const h = (dx1 * sy - sx * dy1) / area
  const [a, b] = [x1 - x0 + g * x1, x3 - x0 + h * x3]
  const [d, e] = [y1 - y0 + g * y1, y3 - y0 + h * y3]
  return (u, v) => {
    const depth = g * u + h * v + 1
    return [(a * u + b * v + x0) / depth, (d * u + e * v + y0) / depth]
  }
}

/** A picture of the same size whose points are those that the mapping names; white where it names none. */
export function mapped(picture: Picture, mapping: Mapping): Picture {
  const { width, height, grey } = picture
  const result = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] = mapping(x, y)
      const [u0, v0] = [Math.floor(u), Math.floor(v)]
      if (u0 < 0 || v0 < 0 || u0 >= width - 1 || v0 >= height - 1) continue
      const at = v0 * width + u0
      const [fu, fv] = [u - u0, v - v0]
      const upper = (grey[at] ?? 255) * (1 - fu) + (grey[at + 1] ?? 255) * fu
      const lower = (grey[at + width] ?? 255) * (1 - fu) + (grey[at + width + 1] ?? 255) * fu
      result[y * width + x] = upper * (1 - fv) + lower * fv + 0.5
    }
  return { width, height, grey: result }
}
