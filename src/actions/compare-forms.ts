import type { ComparedForm } from "../contract/comparison.ts"
import type { Form } from "../records/form.ts"
import { compareForms } from "../rules/across/compare-forms.ts"
import type { Comparison } from "../rules/across/compare-forms.ts"
import type { Rulebook } from "../rules/rulebook.ts"
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
    forms: documents.map(({ form, rulebook }) => comparedForm(form, rulebook)),
    ...compareForms(documents),
  }
}

/** What tells a form from the others, and by which rulebook it is judged. */
export function comparedForm({ project, year, kind }: Form, { document }: Rulebook): ComparedForm {
  return { project: project.name, unit: project.unit ?? project.department, year, kind, rulebook: document }
}
