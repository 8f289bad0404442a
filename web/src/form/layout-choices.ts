import type { Layout } from "../../../src/layouts/layout.ts"
import type { Form } from "../../../src/records/form.ts"

/**
 * The layouts besides its own that a form may be shown and exported in: the national and then the regional ones of its
 * own kind, then the national ones of other kinds.
 */
export function layoutChoices(form: Form, layouts: readonly Layout[]): readonly Layout[] {
  const others = layouts.filter(({ id }) => id !== form.layout)
  const ownKind = others.filter(({ kind }) => kind === form.kind)
  return [
    ...ownKind.filter(isNational),
    ...ownKind.filter((layout) => !isNational(layout)),
    ...others.filter((layout) => layout.kind !== form.kind && isNational(layout)),
  ]
}

/** The entry of the dictionary that names such a layout in a menu. */
export function layoutLabel(layout: Layout): "layoutNational" | "layoutRegional" {
  return isNational(layout) ? "layoutNational" : "layoutRegional"
}

function isNational({ region }: Layout): boolean {
  return region === "000000"
}
