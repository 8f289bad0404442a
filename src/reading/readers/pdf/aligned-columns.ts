import { middleOf } from "./pieces.ts"
import type { Piece } from "./pieces.ts"

/** Text of one line that belongs to one cell. */
export interface Run {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly size: number
  readonly pieces: readonly Piece[]
}

/** Lines below each other whose text stands in the same columns. */
export interface AlignedBlock {
  readonly columns: readonly AlignedColumn[]
  readonly lines: readonly (readonly Run[])[]
}

export interface AlignedColumn {
  readonly left: number
  readonly right: number
  readonly runs: readonly Run[]
}

/** Gaps in letters: what surely parts two cells, what may part them where the lines around do, and what joins if they do. */
const parting = 0.6
const partingInColumns = 0.12
const joiningInColumn = 2.5

/** A line of headings has as many. */
const fewestHeadings = 3

interface DraftColumn {
  left: number
  right: number
  runs: Run[]
}

interface DraftBlock {
  columns: DraftColumn[]
  lines: (readonly Run[])[]
  /** The lines as they came. */
  print: (readonly Piece[])[]
}

/**
 * Lines cut into blocks within which each column keeps its text apart from the next one. A line whose text crosses from
 * one column into another, or parts one, begins a block of its own.
 */
export function alignedBlocks(lines: readonly (readonly Piece[])[]): readonly AlignedBlock[] {
  const blocks: DraftBlock[] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (block !== undefined && add(line, block)) continue
    const next: DraftBlock = { columns: [], lines: [], print: [] }
    blocks.push(next)
    for (const each of [...(block === undefined ? [] : besideLine(block, line)), line]) add(each, next)
  }
  for (let at = blocks.length - 1; at > 0; at -= 1) takeHeadings(blocks[at - 1], blocks[at])
  return blocks
    .filter((block) => block.lines.length > 0)
    .map(({ columns, lines: own }) => ({ columns: withoutHalves(columns), lines: own }))
}

/** Whether the line fits into the block, where it then is. */
function add(line: readonly Piece[], block: DraftBlock): boolean {
  const placed = placeLine(line, block.columns)
  if (placed === null) return false
  for (const { run, column } of placed) {
    if (column === null) block.columns.push({ left: run.left, right: run.right, runs: [run] })
    else {
      column.left = Math.min(column.left, run.left)
      column.right = Math.max(column.right, run.right)
      column.runs.push(run)
    }
  }
  block.columns.sort((a, b) => a.left - b.left)
  block.lines.push(placed.map(({ run }) => run))
  block.print.push(line)
  return true
}

/** Takes from the end of a block what stands so close to the next line that it is of the same row: half of a label. */
function besideLine(block: DraftBlock, line: readonly Piece[]): readonly (readonly Piece[])[] {
  const from = block.print.findIndex((each) => isBeside(each, line))
  if (from < 1) return []
  const taken = block.print.slice(from)
  const kept = block.print.slice(0, from)
  Object.assign(block, { columns: [], lines: [], print: [] })
  for (const each of kept) add(each, block)
  return taken
}

/** Closer than lines of one text: they are of cells beside each other. */
function isBeside([above]: readonly Piece[], [below]: readonly Piece[]): boolean {
  return above !== undefined && below !== undefined && middleOf(below)[1] - middleOf(above)[1] < below.size
}

/** Headings may fit into the wider columns above them by chance: they belong to the narrower ones below, where they fit too. */
function takeHeadings(above: DraftBlock | undefined, below: DraftBlock | undefined): void {
  if (above === undefined || below === undefined || above.columns.length >= below.columns.length) return
  const taken: DraftBlock = {
    columns: below.columns.map((column) => ({ ...column, runs: [...column.runs] })),
    lines: [],
    print: [],
  }
  let from = above.print.length
  for (let at = above.print.length - 1; at >= 0; at -= 1) {
    const line = above.print[at] ?? []
    if (!add(line, taken)) break
    if (runsOf(line).length >= fewestHeadings || isBeside(line, above.print[at + 1] ?? below.print[0] ?? []))
      from = at
  }
  if (from === above.print.length) return
  const print = [...above.print.slice(from), ...below.print]
  const kept = above.print.slice(0, from)
  for (const [block, lines] of [
    [above, kept],
    [below, print],
  ] as const) {
    Object.assign(block, { columns: [], lines: [], print: [] })
    for (const line of lines) add(line, block)
  }
}

interface Placed {
  readonly run: Run
  readonly column: DraftColumn | null
}

/** Where the runs of a line stand among columns; null where they do not fit. */
function placeLine(line: readonly Piece[], columns: readonly DraftColumn[]): readonly Placed[] | null {
  const placed: Placed[] = []
  for (const run of runsOf(line).flatMap((each) => cutAtColumns(each, columns))) {
    const met = columns.filter((column) => overlap(run, column) > 0)
    const [column] = met
    if (met.length > 1) return null
    const last = placed.at(-1)
    if (column === undefined || last?.column !== column) placed.push({ run, column: column ?? null })
    else if (run.left - last.run.right > run.size * joiningInColumn) return null
    else placed.splice(-1, 1, { run: runOf([...last.run.pieces, ...run.pieces]), column })
  }
  return placed
}

/** A run over several columns, cut at its narrow gaps if that makes it stand in one each. */
function cutAtColumns(run: Run, columns: readonly DraftColumn[]): readonly Run[] {
  const met = columns.filter((column) => overlap(run, column) > 0)
  if (met.length < 2) return [run]
  const parts = runsOf(run.pieces, partingInColumns)
  const own = parts.map((part) => met.filter((column) => overlap(part, column) > 0))
  if (parts.length < 2 || own.some((each) => each.length > 1)) return [run]
  const joined: { column: DraftColumn | undefined; pieces: Piece[] }[] = []
  parts.forEach((part, at) => {
    const column = own[at]?.[0]
    const last = joined.at(-1)
    if (last !== undefined && (column === undefined || last.column === column))
      last.pieces.push(...part.pieces)
    else joined.push({ column, pieces: [...part.pieces] })
  })
  return joined.map(({ pieces }) => runOf(pieces))
}

function overlap(a: { left: number; right: number }, b: { left: number; right: number }): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left)
}

/** A line cut where its gaps are wide. */
export function runsOf(line: readonly Piece[], gap = parting): readonly Run[] {
  const groups: Piece[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of line) {
    const group = groups.at(-1)
    if (group !== undefined && piece.left - end <= piece.size * gap) group.push(piece)
    else groups.push([piece])
    end = Math.max(end, piece.right)
  }
  return groups.map(runOf)
}

function runOf(pieces: readonly Piece[]): Run {
  return {
    left: Math.min(...pieces.map((piece) => piece.left)),
    right: Math.max(...pieces.map((piece) => piece.right)),
    top: Math.min(...pieces.map((piece) => piece.top)),
    bottom: Math.max(...pieces.map((piece) => piece.bottom)),
    size: pieces[0]?.size ?? 0,
    pieces,
  }
}

/** A heading at one side of its column and short figures at the other look like two columns, of which no line has both. */
function withoutHalves(columns: readonly DraftColumn[]): readonly AlignedColumn[] {
  const top = Math.min(...columns.flatMap(({ runs }) => runs.map((run) => run.top)))
  const whole: DraftColumn[] = []
  for (const column of columns) {
    const last = whole.at(-1)
    if (last === undefined || !areHalves(last, column, top)) whole.push({ ...column })
    else {
      last.right = Math.max(last.right, column.right)
      last.runs = [...last.runs, ...column.runs]
    }
  }
  return whole
}

function areHalves(a: DraftColumn, b: DraftColumn, top: number): boolean {
  const [lone, other] = a.runs.length <= b.runs.length ? [a, b] : [b, a]
  const [heading] = lone.runs
  if (heading === undefined || lone.runs.length > 1 || other.runs.length < 2) return false
  return heading.top - top < heading.size * 0.5 && other.runs.every((run) => run.top >= heading.bottom)
}
