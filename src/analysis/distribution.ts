import { proportion } from "../basics/exact.ts"
import type { FormKind } from "../records/form.ts"
import { credibilityParts } from "./credibility.ts"
import type { Credibility, CredibilityPart, PartValue } from "./credibility.ts"

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

/** On fewer forms than this a distribution says nothing and is not shown. */
export const fewestForms = 5

/** The value as a figure: percent, or percentage points; null where it is unknown. */
export function figureOf(value: PartValue): number | null {
  if (value.kind === "unknown") return null
  return value.kind === "points" ? value.points : proportion(value.count, 100, value.of, 2)
}

export interface ComparableForm {
  readonly kind: FormKind
  readonly credibility: Credibility
}

export type Distributions = Readonly<Record<CredibilityPart, Distribution | null>>

/** The distribution of each part among forms of one kind; null where too few are known. */
export function distributionsOf(forms: readonly ComparableForm[], kind: FormKind): Distributions {
  const own = forms.filter((form) => form.kind === kind)
  const entries = credibilityParts.map((part) => {
    const figures = own.flatMap(({ credibility }) => figureOf(credibility[part]) ?? [])
    return [part, distributionOf(figures)] as const
  })
  return Object.fromEntries(entries) as Distributions
}

function distributionOf(figures: readonly number[]): Distribution | null {
  if (figures.length < fewestForms) return null
  const sorted = figures.toSorted((a, b) => a - b)
  /** The nearest rank: always a value that a form has. */
  const at = (percent: number): number =>
    sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0
  return {
    forms: figures.length,
    lowest: at(0),
    lowerQuartile: at(25),
    median: at(50),
    upperQuartile: at(75),
    highest: at(100),
  }
}

/** Percent of the comparable forms with a lower value, those with the same counted half; null where it is not known. */
export function standingOf(
  value: PartValue,
  part: CredibilityPart,
  forms: readonly ComparableForm[],
  kind: FormKind,
): number | null {
  const own = figureOf(value)
  const figures = forms
    .filter((form) => form.kind === kind)
    .flatMap(({ credibility }) => figureOf(credibility[part]) ?? [])
  if (own === null || figures.length < fewestForms) return null
  const below = figures.filter((figure) => figure < own).length
  const same = figures.filter((figure) => figure === own).length
  return proportion(below + same / 2, 100, figures.length, 0)
}
