import { isHardLevel, labelsIn } from "./labels.ts"
import type { Section } from "./spans.ts"
import { gapAt, gaps, type Tape } from "./tape.ts"
import { unitsAt } from "./value-grammar.ts"

/** What the print of a section tells of its cells. */
export interface Print {
  /** Each line begins a row or a cell. */
  readonly rowsALine: boolean
  /** Blanks stand between the cells, as a rule: where none stands hardly a cell ends. */
  readonly parted: boolean
  /** Values stand in brackets behind their names, as a rule: 名称(≥77台); */
  readonly bracketed: boolean
}

export function printOf(tape: Tape, section: Section): Print {
  return {
    rowsALine: printsRowsALine(tape, section),
    parted: partsCells(tape, section),
    bracketed: bracketsValues(tape, section),
  }
}

/** Lines are short, and there are many. */
function printsRowsALine(tape: Tape, section: Section): boolean {
  const lines = new Set<number>()
  for (let at = section.from; at < section.to; at++) lines.add(tape.characters[at]?.line ?? 0)
  return lines.size >= 4 && (section.to - section.from) / lines.size <= 60
}

/** Blanks part the headings from each other, and the level labels from the names behind them. */
function partsCells(tape: Tape, section: Section): boolean {
  if (section.heading !== null && section.heading.gluedShare > 0.5) return false
  const levels = labelsIn(tape, section.from, section.to).filter(
    (label) => isHardLevel(label) && label.to < section.to,
  )
  const parted = levels.filter((label) => gapAt(tape, label.to) > gaps.none)
  return (
    parted.length * 4 >= levels.length * 3 && partsValues(tape, section, levels.length < 2 ? fewestParted : 0)
  )
}

/** So many quantities with a blank behind them tell of the print where no levels do. */
const fewestParted = 4

/** Hardly a name is glued to the quantity before it. */
function partsValues(tape: Tape, { from, to }: Section, fewest: number): boolean {
  let parted = 0
  let glued = 0
  for (const found of tape.text.slice(from, to).matchAll(/\d(?:%|\p{Script=Han}{1,2})?/gu)) {
    const end = from + found.index + 1
    const unitEnd = [...unitsAt(tape, end, to)][0] ?? end
    if (unitEnd === end || unitEnd >= to) continue
    if (gapAt(tape, unitEnd) > gaps.none) parted += 1
    else if (/\p{Script=Han}/u.test(tape.text[unitEnd] ?? "")) glued += 1
  }
  return glued * 3 <= parted && parted >= fewest
}

const fewestBracketed = 3

/** Most of what semicolons and stops end, ends in brackets. */
function bracketsValues(tape: Tape, { from, to }: Section): boolean {
  const text = tape.text.slice(from, to)
  const ends = text.match(/[;；。]/gu)?.length ?? 0
  const bracketed = text.match(/[(（][^()（）;；。]{0,40}[)）][;；。]/gu)?.length ?? 0
  return bracketed >= fewestBracketed && bracketed * 3 >= ends * 2
}
