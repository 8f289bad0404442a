import type { Form } from "../records/form.ts"
import { scoreForm } from "../rules/score-form.ts"
import type { FormScore } from "../rules/score-form.ts"
import { governingRulebook } from "./governing-rulebook.ts"
import type { RuleShelf } from "./read-rulebooks.ts"

/** The recomputed scores of one form beside those it claims, and by which rulebook. */
export interface FormScoring extends FormScore {
  readonly project: string
  readonly year: number | null
  readonly rulebook: string
}

export function scoreByRules(form: Form, rules: RuleShelf, chosen: string | null = null): FormScoring {
  const rulebook = governingRulebook(form, rules, chosen)
  return {
    project: form.project.name,
    year: form.year,
    rulebook: rulebook.document,
    ...scoreForm(form, rulebook),
  }
}
