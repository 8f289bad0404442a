import { sum } from "../../../basics/exact.ts"
import type { Group } from "./groups.ts"
import type { GroupReading } from "./search.ts"

/** What the form states about its own sums. */
export interface Sums {
  /** Points of the funds' execution, where printed. */
  readonly executionWeight: number | null
  readonly executionScore: number | null
  /** Totals printed behind the rows. */
  readonly totalWeight: number | null
  readonly totalScore: number | null
  /** The text ends within the rows: their sums say little. */
  readonly cut: boolean
}

export interface Solution {
  readonly cost: number
  readonly groups: readonly GroupReading[]
  readonly weightCloses: boolean
  readonly scoreCloses: boolean
}

interface State {
  readonly cost: number
  readonly weight: number | null
  readonly score: number | null
  /** Weight of the current branch so far; null where a row has none. */
  readonly branchWeight: number | null
  readonly before: State | null
  readonly reading: GroupReading | null
}

const keptStates = 300
const keptPerSum = 3
const closeGain = 3
const cutGain = 0.5
const branchGain = 1.5

/** One reading for each group, so that the whole costs least: the sums that the form prints speak for those that meet them. */
export function solve(
  groups: readonly Group[],
  readings: readonly (readonly GroupReading[])[],
  sums: Sums,
): readonly Solution[] {
  let states: readonly State[] = [
    { cost: 0, weight: null, score: null, branchWeight: null, before: null, reading: null },
  ]
  for (const [order, group] of groups.entries()) {
    const next: State[] = []
    const starts = order > 0 && groups[order - 1]?.branch !== group.branch
    const ends = groups[order + 1]?.branch !== group.branch
    for (const state of states)
      for (const reading of readings[order] ?? []) {
        const branchWeight = plus(starts ? null : state.branchWeight, reading.weight)
        const met = ends && group.branchPoints !== null && branchWeight === group.branchPoints
        const own = group.points !== null && reading.weight === group.points
        next.push({
          cost: state.cost + reading.cost - (met ? branchGain : 0) - (own ? branchGain : 0),
          weight: plus(state.weight, reading.weight),
          score: plus(state.score, reading.score),
          branchWeight,
          before: state,
          reading,
        })
      }
    states = prune(next)
  }
  return states.map((state) => solutionOf(state, sums)).toSorted((a, b) => a.cost - b.cost)
}

function solutionOf(state: State, sums: Sums): Solution {
  const groups: GroupReading[] = []
  for (let at: State | null = state; at !== null; at = at.before)
    if (at.reading !== null) groups.unshift(at.reading)
  const weightCloses = state.weight !== null && closesWeight(state.weight, sums)
  const scoreCloses = state.score !== null && closesScore(state.score, sums)
  const each = sums.cut ? cutGain : closeGain
  const gain = (weightCloses ? each : 0) + (scoreCloses ? each : 0)
  return { cost: state.cost - gain, groups, weightCloses, scoreCloses }
}

function closesWeight(weight: number, { executionWeight, totalWeight }: Sums): boolean {
  const whole = [90, 100, ...(totalWeight === null ? [] : [totalWeight])]
  return whole.includes(weight) || whole.includes(sum([weight, executionWeight ?? 0]))
}

function closesScore(score: number, { executionScore, totalScore }: Sums): boolean {
  return totalScore !== null && (score === totalScore || sum([score, executionScore ?? 0]) === totalScore)
}

function plus(total: number | null, figure: number | null): number | null {
  if (figure === null) return total
  return total === null ? figure : sum([total, figure])
}

function prune(states: readonly State[]): readonly State[] {
  const perSum = new Map<string, number>()
  return states
    .toSorted((a, b) => a.cost - b.cost)
    .filter((state) => {
      const key = `${state.weight}|${state.score}|${state.branchWeight}`
      const count = (perSum.get(key) ?? 0) + 1
      perSum.set(key, count)
      return count <= keptPerSum
    })
    .slice(0, keptStates)
}
