import type { Bilingual } from "../basics/bilingual.ts"
import { proportion } from "../basics/exact.ts"
import type { FormKind } from "../records/form.ts"
import type { ComparedForm, KeptForms } from "./comparison.ts"

/** The parts of 可信度, in the order they are shown. docs/credibility.md says what each means and what it does not. */
export const credibilityParts = [
  "exact-hits",
  "full-scores",
  "qualitative",
  "soft-targets",
  "differing-scores",
  "unexplained-shortfalls",
  "copied-reasons",
  "ahead-of-execution",
  "evidence",
  "measured",
] as const
export type CredibilityPart = (typeof credibilityParts)[number]

/**
 * A share as counted (`count` of `of`, `of` above 0), a difference in percentage points, or unknown with its reason.
 * High values ask for a look at the form; none says that anybody did wrong.
 */
export type PartValue =
  | { readonly kind: "share"; readonly count: number; readonly of: number }
  | { readonly kind: "points"; readonly points: number }
  | { readonly kind: "unknown"; readonly because: Bilingual }

export type Credibility = Readonly<Record<CredibilityPart, PartValue>>

/** How the known values of one part lie among comparable forms; all in percent or percentage points. */
export interface Distribution {
  /** Forms whose value is known. */
  readonly forms: number
  readonly lowest: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly highest: number
}

export type Distributions = Readonly<Record<CredibilityPart, Distribution | null>>

export type Standings = Readonly<Record<CredibilityPart, number | null>>

/** The value as a figure: percent, or percentage points; null where it is unknown. */
export function figureOf(value: PartValue): number | null {
  if (value.kind === "unknown") return null
  return value.kind === "points" ? value.points : proportion(value.count, 100, value.of, 2)
}

export interface CredibleForm extends ComparedForm {
  readonly credibility: Credibility
  /** Percent of the comparable forms with a lower value; null where it is not known. */
  readonly standing: Standings
}

/** The kept self-evaluations, and how each part lies among those of one kind. */
export interface KeptCredibility {
  readonly forms: readonly (CredibleForm &
    Pick<KeptForms["forms"][number], "document" | "file" | "formIndex">)[]
  readonly distributions: Readonly<Partial<Record<FormKind, Distributions>>>
  /** Documents that were left out because there are too many: the oldest ones. */
  readonly leftOut: number
}
