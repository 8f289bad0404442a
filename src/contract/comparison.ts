import type { FormKind } from "../records/form.ts"

/** A form that is compared, as people tell it from the others. */
export interface ComparedForm {
  readonly project: string
  readonly unit: string | null
  readonly year: number | null
  readonly kind: FormKind
  readonly rulebook: string
}

/** The kept forms that are held against each other; findings and projects name them by their place here. */
export interface KeptForms {
  readonly forms: readonly (ComparedForm & {
    readonly document: string
    readonly file: string
    /** Of the document, 0-based. */
    readonly formIndex: number
  })[]
  /** Documents that were left out because there are too many: the oldest ones. */
  readonly leftOut: number
}
