import type { Budget } from "./budget.ts"
import { searchLimits, worths } from "./puzzle.ts"
import type { Composition, Puzzle } from "./puzzle.ts"

/**
 * The sizes that the groups must have, in falling order. Ordinals run 1..size in every group, so as many groups have at
 * least k rows as there are names with ordinal k. Where an author skipped or repeated a number no sizes fit exactly;
 * then the surplus names are counted one row nearer.
 */
export function groupSizes(ordinals: readonly number[], groupCount: number): readonly number[] {
  const counts: number[] = []
  for (const ordinal of ordinals) {
    const row = Math.max(1, Math.min(ordinal, ordinals.length))
    while (counts.length < row) counts.push(0)
    counts[row - 1] = (counts[row - 1] ?? 0) + 1
  }
  evenOut(counts, Math.max(1, groupCount))
  const sizes: number[] = []
  for (let group = 0; group < (counts[0] ?? 0); group += 1) {
    const size = counts.findIndex((count) => count <= group)
    sizes.push(size === -1 ? counts.length : size)
  }
  return sizes
}

/** Makes the counts fall from row to row, and the first no greater than the number of groups. */
function evenOut(counts: number[], groupCount: number): void {
  for (let row = 0; row < counts.length; row += 1) {
    const limit = row === 0 ? groupCount : Math.min(groupCount, counts[row - 1] ?? 0)
    const surplus = (counts[row] ?? 0) - limit
    if (surplus <= 0) continue
    if (row > 0 && (counts[row - 1] ?? 0) < groupCount) {
      counts[row] = (counts[row] ?? 0) - 1
      counts[row - 1] = (counts[row - 1] ?? 0) + 1
      row = -1
    } else {
      counts[row] = limit
      counts[row + 1] = (counts[row + 1] ?? 0) + surplus
    }
  }
}

export interface Bounded {
  /** null: the limit on the search is reached, and compositions with this bound are left. */
  readonly composition: Composition | null
  /** No solution with this composition is worth more. */
  readonly bound: number
}

/**
 * All ways to give sizes to the groups, best bound first (A*; the rest of a partial composition is bounded by the best
 * completion that ignores that each name can be used once only). With `sizes` every one of them is given to one group,
 * and the others stay empty; without, any sizes may be given. `floor` tells the worth below which none is wanted.
 */
export function* compositionsByBound(
  puzzle: Puzzle,
  sizes: readonly number[] | null,
  floor: () => number,
  budget: Budget,
): Generator<Bounded> {
  const supply = sizes === null ? freeSupply(puzzle) : fixedSupply(puzzle, sizes)
  if (supply === null) return
  const segment = segmentWorths(puzzle, budget)
  const memo = new Map<string, number>()

  const bestRest = (group: number, left: readonly number[], position: number): number => {
    if (group === puzzle.groups.length)
      return position === puzzle.values.length ? 0 : Number.NEGATIVE_INFINITY
    const key = `${group}:${position}:${left.join(",")}`
    const known = memo.get(key)
    if (known !== undefined) return known
    let best = Number.NEGATIVE_INFINITY
    for (const { size, rest } of supply.choices(left, position))
      best = Math.max(best, segment(group, position, size) + bestRest(group + 1, rest, position + size))
    memo.set(key, best)
    return best
  }

  const queue = new Queue()
  queue.push({ bound: bestRest(0, supply.start, 0), worth: 0, chosen: [], left: supply.start, position: 0 })
  let steps = 0
  for (let node = queue.pop(); node !== null; node = queue.pop()) {
    if (node.bound < floor()) return
    if (node.chosen.length === puzzle.groups.length) {
      yield { composition: node.chosen, bound: node.bound }
      continue
    }
    const { chosen, left, position } = node
    const group = chosen.length
    for (const { size, rest } of supply.choices(left, position)) {
      steps += 1
      if (steps > searchLimits.queue || budget.over) {
        yield { composition: null, bound: node.bound }
        return
      }
      const worth = node.worth + segment(group, position, size)
      const bound = worth + bestRest(group + 1, rest, position + size)
      if (bound < floor()) continue
      queue.push({ bound, worth, chosen: [...chosen, size], left: rest, position: position + size })
    }
  }
}

/** Which sizes a group may still take, and what is left for the groups after it. */
interface Supply {
  readonly start: readonly number[]
  choices(left: readonly number[], position: number): { size: number; rest: readonly number[] }[]
}

function fixedSupply(puzzle: Puzzle, sizes: readonly number[]): Supply | null {
  const empties = puzzle.groups.length - sizes.length
  if (empties < 0) return null
  const distinct = [...new Set([...sizes, 0])].sort((a, b) => b - a)
  const start = distinct.map((size) =>
    size === 0 ? empties : sizes.filter((other) => other === size).length,
  )
  return {
    start,
    choices: (left) =>
      distinct.flatMap((size, at) =>
        (left[at] ?? 0) === 0
          ? []
          : [{ size, rest: left.map((count, index) => (index === at ? count - 1 : count)) }],
      ),
  }
}

function freeSupply(puzzle: Puzzle): Supply {
  const rows = puzzle.values.length
  return {
    start: [],
    choices: (left, position) =>
      Array.from({ length: rows - position + 1 }, (_, size) => ({ size, rest: left })),
  }
}

/** Worth of a group that takes `size` values from `position` on, each row with the best name whoever else wants it. */
function segmentWorths(
  puzzle: Puzzle,
  budget: Budget,
): (group: number, position: number, size: number) => number {
  const rowBest = new Map<number, number>()
  const rows = puzzle.values.length
  const bestName = (group: number, row: number, value: number): number => {
    const key = (group * rows + row) * rows + value
    const known = rowBest.get(key)
    if (known !== undefined) return known
    budget.spend(5 * rows)
    const best = Math.max(...puzzle.names.map((_, name) => rowWorth(puzzle, name, group, row, value)))
    rowBest.set(key, best)
    return best
  }
  return (group, position, size) => {
    let worth = groupWorth(puzzle, group, position, size)
    budget.spend(10 + 2 * size)
    for (let row = 0; row < size; row += 1) worth += bestName(group, row, position + row)
    return worth
  }
}

/** Worth of one row: name `name` as row `row` of `group`, beside value `value`. */
export function rowWorth(puzzle: Puzzle, name: number, group: number, row: number, value: number): number {
  const asked = puzzle.names[name]
  const answer = puzzle.values[value]
  if (asked === undefined || answer === undefined) return worths.pageApart * 4
  return (
    (puzzle.nameInGroup[name]?.[group] ?? 0) +
    (puzzle.valueInGroup[value]?.[group] ?? 0) +
    (puzzle.pair[name]?.[value] ?? 0) +
    (worths.ordinalOff[Math.min(3, Math.abs(asked.ordinal - (row + 1)))] ?? 0) +
    (asked.page === answer.page ? 0 : worths.pageApart)
  )
}

/** Worth of the place of a group among the values, whatever its names. */
export function groupWorth(puzzle: Puzzle, group: number, position: number, size: number): number {
  let worth = puzzle.groups[group]?.labelled === false && size > 0 ? worths.unlabelledGroup : 0
  if (size > 0) worth += puzzle.groups[group]?.filled ?? 0
  for (const mark of puzzle.marks) {
    if (mark.group !== group) continue
    const last = size === 0 ? position : position + size - 1
    const off = Math.max(position - mark.position, mark.position - last, 0)
    const middle = position + Math.max(0, size - (mark.beside ? 1 : 0)) / 2
    worth += worths.markOffMiddle * Math.min(4, Math.abs(mark.position - middle))
    if (off === 0) continue
    worth += mark.beside ? worths.markBesideOff : Math.max(worths.markOff, -2 * off)
  }
  return worth
}

interface Node {
  readonly bound: number
  readonly worth: number
  readonly chosen: readonly number[]
  readonly left: readonly number[]
  readonly position: number
}

/** A heap with the greatest bound on top. */
class Queue {
  readonly #nodes: Node[] = []

  push(node: Node): void {
    const nodes = this.#nodes
    nodes.push(node)
    let at = nodes.length - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#bound(parent) >= this.#bound(at)) break
      this.#swap(at, parent)
      at = parent
    }
  }

  pop(): Node | null {
    const nodes = this.#nodes
    if (nodes.length === 0) return null
    this.#swap(0, nodes.length - 1)
    const top = nodes.pop() ?? null
    let at = 0
    for (;;) {
      let best = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < nodes.length && this.#bound(child) > this.#bound(best)) best = child
      if (best === at) return top
      this.#swap(at, best)
      at = best
    }
  }

  #bound(at: number): number {
    return this.#nodes[at]?.bound ?? Number.NEGATIVE_INFINITY
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#nodes[a], this.#nodes[b]]
    if (first === undefined || second === undefined) return
    this.#nodes[a] = second
    this.#nodes[b] = first
  }
}
