import { bestAssignment, forbidden } from "./assignment.ts"
import { compositionsByBound, groupSizes, groupWorth, rowWorth } from "./compositions.ts"
import { searchLimits, worths } from "./puzzle.ts"
import type { Composition, Puzzle } from "./puzzle.ts"

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

interface Solution {
  readonly composition: Composition
  /** For each name its row on the form. */
  readonly rowOf: readonly number[]
  readonly worth: number
}

/** A place that a name can take. */
interface Slot {
  readonly group: number
  readonly row: number
}

/** Answers that are worse by more than this do not count as answers. */
const window = 3
const alternativesShown = 4

/** The best answer, with what comes close to it; null where there is no name, or more than the limits allow. */
export function solve(puzzle: Puzzle): Solved | null {
  const size = puzzle.names.length
  if (size === 0 || size > searchLimits.names || puzzle.groups.length > searchLimits.groups) return null
  if (puzzle.values.length !== size) return null
  const sizes = groupSizes(
    puzzle.names.map((name) => name.ordinal),
    puzzle.groups.length,
  )
  const numbered = search(puzzle, sizes, [])
  const { solutions, exhausted } = search(puzzle, null, numbered.solutions)
  const best = bestOf(solutions)
  if (best === null) return null
  const all = [...solutions, ...variants(puzzle, best)]
  return describe(puzzle, bestOf(all) ?? best, all, exhausted)
}

/** The bound of the best composition: a quick measure of how well a puzzle can come out. */
export function boundOf(puzzle: Puzzle): number {
  if (puzzle.names.length > searchLimits.names) return Number.NEGATIVE_INFINITY
  for (const { bound } of compositionsByBound(puzzle, null, () => Number.NEGATIVE_INFINITY)) return bound
  return Number.NEGATIVE_INFINITY
}

function bestOf(solutions: readonly Solution[]): Solution | null {
  return solutions.reduce((a: Solution | null, b) => (a === null || b.worth > a.worth ? b : a), null)
}

/** Solves the compositions in order of their bounds until none can come near the best. */
function search(
  puzzle: Puzzle,
  sizes: readonly number[] | null,
  known: readonly Solution[],
): { solutions: Solution[]; exhausted: boolean } {
  const solutions = [...known]
  const met = new Set(known.map(({ composition }) => composition.join()))
  let best = bestOf(known)?.worth ?? Number.NEGATIVE_INFINITY
  let solved = 0
  for (const { composition } of compositionsByBound(puzzle, sizes, () => best - window)) {
    if (composition === null || solved >= searchLimits.compositions) return { solutions, exhausted: false }
    if (met.has(composition.join())) continue
    met.add(composition.join())
    const solution = assign(puzzle, composition, null)
    solved += 1
    solutions.push(solution)
    best = Math.max(best, solution.worth)
  }
  return { solutions, exhausted: true }
}

/** For each name the best solution of the same composition that answers otherwise for it. */
function variants(puzzle: Puzzle, best: Solution): Solution[] {
  return puzzle.names.map((_, name) => assign(puzzle, best.composition, { name, row: best.rowOf[name] ?? 0 }))
}

function slotsOf(composition: Composition): readonly Slot[] {
  return composition.flatMap((size, group) => Array.from({ length: size }, (_, row) => ({ group, row })))
}

/** The best solution of one composition; `barred` names an answer that must not come out. */
function assign(
  puzzle: Puzzle,
  composition: Composition,
  barred: { name: number; row: number } | null,
): Solution {
  const slots = slotsOf(composition)
  const barredSlot = barred === null ? null : slots[barred.row]
  const worth = puzzle.names.map((_, name) =>
    slots.map((slot, at) => {
      const same = name === barred?.name && slot.group === barredSlot?.group && alike(puzzle, at, barred.row)
      return same ? forbidden : rowWorth(puzzle, name, slot.group, slot.row, at)
    }),
  )
  const rowOf = [...bestAssignment(worth)]
  climb(puzzle, slots, worth, rowOf)
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

function emptiesCost(puzzle: Puzzle, composition: Composition): number {
  if (puzzle.empties === null) return 0
  const empty = composition.filter(
    (size, group) => size === 0 && puzzle.groups[group]?.labelled === true,
  ).length
  return worths.emptiesOff * Math.abs(empty - puzzle.empties)
}

function alike(puzzle: Puzzle, a: number, b: number): boolean {
  return puzzle.values[a]?.text === puzzle.values[b]?.text
}

/** Swaps two names as long as that makes sums close or weights even at less cost than it gains. */
function climb(
  puzzle: Puzzle,
  slots: readonly Slot[],
  worth: readonly (readonly number[])[],
  rowOf: number[],
): void {
  let current = couplings(puzzle, slots, rowOf)
  for (let step = 0; step < searchLimits.climbs && current < 0; step += 1) {
    const swap = bestSwap(puzzle, slots, worth, rowOf, current)
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
): [number, number] | null {
  let best: [number, number] | null = null
  let bestGain = 1e-9
  for (let a = 0; a < rowOf.length; a += 1) {
    for (let b = a + 1; b < rowOf.length; b += 1) {
      const [rowA, rowB] = [rowOf[a] ?? 0, rowOf[b] ?? 0]
      const change =
        (worth[a]?.[rowB] ?? 0) + (worth[b]?.[rowA] ?? 0) - (worth[a]?.[rowA] ?? 0) - (worth[b]?.[rowB] ?? 0)
      if (change - current <= bestGain) continue
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

/** Costs that hang on several rows at once: sums of weights, and uneven weights within a group. */
function couplings(puzzle: Puzzle, slots: readonly Slot[], rowOf: readonly number[]): number {
  const { sums, uneven } = weighGroups(puzzle, slots, rowOf)
  const off = puzzle.sums.filter(({ groups, total }) => {
    let sum = 0
    for (const group of groups) sum += sums[group] ?? 0
    return Math.abs(sum - total) > 1e-6
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
    const weight = puzzle.names[name]?.weight ?? null
    if (weight === null) return
    sums[group] = (sums[group] ?? 0) + weight
    const seen = met[group]
    if (seen === undefined || seen.includes(weight)) return
    if (seen.length > 0) uneven += 1
    seen.push(weight)
  })
  return { sums, uneven }
}

function describe(
  puzzle: Puzzle,
  best: Solution,
  solutions: readonly Solution[],
  exhausted: boolean,
): Solved {
  const slots = slotsOf(best.composition)
  const others = solutions
    .filter((other) => other !== best && other.worth > best.worth - window)
    .sort((a, b) => b.worth - a.worth)
    .map((other) => ({ ...other, slots: slotsOf(other.composition) }))
  const rows = slots.map((slot, value): SolvedRow => {
    const name = best.rowOf.indexOf(value)
    const differing = others.flatMap((other) => {
      const row = other.rowOf[name] ?? 0
      const group = other.slots[row]?.group ?? 0
      if (group === slot.group && alike(puzzle, row, value)) return []
      return [{ group, value: row, worth: other.worth }]
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
      margin: differing[0] === undefined ? window : best.worth - differing[0].worth,
      alternatives: alternatives
        .slice(0, alternativesShown)
        .map(({ group, value: row }) => ({ group, value: row })),
    }
  })
  const sums = weighGroups(puzzle, slots, best.rowOf).sums
  const sumsClose = puzzle.sums.every(({ groups, total }) => {
    const sum = groups.reduce((part, group) => part + (sums[group] ?? 0), 0)
    return Math.abs(sum - total) <= 1e-6
  })
  return { rows, sumsClose, exhausted }
}
