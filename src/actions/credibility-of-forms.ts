import { credibilityOf } from "../analysis/credibility.ts"
import { comparableForms } from "../analysis/distribution.ts"
import type { CredibleForm, Distributions } from "../contract/credibility.ts"
import type { Form, FormKind } from "../records/form.ts"
import { comparedForm } from "./compare-forms.ts"
import { governingRulebook } from "./governing-rulebook.ts"
import type { RuleShelf } from "./read-rulebooks.ts"

export interface CredibilityReport {
  /** The self-evaluations, in the order given. `index` is the place among all forms that were given. */
  readonly forms: readonly (CredibleForm & { readonly index: number })[]
  readonly distributions: Readonly<Partial<Record<FormKind, Distributions>>>
}

/** Comparable are forms of one kind. Only self-evaluations claim anything; other forms are left out. */
export function credibilityByRules(
  forms: readonly Form[],
  rules: RuleShelf,
  chosen: string | null = null,
): CredibilityReport {
  const known = forms.flatMap((form, index) => {
    if (form.kind !== "self-evaluation" && form.kind !== "department-self-evaluation") return []
    const rulebook = governingRulebook(form, rules, chosen)
    return [{ index, ...comparedForm(form, rulebook), credibility: credibilityOf(form, rulebook) }]
  })
  const kinds = [...new Set(known.map(({ kind }) => kind))]
  const comparable = new Map(kinds.map((kind) => [kind, comparableForms(known, kind)]))
  return {
    forms: known.flatMap((form) => {
      const standing = comparable.get(form.kind)?.standingsOf(form.credibility)
      return standing === undefined ? [] : [{ ...form, standing }]
    }),
    distributions: Object.fromEntries(
      [...comparable].map(([kind, { distributions }]) => [kind, distributions]),
    ),
  }
}
