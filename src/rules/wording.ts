/** Small turns of phrase that findings share. */
import type { Bilingual } from "../basics/bilingual.ts"
import { plain } from "../basics/exact.ts"

const longestQuote = 36

/** A text in quotation marks, cut where it is long. */
export function quoted(text: string): string {
  const cut = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
  return `“${cut}”`
}

export function figure(value: number | null): string {
  return value === null ? "（空）" : plain(value)
}

export function say(zh: string, en: string): Bilingual {
  return { zh, en }
}
