/** How printed text is made comparable. The printed text itself is always kept; these forms are for comparing and parsing. */
import { mendGlyphs } from "./garbled-glyphs.ts"

export { mendGlyphs }

/** Soft hyphens, zero-width and direction marks. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu

/**
 * Printable ASCII, common Hanzi and 、。“”—≤≥《》 only: comparable as it stands. Most cells are, and are compared many
 * times; a loop over a short text is done before a pattern has begun.
 */
function alreadyComparable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f)) continue
    if (!alsoComparable.has(code)) return false
  }
  return true
}

const alsoComparable = new Set([..."、。“”—≤≥《》"].map((character) => character.charCodeAt(0)))

/** One line of text: glyphs mended, runs of white space as one blank, none between two Hanzi that a line break parted. */
export function oneLine(text: string): string {
  if (alreadyComparable(text)) return text
  return mendGlyphs(text)
    .replace(invisible, "")
    .replace(/(?<=[\u3400-\u9fff，。、；：（）“”《》])[ \t\u00a0\u3000]*\r?\n\s*/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
}

/** For comparing words: NFKC, no white space at all, brackets and colons of one width. */
export function comparable(text: string): string {
  if (alreadyComparable(text)) return text
  return simplyComparable(text) ?? fullyComparable(text)
}

/** Sentences of Hanzi and full-width marks, in one pass; null where the text holds anything else. */
function simplyComparable(text: string): string | null {
  let result = ""
  let kept = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f) || alsoComparable.has(code))
      continue
    const wide = code >= 0xff01 && code <= 0xff5e
    if (!wide && code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x3000) return null
    result += text.slice(kept, at)
    if (wide) result += String.fromCharCode(code - 0xfee0)
    kept = at + 1
  }
  return result + text.slice(kept)
}

function fullyComparable(text: string): string {
  return mendGlyphs(text).normalize("NFKC").replace(invisible, "").replace(/\s+/gu, "")
}
