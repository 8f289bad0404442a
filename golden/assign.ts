/**
 * The assignment of rows to columns with the greatest total worth (Kuhn and Munkres, O(n³)). `worth[row][column]` must
 * not be negative. For each row the column it got, or null where there are more rows than columns.
 */
export function assign(worth: readonly (readonly number[])[], columns: number): readonly (number | null)[] {
  const rows = worth.length
  const size = Math.max(rows, columns)
  const top = Math.max(0, ...worth.flat())
  const cost = (row: number, column: number): number => top - (worth[row]?.[column] ?? 0)
  // Potentials and matching are 1-based; index 0 is the virtual column that every search starts from.
  const rowPotential = zeros(size + 1)
  const columnPotential = zeros(size + 1)
  const rowOfColumn = zeros(size + 1)

  for (let row = 1; row <= size; row += 1) {
    const cameFrom = zeros(size + 1)
    const slack = zeros(size + 1).fill(Infinity)
    const done = new Set<number>()
    let column = 0
    rowOfColumn[0] = row
    do {
      done.add(column)
      const current = at(rowOfColumn, column)
      let least = Infinity
      let next = 0
      for (let other = 1; other <= size; other += 1) {
        if (done.has(other)) continue
        const reduced = cost(current - 1, other - 1) - at(rowPotential, current) - at(columnPotential, other)
        if (reduced < at(slack, other)) {
          slack[other] = reduced
          cameFrom[other] = column
        }
        if (at(slack, other) < least) [least, next] = [at(slack, other), other]
      }
      for (let other = 0; other <= size; other += 1) {
        if (done.has(other)) {
          const owner = at(rowOfColumn, other)
          rowPotential[owner] = at(rowPotential, owner) + least
          columnPotential[other] = at(columnPotential, other) - least
        } else slack[other] = at(slack, other) - least
      }
      column = next
    } while (at(rowOfColumn, column) !== 0)
    while (column !== 0) {
      const before = at(cameFrom, column)
      rowOfColumn[column] = at(rowOfColumn, before)
      column = before
    }
  }

  const assigned: (number | null)[] = Array.from({ length: rows }, () => null)
  for (let column = 1; column <= columns; column += 1) {
    const row = at(rowOfColumn, column)
    if (row >= 1 && row <= rows) assigned[row - 1] = column - 1
  }
  return assigned
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0)
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0
}
