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

/** What a catalogue of problems says of each code. */
export type ProblemWording = Pick<Problem, "severity" | "message" | "remedy">

/** A problem in the words of its catalogue, at its place; the detail follows the sentence in brackets. */
export function problemFrom<Code extends string>(
  catalogue: Readonly<Record<Code, ProblemWording>>,
  code: Code,
  source: Source | null,
  detail = "",
): Problem {
  const { severity, message, remedy } = catalogue[code]
  return { code, severity, message: detail === "" ? message : `${message}（${detail}）`, remedy, source }
}
