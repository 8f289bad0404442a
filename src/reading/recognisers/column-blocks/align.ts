/** Two sequences in the same order, of which either may lack members. Costs are negative log likelihoods. */
export interface AlignmentTask {
  readonly rowCount: number
  readonly tokenCount: number
  /** Row and token belong together. Infinity forbids it. */
  match(row: number, token: number): number
  /** The row has lost its token. */
  gap(row: number): number
  /** The token has no row; `row` is the number of rows before it. Infinity forbids it. */
  skip(token: number, row: number): number
}

export interface Alignment {
  /** For each row the token of the likeliest alignment, or null where the row lost its token. */
  readonly tokenOf: readonly (number | null)[]
  /** For each token of no row: how many rows stand before it. */
  readonly skippedAt: ReadonlyMap<number, number>
  /** How probable each token is for a row, over all alignments; -1 stands for "lost". */
  candidates(row: number): readonly Candidate[]
}

export interface Candidate {
  readonly token: number
  readonly probability: number
}

const maxStates = 1_500_000
/** How far rows and tokens may drift apart beyond the difference of their numbers. */
const slack = 40

/** Sequence alignment by dynamic programming within a band; null where it would be too large or nothing is allowed. */
export function align(task: AlignmentTask): Alignment | null {
  const band = slack + Math.abs(task.rowCount - task.tokenCount)
  const grid = new Grid(task, band)
  if (grid.stateCount > maxStates) return null
  const forward = sweep(grid, task)
  if (forward.least.at(grid.index(task.rowCount, task.tokenCount)) === Infinity) return null
  const backward = sweepBack(grid, task)
  return {
    ...walkBack(grid, forward, task),
    candidates: (row) => candidatesOf(row, grid, task, forward.mass, backward),
  }
}

/** States (rows consumed, tokens consumed) near the diagonal. */
class Grid {
  readonly width: number
  readonly stateCount: number
  readonly #band: number
  readonly #task: AlignmentTask

  constructor(task: AlignmentTask, band: number) {
    this.#task = task
    this.#band = band
    this.width = 2 * band + 1
    this.stateCount = (task.rowCount + 1) * this.width
  }

  /** First and last number of tokens in the band after `row` rows. */
  range(row: number): readonly [first: number, last: number] {
    return [Math.max(0, row - this.#band), Math.min(this.#task.tokenCount, row + this.#band)]
  }

  /** -1 outside the band. */
  index(row: number, token: number): number {
    const offset = token - row + this.#band
    if (row < 0 || row > this.#task.rowCount || offset < 0 || offset >= this.width) return -1
    return token < 0 || token > this.#task.tokenCount ? -1 : row * this.width + offset
  }
}

/** -log(e^-a + e^-b). */
function both(a: number, b: number): number {
  if (a === Infinity) return b
  if (b === Infinity) return a
  const low = Math.min(a, b)
  return low - Math.log1p(Math.exp(low - Math.max(a, b)))
}

interface Forward {
  /** Cost of the best way here. */
  readonly least: Float64Array
  /** -log of the mass of all ways here. */
  readonly mass: Float64Array
}

function sweep(grid: Grid, task: AlignmentTask): Forward {
  const least = new Float64Array(grid.stateCount).fill(Infinity)
  const mass = new Float64Array(grid.stateCount).fill(Infinity)
  const arrive = (state: number, from: number, cost: number): void => {
    if (state === -1 || cost === Infinity) return
    least[state] = Math.min(least[state] ?? Infinity, (least[from] ?? Infinity) + cost)
    mass[state] = both(mass[state] ?? Infinity, (mass[from] ?? Infinity) + cost)
  }
  least[grid.index(0, 0)] = 0
  mass[grid.index(0, 0)] = 0
  for (let row = 0; row <= task.rowCount; row++) {
    const [first, last] = grid.range(row)
    for (let token = first; token <= last; token++) {
      const here = grid.index(row, token)
      if ((least[here] ?? Infinity) === Infinity) continue
      if (token < task.tokenCount) arrive(grid.index(row, token + 1), here, task.skip(token, row))
      if (row === task.rowCount) continue
      arrive(grid.index(row + 1, token), here, task.gap(row))
      if (token < task.tokenCount) arrive(grid.index(row + 1, token + 1), here, task.match(row, token))
    }
  }
  return { least, mass }
}

function sweepBack(grid: Grid, task: AlignmentTask): Float64Array {
  const mass = new Float64Array(grid.stateCount).fill(Infinity)
  const from = (state: number, cost: number): number =>
    state === -1 ? Infinity : (mass[state] ?? Infinity) + cost
  mass[grid.index(task.rowCount, task.tokenCount)] = 0
  for (let row = task.rowCount; row >= 0; row--) {
    const [first, last] = grid.range(row)
    for (let token = last; token >= first; token--) {
      const here = grid.index(row, token)
      let total = mass[here] ?? Infinity
      if (token < task.tokenCount)
        total = both(total, from(grid.index(row, token + 1), task.skip(token, row)))
      if (row < task.rowCount) {
        total = both(total, from(grid.index(row + 1, token), task.gap(row)))
        if (token < task.tokenCount)
          total = both(total, from(grid.index(row + 1, token + 1), task.match(row, token)))
      }
      mass[here] = total
    }
  }
  return mass
}

function walkBack(
  grid: Grid,
  { least }: Forward,
  task: AlignmentTask,
): Pick<Alignment, "tokenOf" | "skippedAt"> {
  const tokenOf: (number | null)[] = Array.from({ length: task.rowCount }, () => null)
  const skippedAt = new Map<number, number>()
  const cost = (row: number, token: number): number => least[grid.index(row, token)] ?? Infinity
  let [row, token] = [task.rowCount, task.tokenCount]
  while (row > 0 || token > 0) {
    const matched =
      row > 0 && token > 0 ? cost(row - 1, token - 1) + task.match(row - 1, token - 1) : Infinity
    const lost = row > 0 ? cost(row - 1, token) + task.gap(row - 1) : Infinity
    const skipped = token > 0 ? cost(row, token - 1) + task.skip(token - 1, row) : Infinity
    if (matched <= lost && matched <= skipped && matched < Infinity) tokenOf[--row] = --token
    else if (lost <= skipped && lost < Infinity) row -= 1
    else if (skipped < Infinity) skippedAt.set(--token, row)
    else break
  }
  return { tokenOf, skippedAt }
}

function candidatesOf(
  row: number,
  grid: Grid,
  task: AlignmentTask,
  forward: Float64Array,
  backward: Float64Array,
): readonly Candidate[] {
  const whole = backward[grid.index(0, 0)] ?? 0
  const through = (from: number, cost: number, to: number): number =>
    from === -1 || to === -1
      ? 0
      : Math.exp(whole - ((forward[from] ?? Infinity) + cost + (backward[to] ?? Infinity)))
  const [first, last] = grid.range(row)
  const found: Candidate[] = []
  let lost = 0
  for (let token = first; token <= last; token++) {
    const here = grid.index(row, token)
    lost += through(here, task.gap(row), grid.index(row + 1, token))
    if (token === task.tokenCount) continue
    const probability = through(here, task.match(row, token), grid.index(row + 1, token + 1))
    if (probability > 1e-4) found.push({ token, probability })
  }
  return [...found, { token: -1, probability: lost }].sort((a, b) => b.probability - a.probability)
}
