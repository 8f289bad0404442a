/** A cell of the matrix that must not be used. Finite, so that sums stay comparable. */
export const forbidden = -1e6

/**
 * The assignment of rows to columns (as many of each) with the greatest total worth: the Hungarian method in O(n³).
 * Returns for each row its column. `worth[row][column]` must be a full square matrix.
 */
export function bestAssignment(worth: readonly (readonly number[])[]): readonly number[] {
  const size = worth.length
  const rowPrice = new Float64Array(size + 1)
  const columnPrice = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  const cameFrom = new Int32Array(size + 1)
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const done = new Uint8Array(size + 1)
    let column = 0
    do {
      done[column] = 1
      const at = rowOf[column] ?? 0
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let other = 1; other <= size; other += 1) {
        if (done[other] === 1) continue
        const reduced =
          -(worth[at - 1]?.[other - 1] ?? forbidden) - (rowPrice[at] ?? 0) - (columnPrice[other] ?? 0)
        if (reduced < (slack[other] ?? 0)) {
          slack[other] = reduced
          cameFrom[other] = column
        }
        if ((slack[other] ?? 0) < delta) {
          delta = slack[other] ?? 0
          next = other
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (done[other] === 1) {
          const matched = rowOf[other] ?? 0
          rowPrice[matched] = (rowPrice[matched] ?? 0) + delta
          columnPrice[other] = (columnPrice[other] ?? 0) - delta
        } else {
          slack[other] = (slack[other] ?? 0) - delta
        }
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const previous = cameFrom[column] ?? 0
      rowOf[column] = rowOf[previous] ?? 0
      column = previous
    }
  }
  const columnOf = worth.map(() => 0)
  for (let column = 1; column <= size; column += 1) columnOf[(rowOf[column] ?? 1) - 1] = column - 1
  return columnOf
}
