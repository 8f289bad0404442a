import type { Layout } from "../../../src/layouts/layout.ts"
import type { Form } from "../../../src/records/form.ts"

/** The layouts besides its own that a form may be shown and exported in: national ones, those of its own kind first. */
export function layoutChoices(form: Form, layouts: readonly Layout[]): readonly Layout[] {
  const national = layouts.filter((layout) => layout.region === "000000" && layout.id !== form.layout)
  return [
    ...national.filter((layout) => layout.kind === form.kind),
    ...national.filter((layout) => layout.kind !== form.kind),
  ]
}
