import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bestAssignment } from "../../../src/reading/recognisers/scattered/assignment.ts"
import { Budget } from "../../../src/reading/recognisers/scattered/budget.ts"
import { groupSizes } from "../../../src/reading/recognisers/scattered/compositions.ts"
import type { Puzzle } from "../../../src/reading/recognisers/scattered/puzzle.ts"
import { solve } from "../../../src/reading/recognisers/scattered/solve.ts"

function permutations(size: number): number[][] {
  if (size === 0) return [[]]
  return permutations(size - 1).flatMap((rest) =>
    Array.from({ length: size }, (_, at) => [...rest.slice(0, at), size - 1, ...rest.slice(at)]),
  )
}

describe("best assignment", () => {
  test("is as good as the best of all permutations", () => {
    const matrix = fc.integer({ min: 1, max: 5 }).chain((size) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    )
    fc.assert(
      fc.property(matrix, (worth) => {
        const total = (columns: readonly number[]): number =>
          columns.reduce((sum, column, row) => sum + (worth[row]?.[column] ?? 0), 0)
        const best = Math.max(...permutations(worth.length).map(total))
        expect(total(bestAssignment(worth))).toBe(best)
      }),
    )
  })
})

describe("sizes of groups", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 })

  test("follow from ordinals that run 1..size in every group", () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const ordinals = given.flatMap((size) => Array.from({ length: size }, (_, at) => at + 1))
        expect(groupSizes(ordinals, 9)).toEqual([...given].sort((a, b) => b - a))
      }),
    )
  })

  test("account for every name, whatever the ordinals", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 60 }), (ordinals) => {
        const found = groupSizes(ordinals, 9)
        expect(found.length).toBeLessThanOrEqual(9)
        expect(found.reduce((a, b) => a + b, 0)).toBe(ordinals.length)
      }),
    )
  })
})

/** Two groups of two rows each; nothing tells their names apart but what a test adds. */
function puzzle(change: Partial<Puzzle>): Puzzle {
  const flat = (rows: number, columns: number): number[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0))
  return {
    names: [1, 2, 1, 2].map((ordinal, printed) => ({ ordinal, weight: 5000, printed, page: 0 })),
    values: ["甲", "乙", "丙", "丁"].map((text) => ({ text, page: 0, weight: null })),
    groups: [
      { labelled: true, filled: 0 },
      { labelled: true, filled: 0 },
    ],
    nameInGroup: flat(4, 2),
    valueInGroup: flat(4, 2),
    pair: flat(4, 4),
    marks: [],
    sums: [],
    empties: null,
    ...change,
  }
}

describe("solver", () => {
  test("says that an answer is no better than another", () => {
    const solved = solve(puzzle({}))
    expect(solved?.rows.map((row) => row.margin)).toEqual([0, 0, 0, 0])
    expect(solved?.rows.every((row) => row.alternatives.length > 0)).toBe(true)
  })

  test("sums of weights alone decide where they can", () => {
    const weights = [7000, 3000, 2000, 8000]
    const solved = solve(
      puzzle({
        names: [1, 2, 1, 2].map((ordinal, at) => ({
          ordinal,
          weight: weights[at] ?? null,
          printed: at,
          page: 0,
        })),
        sums: [
          { groups: [0], total: 15_000 },
          { groups: [1], total: 5_000 },
        ],
      }),
    )
    expect(solved?.rows.map((row) => row.name)).toEqual([0, 3, 2, 1])
    expect(solved?.sumsClose).toBe(true)
    expect(Math.min(...(solved?.rows.map((row) => row.margin) ?? []))).toBeGreaterThanOrEqual(3)
  })

  test("takes a name to the page of its value", () => {
    const names = [1, 2, 1, 2].map((ordinal, printed) => ({
      ordinal,
      weight: null,
      printed,
      page: printed < 2 ? 1 : 0,
    }))
    const values = [0, 0, 1, 1].map((page, at) => ({ text: `值${at}`, page, weight: null }))
    expect(solve(puzzle({ names, values }))?.rows.map((row) => row.name)).toEqual([2, 3, 0, 1])
  })

  test("sums that cannot close are said, and the rows come out all the same", () => {
    const solved = solve(puzzle({ sums: [{ groups: [0, 1], total: 99_000 }] }))
    expect(solved?.sumsClose).toBe(false)
    expect(solved?.rows).toHaveLength(4)
  })

  test("a search that is cut off says so", () => {
    expect(solve(puzzle({}), new Budget(500))?.exhausted).toBe(false)
    expect(solve(puzzle({}), new Budget(0))).toBeNull()
  })

  test("nothing to solve, or too much, is null", () => {
    expect(solve(puzzle({ names: [], values: [] }))).toBeNull()
    expect(solve(puzzle({ values: [] }))).toBeNull()
  })
})
