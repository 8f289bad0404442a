import type { Bilingual } from "../basics/bilingual.ts"
import type { Source } from "../basics/source.ts"
import type { FieldPath } from "../records/form.ts"

/** What a check found, at its cell, with the article it rests on and what to do. */
export interface Finding {
  /** Catalogue number, for example "M01". */
  readonly code: string
  readonly severity: Severity
  /** The field the finding is about; the page marks this cell. */
  readonly path: FieldPath
  /** Where that field was printed in the user's document. */
  readonly place: Source | null
  /** What stands there, as text. */
  readonly found: string | null
  readonly sentence: Bilingual
  readonly remedy: Bilingual
  readonly citation: Citation
}

/** `error` blocks a submission, `warning` asks for an explanation, `hint` informs. */
export type Severity = "error" | "warning" | "hint"

export interface Citation {
  /** Title and number of the document: 财预〔2020〕10号. */
  readonly document: string
  readonly article: string
  /** `unconfirmed`: known, but not yet seen in a published copy; `choice`: our own threshold. */
  readonly status: "confirmed" | "unconfirmed" | "choice"
}
