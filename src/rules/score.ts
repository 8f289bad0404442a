import type { Bilingual } from "../basics/bilingual.ts"
import type { FieldPath } from "../records/form.ts"
import type { Citation } from "./finding.ts"

/** A recomputed score with the way it came about, beside the score that the form claims. */
export interface Score {
  /** The field the score belongs to: `indicators[3].score`, `funds[0].score`, `total.score`. */
  readonly path: FieldPath
  readonly claimed: number | null
  readonly weight: number | null
  /** The recomputed score, or the range that the rule leaves to judgement (qualitative indicators), or unknown because. */
  readonly result:
    | { readonly kind: "exact"; readonly score: number }
    | { readonly kind: "range"; readonly from: number; readonly to: number }
    | { readonly kind: "unknown"; readonly because: Bilingual }
  /** `agrees` where the claimed score is the computed one or lies in the range. */
  readonly verdict: "agrees" | "differs" | "not-comparable"
  /** Told when they are asked for: whoever only compares scores need not wait for their wording. */
  readonly steps: readonly ScoreStep[]
  readonly citation: Citation
}

/** One line of the calculation: "执行率 = 75.2 ÷ 80.32 = 93.63 %". */
export interface ScoreStep {
  readonly text: Bilingual
  /** The figures that went in, with the fields they come from. */
  readonly inputs: readonly { readonly path: FieldPath; readonly text: string }[]
}
