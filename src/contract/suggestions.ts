import type { Bilingual } from "../basics/bilingual.ts"
import type { Operator } from "../records/form.ts"

/** What is asked while an indicator is being written. */
export interface SuggestionQuery {
  /** The name as far as it is written. */
  readonly name: string
  readonly level2?: string
  /** The target as far as it is written. */
  readonly target?: string
}

/** How the figures of one thing lie among the indicators of the library. */
export interface Spread {
  readonly count: number
  readonly lowest: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly highest: number
}

export interface NameSuggestion {
  readonly name: string
  /** How many indicators of the library have it. */
  readonly count: number
  readonly level1: string
  readonly level2: string
  /** Its most usual target; null where none has one. */
  readonly target: string | null
}

/** What indicators of this name, or of names like it, usually look like. */
export interface UsualIndicator {
  /** The names that were counted; one where there are enough of the very name. */
  readonly names: readonly string[]
  readonly count: number
  readonly level1: string
  readonly level2: string
  readonly op: Operator | null
  readonly unit: string | null
  /** Targets as they are written, the most usual first. */
  readonly targets: readonly { readonly text: string; readonly count: number }[]
  /** The figures of the targets in the usual unit; null where there are too few. */
  readonly figures: Spread | null
  readonly weights: Spread | null
}

/** How a target that nobody can measure may be said so that it can be. */
export interface BetterWording {
  readonly advice: Bilingual
  /** Measurable targets of like indicators, to choose from. */
  readonly targets: readonly string[]
}

export interface Suggestions {
  readonly names: readonly NameSuggestion[]
  readonly usual: UsualIndicator | null
  /** null where the target can be measured, or none is written. */
  readonly wording: BetterWording | null
  /** Of how many forms the library is made. */
  readonly forms: number
  /** The kept forms know nothing like it: what is told comes from the examples of the product. */
  readonly fromSamples: boolean
}
