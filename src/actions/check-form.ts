import type { Form } from "../records/form.ts"
import type { Tier } from "../rules/check.ts"
import { checkForm } from "../rules/check-form.ts"
import type { Finding } from "../rules/finding.ts"
import { governingRulebook } from "./governing-rulebook.ts"
import type { RuleShelf } from "./read-rulebooks.ts"

/** What the checks say of one form, and by which rulebook. */
export interface FormCheck {
  readonly project: string
  readonly year: number | null
  readonly rulebook: string
  readonly findings: readonly Finding[]
}

/** Findings by the rulebook that governs the form, or the chosen one. */
export function checkByRules(
  form: Form,
  rules: RuleShelf,
  chosen: string | null = null,
  tiers?: readonly Tier[],
): FormCheck {
  const rulebook = governingRulebook(form, rules, chosen)
  return {
    project: form.project.name,
    year: form.year,
    rulebook: rulebook.document,
    findings: checkForm(form, rulebook, tiers),
  }
}
