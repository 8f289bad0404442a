import type { ComparedForm } from "../contract/comparison.ts"
import type { Form } from "../records/form.ts"
import { compareForms } from "../rules/across/compare-forms.ts"
import type { Comparison } from "../rules/across/compare-forms.ts"
import { governingRulebook } from "./governing-rulebook.ts"
import type { RuleShelf } from "./read-rulebooks.ts"

export interface ComparisonByRules extends Comparison {
  /** In the order given; findings and projects name them by their place here. */
  readonly forms: readonly ComparedForm[]
}

export function compareByRules(
  forms: readonly Form[],
  rules: RuleShelf,
  chosen: string | null = null,
): ComparisonByRules {
  const documents = forms.map((form) => ({ form, rulebook: governingRulebook(form, rules, chosen) }))
  return {
    forms: documents.map(({ form: { project, year, kind }, rulebook }) => ({
      project: project.name,
      unit: project.unit ?? project.department,
      year,
      kind,
      rulebook: rulebook.document,
    })),
    ...compareForms(documents),
  }
}
