import type { FieldPath } from "../records/form.ts"
import type { Citation } from "./finding.ts"
import type { Score, ScoreStep } from "./score.ts"

/**
 * A score that tells its steps when it is first asked for them: of many forms only the scores are wanted, and wording
 * takes longer than computing. A class, because a getter on every object would cost more than the steps.
 */
export class RecomputedScore implements Score {
  #steps: readonly ScoreStep[] | null = null
  readonly #tell: () => readonly ScoreStep[]
  readonly path: FieldPath
  readonly claimed: number | null
  readonly weight: number | null
  readonly result: Score["result"]
  readonly verdict: Score["verdict"]
  readonly citation: Citation

  constructor(score: Omit<Score, "steps">, tell: () => readonly ScoreStep[]) {
    this.path = score.path
    this.claimed = score.claimed
    this.weight = score.weight
    this.result = score.result
    this.verdict = score.verdict
    this.citation = score.citation
    this.#tell = tell
  }

  get steps(): readonly ScoreStep[] {
    return (this.#steps ??= this.#tell())
  }

  toJSON(): Score {
    const { path, claimed, weight, result, verdict, steps, citation } = this
    return { path, claimed, weight, result, verdict, steps, citation }
  }
}
