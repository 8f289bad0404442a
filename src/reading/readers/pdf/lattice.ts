import type { Ruling, Rulings } from "./rulings.ts"

/** A table found by its rulings: a grid whose neighbouring places are one cell where no ruling parts them. */
export interface Lattice {
  /** Borders of the columns from left to right, and of the rows from top to bottom. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly LatticeCell[]
}

export interface LatticeCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  /** No ruling closes the cell at the top or bottom of the grid. */
  readonly openTop: boolean
  readonly openBottom: boolean
}

/**
 * Rulings that lie this close are one, such as the two of a doubled line: no row of print is so low. Ends that come this
 * close touch. What is shorter than a letter once its dashes are joined is none. In points.
 */
const sameLine = 3.5
const touching = 3.5
const shortestRuling = 5
/** Vertical rulings that reach this far beyond the last horizontal one part a row that the page's end cut. */
const lowestRow = 6
/** A column of labels that has no rulings across is no wider. */
const widestLabel = 120
const maxPlaces = 40_000
/** More rulings than any page of tables has: a drawing. */
const maxJoined = 6_000

export function latticesOf(rulings: Rulings): readonly Lattice[] {
  const horizontal = joined(rulings.horizontal)
  const vertical = joined(rulings.vertical)
  if (horizontal.length + vertical.length > maxJoined) return []
  return groupsThatTouch(horizontal, vertical).flatMap((group) => latticeOf(group) ?? [])
}

/** Pieces of one ruling, drawn cell by cell, put together. */
function joined(rulings: readonly Ruling[]): readonly Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at || a.from - b.from)
  const rows: Ruling[][] = []
  for (const ruling of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && ruling.at - first.at <= sameLine) row.push(ruling)
    else rows.push([ruling])
  }
  return rows.flatMap((row) => {
    const at = row.reduce((total, ruling) => total + ruling.at, 0) / row.length
    const pieces: { at: number; from: number; to: number }[] = []
    for (const { from, to } of [...row].sort((a, b) => a.from - b.from)) {
      const last = pieces.at(-1)
      if (last !== undefined && from - last.to <= touching) last.to = Math.max(last.to, to)
      else pieces.push({ at, from, to })
    }
    return pieces.filter((piece) => piece.to - piece.from >= shortestRuling)
  })
}

/** Horizontal and vertical rulings that meet, directly or through others: one group a table. */
function groupsThatTouch(horizontal: readonly Ruling[], vertical: readonly Ruling[]): readonly Rulings[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] ?? root
    parent[at] = root
    return root
  }
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      const meets =
        v.at >= h.from - touching &&
        v.at <= h.to + touching &&
        h.at >= v.from - touching &&
        h.at <= v.to + touching
      if (meets) parent[rootOf(i)] = rootOf(horizontal.length + j)
    })
  })
  const groups = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>()
  const groupOf = (at: number) => {
    const root = rootOf(at)
    const group = groups.get(root) ?? { horizontal: [], vertical: [] }
    groups.set(root, group)
    return group
  }
  horizontal.forEach((ruling, at) => groupOf(at).horizontal.push(ruling))
  vertical.forEach((ruling, at) => groupOf(horizontal.length + at).vertical.push(ruling))
  const all = [...groups.values()]
  const lone = all.flatMap((group) => (group.horizontal.length === 0 ? group.vertical : []))
  return all
    .filter((group) => group.horizontal.length >= 1 && group.vertical.length >= 2)
    .map(({ horizontal: across, vertical: down }) => ({
      horizontal: across,
      vertical: [...down, ...lone.filter((ruling) => isAsHigh(ruling, down))],
    }))
}

/** The side of a column whose only cell goes on over the whole page, so that no ruling meets it. */
function isAsHigh({ at, from, to }: Ruling, group: readonly Ruling[]): boolean {
  const top = Math.min(...group.map((ruling) => ruling.from))
  const bottom = Math.max(...group.map((ruling) => ruling.to))
  const near = group.some((ruling) => Math.abs(ruling.at - at) <= widestLabel)
  return near && Math.abs(from - top) <= lowestRow * 2 && Math.abs(to - bottom) <= lowestRow * 2
}

function latticeOf({ horizontal, vertical }: Rulings): Lattice | null {
  const xs = positions(vertical)
  const ys = withCutRows(positions(horizontal), vertical)
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  if (rows < 1 || columns < 1 || rows * columns > maxPlaces) return null
  const walls = { right: wallsOf(vertical, xs, ys), below: wallsOf(horizontal, ys, xs) }
  const wallRight = (row: number, column: number): boolean => walls.right.has((column + 1) * rows + row)
  const wallBelow = (row: number, column: number): boolean => walls.below.has((row + 1) * columns + column)

  const taken = new Set<number>()
  const cells: LatticeCell[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      let colSpan = 1
      while (
        column + colSpan < columns &&
        !taken.has(row * columns + column + colSpan) &&
        !wallRight(row, column + colSpan - 1)
      )
        colSpan += 1
      let rowSpan = 1
      while (row + rowSpan < rows && !anyWallBelow(wallBelow, row + rowSpan - 1, column, colSpan))
        rowSpan += 1
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + colSpan; c += 1) taken.add(r * columns + c)
      const isOpen = (border: number): boolean => !anyWallBelow(wallBelow, border - 1, column, colSpan)
      const [openTop, openBottom] = [row === 0 && isOpen(0), row + rowSpan === rows && isOpen(rows)]
      cells.push({ row, column, rowSpan, colSpan, openTop, openBottom })
    }
  return { xs, ys, cells }
}

function anyWallBelow(
  wallBelow: (row: number, column: number) => boolean,
  row: number,
  column: number,
  colSpan: number,
) {
  for (let c = column; c < column + colSpan; c += 1) if (wallBelow(row, c)) return true
  return false
}

function positions(rulings: readonly Ruling[]): readonly number[] {
  const sorted = rulings.map((ruling) => ruling.at).sort((a, b) => a - b)
  return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? 0) > sameLine)
}

/** Two vertical rulings or more that go on beyond the first or last horizontal one bound a further row. */
function withCutRows(ys: readonly number[], vertical: readonly Ruling[]): readonly number[] {
  const [top, bottom] = [ys[0] ?? 0, ys.at(-1) ?? 0]
  const above = vertical.filter(({ from }) => top - from >= lowestRow).map(({ from }) => from)
  const below = vertical.filter(({ to }) => to - bottom >= lowestRow).map(({ to }) => to)
  return [
    ...(above.length >= 2 ? [Math.min(...above)] : []),
    ...ys,
    ...(below.length >= 2 ? [Math.max(...below)] : []),
  ]
}

/** For each border, the gaps between the other borders that a ruling on it spans at their middle: border × gaps + gap. */
function wallsOf(
  rulings: readonly Ruling[],
  borders: readonly number[],
  others: readonly number[],
): ReadonlySet<number> {
  const gaps = others.length - 1
  const walls = new Set<number>()
  for (const { at, from, to } of rulings) {
    const border = borders.findIndex((each) => Math.abs(each - at) <= sameLine)
    if (border < 0) continue
    for (let gap = 0; gap < gaps; gap += 1) {
      const middle = ((others[gap] ?? 0) + (others[gap + 1] ?? 0)) / 2
      if (from <= middle && to >= middle) walls.add(border * gaps + gap)
    }
  }
  return walls
}
