import { done } from "../../../src/basics/outcome.ts"
import type { Outcome } from "../../../src/basics/outcome.ts"
import { setField } from "../../../src/records/field.ts"
import type { Form } from "../../../src/records/form.ts"
import type { FieldCell } from "./grid-navigation.ts"

/** The form after typing `text` into a cell. A cell merged over several rows is one cell on paper: all its rows change. */
export function editCell(
  form: Form,
  cell: Pick<FieldCell, "path" | "alsoPaths">,
  text: string,
): Outcome<Form> {
  let edited = form
  for (const path of [cell.path, ...cell.alsoPaths]) {
    const outcome = setField(edited, path, text)
    if (!outcome.ok) return outcome
    edited = outcome.value
  }
  return done(edited)
}
