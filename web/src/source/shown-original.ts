import type { Source } from "../../../src/basics/source.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"

/** What every view of the original is told of the document on the screen. */
export interface ShownOriginal {
  readonly forms: readonly Form[]
  readonly formIndex: number
  /** The place to show; null for none. */
  readonly place: Source | null
  /** Raised with every selection, so that selecting the same cell again scrolls to it again. */
  readonly selections: number
  readonly onSelect: (path: FieldPath, formIndex: number) => void
}
