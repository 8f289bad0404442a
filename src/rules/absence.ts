import type { FieldPath, Form } from "../records/form.ts"
import type { Severity } from "./finding.ts"

/**
 * How sure it is that an empty field was left empty. On a form typed here it was: an error; so it was where the empty cell
 * has a place in the document. Else it may as well not have been recognised, stand outside an excerpt, or not be part of
 * the layout: a hint to look.
 */
export function absenceSeverity(form: Form, path: FieldPath): Severity {
  return form.places[path] !== undefined || isTyped(form) ? "error" : "hint"
}

/** No field has a place: the form was not read from a document. */
export function isTyped({ places }: Form): boolean {
  for (const _ in places) return false
  return true
}
