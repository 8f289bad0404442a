import type { Form, Indicator } from "../src/records/form.ts"

/**
 * A reference: what a careful person reads off the document. The shape of a form, without what only the reader knows
 * (places, doubts, confidence). Texts are printed words in a full reference, hashes of them in a kept one.
 */
export interface ExpectedForm extends Omit<Form, "places" | "doubts" | "indicators"> {
  readonly indicators: readonly ExpectedIndicator[]
  /**
   * Where the document leaves more than one answer: the contents that are right as well, by the path of the field inside
   * the form (`indicators[3].target.unit`).
   */
  readonly accepted?: Readonly<Record<string, readonly FieldContent[]>>
  /**
   * Paths of what the document does not say clearly enough to judge (cut off, or printed in a way the records cannot
   * hold); each covers all that stands below it. A whole row (`indicators[4]`) may be read or left out; `read.funds` covers
   * rows of a list that were read beyond those expected.
   */
  readonly unjudged?: readonly string[]
}

export type ExpectedIndicator = Omit<Indicator, "confidence" | "source">

/** What a single field of a form holds. */
export type FieldContent = string | number | null
