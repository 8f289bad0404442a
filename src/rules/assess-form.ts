import type { Form } from "../records/form.ts"
import { checkSubject } from "./check-form.ts"
import type { Finding } from "./finding.ts"
import type { Rulebook } from "./rulebook.ts"
import { scoreSubject } from "./score-form.ts"
import type { FormScore } from "./score-form.ts"
import { subjectOf } from "./subject.ts"

/** Findings and scores of a form: what both rest on is worked out once for the two. */
export function assessForm(
  form: Form,
  rulebook: Rulebook,
): { readonly findings: readonly Finding[]; readonly score: FormScore } {
  const subject = subjectOf(form, rulebook)
  return { findings: checkSubject(subject), score: scoreSubject(subject) }
}
