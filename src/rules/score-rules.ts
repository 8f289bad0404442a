import type { Band, EqualFormula, GradeBound, ReverseFormula } from "./rulebook-parameters.ts"
import { parameterOn } from "./rulebook.ts"
import type { Rulebook } from "./rulebook.ts"

/** What a rulebook says about scores on one day. */
export interface ScoreRules {
  readonly decimals: number
  readonly tolerance: number
  readonly reverse: ReverseFormula
  readonly equal: EqualFormula
  /** null: no remark on targets that were too low. */
  readonly overAchievement: number | null
  readonly bands: readonly Band[]
  readonly grades: readonly GradeBound[]
  /** Points of the execution rate where none are printed. */
  readonly executionWeight: number | null
  /** Points of all indicators where execution is scored besides. */
  readonly indicatorsWeight: number | null
}

/** null where the rulebook says nothing about scores. */
export function scoreRulesOn(rulebook: Rulebook, date: string): ScoreRules | null {
  const decimals = parameterOn(rulebook, "score.decimals", date)?.value ?? null
  const reverse = parameterOn(rulebook, "score.reverse", date)?.value ?? null
  if (decimals === null || reverse === null) return null
  return {
    decimals,
    reverse,
    equal: parameterOn(rulebook, "score.equal", date)?.value ?? "proportion",
    tolerance: parameterOn(rulebook, "score.tolerance", date)?.value ?? 0,
    overAchievement: parameterOn(rulebook, "score.overAchievement", date)?.value ?? null,
    bands: parameterOn(rulebook, "score.bands", date)?.value ?? [],
    grades: parameterOn(rulebook, "score.grades", date)?.value ?? [],
    executionWeight: parameterOn(rulebook, "weights.execution", date)?.value ?? null,
    indicatorsWeight: parameterOn(rulebook, "weights.indicators", date)?.value ?? null,
  }
}
