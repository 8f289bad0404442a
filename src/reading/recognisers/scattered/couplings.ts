import { worths } from "./puzzle.ts"
import type { Composition, Puzzle } from "./puzzle.ts"
import type { Slot } from "./solution.ts"

/** Costs that hang on several rows at once: sums of weights, uneven weights, ordinals that do not rise. */
export function couplings(puzzle: Puzzle, slots: readonly Slot[], rowOf: readonly number[]): number {
  const { sums, uneven } = weighGroups(puzzle, slots, rowOf)
  const off = puzzle.sums.filter(({ groups, total }) => {
    let sum = 0
    for (const group of groups) sum += sums[group] ?? 0
    return sum !== total
  }).length
  return off * worths.sumOff + uneven * worths.unevenWeights + orderCost(puzzle, slots, rowOf)
}

/** Costs of ordinals that do not rise within a group. */
function orderCost(puzzle: Puzzle, slots: readonly Slot[], rowOf: readonly number[]): number {
  const nameOf = slots.map(() => 0)
  rowOf.forEach((row, name) => (nameOf[row] = name))
  let cost = 0
  for (let row = 1; row < slots.length; row += 1) {
    if (slots[row]?.group !== slots[row - 1]?.group) continue
    const [above, below] = [puzzle.names[nameOf[row - 1] ?? 0], puzzle.names[nameOf[row] ?? 0]]
    if (above === undefined || below === undefined || below.ordinal > above.ordinal) continue
    cost += below.ordinal < above.ordinal ? worths.ordinalFalls : worths.ordinalRepeated
    if (below.ordinal === above.ordinal && below.printed < above.printed) cost += worths.printedBackwards
  }
  return cost
}

/** The weights of each group added up, and how many more than one each group has. */
function weighGroups(
  puzzle: Puzzle,
  slots: readonly Slot[],
  rowOf: readonly number[],
): { sums: number[]; uneven: number } {
  const sums = puzzle.groups.map(() => 0)
  const met = puzzle.groups.map((): number[] => [])
  let uneven = 0
  rowOf.forEach((row, name) => {
    const group = slots[row]?.group ?? 0
    const weight = puzzle.names[name]?.weight ?? puzzle.values[row]?.weight ?? null
    if (weight === null) return
    sums[group] = (sums[group] ?? 0) + weight
    const seen = met[group]
    if (seen === undefined || seen.includes(weight)) return
    if (seen.length > 0) uneven += 1
    seen.push(weight)
  })
  return { sums, uneven }
}

/** True where every first level adds up to what is printed. */
export function sumsClose(puzzle: Puzzle, slots: readonly Slot[], rowOf: readonly number[]): boolean {
  const { sums } = weighGroups(puzzle, slots, rowOf)
  return puzzle.sums.every(
    ({ groups, total }) => groups.reduce((part, group) => part + (sums[group] ?? 0), 0) === total,
  )
}

/** The form says how many of its groups are empty. */
export function emptiesCost(puzzle: Puzzle, composition: Composition): number {
  if (puzzle.empties === null) return 0
  const empty = composition.filter(
    (size, group) => size === 0 && puzzle.groups[group]?.labelled === true,
  ).length
  return worths.emptiesOff * Math.abs(empty - puzzle.empties)
}
