import type { Bilingual } from "../basics/bilingual.ts"
import { add, multiply, plain, proportion, subtract } from "../basics/exact.ts"
import type { FieldPath, Form, Indicator, Value } from "../records/form.ts"
import { directionOf } from "./attainment.ts"
import type { Direction } from "./attainment.ts"
import { isDateText, lastDayIn } from "./dates.ts"
import type { Citation } from "./finding.ts"
import { quantityOf, targetInForce } from "./quantity.ts"
import { reasons } from "./reasons.ts"
import type { ReasonName } from "./reasons.ts"
import { citationOn, dateOf } from "./rulebook.ts"
import type { Rulebook } from "./rulebook.ts"
import { ownCitation } from "./score-form.ts"
import { scoreRulesOn } from "./score-rules.ts"
import type { ScoreRules } from "./score-rules.ts"
import { step, targetPath } from "./score-steps.ts"
import type { ScoreStep } from "./score.ts"
import { say } from "./wording.ts"

/** What is asked for: full points, the points that just pass, or so many points. */
export type Wanted = "full" | "pass" | number

/** The actual value that a score would have taken, in the unit of the target. */
export interface NeededActual {
  readonly path: FieldPath
  /** Points; null where the weight is not known. */
  readonly wanted: number | null
  readonly result:
    | {
        readonly kind: "figure"
        /** `above` and `below` leave the figure itself out. */
        readonly bound: "at-least" | "above" | "at-most" | "below" | "exactly"
        readonly number: number
        readonly unit: string | null
      }
    | { readonly kind: "date"; readonly latest: string }
    | { readonly kind: "grade"; readonly grade: string }
    | { readonly kind: "unknown"; readonly because: Bilingual }
  readonly steps: readonly ScoreStep[]
  readonly citation: Citation
}

type Result = NeededActual["result"]

/** A figure that does not come out even is given to so many places, on the safe side. */
const places = 4
const smallest = 0.0001

/**
 * The score turned round: what an indicator's actual value would have had to be. Never throws; where no rule leads from
 * a value to a score the answer is unknown with its reason.
 */
export function neededActual(
  form: Form,
  index: number,
  rulebook: Rulebook,
  wanted: Wanted,
): NeededActual | null {
  const indicator = form.indicators[index]
  if (indicator === undefined) return null
  const date = dateOf(form)
  const rules = scoreRulesOn(rulebook, date)
  const points = rules === null ? null : pointsWanted(indicator, wanted, rules)
  const [result, way] =
    rules === null || points === null
      ? [unknown(rules === null ? "noRules" : "noWeight"), null]
      : answer(indicator, points, rules)
  const path: FieldPath = `indicators[${index}].actual`
  const target = targetPath({ indicator, index })
  const inputs: readonly FieldPath[] = [target, `indicators[${index}].weight`]
  return {
    path,
    wanted: points,
    result,
    steps: way === null ? [] : [step(form, way.zh, way.en, inputs)],
    citation: citationOn(rulebook, "score.proportion", date) ?? ownCitation,
  }
}

/** To pass is to reach the lowest grade above the last, as a share of the weight. */
function pointsWanted({ weight }: Indicator, wanted: Wanted, rules: ScoreRules): number | null {
  if (weight === null || weight <= 0) return null
  if (typeof wanted === "number") return Math.min(Math.max(wanted, 0), weight)
  if (wanted === "full") return weight
  const bounds = rules.grades.map(({ from }) => from).filter((from) => from > 0)
  if (bounds.length === 0) return null
  return proportion(weight, Math.min(...bounds), 100, rules.decimals)
}

type Answer = readonly [Result, Bilingual | null]

function answer(indicator: Indicator, points: number, rules: ScoreRules): Answer {
  const target = targetInForce(indicator)
  if (target === null) return [unknown("noTarget"), null]
  return quantityOf(target) === null
    ? answerInWords(target, indicator.weight ?? 0, points, rules)
    : answerInFigures(indicator, target, points, rules)
}

function answerInFigures(indicator: Indicator, target: Value, points: number, rules: ScoreRules): Answer {
  const quantity = quantityOf(target)
  const weight = indicator.weight ?? 0
  if (quantity === null) return [unknown("noTarget"), null]
  const direction = directionOf(indicator, quantity.op)
  const figure = (bound: FigureBound, number: number): Result => ({
    kind: "figure",
    bound,
    number,
    unit: target.unit,
  })
  if (quantity.op === "=" && rules.equal === "manual")
    return [figure("exactly", quantity.number), met(target)]
  if (quantity.number <= 0) {
    const nothing = direction === "reverse" || quantity.op === "=" || quantity.op === null
    return quantity.number === 0 && nothing
      ? [figure("at-most", 0), met(target)]
      : [unknown("zeroTarget"), null]
  }
  if (points >= weight) return [figure(fullBound(direction, quantity.op), quantity.number), met(target)]
  if (points <= 0)
    return [figure("at-least", 0), say("任何完成值都不少于 0 分。", "Any value gives 0 points or more.")]
  return turnedRound(direction, quantity.number, weight, points, rules, figure)
}

type FigureBound = Extract<Result, { kind: "figure" }>["bound"]

function fullBound(direction: Direction, op: Value["op"]): FigureBound {
  if (direction === "positive") return op === ">" ? "above" : "at-least"
  return op === "<" ? "below" : "at-most"
}

function turnedRound(
  direction: Direction,
  target: number,
  weight: number,
  points: number,
  rules: ScoreRules,
  figure: (bound: FigureBound, number: number) => Result,
): Answer {
  const [t, w, p] = [plain(target), plain(weight), plain(points)]
  if (direction === "positive") {
    const number = roundedUp(target, points, weight)
    return [figure("at-least", number), formula(`${p} ÷ ${w} × ${t}`, number)]
  }
  if (rules.reverse === "ratio") {
    const number = roundedDown(target, weight, points)
    return [figure("at-most", number), formula(`${t} × ${w} ÷ ${p}`, number)]
  }
  const number = roundedDown(target, subtract(multiply(weight, 2), points), weight)
  return [figure("at-most", number), formula(`${t} ×（2 − ${p} ÷ ${w}）`, number)]
}

function formula(text: string, number: number): Bilingual {
  return say(`完成值 = ${text} = ${plain(number)}。`, `Actual = ${text} = ${plain(number)}.`)
}

function met(target: Value): Bilingual {
  return say(`达到指标值 ${target.text}。`, `The target ${target.text} is met.`)
}

/** a × b ÷ c, never below it by rounding. */
function roundedUp(a: number, b: number, c: number): number {
  const near = proportion(a, b, c, places) ?? 0
  return multiply(near, c) < multiply(a, b) ? add(near, smallest) : near
}

/** a × b ÷ c, never above it by rounding. */
function roundedDown(a: number, b: number, c: number): number {
  const near = proportion(a, b, c, places) ?? 0
  return multiply(near, c) > multiply(a, b) ? subtract(near, smallest) : near
}

/** A date has to be kept for any points; words are graded, and a grade's upper end must reach the points. */
function answerInWords(target: Value, weight: number, points: number, rules: ScoreRules): Answer {
  if (isDateText(target.text) && lastDayIn(target.text) !== null)
    return [{ kind: "date", latest: target.text }, met(target)]
  const band = rules.bands.findLast(({ to }) => to >= 100 || multiply(to, weight) > multiply(points, 100))
  if (band === undefined) return [unknown("notComparable"), null]
  return [
    { kind: "grade", grade: band.grade },
    say(
      `评为“${band.grade}”的，得分在分值的 ${plain(band.from)}%～${plain(band.to)}%。`,
      `Graded 「${band.grade}」: ${plain(band.from)} % to ${plain(band.to)} % of the weight.`,
    ),
  ]
}

function unknown(reason: ReasonName): Result {
  return { kind: "unknown", because: reasons[reason] }
}
