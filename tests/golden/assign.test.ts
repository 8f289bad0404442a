import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { assign } from "../../golden/assign.ts"

/** The greatest total worth by trying every assignment. */
function best(worth: readonly (readonly number[])[], free: readonly number[], row = 0): number {
  const line = worth[row]
  if (line === undefined) return 0
  const skipped = worth.length - row > free.length ? best(worth, free, row + 1) : -Infinity
  return Math.max(
    skipped,
    ...free.map(
      (column) =>
        (line[column] ?? 0) +
        best(
          worth,
          free.filter((other) => other !== column),
          row + 1,
        ),
    ),
  )
}

describe("assign", () => {
  it("gives up a good pair for a better whole", () => {
    expect(assign([[9, 8], [8, 1]], 2)).toEqual([1, 0]) // prettier-ignore
  })

  it("leaves rows without a column where there are too few", () => {
    expect(assign([[1], [5], [2]], 1)).toEqual([null, 0, null])
    expect(assign([[], []], 0)).toEqual([null, null])
    expect(assign([], 3)).toEqual([])
  })

  it("finds the greatest total worth", () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.nat(20), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    fc.assert(
      fc.property(table, (worth) => {
        const columns = worth[0]?.length ?? 0
        const assigned = assign(worth, columns)
        const taken = assigned.filter((column) => column !== null)
        expect(new Set(taken).size).toBe(taken.length)
        const total = assigned.reduce<number>(
          (sum, column, row) => sum + (column === null ? 0 : (worth[row]?.[column] ?? 0)),
          0,
        )
        expect(total).toBe(best(worth, [...Array(columns).keys()]))
      }),
      { numRuns: 200 },
    )
  })
})
