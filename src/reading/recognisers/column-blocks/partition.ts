import { add } from "../../../basics/exact.ts"

/** A run of rows [from, to) that belong to one group. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** No project of an official form has more indicator rows. */
export const longestRun = 200
const maxSteps = 40_000_000

/**
 * Parts `rowCount` rows into `groupCount` consecutive non-empty runs of least total cost. null where there are fewer
 * rows than groups, where every partition is forbidden (cost Infinity) or where the search would be too large.
 *
 * @param cost cost of rows [from, to) as group `group`; Infinity forbids it.
 */
export function partition(
  rowCount: number,
  groupCount: number,
  cost: (group: number, from: number, to: number) => number,
): readonly Run[] | null {
  if (groupCount === 0 || rowCount < groupCount) return null
  if (rowCount * groupCount * Math.min(longestRun, rowCount) > maxSteps) return null
  const width = rowCount + 1
  const least = new Float64Array((groupCount + 1) * width).fill(Infinity)
  const start = new Int32Array((groupCount + 1) * width)
  least[0] = 0
  for (let group = 0; group < groupCount; group++)
    for (let from = group; from < rowCount; from++) {
      const before = least[group * width + from] ?? Infinity
      if (before === Infinity) continue
      const last = Math.min(from + longestRun, rowCount - (groupCount - group - 1))
      for (let to = from + 1; to <= last; to++) {
        const total = before + cost(group, from, to)
        const state = (group + 1) * width + to
        if (total < (least[state] ?? Infinity)) {
          least[state] = total
          start[state] = from
        }
      }
    }
  if (least[groupCount * width + rowCount] === Infinity) return null
  const runs: Run[] = []
  let to = rowCount
  for (let group = groupCount; group > 0; group--) {
    const from = start[group * width + to] ?? 0
    runs.unshift({ from, to })
    to = from
  }
  return runs
}

/**
 * The only partition into `groupCount` runs that each sum to `target`, by walking along. null where the sums do not
 * close that way, the number of runs differs, or a weight is unknown or not positive (then there may be several).
 */
export function closingRuns(
  weights: readonly (number | null)[],
  groupCount: number,
  target: number,
): readonly Run[] | null {
  const runs: Run[] = []
  let from = 0
  let reached = 0
  for (const [at, weight] of weights.entries()) {
    if (weight === null || weight <= 0) return null
    reached = add(reached, weight)
    if (reached > target) return null
    if (reached < target) continue
    runs.push({ from, to: at + 1 })
    from = at + 1
    reached = 0
  }
  return from === weights.length && runs.length === groupCount ? runs : null
}
