import { regionOf } from "../layouts/index.ts"
import type { Form } from "../records/form.ts"
import { rulebookFor } from "../rules/rulebook.ts"
import type { Rulebook } from "../rules/rulebook.ts"
import type { RuleShelf } from "./read-rulebooks.ts"

/** By which rulebook a form is judged: the chosen one where it is for such forms, else by its layout, kind and year. */
export function governingRulebook(
  form: Form,
  { rulebooks }: RuleShelf,
  chosen: string | null = null,
): Rulebook {
  return rulebookFor(form, rulebooks, { rulebook: chosen, region: regionOf(form) })
}
