import { decimalPlaces } from "../../../basics/exact.ts"
import { closingRuns, partition } from "./partition.ts"
import type { Run } from "./partition.ts"

/**
 * Sums that the weights of one project's indicators come to: 90 where the execution rate keeps its 10 for the
 * self-evaluation, 100 in tables that weigh the indicators alone.
 */
export const closingSums = [90, 100] as const

/** Where a project's cell (name, budget, goal) stands among the rows. */
export interface Anchor {
  /** Number of the row it stands on, or of the row it stands before. */
  readonly row: number
  /** Exact where the cell stands on the indicator row itself; else it was read from another block. */
  readonly exact: boolean
}

export interface ProjectRuns {
  readonly runs: readonly Run[]
  /** False where the sums of the weights leave the borders open. */
  readonly sure: boolean
}

const cost = { anchorNotFirst: 0.5, anchorOutside: 3, unlikelySum: 0.3, notKnown: 1.5, notClosed: 4 } as const

/**
 * Parts the rows into the given number of projects: the weights of each must come to 90 or 100, and each project's
 * own cell, where known, must stand among its rows. null where there are fewer rows than projects or too many of both.
 *
 * @param anchors one a project, or empty where they cannot be told apart.
 * @param drift how many rows an inexact anchor may be off.
 */
export function findProjects(
  weights: readonly (number | null)[],
  count: number,
  anchors: readonly Anchor[],
  drift: number,
): ProjectRuns | null {
  if (count === 1 && weights.length > 0) return { runs: [{ from: 0, to: weights.length }], sure: true }
  for (const sum of closingSums) {
    const runs = closingRuns(weights, count, sum)
    if (runs !== null && runs.every((run, at) => holds(run, anchors[at]))) return { runs, sure: true }
  }
  const sums = new PrefixSums(weights)
  const runs = partition(weights.length, count, (project, from, to) => {
    const anchor = anchors[project]
    return anchorCost(anchor, from, to, drift) + sums.cost(from, to)
  })
  if (runs === null) return startsAtAnchors(weights.length, count, anchors)
  const anchored = anchors.length === count && anchors.every((anchor) => anchor.exact)
  return { runs, sure: anchored || sums.fixBorders(runs) }
}

function holds({ from, to }: Run, anchor: Anchor | undefined): boolean {
  return anchor === undefined || !anchor.exact || (anchor.row >= from && anchor.row < to)
}

function anchorCost(anchor: Anchor | undefined, from: number, to: number, drift: number): number {
  if (anchor === undefined) return 0
  if (!anchor.exact) return anchor.row >= from - drift && anchor.row <= to + drift ? 0 : cost.anchorOutside
  if (anchor.row < from || anchor.row >= to) return Infinity
  return anchor.row === from ? 0 : cost.anchorNotFirst
}

/** Where the search would be too large: each project from its own cell to the next one's. */
function startsAtAnchors(rowCount: number, count: number, anchors: readonly Anchor[]): ProjectRuns | null {
  if (anchors.length !== count || anchors.some((anchor) => !anchor.exact)) return null
  const starts = anchors.map((anchor, at) => (at === 0 ? 0 : anchor.row))
  const runs = starts.map((from, at) => ({ from, to: starts[at + 1] ?? rowCount }))
  return runs.every(({ from, to }) => to > from) ? { runs, sure: true } : null
}

/** Sums of runs of weights, exact: the weights are scaled to whole numbers. */
class PrefixSums {
  readonly #scale: number
  readonly #sums: readonly number[]
  readonly #unknown: readonly number[]

  constructor(weights: readonly (number | null)[]) {
    const places = Math.min(
      6,
      Math.max(0, ...weights.map((weight) => (weight === null ? 0 : decimalPlaces(weight)))),
    )
    this.#scale = 10 ** places
    const sums = [0]
    const unknown = [0]
    weights.forEach((weight, at) => {
      sums.push((sums[at] ?? 0) + Math.round((weight ?? 0) * this.#scale))
      unknown.push((unknown[at] ?? 0) + (weight === null ? 1 : 0))
    })
    this.#sums = sums
    this.#unknown = unknown
  }

  closes(from: number, to: number): boolean {
    return (
      this.#missing(from, to) === 0 &&
      closingSums.some((sum) => this.#between(from, to) === sum * this.#scale)
    )
  }

  /** The border between two runs is beyond doubt where either of them closes. */
  fixBorders(runs: readonly Run[]): boolean {
    const plausible = runs.every(({ from, to }) => this.cost(from, to) < cost.notClosed)
    const closing = runs.map(({ from, to }) => this.closes(from, to))
    return plausible && closing.every((closes, at) => closes || closing[at + 1] !== false)
  }

  cost(from: number, to: number): number {
    const total = this.#between(from, to) / this.#scale
    if (this.#missing(from, to) > 0) return total < closingSums[1] ? cost.notKnown : cost.notClosed
    if (this.closes(from, to)) return total === closingSums[0] ? 0 : cost.unlikelySum
    return cost.notClosed + Math.min(4, Math.abs(total - closingSums[0]) / 20)
  }

  #between(from: number, to: number): number {
    return (this.#sums[to] ?? 0) - (this.#sums[from] ?? 0)
  }

  #missing(from: number, to: number): number {
    return (this.#unknown[to] ?? 0) - (this.#unknown[from] ?? 0)
  }
}
