import { sum } from "../../../basics/exact.ts"
import { isAnswered, levelsUnder, type Group, type Levels } from "./groups.ts"
import { isHardLevel, labelAt, type Label } from "./labels.ts"
import { nameEnds } from "./names.ts"
import { leadAt, rowsAt, type RowGrammar, type RowReading } from "./rows.ts"
import { gapAt, gaps, type Tape } from "./tape.ts"
import { CellFinder } from "./cells.ts"

/** One way to read a group wholly: its rows, and what of its text is in no row. */
export interface GroupReading {
  readonly cost: number
  readonly rows: readonly PlacedRow[]
  readonly unplaced: readonly (readonly [from: number, to: number])[]
  /** null where no row has a weight. */
  readonly weight: number | null
  readonly score: number | null
}

export interface PlacedRow {
  readonly row: RowReading
  readonly levels: Levels
}

interface Step {
  readonly at: number
  readonly cost: number
  readonly levels: Levels
  readonly before: Step | null
  readonly row: RowReading | null
  readonly unplaced: readonly [number, number] | null
  readonly weight: number | null
  readonly score: number | null
}

/** Readings kept at each place, and of the whole group. */
const keptSteps = 10
const keptReadings = 24
/** A longer group is no group of a form; what is beyond is said to be unread. */
export const longestGroup = 4_000
const skipCost = 3.2
const widestMargin = 6

/** The likeliest readings of a group, the best first; the group's text is in rows or said to be unplaced. */
export function readGroup(
  tape: Tape,
  form: Pick<RowGrammar, "roles" | "print" | "effort">,
  group: Group,
): readonly GroupReading[] {
  const end = Math.min(group.to, group.from + longestGroup)
  const grammar: RowGrammar = { ...form, finder: new CellFinder(tape, end, form.print) }
  const steps = new Map<number, Step[]>()
  const start: Step = {
    at: group.from,
    cost: 0,
    levels: group.levels,
    before: null,
    row: null,
    unplaced: end < group.to ? [end, group.to] : null,
    weight: null,
    score: null,
  }
  steps.set(group.from, [start])
  for (let at = group.from; at < end; at++) {
    const here = steps.get(at)
    if (here === undefined) continue
    steps.delete(at)
    const kept = prune(here).filter(({ cost }) => cost <= cheapest(steps) + widestMargin)
    if (kept.length > 0)
      for (const next of waysOn(grammar, group, at, end))
        for (const step of kept) add(steps, advance(step, next))
  }
  return prune(steps.get(end) ?? [], keptReadings).map(readingOf)
}

/** What the cheapest step ahead has cost so far: one behind that costs much more is not followed. */
function cheapest(steps: ReadonlyMap<number, readonly Step[]>): number {
  let least = Infinity
  for (const list of steps.values()) for (const { cost } of list) if (cost < least) least = cost
  return least
}

interface Way {
  readonly to: number
  readonly cost: number
  readonly row?: RowReading
  readonly unplaced?: readonly [number, number]
  readonly levels?: (levels: Levels) => Levels
}

/** A row, a level label between rows, an empty number or dots, or text that belongs nowhere. */
function waysOn(grammar: RowGrammar, group: Group, at: number, end: number): readonly Way[] {
  const { tape } = grammar.finder
  const ways: Way[] = rowsAt(grammar, at).map((row) => ({ to: row.to, cost: row.cost, row }))
  const text = tape.text.slice(at, Math.min(end, at + 12))
  const empty =
    /^(?:[….·]{1,6}|[;；。,，、|]+|指标[\dLlI一二三]?[:：.、]?(?=指标|$)|\d{1,2}[.、](?=\d{1,2}[.、]|$)|无$)/u.exec(
      text,
    )
  if (empty !== null) ways.push({ to: at + empty[0].length, cost: 0 })
  const label = labelAt(tape, at, end)
  if (label !== null && mayPart(label, group) && !isAnswered(tape, label.to, end))
    ways.push({
      to: label.to,
      cost: labelCost(tape.text, label),
      levels: (levels) => levelsUnder(levels, label),
    })
  if (label !== null && label.column !== null && at > group.from && gapAt(tape, at) >= gaps.blank)
    ways.push({ to: label.to, cost: 0.3 })
  const nameOnly = onlyName(grammar, group, at, end)
  if (nameOnly !== null) ways.push(nameOnly)
  for (const to of breaksBehind(grammar, at, end))
    ways.push({ to, cost: skipCost + 0.22 * (to - at) + (cutsDigits(tape, at) ? 2 : 0), unplaced: [at, to] })
  return ways
}

/** A level label that a sentence may hold too; 项目实施 parts rows of management only. */
function mayPart(label: Label, { levels }: Group): boolean {
  if ((label.level1 === null && label.level2 === null) || isHardLevel(label)) return false
  const above = levels.level1At?.level1 ?? null
  return label.level2 !== "process" || above === null || above === "process"
}

function cutsDigits(tape: Tape, at: number): boolean {
  return (
    gapAt(tape, at) === gaps.none && /[\d.]/u.test(tape.text[at] ?? "") && /\d/u.test(tape.text[at - 1] ?? "")
  )
}

/** Labels of management rows (财务管理) begin many a name: sure only where the name behind begins with them again. */
function labelCost(text: string, label: Label): number {
  return label.level2 !== "process" || text.startsWith(label.word, label.to) ? 0 : 1.2
}

/** A group or a printed line that holds one name and nothing else: an indicator without a value. */
function onlyName(grammar: RowGrammar, group: Group, at: number, end: number): Way | null {
  const { tape } = grammar.finder
  const labelled = group.levels.level2At !== null
  const lead = leadAt(tape, at, end)
  const numbered = lead.ordinal !== null && tape.text.startsWith("指标", at)
  if (!labelled || (!numbered && at !== group.from && gapAt(tape, at) < gaps.line)) return null
  const start = numbered ? at + lead.length : at
  const to = numbered ? nextNumber(tape, start, end) : lineEnd(grammar, at, end)
  const bare = /[;；。,，、….]+$/u.exec(tape.text.slice(start, to))
  const nameTo = to - (bare?.[0].length ?? 0)
  const text = tape.text.slice(start, nameTo)
  if (/[\d%≥≤。;；:：]/u.test(text) || text.length < 4 || text.length > 40) return null
  // The text ends here in the middle of a row; or several names stand one behind the other.
  if (to === tape.text.length || holdsSeveralNames(text)) return null
  const name = nameEnds(tape, start, nameTo, grammar.print).find((ending) => ending.to === nameTo)
  if (name === undefined || name.cost > 2) return null
  const row: RowReading = {
    from: at,
    to,
    ordinal: numbered ? lead.ordinal : null,
    name: { from: start, to: nameTo },
    cells: [],
    cost: 3 + name.cost,
    weight: null,
    score: null,
  }
  return { to, cost: row.cost, row }
}

/** Where the next 指标N begins. */
function nextNumber(tape: Tape, from: number, end: number): number {
  for (let to = from + 1; to < end; to++) if (/^指标\d/u.test(tape.text.slice(to, to + 3))) return to
  return end
}

function holdsSeveralNames(text: string): boolean {
  if ((text.match(/[率度数量额]/gu) ?? []).length > 2) return true
  for (let at = 0; at + 3 < text.length; at++)
    if (text.indexOf(text.slice(at, at + 2), at + 2) !== -1 && text.length > 16) return true
  return /[率数度](?=\p{Script=Han}{3,}[率数度]$)/u.test(text)
}

function lineEnd({ finder: { tape } }: RowGrammar, at: number, end: number): number {
  let to = at + 1
  while (to < end && gapAt(tape, to) < gaps.line) to++
  return to
}

function breaksBehind(grammar: RowGrammar, at: number, end: number): readonly number[] {
  const first = lineEnd(grammar, at, end)
  return first === end ? [end] : [first, end]
}

function advance(step: Step, way: Way): Step {
  return {
    at: way.to,
    cost: step.cost + way.cost,
    levels: way.levels === undefined ? step.levels : way.levels(step.levels),
    before: step,
    row: way.row ?? null,
    unplaced: way.unplaced ?? null,
    weight: added(step.weight, way.row?.weight ?? null),
    score: added(step.score, way.row?.score ?? null),
  }
}

function added(total: number | null, figure: number | null): number | null {
  if (figure === null) return total
  return total === null ? figure : sum([total, figure])
}

function add(steps: Map<number, Step[]>, step: Step): void {
  const list = steps.get(step.at)
  if (list === undefined) steps.set(step.at, [step])
  else {
    list.push(step)
    if (list.length > 60 * keptSteps) steps.set(step.at, [...prune(list, 4 * keptSteps)])
  }
}

/** The cheapest, at most three of one pair of sums. */
function prune(steps: readonly Step[], most: number = keptSteps): readonly Step[] {
  const perSum = new Map<string, number>()
  return steps
    .toSorted((a, b) => a.cost - b.cost)
    .filter((step) => {
      const key = `${step.weight}|${step.score}`
      const count = (perSum.get(key) ?? 0) + 1
      perSum.set(key, count)
      return count <= 3
    })
    .slice(0, most)
}

function readingOf(last: Step): GroupReading {
  const rows: PlacedRow[] = []
  const unplaced: (readonly [number, number])[] = []
  for (let step: Step | null = last; step !== null; step = step.before) {
    if (step.row !== null) rows.unshift({ row: step.row, levels: step.levels })
    if (step.unplaced !== null) unplaced.unshift(step.unplaced)
  }
  return { cost: last.cost, rows, unplaced, weight: last.weight, score: last.score }
}
