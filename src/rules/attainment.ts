import { multiply, proportion, subtract } from "../basics/exact.ts"
import { comparable } from "../basics/text.ts"
import type { Indicator, Operator, Value } from "../records/form.ts"
import { isDateText, lastDayIn } from "./dates.ts"
import { bareText, isDone, meaningOf } from "./meaning.ts"
import { paired, quantityOf, targetInForce, unitInName } from "./quantity.ts"
import type { Pair, Quantity } from "./quantity.ts"
import { reasons } from "./reasons.ts"
import type { ReasonName } from "./reasons.ts"
import type { Band } from "./rulebook-parameters.ts"
import type { ScoreRules } from "./score-rules.ts"
import type { Score } from "./score.ts"
import { gradeWords } from "./vocabulary/answer-words.ts"

export type ScoreResult = Score["result"]

/** By which rule an actual value was judged; the steps of a score are told from it. */
export type Way =
  | "met" // the figure meets the target: full
  | "ratio" // positive, missed: actual ÷ target
  | "reverse-ratio" // reverse, missed: target ÷ actual
  | "reverse-linear" // reverse, missed: 1 − (actual − target) ÷ target
  | "zero-target" // target 0: all or nothing
  | "not-equal" // "=" and not met, where the rule leaves the score to a person
  | "at-limit" // exactly the limit that the sign excludes
  | "sign-met" // an actual with a sign that lies wholly inside the target
  | "date-met"
  | "repeats" // the answer repeats the target's words
  | "done" // the answer says: done
  | "graded" // the answer is a grade: a band
  | "share" // a percentage for a target in words: a band
  | "judged" // words that a person has to grade
  | "unknown"

export type Direction = "positive" | "reverse"

/** How far an indicator's actual value attains its target, and the score that follows. */
export interface Attainment {
  readonly way: Way
  /** null where a person has to say. */
  readonly met: boolean | null
  /** null for targets that are no single figure. */
  readonly direction: Direction | null
  readonly pair: Pair | null
  readonly band: Band | null
  /** The actual is so far above a positive target that the target may have been too low. */
  readonly over: boolean
  readonly result: ScoreResult
}

/** Never throws; what cannot be judged is unknown with its reason. */
export function attainmentOf(indicator: Indicator, rules: ScoreRules | null): Attainment {
  if (rules === null) return unknown("noRules")
  const target = targetInForce(indicator)
  if (target === null) return unknown("noTarget")
  if (indicator.actual === null) return unknown("noActual")
  const attainment =
    quantityOf(target) === null
      ? judgeWords(target, indicator.actual, indicator.weight ?? 0, rules)
      : judgeFigures(indicator, target, indicator.actual, rules)
  if (indicator.weight === null) return { ...attainment, result: because("noWeight") }
  if (indicator.weight <= 0) return { ...attainment, result: because("badWeight") }
  return attainment
}

/** Positive where more is wanted: by the sign, else by the printed nature, else by the meaning of the name. */
export function directionOf(indicator: Indicator, op: Operator | null): Direction {
  if (op === "≥" || op === ">") return "positive"
  if (op === "≤" || op === "<") return "reverse"
  if (indicator.nature === "positive") return "positive"
  if (indicator.nature === "negative") return "reverse"
  return meaningOf(indicator) === "less" ? "reverse" : "positive"
}

function judgeFigures(
  indicator: Indicator,
  printedTarget: Value,
  printedActual: Value,
  rules: ScoreRules,
): Attainment {
  const weight = indicator.weight ?? 0
  const nameUnit = unitInName(indicator.name)
  const target = withUnit(quantityOf(printedTarget), nameUnit)
  const actual = withUnit(quantityOf(printedActual), nameUnit)
  if (target === null) return unknown("noTarget")
  const direction = directionOf(indicator, target.op)
  if (actual === null)
    return comparable(printedActual.text) === comparable(printedTarget.text)
      ? { ...full("repeats", weight), direction }
      : { ...unknown("wordsForFigure"), direction }
  const pair = paired(target, actual)
  if (pair === null) return { ...unknown("unitsDiffer"), direction }
  if (actual.op !== null && actual.op !== "=")
    return signInside(direction, target.op, actual.op, pair)
      ? { ...full("sign-met", weight), direction, pair }
      : { ...unknown("signedActual"), direction, pair }
  return judgePair(pair, direction, target.op, weight, rules)
}

/** A bare number takes the unit in the brackets of the name. */
function withUnit(quantity: Quantity | null, unit: Quantity["unit"]): Quantity | null {
  return quantity === null || quantity.unit !== null || unit === null ? quantity : { ...quantity, unit }
}

function signInside(
  direction: Direction,
  targetOp: Operator | null,
  actualOp: Operator,
  pair: Pair,
): boolean {
  const sameSide =
    direction === "positive" ? actualOp === "≥" || actualOp === ">" : actualOp === "≤" || actualOp === "<"
  if (!sameSide) return false
  const strictTarget = targetOp === ">" || targetOp === "<"
  const strictActual = actualOp === ">" || actualOp === "<"
  const beyond = direction === "positive" ? pair.actual > pair.target : pair.actual < pair.target
  return beyond || (pair.actual === pair.target && (!strictTarget || strictActual))
}

function judgePair(
  pair: Pair,
  direction: Direction,
  op: Operator | null,
  weight: number,
  rules: ScoreRules,
): Attainment {
  const strict = op === ">" || op === "<"
  const { target } = pair
  const actual = Math.max(pair.actual, target < 0 ? pair.actual : 0)
  if (strict && actual === target) return judged(direction, pair, "at-limit", false, belowFull(weight, rules))
  const met = direction === "positive" ? actual >= target : actual <= target
  if (op === "=" && rules.equal === "manual" && actual !== target)
    return judged(direction, pair, "not-equal", met ? null : false, { kind: "range", from: 0, to: weight })
  if (target === 0 && (direction === "reverse" || op === "=" || op === null)) {
    const kept = actual <= 0
    return judged(direction, pair, "zero-target", kept, exact(kept ? weight : 0))
  }
  if (met) return judged(direction, pair, "met", true, exact(weight), isOver(pair, direction, actual, rules))
  if (target <= 0) return { ...unknown("zeroTarget"), direction, pair, met: false }
  if (direction === "positive")
    return judged(direction, pair, "ratio", false, share(actual, weight, target, rules))
  if (rules.reverse === "ratio")
    return judged(direction, pair, "reverse-ratio", false, share(target, weight, actual, rules))
  const left = subtract(multiply(target, 2), actual)
  return judged(direction, pair, "reverse-linear", false, share(Math.max(left, 0), weight, target, rules))
}

function judged(
  direction: Direction,
  pair: Pair,
  way: Way,
  met: boolean | null,
  result: ScoreResult,
  over = false,
): Attainment {
  return { way, met, direction, pair, band: null, over, result }
}

function isOver({ target }: Pair, direction: Direction, actual: number, rules: ScoreRules): boolean {
  const factor = rules.overAchievement
  return direction === "positive" && factor !== null && target > 0 && actual >= multiply(target, factor)
}

/** weight × part ÷ whole, rounded once; rounding never lifts it above the weight. */
function share(part: number, weight: number, whole: number, rules: ScoreRules): ScoreResult {
  const score = proportion(part, weight, whole, rules.decimals)
  return score === null ? because("zeroTarget") : exact(Math.min(score, weight))
}

/** Missed by nothing: the formulas give full points, the rule does not. How much is taken off is for a person to say. */
function belowFull(weight: number, rules: ScoreRules): ScoreResult {
  return { kind: "range", from: 0, to: Math.max(subtract(weight, smallestStep(rules)), 0) }
}

function judgeWords(target: Value, actual: Value, weight: number, rules: ScoreRules): Attainment {
  const wanted = bareText(target.text)
  const answer = bareText(actual.text)
  if (wanted === answer || repeats(wanted, answer)) return full("repeats", weight)
  const due = lastDayIn(target.text)
  const day = due === null ? null : lastDayIn(actual.text)
  if (due !== null && day !== null && isDateText(target.text))
    return day <= due ? full("date-met", weight) : { ...unknown("lateDate"), met: false }
  if (isDone(actual.text)) return full("done", weight)
  const grade = gradeWords.findIndex((words) => words.includes(answer))
  if (grade !== -1) return banded("graded", rules.bands[grade], weight, rules)
  if (
    actual.number !== null &&
    actual.op === null &&
    actual.unit !== null &&
    paired(onePercent, quantityOf(actual) ?? onePercent) !== null
  )
    return banded("share", bandOf(actual.number, rules.bands), weight, rules)
  if (/\d/u.test(wanted) || actual.number !== null) return unknown("notComparable")
  return {
    way: "judged",
    met: null,
    direction: null,
    pair: null,
    band: null,
    over: false,
    result: { kind: "range", from: 0, to: weight },
  }
}

const onePercent: Quantity = { op: null, number: 1, unit: { dimension: "percent", factor: 1 } }

/** "已有效提升" and "有效提升办事效率" repeat "有效提升"; "未有效提升" does not. */
function repeats(wanted: string, answer: string): boolean {
  return wanted.length >= 2 && answer.includes(wanted) && !/[未不没无非难]/u.test(answer.replace(wanted, ""))
}

function bandOf(percent: number, bands: readonly Band[]): Band | undefined {
  return bands.find((band) => percent >= band.from) ?? bands.at(-1)
}

function banded(way: Way, band: Band | undefined, weight: number, rules: ScoreRules): Attainment {
  if (band === undefined) return unknown("noRules")
  const from = proportion(band.from, weight, 100, rules.decimals) ?? 0
  const upper = proportion(band.to, weight, 100, rules.decimals) ?? 0
  const to = band.to >= 100 ? weight : Math.max(subtract(upper, smallestStep(rules)), from)
  const met = band.to >= 100
  return {
    way,
    met,
    direction: null,
    pair: null,
    band,
    over: false,
    result: { kind: "range", from: Math.min(from, weight), to: Math.min(to, weight) },
  }
}

function smallestStep(rules: ScoreRules): number {
  return Number(`1e-${rules.decimals}`)
}

function full(way: Way, weight: number): Attainment {
  return { way, met: true, direction: null, pair: null, band: null, over: false, result: exact(weight) }
}

function unknown(reason: ReasonName): Attainment {
  return {
    way: "unknown",
    met: null,
    direction: null,
    pair: null,
    band: null,
    over: false,
    result: because(reason),
  }
}

export function because(reason: ReasonName): ScoreResult {
  return { kind: "unknown", because: reasons[reason] }
}

export function exact(score: number): ScoreResult {
  return { kind: "exact", score }
}
