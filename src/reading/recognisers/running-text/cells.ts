import { labelAt } from "./labels.ts"
import type { Print } from "./print.ts"
import type { Role } from "./roles.ts"
import { gapAt, gaps, type Tape } from "./tape.ts"
import {
  blanksAt,
  damagedQuantitiesAt,
  datesAt,
  figuresAt,
  ledQuantitiesAt,
  quantitiesAt,
  repairedFiguresAt,
  signAt,
  softWordsAt,
  unitsAt,
  words,
  type CellReading,
} from "./value-grammar.ts"

/** What it costs that a cell of a role holds nothing. */
const emptyCosts: Readonly<Record<Role, number>> = {
  weight: 2,
  score: 2,
  target: 2.2,
  adjustedTarget: 0.3,
  actual: 2,
  unit: 0.4,
  nature: 0.3,
  rate: 3,
  yesNo: 2.5,
  description: 0.8,
  basis: 0.2,
  deviation: 0,
  unknown: 0.3,
}
const longestText = 80
const longestRemark = 200
const naturePattern = /^(?:定量指标|定性指标|正向指标|反向指标|定量|定性|正向|反向|逆向)/u
const descriptionPattern = /^(?:反映|反应|考核|考察|用于|用以|指标|是指|指|说明|评价)/u

/** Cells of one stretch, each found once: rows that begin at different places ask for the same ones. */
export class CellFinder {
  readonly #found = new Map<string, readonly CellReading[]>()
  readonly #starts = new Map<number, boolean>()

  constructor(
    readonly tape: Tape,
    readonly end: number,
    readonly print: Print,
  ) {}

  /** All ways to read a cell of a role at a position; `next` is the role of the cell behind it. */
  at(at: number, role: Role, next: Role | null): readonly CellReading[] {
    const key = `${at}|${role}|${next === "actual" || next === "adjustedTarget" ? 1 : 0}`
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const cells = cellsAt(this, at, role, next)
    this.#found.set(key, cells)
    return cells
  }

  /** Whether a value may begin here, by its first characters. */
  mayStart(at: number): boolean {
    const known = this.#starts.get(at)
    if (known !== undefined) return known
    const may = mayStartCell(this.tape, at, this.end)
    this.#starts.set(at, may)
    return may
  }
}

function mayStartCell(tape: Tape, at: number, end: number): boolean {
  if (at >= end || startsQuantity(tape, at, end) || gapAt(tape, at) >= gaps.blank) return true
  if (ledQuantitiesAt(tape, at, end).length > 0 || datesAt(tape, at, end).length > 0) return true
  if (/[-—–一/:：,，;；。(（≥≤<>=%二工^±]/u.test(tape.text[at] ?? "")) return true
  return (
    softWordsAt(tape, at, end).length > 0 || loneUnits(tape, at, end).length > 0 || repeatsAt(tape, at, end)
  )
}

function repeatsAt(tape: Tape, at: number, end: number): boolean {
  for (let length = 1; length <= 40 && at + 2 * length <= end; length++)
    if (
      tape.text[at] === tape.text[at + length] &&
      tape.text.slice(at, at + length) === tape.text.slice(at + length, at + 2 * length)
    )
      return true
  return false
}

function cellsAt(
  { tape, end, print }: CellFinder,
  at: number,
  role: Role,
  next: Role | null,
): readonly CellReading[] {
  const empty = blanksAt(tape, at, end, emptyCosts[role])
  switch (role) {
    case "weight":
      return [...figuresAt(tape, at, end), ...empty]
    case "score":
      return [...figuresAt(tape, at, end), ...repairedFiguresAt(tape, at, end), ...empty]
    case "rate":
      return [...quantitiesAt(tape, at, end).filter(({ unit, signed }) => unit === "%" && !signed), ...empty]
    case "yesNo":
      return [...(/[是否√×]/u.test(tape.text[at] ?? "") ? [words(at + 1, 0)] : []), ...empty]
    case "unit":
      return [...unitCells(tape, at, end), ...empty]
    case "nature":
      return [...patternCells(tape, at, end, naturePattern), ...empty]
    case "description":
      return [...descriptions(tape, at, end), ...empty]
    case "basis":
    case "deviation":
      return [...remarks(tape, at, end), ...empty]
    default:
      return [...valuesAt(tape, at, end, next, print), ...empty]
  }
}

function valuesAt(
  tape: Tape,
  at: number,
  end: number,
  next: Role | null,
  print: Print,
): readonly CellReading[] {
  if (at >= end) return []
  const enclosed = print.bracketed ? wholeBrackets(tape, at, end) : []
  if (enclosed.length > 0) return enclosed
  const readings = [
    ...quantitiesAt(tape, at, end),
    ...damagedQuantitiesAt(tape, at, end),
    ...ledQuantitiesAt(tape, at, end),
    ...datesAt(tape, at, end),
    ...softWordsAt(tape, at, end).map((reading) => softCost(tape, reading, end)),
    ...bracketed(tape, at, end),
    ...loneUnits(tape, at, end),
    ...(next === "actual" || next === "adjustedTarget" ? repeatedTexts(tape, at, end) : []),
    ...openTexts(tape, at, end, print.parted),
  ]
  return readings
}

/** Words that go on as a sentence are rather part of it. */
function softCost(tape: Tape, reading: CellReading, end: number): CellReading {
  const open =
    reading.to < end &&
    gapAt(tape, reading.to) === gaps.none &&
    /\p{Script=Han}/u.test(tape.text[reading.to] ?? "") &&
    softWordsAt(tape, reading.to, end).length === 0 &&
    labelAt(tape, reading.to, end) === null
  // …安全稳定,延长使用寿命: a sentence goes on.
  const listed = /[,，、]/u.test(tape.text[reading.to] ?? "")
  return open || listed ? { ...reading, cost: reading.cost + 0.8 } : reading
}

/** 指标1:名称(≥77台): the value stands in brackets behind the name. */
function bracketed(tape: Tape, at: number, end: number): readonly CellReading[] {
  if (!/[(（]/u.test(tape.text[at] ?? "")) return []
  return [...quantitiesAt(tape, at + 1, end), ...softWordsAt(tape, at + 1, end)].flatMap((reading) =>
    /[)）]/u.test(tape.text[reading.to] ?? "") && !reading.cut
      ? [{ ...reading, to: reading.to + 1, cost: reading.cost + 0.3 }]
      : [],
  )
}

const longestBrackets = 60

/** Where values stand in brackets as a rule, all that the last brackets of a row hold is its value; it may be nothing. */
function wholeBrackets(tape: Tape, at: number, end: number): readonly CellReading[] {
  if (!/[(（]/u.test(tape.text[at] ?? "")) return []
  let depth = 0
  for (let to = at; to < Math.min(end, at + longestBrackets); to++) {
    if (/[(（]/u.test(tape.text[to] ?? "")) depth += 1
    if (/[)）]/u.test(tape.text[to] ?? "")) depth -= 1
    if (depth > 0) continue
    const last = to + 1 >= end || /^(?:[;；。]|指标\d|【)/u.test(tape.text.slice(to + 1, to + 4))
    const quantity = quantitiesAt(tape, at + 1, end).find((reading) => reading.to === to)
    const read = quantity ?? words(to, 0)
    return last ? [{ ...read, to: to + 1, cost: 0, sort: to === at + 1 ? "words" : read.sort }] : []
  }
  return []
}

/** The same words twice, one behind the other, are target and actual value. */
function repeatedTexts(tape: Tape, at: number, end: number): readonly CellReading[] {
  const readings: CellReading[] = []
  const most = Math.min(longestText, Math.floor((end - at) / 2))
  for (let length = 1; length <= most; length++) {
    if (tape.text[at] !== tape.text[at + length]) continue
    const text = tape.text.slice(at, at + length)
    if (text !== tape.text.slice(at + length, at + 2 * length) || !/\p{Script=Han}/u.test(text)) continue
    readings.push(words(at + length, length === 1 ? 0.8 : 0.4))
  }
  return readings
}

/** Words that no grammar knows, up to where a figure or a sign begins or the print breaks. */
function openTexts(tape: Tape, at: number, end: number, parted: boolean): readonly CellReading[] {
  const readings: CellReading[] = []
  let quantities = 0
  let blanks = 0
  for (let to = at + 1; to <= Math.min(end, at + longestText); to++) {
    const length = to - at
    if (/^指标\d/u.test(tape.text.slice(to - 1, to + 2))) break
    if (startsQuantity(tape, to - 1, end)) quantities += 1
    if (parted && length > 1 && gapAt(tape, to - 1) >= gaps.blank) {
      // 3 14种 are two cells.
      if (/\d{2}/u.test(tape.text.slice(to - 2, to))) break
      blanks += 1
    }
    const own = 0.03 * length + 0.12 * Math.max(0, length - 14) + 2 * quantities + 0.7 * blanks
    const gap = to === end ? gaps.blankLine : gapAt(tape, to)
    if (gap >= gaps.line) readings.push({ ...words(to, 2.4 + own), sort: "text" })
    else if (gap >= gaps.blank) readings.push({ ...words(to, (parted ? 1.6 : 3) + own), sort: "text" })
    else if (startsQuantity(tape, to, end)) readings.push({ ...words(to, 3 + own), sort: "text" })
    if (own > 6 || gap === gaps.blankLine || /[;；]/u.test(tape.text[to] ?? "")) break
  }
  return readings
}

/** A unit whose number was never filled in, at the end of its row. */
function loneUnits(tape: Tape, at: number, end: number): readonly CellReading[] {
  const sign = /^[≥≤]/u.test(tape.text[at] ?? "") ? 1 : 0
  return unitsAt(tape, at + sign, end)
    .filter((to) => to - at > 1 && (to === end || /^指标\d/u.test(tape.text.slice(to, to + 3))))
    .map((to) => words(to, 1.6))
}

function startsQuantity(tape: Tape, at: number, end: number): boolean {
  if (at >= end) return false
  if (signAt(tape, at, end) > 0) return true
  return /\d/u.test(tape.text[at] ?? "") && !/\d[.,]?$/u.test(tape.text.slice(Math.max(0, at - 2), at))
}

function remarks(tape: Tape, at: number, end: number): readonly CellReading[] {
  if (at >= end || /[,，、;；。]/u.test(tape.text[at] ?? "")) return []
  const readings = softWordsAt(tape, at, end).map((reading) => ({ ...reading, cost: reading.cost + 1.2 }))
  const most = Math.min(end, at + longestRemark)
  const broken = gapAt(tape, at) >= gaps.line ? 1.5 : 0
  let quantities = 0
  for (let to = at + 1; to <= most; to++) {
    if (startsQuantity(tape, to - 1, end)) quantities += 1
    if (to < at + 2 || (to < end && gapAt(tape, to) < gaps.line)) continue
    // What holds figures is rather the next row.
    const cost = 2.4 + 0.05 * (to - at) + broken + 1.5 * quantities + (to === tape.text.length ? 2 : 0)
    readings.push({ ...words(to, cost), sort: "text" })
  }
  return readings
}

function descriptions(tape: Tape, at: number, end: number): readonly CellReading[] {
  const cue = descriptionPattern.test(tape.text.slice(at, at + 4))
  if (!cue && gapAt(tape, at) === gaps.none) return []
  const readings: CellReading[] = []
  let quantities = 0
  for (let to = at + 3; to <= Math.min(end, at + longestText); to++) {
    const quantity = startsQuantity(tape, to, end)
    const soft = !quantity && softWordsAt(tape, to, end).length > 0
    if (quantity || soft || to === end || gapAt(tape, to) >= gaps.line)
      readings.push({ ...words(to, (cue ? 0.4 : 1.2) + 1.5 * quantities + (soft ? 0.4 : 0)), sort: "text" })
    if (quantity) quantities += 1
  }
  return readings
}

function unitCells(tape: Tape, at: number, end: number): readonly CellReading[] {
  const seen = new Set<number>()
  const probe = unitEnds(tape, at, end)
  return probe.flatMap((to, order) => {
    if (seen.has(to)) return []
    seen.add(to)
    return [words(to, order === 0 ? 0 : 0.6)]
  })
}

function unitEnds(tape: Tape, at: number, end: number): readonly number[] {
  const text = tape.text.slice(at, Math.min(end, at + 6))
  const found =
    /^(?:%|‰|万?(?:平方米|平方公里|公里|亩|元|人次|人|次|个|篇|份|件|项|户|株|米|吨|台|套|天|家|处|场|册|条))/u.exec(
      text,
    )
  return found === null ? [] : [at + found[0].length]
}

function patternCells(tape: Tape, at: number, end: number, pattern: RegExp): readonly CellReading[] {
  const found = pattern.exec(tape.text.slice(at, Math.min(end, at + 12)))
  return found === null ? [] : [words(at + found[0].length, 0)]
}
