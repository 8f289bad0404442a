import { indicatorHeadingFamilies } from "../../../layouts/heading-families.ts"
import { isHardLevel, labelAt, type IndicatorColumn, type Label } from "./labels.ts"
import { gapAt, gaps, type Tape } from "./tape.ts"

type WordedColumn = IndicatorColumn | "level1" | "level2"

export interface HeadingColumn {
  /** null: a heading that is damaged or unknown. */
  readonly name: IndicatorColumn | "level1" | "level2" | null
  readonly from: number
  readonly to: number
}

const longestWord = 18
const longestRow = 160
/** A row of headings holds at most so many that nothing tells. */
const mostUnknown = 1
const unknownCost = 4
const inBlankCost = 1.5

const families = indicatorHeadingFamilies.map(({ names, leads, cores, tails = [], needsLead = false }) => ({
  name: names[0] as WordedColumn,
  pattern: new RegExp(
    `^${anyOf(leads)}${needsLead ? "{1,6}" : "{0,6}"}${anyOf(cores)}${anyOf(tails)}{0,6}$`,
    "u",
  ),
}))

/** Longer words first; of no words nothing is made. */
function anyOf(words: readonly string[]): string {
  return `(?:${words.length === 0 ? "$^" : words.toSorted((a, b) => b.length - a.length).join("|")})`
}

function wordedColumn(text: string): WordedColumn | null {
  return families.find(({ pattern }) => pattern.test(text))?.name ?? null
}

/** Where the first level label behind a heading stands, with no figure before it; null where none is near. */
export function rowOfHeadingsEnd(tape: Tape, first: Label, labels: readonly Label[]): number | null {
  const level = labels.find(
    (label) => label.from >= first.to && (isHardLevel(label) || label.level1 !== null),
  )
  if (level === undefined || level.from - first.from > longestRow) return null
  return /\d|[≥≤。;；]/u.test(tape.text.slice(first.to, level.from)) ? null : level.from
}

interface Step {
  readonly cost: number
  readonly unknown: number
  readonly column: HeadingColumn | null
  readonly before: number
}

/**
 * A row of headings cut into headings that the vocabulary lists, or that are worded as regions word headings, so that
 * nothing of it is left over; null where it cannot be cut so.
 */
export function wordedRow(tape: Tape, from: number, end: number): readonly HeadingColumn[] | null {
  const steps = new Map<number, Step>([[from, { cost: 0, unknown: 0, column: null, before: -1 }]])
  for (let at = from; at < end; at++) {
    const here = steps.get(at)
    if (here === undefined) continue
    for (const { to, wordTo, name } of headingsAt(tape, at, end)) {
      const unknown = here.unknown + (name === null ? 1 : 0)
      if (unknown > mostUnknown) continue
      const cost = here.cost + 1 + (name === null ? unknownCost : 0) + blanksInside(tape, at, wordTo)
      const known = steps.get(to)
      if (known === undefined || cost < known.cost)
        steps.set(to, { cost, unknown, column: { name, from: at, to: wordTo }, before: at })
    }
  }
  const columns: HeadingColumn[] = []
  for (let step = steps.get(end); step !== undefined && step.column !== null; step = steps.get(step.before))
    columns.unshift(step.column)
  return columns.length === 0 ? null : columns
}

interface HeadingAt {
  readonly to: number
  readonly wordTo: number
  readonly name: HeadingColumn["name"]
}

function headingsAt(tape: Tape, at: number, end: number): readonly HeadingAt[] {
  const found: HeadingAt[] = []
  const label = labelAt(tape, at, end)
  if (label !== null && label.column !== null)
    found.push({ to: label.to, wordTo: label.wordTo, name: label.column })
  for (let wordTo = at + 2; wordTo <= Math.min(end, at + longestWord); wordTo++) {
    const name = wordedColumn(tape.text.slice(at, wordTo))
    const remark = /^[(（][^()（）]{0,12}[)）]/u.exec(tape.text.slice(wordTo, Math.min(end, wordTo + 14)))
    const to = wordTo + (remark?.[0].length ?? 0)
    // What nothing tells is taken for a heading only where the print parts it.
    if (name !== null || (gapAt(tape, at) >= gaps.blank && (gapAt(tape, to) >= gaps.blank || to === end)))
      found.push({ to, wordTo, name })
  }
  return found
}

function blanksInside(tape: Tape, from: number, to: number): number {
  let cost = 0
  for (let at = from + 1; at < to; at++) if (gapAt(tape, at) >= gaps.blank) cost += inBlankCost
  return cost
}
