import type { Source } from "../../../src/basics/source.ts"
import { parseFieldPath } from "../../../src/records/field-path.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"

/** Where the original shows a field: its own place, else that of its row; null where neither is known. */
export function cellPlace(form: Form, path: FieldPath): Source | null {
  const own = form.places[path]
  if (own !== undefined) return own
  const { section, index } = parseFieldPath(path)
  if (section === "indicators" && index !== null)
    return form.places[`indicators[${index}].name`] ?? form.indicators[index]?.source ?? null
  if (section === "funds" && index !== null) return form.places[`funds[${index}].source`] ?? null
  return null
}
