import type { Ruling } from "../pdf/rulings.ts"
import type { Ink } from "./picture.ts"

/** A straight stroke along the rows of a picture, with the rows it covers. */
export interface Stroke extends Ruling {
  readonly top: number
  readonly bottom: number
}

/** What is longer than this share of the page is a ruling whatever it meets. */
export const surelyRuling = 1 / 14
/** Shorter strokes are rulings only where both ends meet rulings; a stroke of a letter does not. */
const shortestRuling = 1 / 90
const thickest = 1 / 160

interface Draft {
  from: number
  to: number
  top: number
  bottom: number
}

/** Runs of ink along the rows, put together with those of the rows below that go on with them. */
export function strokesOf(ink: Ink, size: number, mustBeUnbroken = false): readonly Stroke[] {
  const shortest = size * shortestRuling
  const open: Draft[] = []
  const done: Draft[] = []
  for (let y = 0; y < ink.height; y += 1) {
    for (const run of runsOf(ink, y, shortest)) {
      const same = open.find((stroke) => y - stroke.bottom <= 2 && goesOn(stroke, run))
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
      (stroke) =>
        (!mustBeUnbroken && stroke.to - stroke.from >= size * surelyRuling) || isUnbroken(ink, stroke, size),
    )
    .filter((stroke) => !runsThroughLetters(ink, stroke, size))
    .map((stroke) => ({ ...stroke, at: (stroke.top + stroke.bottom) / 2 }))
}

/** A ruling that climbs goes on beyond its end; a letter that leans on it is a short run within its length. */
function goesOn(stroke: Draft, run: { readonly from: number; readonly to: number }): boolean {
  if (Math.min(stroke.to, run.to) - Math.max(stroke.from, run.from) <= -4) return false
  const isLonger = run.from < stroke.from - 2 || run.to > stroke.to + 2
  return isLonger || (run.to - run.from) * 2 >= stroke.to - stroke.from
}

/**
 * Strokes of letters one after the other have white between them; a ruling has hardly any, and a short one no more than a
 * doubled ruling has that it crosses.
 */
function isUnbroken({ width, bits }: Ink, { from, to, top, bottom }: Draft, size: number): boolean {
  let white = 0
  for (let x = from; x <= to; x += 1) {
    let covered = false
    for (let y = top; y <= bottom && !covered; y += 1) covered = bits[y * width + x] === 1
    if (!covered) white += 1
  }
  return white <= Math.max((to - from) * 0.03, to - from < size * surelyRuling ? size / 350 : 0)
}

/** Share of a stroke's length at which letters go on above it, and as much below it. */
const throughLetters = 0.2

/** What goes on to one side for longer than letters are high is a ruling across. */
const highestLetter = 1 / 45

/** Strokes of a line of letters, one after the other, are no ruling: the letters go on to both sides all along. */
function runsThroughLetters({ width, height, bits }: Ink, stroke: Draft, size: number): boolean {
  const { from, to, top, bottom } = stroke
  const away = Math.max(2, Math.round(size / 800))
  const far = Math.round(size * highestLetter)
  const isLetter = (x: number, edge: number, step: 1 | -1): boolean => {
    if (bits[edge * width + x] !== 1) return false
    for (let y = edge; Math.abs(y - edge) < far; y += step)
      if (y < 0 || y >= height || bits[y * width + x] !== 1) return true
    return false
  }
  const isThrough = (y: number, step: 1 | -1): boolean => {
    if (y < 0 || y >= height) return false
    let count = 0
    for (let x = from; x <= to; x += 1) if (isLetter(x, y, step)) count += 1
    return count >= (to - from + 1) * throughLetters
  }
  return isThrough(top - away, -1) && isThrough(bottom + away, 1)
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
