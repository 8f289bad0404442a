import { proportion } from "../basics/exact.ts"
import type { FormKind } from "../records/form.ts"
import { credibilityParts, figureOf } from "../contract/credibility.ts"
import type {
  Credibility,
  CredibilityPart,
  Distribution,
  Distributions,
  PartValue,
  Standings,
} from "../contract/credibility.ts"
import { quartilesOf } from "./quartiles.ts"

/** On fewer forms than this a distribution says nothing and is not shown. */
export const fewestForms = 5

export interface ComparableForm {
  readonly kind: FormKind
  readonly credibility: Credibility
}

/** One kind of form: how its parts lie, and where a form stands among them. */
export interface Comparable {
  /** null where too few are known. */
  readonly distributions: Distributions
  /** Percent of the forms with a lower value, those with the same counted half; null where it is not known. */
  standingsOf(credibility: Credibility): Standings
}

/** The forms of one kind, sorted once part by part. */
export function comparableForms(forms: readonly ComparableForm[], kind: FormKind): Comparable {
  const own = forms.filter((form) => form.kind === kind)
  const sorted = eachPart((part) =>
    own.flatMap(({ credibility }) => figureOf(credibility[part]) ?? []).toSorted((a, b) => a - b),
  )
  return {
    distributions: eachPart((part) => distributionOf(sorted[part])),
    standingsOf: (credibility) => eachPart((part) => standingOf(credibility[part], sorted[part])),
  }
}

function eachPart<T>(answer: (part: CredibilityPart) => T): Readonly<Record<CredibilityPart, T>> {
  const entries = credibilityParts.map((part) => [part, answer(part)] as const)
  return Object.fromEntries(entries) as Record<CredibilityPart, T>
}

function distributionOf(sorted: readonly number[]): Distribution | null {
  if (sorted.length < fewestForms) return null
  return { forms: sorted.length, ...quartilesOf(sorted) }
}

function standingOf(value: PartValue, sorted: readonly number[]): number | null {
  const own = figureOf(value)
  if (own === null || sorted.length < fewestForms) return null
  const below = firstWhere(sorted, (figure) => figure >= own)
  const same = firstWhere(sorted, (figure) => figure > own) - below
  return proportion(below + same / 2, 100, sorted.length, 0)
}

/** The first index from which on a sorted list passes the test; its length where none does. */
function firstWhere(sorted: readonly number[], passes: (figure: number) => boolean): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (passes(sorted[middle] ?? 0)) to = middle
    else from = middle + 1
  }
  return from
}
