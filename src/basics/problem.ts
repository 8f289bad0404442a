import type { Source } from "./source.ts"

/** Something that could not be done, or is in doubt: said, never silently dropped. */
export interface Problem {
  /** Stable code, for example "table-not-recognised". */
  readonly code: string
  /** `blocking`: nothing came out; `loss`: something was left out; `doubt`: it came out, but may be wrong; `note`: to know. */
  readonly severity: "blocking" | "loss" | "doubt" | "note"
  /** What is the matter, in Chinese. */
  readonly message: string
  /** What the reader of the message can do about it, in Chinese. */
  readonly remedy: string
  readonly source: Source | null
}
