import type { Problem } from "../basics/problem.ts"
import type { Layout } from "../layouts/layout.ts"
import type { Form } from "../records/form.ts"

/** A file of forms, with an account of what it could not hold or show of them. */
export interface WrittenForms {
  readonly bytes: Uint8Array
  /** `field-not-in-layout`, and what the format itself cannot do: `text-cut`, `text-not-printed` … */
  readonly problems: readonly Problem[]
}

export type LayoutOf = (form: Form) => Layout
