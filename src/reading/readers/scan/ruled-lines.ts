import type { Ruling, Rulings } from "../pdf/rulings.ts"
import type { Ink, Picture } from "./picture.ts"

/** What is longer than this share of the page is a ruling whatever it meets. */
const surelyRuling = 1 / 14
/** Shorter strokes are rulings only where both ends meet rulings; a stroke of a letter does not. */
const shortestRuling = 1 / 90
const thickest = 1 / 160
const hairline = 0.94

/** The straight level and upright lines of a levelled page, in points of the picture. */
export function ruledLines(picture: Picture, ink: Ink): Rulings {
  const size = Math.max(ink.width, ink.height)
  const upright = transposed(ink)
  const horizontal = [...strokes(ink, size), ...hairlines(picture, ink, ink.width, size)]
  const vertical = [...strokes(upright, size), ...hairlines(picture, ink, 1, size)]
  const long = (lines: readonly Ruling[]): readonly Ruling[] =>
    lines.filter(({ from, to }) => to - from >= size * surelyRuling)
  let accepted: Rulings = { horizontal: long(horizontal), vertical: long(vertical) }
  for (let round = 0; round < 3; round += 1)
    accepted = {
      horizontal: horizontal.filter(
        (line) => accepted.horizontal.includes(line) || meetsBoth(line, accepted.vertical, size),
      ),
      vertical: vertical.filter(
        (line) => accepted.vertical.includes(line) || meetsBoth(line, accepted.horizontal, size),
      ),
    }
  return accepted
}

function meetsBoth(line: Ruling, across: readonly Ruling[], size: number): boolean {
  const near = size / 200
  const meets = (end: number): boolean =>
    across.some(
      ({ at, from, to }) => Math.abs(at - end) <= near && line.at >= from - near && line.at <= to + near,
    )
  return meets(line.from) && meets(line.to)
}

/** Long faint rulings; short ones would be put together from letters. */
function hairlines(picture: Picture, ink: Ink, step: number, size: number): readonly Ruling[] {
  const faint = withHairlines(picture, ink, step, size)
  return strokes(step === 1 ? transposed(faint) : faint, size, true).filter(
    ({ from, to }) => to - from >= size * surelyRuling,
  )
}

/** Blur and turning leave little of a hairline: ink along a line is also what is a little darker than both its sides. */
function withHairlines({ grey }: Picture, ink: Ink, step: number, size: number): Ink {
  const away = step * Math.max(3, Math.round(size / 500))
  const bits = Uint8Array.from(ink.bits)
  for (let at = away; at < bits.length - away; at += 1) {
    const value = grey[at] ?? 255
    if (value < (grey[at - away] ?? 0) * hairline && value < (grey[at + away] ?? 0) * hairline) bits[at] = 1
  }
  return { ...ink, bits }
}

function transposed({ width, height, bits }: Ink): Ink {
  const turned = new Uint8Array(bits.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) turned[x * height + y] = bits[y * width + x] ?? 0
  return { width: height, height: width, bits: turned }
}

interface Stroke {
  from: number
  to: number
  top: number
  bottom: number
}

/** Runs of ink along the rows, put together with those of the rows below that go on with them. */
function strokes(ink: Ink, size: number, areFaint = false): readonly Ruling[] {
  const shortest = size * shortestRuling
  const open: Stroke[] = []
  const done: Stroke[] = []
  for (let y = 0; y < ink.height; y += 1) {
    for (const run of runsOf(ink, y, shortest)) {
      const same = open.find(
        (stroke) =>
          y - stroke.bottom <= 2 && Math.min(stroke.to, run.to) - Math.max(stroke.from, run.from) > -4,
      )
      if (same === undefined) open.push({ ...run, top: y, bottom: y })
      else {
        same.from = Math.min(same.from, run.from)
        same.to = Math.max(same.to, run.to)
        same.bottom = y
      }
    }
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const stroke = open[at]
      if (stroke !== undefined && (y - stroke.bottom > 2 || y === ink.height - 1))
        done.push(...open.splice(at, 1))
    }
  }
  return done
    .filter(({ top, bottom }) => bottom - top + 1 <= Math.max(4, size * thickest))
    .filter(
      (stroke) => (!areFaint && stroke.to - stroke.from >= size * surelyRuling) || isUnbroken(ink, stroke),
    )
    .map(({ top, bottom, from, to }) => ({ at: (top + bottom) / 2, from, to }))
}

/** Strokes of letters one after the other have white between them; a ruling has hardly any. */
function isUnbroken({ width, bits }: Ink, { from, to, top, bottom }: Stroke): boolean {
  let white = 0
  for (let x = from; x <= to; x += 1) {
    let covered = false
    for (let y = top; y <= bottom && !covered; y += 1) covered = bits[y * width + x] === 1
    if (!covered) white += 1
  }
  return white <= (to - from) * 0.03
}

/** A row is read together with the one below, so that a line that climbs by a point is not cut. */
function runsOf(
  { width, height, bits }: Ink,
  y: number,
  shortest: number,
): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  const below = y + 1 < height ? width : 0
  const gap = 3
  let from = -1
  let last = -1
  for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
    if (bits[at] === 0 && bits[at + below] === 0) continue
    if (from < 0 || x - last > gap) {
      if (from >= 0 && last - from >= shortest) runs.push({ from, to: last })
      from = x
    }
    last = x
  }
  if (from >= 0 && last - from >= shortest) runs.push({ from, to: last })
  return runs
}
