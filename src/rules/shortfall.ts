import { near, subtract } from "../basics/exact.ts"
import { saysNothing } from "./meaning.ts"
import type { ScoreRules } from "./score-rules.ts"
import type { IndicatorRow } from "./indicator-row.ts"

/** A score that was claimed below the weight. */
export function isShort({ indicator: { weight, score } }: IndicatorRow, tolerance: number): boolean {
  return weight !== null && score !== null && weight > 0 && score < weight && !near(score, weight, tolerance)
}

/** A score claimed at the full weight. */
export function isFull({ indicator: { weight, score } }: IndicatorRow): boolean {
  return weight !== null && score !== null && weight > 0 && score === weight
}

export function hasReason({ indicator: { deviation } }: IndicatorRow): boolean {
  return !saysNothing(deviation)
}

export interface WrongScore {
  readonly row: IndicatorRow
  readonly claimed: number
  readonly right: number
  readonly tooHigh: boolean
}

/** Missed figures with a score that is neither full nor what the formula gives. */
export function wrongScoresOf(
  rows: readonly IndicatorRow[],
  scoreRules: ScoreRules | null,
): readonly WrongScore[] {
  if (scoreRules === null) return []
  return rows.flatMap((row) => {
    const { attainment, indicator } = row
    const { result } = attainment
    if (
      indicator.score === null ||
      indicator.weight === null ||
      result.kind !== "exact" ||
      attainment.met !== false
    )
      return []
    if (indicator.score >= indicator.weight || indicator.score < 0) return []
    if (near(indicator.score, result.score, scoreRules.tolerance)) return []
    return {
      row,
      claimed: indicator.score,
      right: result.score,
      tooHigh: subtract(indicator.score, result.score) > 0,
    }
  })
}
