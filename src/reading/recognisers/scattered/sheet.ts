import { beginsLabel, meaningsOf } from "./label-words.ts"
import type { LabelMeanings } from "./label-words.ts"
import type { Token } from "./tokens.ts"

/** A label found among the tokens: the longest word that consecutive tokens spell. */
export interface Label {
  readonly meanings: LabelMeanings
  /** As printed. */
  readonly text: string
  /** Indices of its tokens, end exclusive. */
  readonly from: number
  readonly to: number
}

/** The tokens of one form, and which of them are already accounted for. */
export class Sheet {
  readonly tokens: readonly Token[]
  readonly #taken: boolean[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
    this.#taken = tokens.map(() => false)
  }

  /** The token at `at`, or null where there is none or it is taken. */
  free(at: number): Token | null {
    return this.#taken[at] === false ? (this.tokens[at] ?? null) : null
  }

  take(from: number, to = from + 1): void {
    for (let at = from; at < to; at += 1) this.#taken[at] = true
  }

  /** Indices of the free tokens of the printed line that `at` stands on, from `at` on. */
  restOfLine(at: number): number[] {
    const line = this.tokens[at]?.line
    const rest: number[] = []
    for (let next = at; this.tokens[next]?.line === line && this.free(next) !== null; next += 1)
      rest.push(next)
    return rest
  }

  /** The longest label that starts at `at`, over line ends and blanks, or null. */
  labelAt(at: number): Label | null {
    let text = ""
    let found: Label | null = null
    for (let next = at; next < at + longestLabelTokens; next += 1) {
      const token = this.free(next)
      if (token === null || token.page !== this.tokens[at]?.page) break
      text += token.text
      if (!beginsLabel(text)) break
      const meanings = meaningsOf(text)
      if (meanings !== null) found = { meanings, text, from: at, to: next + 1 }
    }
    return found
  }
}

/** An upright label falls into one token a character. */
const longestLabelTokens = 24
