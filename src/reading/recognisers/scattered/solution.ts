import type { Composition, Puzzle } from "./puzzle.ts"

/** One answer to a puzzle. */
export interface Solution {
  readonly composition: Composition
  /** For each name its row on the form. */
  readonly rowOf: readonly number[]
  readonly worth: number
}

/** A place that a name can take. */
export interface Slot {
  readonly group: number
  readonly row: number
}

/** The rows of the form, from top to bottom. */
export function slotsOf(composition: Composition): readonly Slot[] {
  return composition.flatMap((size, group) => Array.from({ length: size }, (_, row) => ({ group, row })))
}

/** Two rows whose values read alike. */
export function alike(puzzle: Puzzle, a: number, b: number): boolean {
  return puzzle.values[a]?.text === puzzle.values[b]?.text
}
