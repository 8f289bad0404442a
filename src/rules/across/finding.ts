import type { FieldPath } from "../../records/form.ts"
import { citationOn } from "../rulebook.ts"
import type { Rulebook } from "../rulebook.ts"
import { dateOf } from "../rulebook.ts"
import type { Citation, Finding } from "../finding.ts"
import type { ProvisionName } from "../rulebook-parameters.ts"
import { ownCitation } from "../score-form.ts"
import type { Form } from "../../records/form.ts"

/** A cell of one of several forms: `form` is its place in the list that was given. */
export interface FormCell {
  readonly form: number
  readonly path: FieldPath
}

/** What several forms say against each other: told at a cell of one of them, with the cells it is held against. */
export interface AcrossFinding extends Pick<
  Finding,
  "code" | "severity" | "sentence" | "remedy" | "citation"
> {
  readonly at: FormCell
  readonly against: readonly FormCell[]
}

export function citationFor(form: Form, rulebook: Rulebook, provision: ProvisionName): Citation {
  return citationOn(rulebook, provision, dateOf(form)) ?? ownCitation
}
