import { sumsClose } from "./couplings.ts"
import type { Puzzle } from "./puzzle.ts"
import { alike, slotsOf } from "./solution.ts"
import type { Slot, Solution } from "./solution.ts"

export interface SolvedRow {
  readonly name: number
  readonly group: number
  /** Index of the value, which is the number of the row on the form. */
  readonly value: number
  /** How much worse the best answer is that gives this name another group or another value. */
  readonly margin: number
  /** Those answers, best first, that are hardly worse. */
  readonly alternatives: readonly { readonly group: number; readonly value: number }[]
}

export interface Solved {
  /** In row order. */
  readonly rows: readonly SolvedRow[]
  readonly sumsClose: boolean
  /** False where the search was cut off by its limits, so that a better answer may exist. */
  readonly exhausted: boolean
}

/** Answers that are worse by more than this do not count as answers. */
export const window = 3
const alternativesShown = 4

/**
 * Another answer and how far it is behind. Where it moves a whole block of rows to another group and leaves their values,
 * the evidence is the same few words over and over: it counts with the root of the number of rows.
 */
function rival(
  puzzle: Puzzle,
  best: Solution,
  bestSlots: readonly Slot[],
  other: Solution,
): { slots: readonly Slot[]; margin: number } {
  const slots = slotsOf(other.composition)
  let moved = 0
  let revalued = 0
  best.rowOf.forEach((row, name) => {
    const otherRow = other.rowOf[name] ?? 0
    if (!alike(puzzle, row, otherRow)) revalued += 1
    else if (slots[otherRow]?.group !== bestSlots[row]?.group) moved += 1
  })
  const behind = best.worth - other.worth
  return { slots, margin: revalued === 0 && moved > 1 ? behind / Math.sqrt(moved) : behind }
}

/** The best answer row by row, with how far ahead it is for each. */
export function describe(
  puzzle: Puzzle,
  best: Solution,
  solutions: readonly Solution[],
  exhausted: boolean,
): Solved {
  const slots = slotsOf(best.composition)
  const others = solutions
    .filter((other) => other !== best)
    .map((other) => ({ ...rival(puzzle, best, slots, other), rowOf: other.rowOf }))
    .filter(({ margin }) => margin < window)
    .sort((a, b) => a.margin - b.margin)
  const rows = slots.map((slot, value): SolvedRow => {
    const name = best.rowOf.indexOf(value)
    const differing = others.flatMap((other) => {
      const row = other.rowOf[name] ?? 0
      const group = other.slots[row]?.group ?? 0
      if (group === slot.group && alike(puzzle, row, value)) return []
      return [{ group, value: row, margin: other.margin }]
    })
    const alternatives = differing.filter(
      (answer, at) =>
        differing.findIndex((one) => one.group === answer.group && alike(puzzle, one.value, answer.value)) ===
        at,
    )
    return {
      name,
      group: slot.group,
      value,
      margin: differing[0]?.margin ?? window,
      alternatives: alternatives
        .slice(0, alternativesShown)
        .map(({ group, value: row }) => ({ group, value: row })),
    }
  })
  return { rows, sumsClose: sumsClose(puzzle, slots, best.rowOf), exhausted }
}
