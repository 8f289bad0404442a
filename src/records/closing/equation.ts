import type { FieldPath } from "../form.ts"

/** What a form enforces between its own figures. */
export type EquationKind =
  | "parts" // Σ parts = total of a money column
  | "rate" // execution rate = executed ÷ budget
  | "execution-score" // execution score = executed ÷ budget × weight
  | "weights" // Σ weights = printed total, or 90 or 100 points
  | "heading-weights" // Σ weights = points printed in the heading of their level
  | "scores" // Σ scores = total score
  | "score-limit" // score ≤ weight

export interface Equation {
  readonly kind: EquationKind
  /** The field that is on the other side of the sum: what the rest should give. Names the equation among its kind. */
  readonly result: FieldPath
  /** Every figure that enters, the result included where it is printed. */
  readonly cells: readonly FieldPath[]
  /** What the result should be by the other figures; null where it cannot be told. */
  readonly expected: number | null
  /** What the form says; null where nothing is printed and custom says it (weights of 100 points). */
  readonly found: number | null
  readonly state: "closes" | "open" | "unknown"
  /** The figures that are not there, where the state is unknown for want of them. */
  readonly missing: readonly FieldPath[]
}
