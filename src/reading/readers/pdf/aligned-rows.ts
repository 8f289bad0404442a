import type { AlignedBlock, AlignedColumn, Run } from "./aligned-columns.ts"

/** Rows of a block: where they are parted, and the cells at the left that go over several. */
export interface AlignedRows {
  /** Between the rows, from top to bottom: one less than rows. */
  readonly borders: readonly number[]
  readonly spans: readonly RowSpan[]
}

export interface RowSpan {
  readonly column: number
  readonly from: number
  readonly to: number
}

interface Extent {
  top: number
  bottom: number
}

/** Distances of lines, in letters, that are one distance. */
const sameStep = 0.12
/** No text is set narrower or wider. */
const leastLeading = 0.9
const widestLeading = 2
/** Rows step together this many times as often as one column alone does. */
const togetherTimes = 3
const maxRows = 400
const mostUnlabelled = 2
const maxSteps = 4_000_000

/**
 * How far the lines of one cell stand apart, in letters: the smallest step between lines in a column. 0 where that is
 * the step from row to row, which most columns take together.
 */
export function leadingOf(blocks: readonly AlignedBlock[]): number {
  const steps = blocks.flatMap(stepsOf)
  const least = Math.min(...steps.map(({ step }) => step).filter((step) => step >= leastLeading))
  if (!(least <= widestLeading)) return 0
  const small = steps.filter(({ step }) => step <= least + sameStep)
  if (blocks.some(hasCellsBetweenLines)) return least + sameStep
  const together = small.filter(({ isShared }) => isShared).length
  const alone = small.filter(({ isShared }) => isShared === false).length
  return together > alone * togetherTimes ? 0 : least + sameStep
}

interface Step {
  /** From the middle of one line to that of the next one in the same column, in letters. */
  readonly step: number
  /** Whether the other one of the two best filled columns takes the same step; null in other columns. */
  readonly isShared: boolean | null
}

function stepsOf({ columns }: AlignedBlock): readonly Step[] {
  const ordered = columns.map(({ runs }) => [...runs].sort((a, b) => middle(a) - middle(b)))
  const fullest = [...ordered].sort((a, b) => b.length - a.length).slice(0, 2)
  const places = fullest.map((runs) => new Set(runs.map((run) => Math.round(middle(run)))))
  return ordered.flatMap((runs) =>
    runs.slice(1).map((run, at) => {
      const above = runs[at] ?? run
      const isShared = fullest.includes(runs)
        ? places.every((place) => isAt(place, above) && isAt(place, run)) && places.length > 1
        : null
      return { step: (middle(run) - middle(above)) / run.size, isShared }
    }),
  )
}

/** To a point more or less. */
function isAt(places: ReadonlySet<number>, run: Run): boolean {
  return [-1, 0, 1].some((off) => places.has(Math.round(middle(run)) + off))
}

/** Two columns or more have their text halfway between the lines of the fullest one: cells of one line beside those of two. */
function hasCellsBetweenLines({ columns }: AlignedBlock): boolean {
  const [fullest, ...others] = [...columns].sort((a, b) => b.runs.length - a.runs.length)
  if (fullest === undefined || fullest.runs.length < 4) return false
  const isBetween = (run: Run): boolean => {
    const off = fullest.runs.map((each) => middle(run) - middle(each))
    const near = (from: number, to: number): boolean =>
      off.some((each) => each > from * run.size && each < to * run.size)
    return near(0.4, 1.2) && near(-1.2, -0.4) && !near(-0.3, 0.3)
  }
  const between = others.filter(
    ({ runs }) =>
      runs.length * 2.5 >= fullest.runs.length && runs.filter(isBetween).length >= runs.length * 0.8,
  )
  return between.length >= 2
}

function middle({ top, bottom }: Extent): number {
  return (top + bottom) / 2
}

export function rowsOfBlock(block: AlignedBlock, leading: number): AlignedRows {
  const cells = block.columns.map((column) => cellsOf(column, leading))
  const most = Math.max(...cells.map((each) => each.length))
  /** The columns with a cell in each row: those with the most cells. */
  const isLeaf = cells.map((each) => each.length === most)
  const firstLeaf = isLeaf.indexOf(true)
  const rows = rowsIn(cells.filter((_, at) => isLeaf[at]).flat())
  if (rows.length < 2 || rows.length > maxRows) return { borders: [], spans: [] }
  const others = cells.slice(firstLeaf).flatMap((each, at) => (isLeaf[firstLeaf + at] === true ? [] : each))
  const apart = others.filter(
    (cell) => !rows.some((row) => row.top < middle(cell) && row.bottom > middle(cell)),
  )
  rows.push(...rowsIn(apart))
  rows.sort((a, b) => middle(a) - middle(b))
  for (const cell of others) stretch(nearest(rows, middle(cell)), cell)
  const borders = rows.slice(1).map((row, at) => ((rows[at]?.bottom ?? 0) + row.top) / 2)
  const spans = cells.slice(0, Math.max(0, firstLeaf)).flatMap((labels, column) => {
    const shares = sharesOf(labels, rows, borders)
    return shares.flatMap(([from, to]) => (to > from ? [{ column, from, to }] : []))
  })
  return { borders, spans }
}

/** The lines of a column put together to cells: those no further apart than the lines of one text. */
function cellsOf({ runs }: AlignedColumn, leading: number): readonly Extent[] {
  const cells: Extent[] = []
  let last: Run | null = null
  for (const run of [...runs].sort((a, b) => a.top - b.top)) {
    const cell = cells.at(-1)
    if (cell !== undefined && last !== null && middle(run) - middle(last) <= leading * run.size)
      cell.bottom = Math.max(cell.bottom, run.bottom)
    else cells.push({ top: run.top, bottom: run.bottom })
    last = run
  }
  return cells
}

/** Cells that stand beside each other. */
function rowsIn(cells: readonly Extent[]): Extent[] {
  const rows: Extent[] = []
  for (const cell of [...cells].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1)
    const height = row === undefined ? 0 : Math.min(row.bottom - row.top, cell.bottom - cell.top)
    if (row !== undefined && row.bottom - cell.top > height * 0.5) stretch(row, cell)
    else rows.push({ ...cell })
  }
  return rows
}

function stretch(row: Extent, cell: Extent): void {
  row.top = Math.min(row.top, cell.top)
  row.bottom = Math.max(row.bottom, cell.bottom)
}

function nearest(rows: readonly Extent[], at: number): Extent {
  const distance = (row: Extent): number => Math.abs(middle(row) - at)
  return rows.reduce((best, row) => (distance(row) < distance(best) ? row : best))
}

type Share = readonly [from: number, to: number]

/**
 * Which rows each label of a column spans: shared out so that every label stands in the middle of its rows, or at their
 * top. Where neither comes out, each label has the row that it stands in.
 */
function sharesOf(
  labels: readonly Extent[],
  rows: readonly Extent[],
  borders: readonly number[],
): readonly Share[] {
  if (labels.length === 0 || labels.length > rows.length || labels.length * rows.length ** 2 > maxSteps)
    return []
  const first = rows[0]
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return []
  const edges = [
    first.top - (borders[0] ?? 0) + first.bottom,
    ...borders,
    last.bottom + last.top - (borders.at(-1) ?? 0),
  ]
  const allowed = (((edges.at(-1) ?? 0) - (edges[0] ?? 0)) / rows.length) * 0.45
  const centred = bestShares(
    labels.length,
    rows.length,
    (label, from, to) => {
      const off = Math.abs(middle(labels[label] ?? first) - ((edges[from] ?? 0) + (edges[to + 1] ?? 0)) / 2)
      return off <= allowed ? off : Number.POSITIVE_INFINITY
    },
    allowed * 0.5,
  )
  const topped = bestShares(
    labels.length,
    rows.length,
    (label, from) => {
      const off = Math.abs((labels[label] ?? first).top - (rows[from] ?? first).top)
      return off <= allowed * 0.5 ? off : Number.POSITIVE_INFINITY
    },
    allowed * 0.5,
  )
  return centred ?? topped ?? []
}

/**
 * The rows cut into as many runs as there are labels, at the least cost in all; null where none has a cost at all. A row
 * or two at the top and the end, such as headings and the total, may have no label.
 */
function bestShares(
  labels: number,
  rows: number,
  costOf: (label: number, from: number, to: number) => number,
  unlabelled: number,
): readonly Share[] | null {
  // cost[label][end]: the least for the labels up to this one, sharing the rows before `end`.
  let costs: readonly number[] = Array.from({ length: rows + 1 }, (_, end) =>
    end <= mostUnlabelled ? end * unlabelled : Number.POSITIVE_INFINITY,
  )
  const starts: number[][] = []
  for (let label = 0; label < labels; label += 1) {
    const next = Array.from({ length: rows + 1 }, () => Number.POSITIVE_INFINITY)
    const start = Array.from({ length: rows + 1 }, () => -1)
    for (let from = label; from < rows; from += 1) {
      const before = costs[from] ?? Number.POSITIVE_INFINITY
      if (before === Number.POSITIVE_INFINITY) continue
      for (let to = from; to < rows; to += 1) {
        const cost = before + costOf(label, from, to)
        if (cost < (next[to + 1] ?? 0)) {
          next[to + 1] = cost
          start[to + 1] = from
        }
      }
    }
    costs = next
    starts.push(start)
  }
  const ends = Array.from({ length: Math.min(mostUnlabelled, rows - labels) + 1 }, (_, left) => rows - left)
  const total = (end: number): number => (costs[end] ?? Number.POSITIVE_INFINITY) + (rows - end) * unlabelled
  let end = ends.reduce((best, each) => (total(each) < total(best) ? each : best), rows)
  if (total(end) === Number.POSITIVE_INFINITY) return null
  const shares: Share[] = []
  for (let label = labels - 1; label >= 0; label -= 1) {
    const from = starts[label]?.[end] ?? 0
    shares.unshift([from, end - 1])
    end = from
  }
  return shares
}
