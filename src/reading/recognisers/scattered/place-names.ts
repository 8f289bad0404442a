import { bestAssignment, forbidden } from "./assignment.ts"
import type { Budget } from "./budget.ts"
import { groupWorth, rowWorth } from "./compositions.ts"
import { couplings, emptiesCost } from "./couplings.ts"
import { searchLimits } from "./puzzle.ts"
import type { Composition, Puzzle } from "./puzzle.ts"
import { alike, slotsOf } from "./solution.ts"
import type { Slot, Solution } from "./solution.ts"

/**
 * The best solution of one composition; `barred` names an answer that must not come out. Once the budget is spent the
 * solution is only the best without the couplings.
 */
export function placeNames(
  puzzle: Puzzle,
  composition: Composition,
  barred: { name: number; row: number } | null,
  budget: Budget,
): Solution {
  budget.spend(puzzle.names.length ** 3 / 4 + 20 * puzzle.names.length ** 2)
  const slots = slotsOf(composition)
  const barredSlot = barred === null ? null : slots[barred.row]
  const worth = puzzle.names.map((_, name) =>
    slots.map((slot, at) => {
      const same = name === barred?.name && slot.group === barredSlot?.group && alike(puzzle, at, barred.row)
      return same ? forbidden : rowWorth(puzzle, name, slot.group, slot.row, at)
    }),
  )
  const rowOf = [...bestAssignment(worth)]
  climb(puzzle, slots, worth, rowOf, budget)
  let total = couplings(puzzle, slots, rowOf)
  rowOf.forEach((row, name) => (total += worth[name]?.[row] ?? 0))
  let position = 0
  total += emptiesCost(puzzle, composition)
  composition.forEach((size, group) => {
    total += groupWorth(puzzle, group, position, size)
    position += size
  })
  return { composition, rowOf, worth: total }
}

/** Swaps two names of one group or with one ordinal as long as that makes sums close or weights even at less cost than it gains. */
function climb(
  puzzle: Puzzle,
  slots: readonly Slot[],
  worth: readonly (readonly number[])[],
  rowOf: number[],
  budget: Budget,
): void {
  let current = couplings(puzzle, slots, rowOf)
  for (let step = 0; step < searchLimits.climbs && current < 0 && !budget.over; step += 1) {
    const swap = bestSwap(puzzle, slots, worth, rowOf, current, budget)
    if (swap === null) return
    exchange(rowOf, swap[0], swap[1])
    current = couplings(puzzle, slots, rowOf)
  }
}

function bestSwap(
  puzzle: Puzzle,
  slots: readonly Slot[],
  worth: readonly (readonly number[])[],
  rowOf: number[],
  current: number,
  budget: Budget,
): [number, number] | null {
  let best: [number, number] | null = null
  let bestGain = 1e-9
  for (let a = 0; a < rowOf.length; a += 1) {
    for (let b = a + 1; b < rowOf.length; b += 1) {
      const [rowA, rowB] = [rowOf[a] ?? 0, rowOf[b] ?? 0]
      const sameGroup = slots[rowA]?.group === slots[rowB]?.group
      if (!sameGroup && puzzle.names[a]?.ordinal !== puzzle.names[b]?.ordinal) continue
      const change =
        (worth[a]?.[rowB] ?? 0) + (worth[b]?.[rowA] ?? 0) - (worth[a]?.[rowA] ?? 0) - (worth[b]?.[rowB] ?? 0)
      if (change - current <= bestGain) continue
      budget.spend(10 * rowOf.length)
      exchange(rowOf, a, b)
      const gain = change + couplings(puzzle, slots, rowOf) - current
      exchange(rowOf, a, b)
      if (gain > bestGain) [best, bestGain] = [[a, b], gain]
    }
  }
  return best
}

function exchange(rowOf: number[], a: number, b: number): void {
  const row = rowOf[a] ?? 0
  rowOf[a] = rowOf[b] ?? 0
  rowOf[b] = row
}
