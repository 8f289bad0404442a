import type { Sheet } from "../layouts/sheet.ts"

/** In points: what an A4 page is wide within its margins. */
const pageWidth = { portrait: 527, landscape: 774 } as const

/**
 * The size of a printed table's letters in points, to the half: as large as lets every column keep the characters it is
 * meant to hold, 10 at most and never too small to read.
 */
export function letterSize({ columns, landscape }: Sheet): number {
  const characters = columns.reduce((before, column) => before + column, 0)
  const half = (landscape ? pageWidth.landscape : pageWidth.portrait) / characters
  return Math.min(10, Math.max(7, Math.floor(half * 2 * 2) / 2))
}
