import { parseFigure } from "../../../basics/exact.ts"
import { softValueWords } from "../../../layouts/soft-value-words.ts"
import { unitWords, wordsFromUnits } from "../../../layouts/unit-words.ts"
import { leadWords, operatorSuffixes, operatorWords } from "../../../records/operator-words.ts"
import { gapAt, gaps, type Tape } from "./tape.ts"

/** One way in which a cell may stand at a position of the tape. */
export interface CellReading {
  readonly to: number
  /** How unlikely the cell is by itself: 0 for what can be nothing else. */
  readonly cost: number
  readonly sort: "empty" | "figure" | "quantity" | "words" | "text"
  /** The figure of a weight, a score or a quantity. */
  readonly figure: number | null
  readonly unit: string | null
  readonly signed: boolean
  /** A run of digits was cut, in front of `to`. */
  readonly cut: boolean
  /** Letters were read as the digits that they stand for (IO: 10). */
  readonly repaired?: boolean
}

const longestNumber = 16
const signs = Object.values(operatorWords)
  .flat()
  .toSorted((a, b) => b.length - a.length)
const suffixes = [...Object.values(operatorSuffixes).flat(), "左右", "余"].toSorted(
  (a, b) => b.length - a.length,
)
const units = [...unitWords].toSorted((a, b) => b.length - a.length)
const longestWord = 16

/** Weights and scores: a figure without unit, at most three digits before the point. */
export function figuresAt(tape: Tape, at: number, end: number): readonly CellReading[] {
  return numbersAt(tape, at, end).flatMap(({ to, figure, cut }) => {
    if (figure > 100 || tape.text[to] === "%" || tape.text[to] === "‰") return []
    const places = /\.(\d+)$/u.exec(tape.text.slice(at, to))?.[1]?.length ?? 0
    if (places > 2) return []
    const cost =
      (cut ? 0.15 : 0) + (places > 0 ? 0.1 : 0) + (figure > 60 ? 0.8 : 0) + (figure === 0 ? 0.8 : 0)
    return [{ to, cost, sort: "figure" as const, figure, unit: null, signed: false, cut }]
  })
}

/** A score or weight whose digits were taken for letters; only a sum or an equal figure beside it can prove it. */
export function repairedFiguresAt(tape: Tape, at: number, end: number): readonly CellReading[] {
  const text = /^[\dIlO]{1,3}(?![\dA-Za-z%.])/u.exec(tape.text.slice(at, Math.min(end, at + 4)))?.[0]
  if (text === undefined || !/[IlO]/u.test(text)) return []
  const digits = text.replace(/[Il]/gu, "1").replace(/O/gu, "0")
  const figure = Number(digits)
  if (/^0\d/u.test(digits) || figure === 0 || figure > 100) return []
  const base = { sort: "figure" as const, unit: null, signed: false, cut: false }
  return [{ ...base, to: at + text.length, cost: 1, figure, repaired: true }]
}

/** Quantities: sign, number, unit, suffix; all cuts of the digits and all units that fit. */
export function quantitiesAt(tape: Tape, at: number, end: number): readonly CellReading[] {
  const sign = signAt(tape, at, end)
  const from = at + sign
  const readings: CellReading[] = []
  for (const { to, figure, cut } of numbersAt(tape, from, end)) {
    const base = { sort: "quantity" as const, figure, signed: sign > 0, cut }
    const found = cut ? [] : unitsAt(tape, to, end)
    const cutCost = (cut ? 0.15 + (sign > 0 ? 0.1 : 0) : 0) + zeroCost(tape, from, figure)
    const behind = tape.text[to] ?? ""
    // A number whose unit stands right behind it does not end before the unit.
    const whole = found.some((unitTo) => !beginsWord(tape, to, unitTo, end))
    const bare = whole && gapAt(tape, to) === gaps.none ? 2.6 : 0
    if (!/[%‰.]/u.test(behind))
      readings.push({ ...base, to, cost: cutCost + bare + (sign > 0 ? 0 : 0.4), unit: null })
    const inBrackets = cut ? 0 : bracketedUnitAt(tape, to, end)
    if (inBrackets > 0)
      readings.push({
        ...base,
        to: to + inBrackets,
        cost: 0,
        unit: tape.text.slice(to + 1, to + inBrackets - 1),
      })
    for (const [order, unitTo] of found.entries()) {
      const wordCost = beginsWord(tape, to, unitTo, end) ? 2 : 0
      const suffixTo = unitTo + suffixAt(tape, unitTo, end)
      const cost = (order === 0 ? 0 : 0.9) + wordCost + zeroCost(tape, from, figure)
      const unit = tape.text.slice(to, unitTo)
      if (suffixTo > unitTo) readings.push({ ...base, to: suffixTo, cost, unit })
      readings.push({ ...base, to: unitTo, cost: cost + (suffixTo > unitTo ? 1.5 : 0), unit })
    }
    const suffix = cut ? 0 : suffixAt(tape, to, end)
    if (suffix > 0) readings.push({ ...base, to: to + suffix, cost: 0.2, unit: null })
  }
  return readings
}

/** 减少至10%, 控制在35万元以内: a quantity behind a word that leads to it. */
export function ledQuantitiesAt(tape: Tape, at: number, end: number): readonly CellReading[] {
  const lead = leadWords.find((word) => word.length > 1 && tape.text.startsWith(word, at))
  if (lead === undefined) return []
  return quantitiesAt(tape, at + lead.length, end)
    .filter(({ cut, unit, signed }) => !cut && (unit !== null || signed))
    .map((reading) => ({ ...reading, cost: reading.cost + 0.2 }))
}

/** A nought left over by a cut (10|0%) is rather a part of the number. */
function zeroCost(tape: Tape, at: number, figure: number): number {
  if (figure !== 0) return 0
  return /\d/u.test(tape.text[at - 1] ?? "") && gapAt(tape, at) === gaps.none ? 1.2 : 0.2
}

const datePattern =
  /^(?:20\d\d年(?:度)?(?:\d{1,2}月(?:\d{1,2}日|底|末|初|份)?)?|\d{1,2}月(?:\d{1,2}日|底|末|初)?|20\d\d[.-]\d{1,2}(?:[.-]\d{1,2})?)(?:年?底|末)?(?:之?以?前)?(?:全部)?(?:(?:完成|完工|到位|支付)(?:100%)?)?/u
/** 每月一次, 至少每两个月一次, 365天*24小时, 各1次. */
const frequencyPattern =
  /^(?:(?:至少|不少于)?每(?:[一二两三四五六七八九十半\d]{0,2}个?(?:年|月|季度?|周|日|天|期|学期))(?:至少|不少于)?[一二两三四五六七八九十\d]{1,3}次(?:以上)?|\d{1,3}(?:天|小时)[*×x]\d{1,3}(?:小时|天)?|(?:20\d\d年)?全年\d{1,3}次|各\d+(?:次|个|份|期|场|篇|人|套|台))/u
const rangePattern = /^\d+(?:\.\d+)?%?(?:至|[-~—–～])\d+(?:\.\d+)?/u

/** Dates and periods (2021年12月完成), ranges (10-20天). */
export function datesAt(tape: Tape, at: number, end: number): readonly CellReading[] {
  const text = tape.text.slice(at, Math.min(end, at + 40))
  const readings: CellReading[] = []
  const date = datePattern.exec(text)
  if (date !== null) {
    const to = at + date[0].length
    const through = /^(?:至|到|[-~—–～]{1,2})/u.exec(text.slice(date[0].length))
    const other = through === null ? null : datePattern.exec(text.slice(date[0].length + through[0].length))
    const period = through !== null && other !== null ? to + through[0].length + other[0].length : to
    readings.push(words(period, 0.1))
    if (text.slice(0, date[0].length).endsWith("100%")) readings.push(words(to - 4, 0.4))
  }
  const tolerance = /^±\d+(?:\.\d+)?[%‰]?(?:以内|之内)?/u.exec(text)
  if (tolerance !== null) readings.push(words(at + tolerance[0].length, 0.1))
  const frequency = frequencyPattern.exec(text)
  if (frequency !== null) readings.push(words(at + frequency[0].length, 0.1))
  const range = rangePattern.exec(text)
  if (range !== null) {
    const to = at + range[0].length
    readings.push(words(to, 0.4), ...unitsAt(tape, to, end).map((unitTo) => words(unitTo, 0.2)))
  }
  return readings
}

/** 严格执行相关制度规定, 符合有关要求: that a rule is kept, whatever it is called. */
const keptRules =
  /^(?:严格)?(?:执行|遵守|按照|按|符合|达到|满足|完成|达成)\p{Script=Han}{0,10}?(?:规定|要求|标准|制度|预期|目标|计划|指标){1,2}(?:执行|落实|完成|发放|支付|实施)?(?!\p{Script=Han}{0,3}[率度数性])/u

/** Values in words that the vocabulary knows: 稳步提高, 达标, 是. */
export function softWordsAt(tape: Tape, at: number, end: number): readonly CellReading[] {
  // 不稳定, 未达标: half of a word.
  if (/[不未非]/u.test(tape.text[at - 1] ?? "") && gapAt(tape, at) === gaps.none) return []
  const readings: CellReading[] = []
  for (const state of softValueWords.states)
    if (tape.text.startsWith(state, at)) readings.push(words(at + state.length, 0.5))
  const kept = keptRules.exec(tape.text.slice(at, Math.min(end, at + 24)))
  if (kept !== null) readings.push(words(at + kept[0].length, 0.3))
  let verbFrom = at
  for (let adverbs = 0; adverbs < 4; adverbs++) {
    const verb = longestOf(softValueWords.verbs, tape, verbFrom)
    if (verb > 0) readings.push(words(verbFrom + verb, adverbs === 0 ? 0.9 : 0.4))
    const adverb = longestOf(softValueWords.adverbs, tape, verbFrom)
    if (adverb === 0) break
    verbFrom += adverb
  }
  for (const character of softValueWords.characters)
    if (tape.text[at] === character && !isHalfOfQuestion(tape, at)) readings.push(words(at + 1, 1.2))
  const inside = readings.filter(({ to }) => to <= end)
  const longest = Math.max(at, ...inside.map(({ to }) => to))
  // 有效 of 有效改善 is hardly a value by itself.
  const inName = gapAt(tape, longest) === gaps.none && longest < end && nameGoesOn(tape, longest) ? 2.5 : 0
  return inside.map((reading) => ({
    ...reading,
    cost: reading.cost + inName + (reading.to < longest ? 1.5 : 0),
  }))
}

/** 按期完成|率: the words are the middle of a name. */
function nameGoesOn(tape: Tape, at: number): boolean {
  return /^(?:率|度|数|量|性|化|比例|比率|情况|程度|水平|能力|时间|时限|面积|金额|机制)/u.test(
    tape.text.slice(at, at + 2),
  )
}

/** 是否, 与否, 能否 are one word. */
function isHalfOfQuestion(tape: Tape, at: number): boolean {
  const [before, here, behind] = [tape.text[at - 1] ?? "", tape.text[at] ?? "", tape.text[at + 1] ?? ""]
  return (here === "否" && /[是与能可]/u.test(before)) || (/[是有能]/u.test(here) && /[否无]/u.test(behind))
}

/** Cells that hold a dash or stand empty. */
export function blanksAt(tape: Tape, at: number, end: number, emptyCost: number): readonly CellReading[] {
  const empty: CellReading = { ...words(at, emptyCost), sort: "empty" }
  const dash =
    at < end ? /^(?:[-—–－/]{1,3}|一(?=\p{Script=Han}{2}|\d))/u.exec(tape.text.slice(at, at + 4)) : null
  return dash === null ? [empty] : [empty, { ...words(at + dash[0].length, 0.6), sort: "empty" }]
}

export function words(to: number, cost: number): CellReading {
  return { to, cost, sort: "words", figure: null, unit: null, signed: false, cut: false }
}

interface NumberReading {
  readonly to: number
  readonly figure: number
  readonly cut: boolean
}

/** A printed number and every way to end it earlier: digits of one cell are never parted by a blank. */
function numbersAt(tape: Tape, at: number, end: number): readonly NumberReading[] {
  let whole = at
  while (whole < end && whole < at + longestNumber && isPartOfNumber(tape, at, whole)) whole++
  while (whole > at && /[.,]/u.test(tape.text[whole - 1] ?? "")) whole--
  const readings: NumberReading[] = []
  for (let to = at + 1; to <= whole; to++) {
    const digits = tape.text.slice(at, to)
    if (!/^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/u.test(digits) || /^\d{4,},/u.test(digits))
      continue
    const cut = to < whole
    if (cut && /[.,]/u.test(tape.text[to] ?? "")) continue
    const figure = parseFigure(digits)
    if (figure !== null) readings.push({ to, figure, cut })
  }
  return readings
}

function isPartOfNumber(tape: Tape, from: number, at: number): boolean {
  if (at > from && gapAt(tape, at) !== gaps.none) return false
  const character = tape.text[at] ?? ""
  return (
    /\d/u.test(character) || (at > from && /[.,]/u.test(character) && /\d/u.test(tape.text[at + 1] ?? ""))
  )
}

/** Ends of the units at a position, the longest first. */
export function unitsAt(tape: Tape, at: number, end: number): readonly number[] {
  const ends: number[] = []
  const multiple = /^[万亿千百]/u.test(tape.text[at] ?? "") ? 1 : 0
  for (const skipped of multiple === 1 ? [1, 0] : [0])
    for (const unit of units) {
      const to = at + skipped + unit.length
      if (to > end || !tape.text.startsWith(unit, at + skipped)) continue
      ends.push(...perUnitsAt(tape, to), to)
    }
  if (multiple === 1) ends.push(...perUnitsAt(tape, at + 1), at + 1)
  if (tape.text[at] === "/") {
    const unit = longestOf(units, tape, at + 1)
    if (unit > 0) ends.push(at + 1 + unit)
  }
  return [...new Set(ends)].filter((to) => to <= end).toSorted((a, b) => b - a)
}

/** 4500|支持: a character that may be a unit begins the word behind the number. */
function beginsWord(tape: Tape, at: number, unitTo: number, end: number): boolean {
  return (
    unitTo - at === 1 &&
    unitTo < end &&
    gapAt(tape, unitTo) === gaps.none &&
    wordsFromUnits.includes(tape.text.slice(at, unitTo + 1))
  )
}

/** The length of a unit in brackets behind its number: 100(%). */
function bracketedUnitAt(tape: Tape, at: number, end: number): number {
  if (tape.text[at] !== "(") return 0
  const to = unitsAt(tape, at + 1, end).find((unitTo) => tape.text[unitTo] === ")" && unitTo < end)
  return to === undefined ? 0 : to + 1 - at
}

/** Ends of what a unit is for: 元|/人, 元|/人·月, 万|/月. */
function perUnitsAt(tape: Tape, at: number): readonly number[] {
  const ends: number[] = []
  for (let to = at; ends.length < 3 && /[/*·•.]/u.test(tape.text[to] ?? "");) {
    if (ends.length === 0 && tape.text[to] !== "/") break
    const length = longestOf(units, tape, to + 1)
    if (length === 0) break
    to += 1 + length
    ends.push(to)
  }
  return ends.toReversed()
}

function suffixAt(tape: Tape, at: number, end: number): number {
  return suffixes.find((word) => at + word.length <= end && tape.text.startsWith(word, at))?.length ?? 0
}

/** Signs as misread prints show them: only where a whole number and its unit follow. */
const damagedSign = /^(?:%?[=二工^]|[=≥≤]二)(?=\d+(?:\.\d+)?(?:%|百分比))/u

/** Quantities behind a sign that was misread (二100百分比, %=99百分比). */
export function damagedQuantitiesAt(tape: Tape, at: number, end: number): readonly CellReading[] {
  const found = damagedSign.exec(tape.text.slice(at, Math.min(end, at + 16)))?.[0]
  if (found === undefined || found === "=") return []
  return quantitiesAt(tape, at + found.length, end)
    .filter(({ cut, unit }) => !cut && unit !== null)
    .map((reading) => ({ ...reading, cost: reading.cost + 0.9, signed: true }))
}

export function withoutDamagedSign(text: string): string | null {
  const found = damagedSign.exec(text)?.[0]
  return found === undefined || found === "=" ? null : text.slice(found.length)
}

/** The length of the sign at a position that a number follows. */
export function signAt(tape: Tape, at: number, end: number): number {
  for (const sign of signs)
    if (
      tape.text.startsWith(sign, at) &&
      at + sign.length < end &&
      /\d/u.test(tape.text[at + sign.length] ?? "")
    )
      return sign.length
  return 0
}

function longestOf(list: readonly string[], tape: Tape, at: number): number {
  let longest = 0
  for (const word of list)
    if (word.length > longest && word.length <= longestWord && tape.text.startsWith(word, at))
      longest = word.length
  return longest
}
