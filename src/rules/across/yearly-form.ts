import type { Form } from "../../records/form.ts"
import type { Rulebook } from "../rulebook.ts"

/** One document of a project and year, and the rulebook that its own checks go by. */
export interface YearlyForm {
  readonly form: Form
  readonly rulebook: Rulebook
}
