import { drawnThrough } from "./dotted-lines.ts"
import type { Ink, Picture } from "./picture.ts"
import { strokesOf, surelyRuling } from "./strokes.ts"
import type { Stroke } from "./strokes.ts"

const hairline = 0.94

/** Level strokes cover rows from `top` to `bottom`, upright ones columns. */
export interface RuledLines {
  readonly horizontal: readonly Stroke[]
  readonly vertical: readonly Stroke[]
}

/** The straight level and upright lines of a levelled page, in points of the picture. */
export function ruledLines(picture: Picture, ink: Ink): RuledLines {
  const size = Math.max(ink.width, ink.height)
  const upright = transposed(ink)
  const found = {
    horizontal: [
      ...withFaint(strokesOf(ink, size), hairlines(picture, ink, ink.width, size)),
      ...dottedLines(ink, size),
    ],
    vertical: [
      ...withFaint(strokesOf(upright, size), hairlines(picture, ink, 1, size)),
      ...dottedLines(upright, size),
    ],
  }
  return withOpenSides(withoutOverhang(thatMeet(found, size), size), size)
}

/** Faint lines run on into letters at their ends: where a line is drawn clearly, that alone is taken. */
function withFaint(clear: readonly Stroke[], faint: readonly Stroke[]): readonly Stroke[] {
  const isDrawn = (line: Stroke): boolean =>
    clear.some(
      ({ at, from, to }) =>
        Math.abs(at - line.at) <= 3 &&
        Math.min(to, line.to) - Math.max(from, line.from) >= (line.to - line.from) * 0.95,
    )
  return [...clear, ...faint.filter((line) => !isDrawn(line))]
}

/** Long strokes, and short ones that go from ruling to ruling. */
function thatMeet({ horizontal, vertical }: RuledLines, size: number): RuledLines {
  const isLong = ({ from, to }: Stroke): boolean => to - from >= size * surelyRuling
  let accepted = { horizontal: horizontal.filter(isLong), vertical: vertical.filter(isLong) }
  for (let round = 0; round < 3; round += 1)
    accepted = {
      horizontal: horizontal.filter((line) => isLong(line) || meetsBoth(line, accepted.vertical, size)),
      vertical: vertical.filter((line) => isLong(line) || meetsBoth(line, accepted.horizontal, size)),
    }
  return accepted
}

/** Strokes as short as those of letters: in a low row these come near to the rulings above and below, but do not touch. */
const letterStroke = 1 / 40

function meetsBoth(line: Stroke, across: readonly Stroke[], size: number): boolean {
  const near = size / 200
  const reach = line.to - line.from < size * letterStroke ? Math.max(2, size / 800) : near
  const meets = (end: number): boolean =>
    across.some(
      ({ top, bottom, from, to }) =>
        end >= top - reach && end <= bottom + reach && line.at >= from - near && line.at <= to + near,
    )
  return meets(line.from) && meets(line.to)
}

/** A ruling that ends this close to one across it ends there. */
const endsAt = 1 / 450
/** What goes on beyond the last ruling across it by no more than this is the stroke of a letter beside it. */
const widestLetter = 1 / 30

/** Strokes of letters that stand close to the end of a ruling, on its level, are no part of it. */
function withoutOverhang({ horizontal, vertical }: RuledLines, size: number): RuledLines {
  const near = size * endsAt
  const trimmed = (line: Stroke, beside: readonly Stroke[], across: readonly Stroke[]): Stroke => {
    const crossings = across
      .filter(({ from, to }) => line.at >= from - near && line.at <= to + near)
      .map(({ at }) => at)
    const end = (side: "from" | "to"): number => {
      const own = line[side]
      // Where a table is open at a side, its rulings end together, with none across beyond.
      const isOutside = !crossings.some((at) => (side === "from" ? at < own - near : at > own + near))
      const isShared =
        isOutside && beside.some((other) => other !== line && Math.abs(other[side] - own) <= near)
      const inner = crossings.filter((at) =>
        side === "from" ? at >= own - near && at < line.to : at <= own + near && at > line.from,
      )
      const last = side === "from" ? Math.min(...inner) : Math.max(...inner)
      const overhang = Math.abs(own - last)
      return isShared || overhang <= near || overhang > size * widestLetter ? own : last
    }
    return { ...line, from: end("from"), to: end("to") }
  }
  return {
    horizontal: horizontal.map((line) => trimmed(line, horizontal, vertical)),
    vertical: vertical.map((line) => trimmed(line, vertical, horizontal)),
  }
}

/** Tables are often printed without rulings at their left and right: where level rulings end alike, a side is put. */
function withOpenSides({ horizontal, vertical }: RuledLines, size: number): RuledLines {
  const near = size / 150
  const long = horizontal.filter(({ from, to }) => to - from >= size / 8)
  const sides = (["from", "to"] as const).flatMap((end) =>
    groupedBy(long, end, near).flatMap((group): Stroke[] => {
      const [top, bottom] = [group[0]?.at ?? 0, group.at(-1)?.at ?? 0]
      const at = group.reduce((total, line) => total + line[end], 0) / group.length
      const covered = vertical
        .filter((line) => Math.abs(line.at - at) <= near * 2)
        .reduce((total, line) => total + Math.max(0, Math.min(line.to, bottom) - Math.max(line.from, top)), 0)
      const beyond = long.some(
        (line) =>
          line.at >= top - near &&
          line.at <= bottom + near &&
          (end === "from" ? at - line.from : line.to - at) > near,
      )
      if (group.length < 3 || beyond || covered >= (bottom - top) / 2) return []
      // Nothing was drawn, so the side covers no column.
      return [{ at, from: top, to: bottom, top: at, bottom: at - 1 }]
    }),
  )
  return { horizontal, vertical: [...vertical, ...sides] }
}

/** Lines with an end at the same place, each group from top to bottom. */
function groupedBy(lines: readonly Stroke[], end: "from" | "to", near: number): readonly Stroke[][] {
  const groups: Stroke[][] = []
  for (const line of lines.toSorted((a, b) => a[end] - b[end])) {
    const group = groups.at(-1)
    if (group !== undefined && line[end] - (group[0]?.[end] ?? 0) <= near) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => group.toSorted((a, b) => a.at - b.at))
}

function dottedLines(ink: Ink, size: number): readonly Stroke[] {
  return strokesOf(drawnThrough(ink, size), size, true)
}

/** Long faint rulings; short ones would be put together from letters. */
function hairlines(picture: Picture, ink: Ink, step: number, size: number): readonly Stroke[] {
  const faint = withHairlines(picture, ink, step, size)
  return strokesOf(step === 1 ? transposed(faint) : faint, size, true).filter(
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

export function transposed({ width, height, bits }: Ink): Ink {
  const turned = new Uint8Array(bits.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) turned[x * height + y] = bits[y * width + x] ?? 0
  return { width: height, height: width, bits: turned }
}
