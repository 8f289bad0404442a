import type { CellFinder } from "./cells.ts"
import { columnWordAt } from "./named-cells.ts"
import { gluedEndCost, nameEnds, namesRate, namesState } from "./names.ts"
import type { Print } from "./print.ts"
import type { Role } from "./roles.ts"
import { gapAt, gaps, type Tape } from "./tape.ts"
import type { CellReading } from "./value-grammar.ts"

/** One way to read a row: where its name and its cells stand. */
export interface RowReading {
  readonly from: number
  readonly to: number
  readonly ordinal: number | null
  readonly name: { readonly from: number; readonly to: number }
  readonly cells: readonly RowCell[]
  readonly cost: number
  readonly weight: number | null
  readonly score: number | null
}

export interface RowCell {
  readonly role: Role
  readonly from: number
  readonly reading: CellReading
}

export interface RowGrammar {
  readonly finder: CellFinder
  readonly roles: readonly Role[]
  readonly print: Print
  readonly effort: Effort
}

/** Steps left for a form: where they are used up, the rest of its text is said to be unread. */
export interface Effort {
  left: number
}

const beamWidth = 40
const keptPerPlace = 4
const mostRows = 24
/** Rows that cost so much more than the likeliest from the same place are not followed. */
const widestMargin = 7
/** Each row costs something, so that a row is not cut in two for nothing. */
const rowCost = 1.5
/** What speaks for a row whose every cell is printed as its column wants it. */
const wholeGain = 1.2

/** All likely rows that begin at `from` and end before `end`, the likeliest first. */
export function rowsAt(grammar: RowGrammar, from: number): readonly RowReading[] {
  const { tape, end } = grammar.finder
  const lead = leadAt(tape, from, end)
  const start = from + lead.length
  const best = new Map<string, RowReading>()
  const inLine = grammar.print.rowsALine && gapAt(tape, from) < gaps.line && lead.length === 0
  const inWord = grammar.print.parted && gapAt(tape, from) === gaps.none && lead.length === 0
  const startsAnyway = ["unit", "nature", "description"].includes(grammar.roles[0] ?? "")
  if (grammar.effort.left <= 0) return []
  for (const name of nameEnds(tape, start, end, grammar.print)) {
    const starts =
      grammar.finder.mayStart(name.to) || columnWordAt(tape, name.to, end, grammar.roles[0] ?? "unknown") > 0
    if (!startsAnyway && !starts) continue
    const cost = rowCost + name.cost + (inLine || inWord ? 1 : 0) - (lead.length > 0 ? 0.6 : 0)
    for (const row of fillCells(grammar, start, name.to, cost)) {
      const read = { ...row, from, ordinal: lead.ordinal }
      const key = `${read.to}|${read.weight}|${read.score}|${name.to}`
      const known = best.get(key)
      if (known === undefined || read.cost < known.cost) best.set(key, read)
    }
  }
  const sorted = [...best.values()].toSorted((a, b) => a.cost - b.cost).slice(0, mostRows)
  return sorted.filter(({ cost }) => cost <= (sorted[0]?.cost ?? 0) + widestMargin)
}

/** 指标1:, ★, (1) before a name. */
export function leadAt(tape: Tape, from: number, end: number): { length: number; ordinal: number | null } {
  const text = tape.text.slice(from, Math.min(end, from + 12))
  const numbered = /^指标(\d)(?:\d(?=[:.、]))?[:.、]?/u.exec(text)
  if (numbered?.[1] !== undefined)
    return { length: numbered[0].length, ordinal: Number(/\d+/u.exec(numbered[0])?.[0]) }
  const listed = /^(\d{1,2})[.、](?=\p{Script=Han})/u.exec(text)
  if (listed?.[1] !== undefined) return { length: listed[0].length, ordinal: Number(listed[1]) }
  // 生态效益指标1…: the label ends as the numbering begins.
  if (/^1\p{Script=Han}/u.test(text) && tape.text.startsWith("指标", from - 2))
    return { length: 1, ordinal: 1 }
  const marks = /^[★☆*]+/u.exec(text)
  return { length: marks?.[0].length ?? 0, ordinal: null }
}

/** What speaks for a cell whose column's word stands before it. */
const namedGain = 1

/** 分值10分: the points' own word behind the figure. */
function withPoints(tape: Tape, reading: CellReading, role: Role): CellReading {
  const points = (role === "weight" || role === "score") && tape.text[reading.to] === "分"
  return points ? { ...reading, to: reading.to + 1 } : reading
}

interface Partial {
  readonly at: number
  readonly cost: number
  readonly cells: readonly RowCell[]
}

function fillCells(
  { finder, roles, effort, print }: RowGrammar,
  nameFrom: number,
  nameTo: number,
  startCost: number,
): readonly RowReading[] {
  const { tape, end } = finder
  const name = tape.text.slice(nameFrom, nameTo)
  const first =
    columnWordAt(tape, nameTo, end, roles[0] ?? "unknown") > 0 ? nameTo : skipJoint(tape, nameTo, end)
  let beam: readonly Partial[] = [{ at: first, cost: startCost, cells: [] }]
  for (const [order, role] of roles.entries()) {
    const next: Partial[] = []
    for (const state of beam) {
      const word = columnWordAt(tape, state.at, end, role)
      const at = state.at + word
      for (const found of finder.at(at, role, roles[order + 1] ?? null)) {
        if (word > 0 && found.sort === "empty") continue
        const reading = word > 0 ? withPoints(tape, found, role) : found
        const cell = { role, from: at, reading }
        const glued = print.parted && reading.sort !== "empty" ? gluedEndCost(tape, reading.to, end) : 0
        const told = word > 0 ? namedGain : 0
        const cost = state.cost + reading.cost + glued + jointCost(tape, state, cell, name) - told
        effort.left -= 1
        if (cost < 14) next.push({ at: reading.to, cost, cells: [...state.cells, cell] })
      }
    }
    beam = prune(next)
  }
  return beam.flatMap((state) => {
    const figures = figuresOf(state.cells)
    const closed = closeRow(tape, state.at, end)
    if (closed === null || !state.cells.some(isStated)) return []
    return [
      {
        from: nameFrom,
        to: closed.to,
        ordinal: null,
        name: { from: nameFrom, to: nameTo },
        cells: state.cells,
        cost: state.cost + closed.cost - (isWhole(roles, state.cells) ? wholeGain : 0),
        ...figures,
      },
    ]
  })
}

function prune(states: readonly Partial[]): readonly Partial[] {
  const sorted = states.toSorted((a, b) => a.cost - b.cost)
  const perPlace = new Map<number, number>()
  return sorted
    .filter(({ at }) => {
      const count = (perPlace.get(at) ?? 0) + 1
      perPlace.set(at, count)
      return count <= keptPerPlace
    })
    .slice(0, beamWidth)
}

/** What a cell says together with those before it: score and weight, actual and target, value and name. */
function jointCost(tape: Tape, state: Partial, cell: RowCell, name: string): number {
  const { role, reading } = cell
  let cost = 0
  if (reading.sort !== "empty" && gapAt(tape, cell.from) >= gaps.blank) cost -= 0.15
  const inUnits = state.cells.some((other) => other.role === "unit" && other.reading.sort !== "empty")
  // A value without unit is not likely to end amid digits, unless its unit stands in a column of its own.
  if (reading.sort === "quantity" && reading.cut && !inUnits) cost += 0.5
  // 其中桃树面积: a part of the row above often has no points of its own.
  if (reading.sort === "empty" && (role === "weight" || role === "score") && /^[(（]?其中/u.test(name))
    cost -= 1.6
  if (role === "score" && reading.figure !== null) {
    const weight = state.cells.find((other) => other.role === "weight")?.reading.figure ?? null
    if (weight !== null && reading.figure > weight) return 99
    if (reading.repaired && weight !== reading.figure) return 99
    if (weight === reading.figure)
      cost -= state.cells.some((other) => other.reading.sort === "text") ? 1.5 : 0.5
    else if (weight !== null) cost += reading.figure < weight / 2 ? 0.8 : 0.2
  }
  if (role === "actual") cost += actualCost(tape, state, cell)
  if (role === "target" && reading.sort === "words" && namesState(name)) cost -= 0.6
  if (role === "target" && reading.sort === "quantity") {
    if (namesRate(name))
      cost += reading.unit === "%" || reading.unit === "百分比" ? -0.4 : reading.unit === null ? 0.4 : 0.8
    else if (reading.unit === null && !reading.signed) cost += 0.2
  }
  return cost
}

function actualCost(tape: Tape, state: Partial, cell: RowCell): number {
  const target = state.cells.find(({ role }) => role === "target")
  if (target === undefined || target.reading.sort === "empty" || cell.reading.sort === "empty") return 0
  const targetText = tape.text.slice(target.from, target.reading.to)
  const actualText = tape.text.slice(cell.from, cell.reading.to)
  if (targetText === actualText)
    return -1.2 - Math.min(cell.reading.cost, 4) + (cell.reading.sort === "text" ? 0.1 : 0)
  if (target.reading.sort === "quantity" && cell.reading.sort === "quantity")
    return target.reading.unit === cell.reading.unit ? -0.6 : 0.6
  return cell.reading.sort === target.reading.sort ? 0 : 0.3
}

function figuresOf(cells: readonly RowCell[]): { weight: number | null; score: number | null } {
  const of = (role: Role): number | null => cells.find((cell) => cell.role === role)?.reading.figure ?? null
  return { weight: of("weight"), score: of("score") }
}

/** A colon or comma between name and value. */
function skipJoint(tape: Tape, at: number, end: number): number {
  return at < end && /[:：,，]/u.test(tape.text[at] ?? "") ? at + 1 : at
}

/** Columns that rows may leave blank. */
const optional: ReadonlySet<Role> = new Set([
  "adjustedTarget",
  "unit",
  "nature",
  "description",
  "basis",
  "deviation",
  "unknown",
])

function isWhole(roles: readonly Role[], cells: readonly RowCell[]): boolean {
  return roles.every(
    (role, order) => optional.has(role) || !["empty", "text"].includes(cells[order]?.reading.sort ?? "empty"),
  )
}

/** A row states at least one value, weight or score that the grammar knows: open words alone prove no row. */
function isStated({ role, reading }: RowCell): boolean {
  return (
    reading.sort !== "empty" &&
    reading.sort !== "text" &&
    /^(?:target|actual|adjustedTarget|weight|score)$/u.test(role)
  )
}

/** Marks that end a row; null where the row would end inside something. */
function closeRow(tape: Tape, at: number, end: number): { to: number; cost: number } | null {
  let to = at
  while (to < end && /[;；。,，、]/u.test(tape.text[to] ?? "")) to++
  if (to >= end) return { to: end, cost: to > at ? -0.2 : 0 }
  if (/[%‰)）】\]:：]/u.test(tape.text[to] ?? "")) return null
  if (to === at && gapAt(tape, to) === gaps.none && /[.]/u.test(tape.text[to] ?? "")) return null
  return { to, cost: to > at ? -0.4 : gapAt(tape, to) >= gaps.line ? -0.3 : 0 }
}
