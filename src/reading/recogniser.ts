import type { Problem } from "../basics/problem.ts"
import type { Form } from "../records/form.ts"
import type { Page } from "./page-model.ts"

/**
 * Turns pages into forms. Every recogniser is offered every document; the reading that accounts for most and whose
 * arithmetic closes best is taken (see choose-reading.ts). A recogniser knows structure and vocabulary, never a document.
 */
export interface Recogniser {
  readonly name: string
  /** null where the document has not the structure that this recogniser reads. */
  recognise(pages: readonly Page[]): Reading | null
}

export interface Reading {
  readonly recogniser: string
  readonly forms: readonly Form[]
  readonly problems: readonly Problem[]
  /** True where the reading has put the pieces of broken cells together again: a reading of the pieces has more rows, of less. */
  readonly joinsPieces?: true
}
