import { regionOf } from "../layouts/index.ts"
import type { Form } from "../records/form.ts"
import { checkForm } from "../rules/check-form.ts"
import type { Finding } from "../rules/finding.ts"
import { rulebookFor } from "../rules/rulebook.ts"
import type { RuleShelf } from "./read-rulebooks.ts"

/** What the checks say of one form, and by which rulebook. */
export interface FormCheck {
  readonly project: string
  readonly year: number | null
  readonly rulebook: string
  readonly findings: readonly Finding[]
}

/** Findings by the rulebook in force for the form's year and kind. */
export function checkByRules(form: Form, rules: RuleShelf): FormCheck {
  const rulebook = rulebookFor(form, rules.rulebooks, { region: regionOf(form) })
  return {
    project: form.project.name,
    year: form.year,
    rulebook: rulebook.document,
    findings: checkForm(form, rulebook),
  }
}
