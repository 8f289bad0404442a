import { isPageNumber } from "../../page-marks.ts"
import { alignedBlocks, runsOf } from "./aligned-columns.ts"
import type { AlignedBlock } from "./aligned-columns.ts"
import { leadingOf, rowsOfBlock } from "./aligned-rows.ts"
import { latticesOf } from "./lattice.ts"
import type { Lattice } from "./lattice.ts"
import { linesOfPieces, middleOf, textOfLine } from "./pieces.ts"
import type { Piece } from "./pieces.ts"
import type { Ruling, Rulings } from "./rulings.ts"

/** A table has this many lines with this many cells beside each other; what has fewer is text. */
const leastLines = 3
const leastCells = 3
/** Rulings part the rows of a block by themselves where they part this share of what its text tells of rows. */
const ruledShare = 0.6
/** A drawn ruling this close to where the text parts two rows is the one that parts them, in points. */
const nearRow = 12
/** Around the text of a table, in points. */
const margin = 3
const maxLines = 2_000

/**
 * The tables among pieces that stand in columns without rulings around each cell: what rulings there are, and where the
 * text is aligned, give the others. None where the pieces are lines of text.
 */
export function alignedTables(pieces: readonly Piece[], drawn: Rulings): readonly Lattice[] {
  const lines = withoutTitles(withoutPageNumbers(linesOfPieces(pieces)))
  if (lines.length > maxLines) return []
  return tablesIn(alignedBlocks(lines)).flatMap((blocks) => latticesOf(completed(blocks, drawn)))
}

function withoutPageNumbers(lines: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  return lines.slice(isMark(lines[0]) ? 1 : 0, isMark(lines.at(-1)) ? -1 : undefined)
}

function isMark(line: readonly Piece[] | undefined): boolean {
  return line !== undefined && isPageNumber(textOfLine(line))
}

/** Titles stand alone in their lines above the table; half of a row's text does not stand off the next line so far. */
function withoutTitles(lines: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const first = lines.findIndex((line, at) => {
    const [piece, next] = [line[0], lines[at + 1]?.[0]]
    const isHalf =
      piece !== undefined && next !== undefined && middleOf(next)[1] - middleOf(piece)[1] < piece.size
    return runsOf(line).length > 1 || isHalf
  })
  return first < 0 ? [] : lines.slice(first)
}

/** Blocks that follow each other between titles, paragraphs and notes, which have one column only. */
function tablesIn(blocks: readonly AlignedBlock[]): readonly (readonly AlignedBlock[])[] {
  const tables: AlignedBlock[][] = [[]]
  for (const block of blocks)
    if (block.columns.length > 1) tables.at(-1)?.push(block)
    else tables.push([])
  return tables.filter(
    (table) =>
      table.flatMap(({ lines }) => lines).filter((line) => line.length >= leastCells).length >= leastLines,
  )
}

/** Drawn rulings of a table and those that its text tells of. */
function completed(blocks: readonly AlignedBlock[], drawn: Rulings): Rulings {
  const runs = blocks.flatMap(({ columns }) => columns.flatMap((column) => column.runs))
  const extent = {
    left: Math.min(...runs.map(({ left }) => left)) - margin,
    right: Math.max(...runs.map(({ right }) => right)) + margin,
    top: Math.min(...runs.map(({ top }) => top)) - margin,
    bottom: Math.max(...runs.map(({ bottom }) => bottom)) + margin,
  }
  const across = drawn.horizontal.filter(
    ({ at, from, to }) => isNear(at, extent.top, extent.bottom) && from < extent.right && to > extent.left,
  )
  const down = drawn.vertical.filter(
    ({ at, from, to }) => isNear(at, extent.left, extent.right) && from < extent.bottom && to > extent.top,
  )
  const frame = framed(extent, across, down)
  const edges = edgesOf(blocks, frame, across)
  const stops = stopsOf(
    blocks.flatMap(gapsOf),
    down.map(({ at }) => at),
  )
  const leading = leadingOf(blocks)
  const horizontal: Ruling[] = [
    ...across,
    ...edges.filter(({ isDrawn }) => !isDrawn).map(({ at }) => ({ at, from: frame.left, to: frame.right })),
  ]
  const vertical: Ruling[] = [
    ...down,
    ...[frame.left, frame.right].map((at) => ({ at, from: frame.top, to: frame.bottom })),
  ]
  blocks.forEach((block, number) => {
    const [top, bottom] = [edges[number]?.at ?? 0, edges[number + 1]?.at ?? 0]
    const walls = gapsOf(block).map((gap) => stopIn(gap, stops))
    for (const at of walls) vertical.push({ at, from: top, to: bottom })
    const rows = rowsOfBlock(block, leading)
    const inside = across.map(({ at }) => at).filter((at) => at > top + margin && at < bottom - margin)
    const isRuled =
      inside.length > 0 && new Set(inside.map(Math.round)).size >= rows.borders.length * ruledShare
    const sides = [frame.left, ...walls, frame.right]
    rows.borders.forEach((border, row) => {
      const near = inside.filter((at) => Math.abs(at - border) <= nearRow)
      const at = isRuled ? nearestTo(border, near) : border
      block.columns.forEach((_, column) => {
        const spans = rows.spans.filter((span) => span.column === column)
        // Drawn rulings part the rows; only labels over several rows may stand in shading of one colour.
        if (at === null || (isRuled && spans.length === 0)) return
        if (!spans.some((span) => span.from <= row && span.to > row))
          horizontal.push({ at, from: sides[column] ?? 0, to: sides[column + 1] ?? 0 })
      })
    })
  })
  return { horizontal, vertical }
}

function nearestTo(at: number, others: readonly number[]): number | null {
  if (others.length === 0) return null
  return others.reduce((best, other) => (Math.abs(other - at) < Math.abs(best - at) ? other : best))
}

function isNear(at: number, from: number, to: number): boolean {
  return at > from - margin * 4 && at < to + margin * 4
}

type Frame = Readonly<Record<"left" | "right" | "top" | "bottom", number>>

/** The sides of the table: those drawn beyond its text where there are any. */
function framed(extent: Frame, across: readonly Ruling[], down: readonly Ruling[]): Frame {
  const sides = [...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]
  const levels = across.map(({ at }) => at)
  return {
    left: Math.min(extent.left, ...sides.filter((x) => x > extent.left - margin * 6)),
    right: Math.max(extent.right, ...sides.filter((x) => x < extent.right + margin * 6)),
    top: Math.min(extent.top, ...levels),
    bottom: Math.max(extent.bottom, ...levels),
  }
}

interface Edge {
  readonly at: number
  readonly isDrawn: boolean
}

/** Above, between and below the blocks. */
function edgesOf(blocks: readonly AlignedBlock[], frame: Frame, across: readonly Ruling[]): readonly Edge[] {
  const extents = blocks.map(({ lines }) => ({
    top: Math.min(...lines.flat().map(({ top }) => top)),
    bottom: Math.max(...lines.flat().map(({ bottom }) => bottom)),
  }))
  const between = extents.slice(1).map(({ top }, at): Edge => {
    const above = extents[at]?.bottom ?? top
    const [low, high] = [Math.min(above, top) - 1, Math.max(above, top) + 1]
    const ruling = across.find((each) => each.at >= low && each.at <= high)
    return ruling === undefined ? { at: (above + top) / 2, isDrawn: false } : { at: ruling.at, isDrawn: true }
  })
  return [{ at: frame.top, isDrawn: false }, ...between, { at: frame.bottom, isDrawn: false }]
}

type Gap = readonly [from: number, to: number]

function gapsOf({ columns }: AlignedBlock): readonly Gap[] {
  return columns.slice(1).map((column, at) => [columns[at]?.right ?? 0, column.left])
}

/** The fewest places for walls so that one lies in each gap; drawn ones first. */
function stopsOf(gaps: readonly Gap[], drawn: readonly number[]): readonly number[] {
  const stops = drawn.filter((at) => gaps.some(([from, to]) => at >= from - 1 && at <= to + 1))
  const open = gaps.filter((gap) => stopIn(gap, stops, null) === null)
  const groups: { from: number; to: number }[] = []
  for (const [from, to] of [...open].sort((a, b) => a[1] - b[1])) {
    const last = groups.at(-1)
    if (last !== undefined && from <= last.to) last.from = Math.max(last.from, from)
    else groups.push({ from, to })
  }
  return [...stops, ...groups.map(({ from, to }) => (from + to) / 2)]
}

function stopIn(gap: Gap, stops: readonly number[]): number
function stopIn(gap: Gap, stops: readonly number[], otherwise: null): number | null
function stopIn([from, to]: Gap, stops: readonly number[], otherwise?: null): number | null {
  const middle = (from + to) / 2
  const inside = stops.filter((at) => at >= from - 1 && at <= to + 1)
  if (inside.length === 0) return otherwise === null ? null : middle
  return inside.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best))
}
