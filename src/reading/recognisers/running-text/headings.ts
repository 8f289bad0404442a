import { labelAt, type FundColumn, type Label } from "./labels.ts"
import { gapAt, gaps, type Tape } from "./tape.ts"
import { rowOfHeadingsEnd, wordedRow, type HeadingColumn } from "./worded-headings.ts"

/** The headings of the indicator columns, as they stand in a row of running text. */
export interface Heading {
  readonly from: number
  readonly to: number
  readonly columns: readonly HeadingColumn[]
  /** Joints between two headings that nothing parts, of all joints. */
  readonly gluedShare: number
}

/** The most characters of a damaged heading between two that are legible. */
const longestDamage = 12

/** All rows of indicator headings of the tape. */
export function headingsIn(tape: Tape, labels: readonly Label[]): readonly Heading[] {
  const headings: Heading[] = []
  let at = 0
  const tries = { left: mostWorded }
  while (at < labels.length) {
    const run = runOfColumns(tape, labels, at)
    const listed = headingOf(tape, run)
    const heading = wordedHeading(tape, labels, at, listed, tries) ?? listed
    if (heading !== null) headings.push(heading)
    const to = heading?.to ?? 0
    at += 1
    while ((labels[at]?.from ?? Infinity) < to) at += 1
  }
  return headings
}

/** So many rows of headings are cut anew at the most. */
const mostWorded = 40

/** The row as far as the first level label, where the vocabulary's own words leave something of it over. */
function wordedHeading(
  tape: Tape,
  labels: readonly Label[],
  at: number,
  listed: Heading | null,
  tries: { left: number },
): Heading | null {
  const first = labels[at]
  if (first === undefined || first.column === null || !/^(?:level[12]|name)$/u.test(first.column)) return null
  const end = rowOfHeadingsEnd(tape, first, labels.slice(at + 1))
  if (
    end === null ||
    (listed !== null && listed.to === end && listed.columns.every(({ name }) => name !== null))
  )
    return null
  if (tries.left-- <= 0) return null
  const columns = wordedRow(tape, first.from, end)
  if (columns === null) return null
  const names = new Set(columns.map(({ name }) => name))
  const valued = names.has("target") || names.has("actual")
  if (!(names.has("name") || names.has("level2")) || !valued || names.size < 3) return null
  const glued = columns.filter(({ from }, order) => order > 0 && gapAt(tape, from) <= gaps.none).length
  return { from: first.from, to: end, columns, gluedShare: glued / (columns.length - 1) }
}

/** Column labels one behind the other; damaged ones may stand between. */
function runOfColumns(tape: Tape, labels: readonly Label[], first: number): readonly Label[] {
  const run: Label[] = []
  for (let at = first; at < labels.length; at++) {
    const label = labels[at]
    const before = run.at(-1)
    if (label === undefined) break
    // 未完成原因分析|及|改进措施 is one heading.
    const goesOn = before?.column === "deviation" && label.after && label.from - before.to <= 1
    if (label.column === null && !goesOn) break
    if (before !== undefined) {
      const apart = label.from - before.to
      const started = run.some(({ column }) => column === "level2" || column === "name")
      if (apart > (started ? longestDamage : 2)) break
      // What two headings enclose must not look like a row already.
      if (/[\d%≥≤]/u.test(tape.text.slice(before.to, label.from))) break
    }
    run.push(label)
  }
  return run
}

function headingOf(tape: Tape, run: readonly Label[]): Heading | null {
  const names = new Set(run.map(({ column }) => column))
  const named = names.has("name") || names.has("level2")
  const valued = names.has("target") || names.has("actual")
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined || !named || !valued) return null
  // 指标内容|指标值 and a level right behind them: a table that heads its levels with no more than 指标.
  const level = names.size < 3 ? labelAt(tape, last.to, tape.text.length) : null
  if (names.size < 3 && (!names.has("name") || (level?.level1 ?? null) === null)) return null
  const columns: HeadingColumn[] = []
  let glued = 0
  for (const [at, label] of run.entries()) {
    const before = run[at - 1]
    if (before !== undefined && label.from - before.to >= 2)
      columns.push({ name: null, from: before.to, to: label.from })
    if (before !== undefined && gapAt(tape, label.from) <= gaps.none) glued += 1
    if (label.column !== null) columns.push({ name: label.column, from: label.from, to: label.wordTo })
  }
  if (level !== null && gapAt(tape, level.from) <= gaps.none) glued += 1
  const joints = run.length - 1 + (level === null ? 0 : 1)
  return { from: first.from, to: last.to, columns, gluedShare: joints < 1 ? 0 : glued / joints }
}

export interface FundHeading {
  readonly from: number
  readonly to: number
  readonly columns: readonly FundColumn[]
}

/** The first row of headings of the funding columns in a stretch. */
export function fundHeadingIn(
  tape: Tape,
  labels: readonly Label[],
  from: number,
  to: number,
): FundHeading | null {
  const inside = labels.filter((label) => label.from >= from && label.to <= to)
  for (const [first, label] of inside.entries()) {
    if (label.fundColumn === null) continue
    const run = [label]
    for (const next of inside.slice(first + 1)) {
      const before = run.at(-1)
      if (next.fundColumn === null || before === undefined || next.from - before.to > 4) break
      if (/\d/u.test(tape.text.slice(before.to, next.from))) break
      run.push(next)
    }
    const rated = run.some(({ fundColumn }) => fundColumn === "executionRate")
    const columns = run.flatMap((each): readonly FundColumn[] => {
      // 执行率|得分 run together read like the one heading 执行率得分.
      if (each.fundColumn === "score" && !rated && each.word.startsWith("执行率"))
        return ["executionRate", "score"]
      return each.fundColumn === null ? [] : [each.fundColumn]
    })
    const money = columns.filter((column) => /budget|executed/iu.test(column))
    if (run.length >= 2 && money.length >= 1)
      return { from: label.from, to: run.at(-1)?.to ?? label.to, columns }
  }
  return null
}

/** The label at a position, where it heads a column: a heading row printed again inside the rows. */
export function isRepeatedHeading(tape: Tape, at: number, end: number): boolean {
  return labelAt(tape, at, end)?.column === "level1"
}
