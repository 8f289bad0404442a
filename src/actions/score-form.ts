import { regionOf } from "../layouts/index.ts"
import type { Form } from "../records/form.ts"
import { rulebookFor } from "../rules/rulebook.ts"
import { scoreForm } from "../rules/score-form.ts"
import type { FormScore } from "../rules/score-form.ts"
import type { RuleShelf } from "./read-rulebooks.ts"

/** The recomputed scores of one form beside those it claims, and by which rulebook. */
export interface FormScoring extends FormScore {
  readonly project: string
  readonly year: number | null
  readonly rulebook: string
}

export function scoreByRules(form: Form, rules: RuleShelf): FormScoring {
  const rulebook = rulebookFor(form, rules.rulebooks, { region: regionOf(form) })
  return {
    project: form.project.name,
    year: form.year,
    rulebook: rulebook.document,
    ...scoreForm(form, rulebook),
  }
}
