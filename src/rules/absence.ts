import type { FieldPath, Form } from "../records/form.ts"
import type { Severity } from "./finding.ts"

/**
 * How sure it is that an empty field was left empty. On a form typed here it was: an error. On a form read from a
 * document a field without a place may as well not have been recognised, or its layout may not have it.
 */
export function absenceSeverity({ places }: Form, path: FieldPath): Severity {
  if (places[path] !== undefined) return "error"
  for (const _ in places) return "warning"
  return "error"
}
