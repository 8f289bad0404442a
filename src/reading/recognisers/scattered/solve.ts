import { Budget } from "./budget.ts"
import { compositionsByBound, groupSizes } from "./compositions.ts"
import { describe, window } from "./margins.ts"
import type { Solved } from "./margins.ts"
import { placeNames } from "./place-names.ts"
import { searchLimits } from "./puzzle.ts"
import type { Composition, Puzzle } from "./puzzle.ts"
import type { Solution } from "./solution.ts"

/** The best answer, with what comes close to it; null where there is no name, more than the limits allow, or no budget. */
export function solve(puzzle: Puzzle, budget: Budget = new Budget(searchLimits.stepsPerForm)): Solved | null {
  const size = puzzle.names.length
  if (size === 0 || size > searchLimits.names || puzzle.groups.length > searchLimits.groups) return null
  if (puzzle.groups.length === 0 || puzzle.values.length !== size || budget.over) return null
  const sizes = groupSizes(
    puzzle.names.map((name) => name.ordinal),
    puzzle.groups.length,
  )
  const numbered = search(puzzle, sizes, [], budget)
  const { solutions, exhausted } = search(puzzle, null, numbered.solutions, budget)
  const best = bestOf(solutions)
  if (best === null) return null
  const all = [
    ...solutions,
    ...variants(puzzle, best, budget),
    ...relabelled(puzzle, best.composition, budget),
  ]
  return describe(puzzle, bestOf(all) ?? best, all, exhausted && !budget.over)
}

/** The bound of the best composition: a quick measure of how well a puzzle can come out. */
export function boundOf(puzzle: Puzzle, budget: Budget): number {
  if (puzzle.names.length > searchLimits.names) return Number.NEGATIVE_INFINITY
  for (const { bound } of compositionsByBound(puzzle, null, () => Number.NEGATIVE_INFINITY, budget))
    return bound
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
  budget: Budget,
): { solutions: Solution[]; exhausted: boolean } {
  const solutions = [...known]
  const met = new Set(known.map(({ composition }) => composition.join()))
  let best = bestOf(known)?.worth ?? Number.NEGATIVE_INFINITY
  let solved = 0
  for (const { composition } of compositionsByBound(puzzle, sizes, () => best - window, budget)) {
    if (composition === null || solved >= searchLimits.compositions || (solved > 0 && budget.over))
      return { solutions, exhausted: false }
    if (met.has(composition.join())) continue
    met.add(composition.join())
    const solution = placeNames(puzzle, composition, null, budget)
    solved += 1
    solutions.push(solution)
    best = Math.max(best, solution.worth)
  }
  return { solutions, exhausted: true }
}

/** For each name the best solution of the same composition that answers otherwise for it. */
function variants(puzzle: Puzzle, best: Solution, budget: Budget): Solution[] {
  return puzzle.names.flatMap((_, name) =>
    budget.over ? [] : [placeNames(puzzle, best.composition, { name, row: best.rowOf[name] ?? 0 }, budget)],
  )
}

/** The same rows with one group's label given to its empty neighbour: only words can tell such answers apart. */
function relabelled(puzzle: Puzzle, composition: Composition, budget: Budget): Solution[] {
  return composition.flatMap((size, group) => {
    if (size === 0) return []
    const empty: number[] = []
    for (const step of [-1, 1])
      for (let other = group + step; composition[other] === 0; other += step)
        if (puzzle.groups[other]?.labelled === true) empty.push(other)
    return empty.map((other) =>
      placeNames(
        puzzle,
        composition.map((rows, at) => (at === other ? size : at === group ? 0 : rows)),
        null,
        budget,
      ),
    )
  })
}
