import type { Form } from "../../../src/records/form.ts"
import { assessForm } from "../../../src/rules/assess-form.ts"
import type { Finding, Severity } from "../../../src/rules/finding.ts"
import { regionOf } from "../../../src/layouts/index.ts"
import { rulebookFor } from "../../../src/rules/rulebook.ts"
import type { Rulebook } from "../../../src/rules/rulebook.ts"
import type { FormScore } from "../../../src/rules/score-form.ts"

/** What the rules say of a form: computed here, in the browser, by the same code as on the server. */
export interface Assessment {
  readonly rulebook: Rulebook
  readonly findings: readonly Finding[]
  readonly score: FormScore
}

export type Assess = (form: Form) => Assessment

/** By the chosen rulebook where it is for such forms, else by region and year. Assesses each form once: forms are frozen, so an assessment holds as long as the form does. */
export function assessor(rulebooks: readonly Rulebook[], chosen: string | null = null): Assess {
  const known = new WeakMap<Form, Assessment>()
  return (form) => {
    const before = known.get(form)
    if (before !== undefined) return before
    const rulebook = rulebookFor(form, rulebooks, { rulebook: chosen, region: regionOf(form) })
    const assessment = { rulebook, ...assessForm(form, rulebook) }
    known.set(form, assessment)
    return assessment
  }
}

export type SeverityCounts = Readonly<Record<Severity, number>>

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}
