import { strFromU8 } from "fflate"
import type { Bilingual } from "../../basics/bilingual.ts"
import type { Problem } from "../../basics/problem.ts"
import { isPageNumber } from "../page-marks.ts"
import { documentProblem } from "../problems.ts"

/** Parts beside the document's own text, as people call them. */
const asides: readonly (readonly [RegExp, Bilingual])[] = [
  [/^word\/header\d*\.xml$/u, { zh: "页眉", en: "header" }],
  [/^word\/footer\d*\.xml$/u, { zh: "页脚", en: "footer" }],
  [/^word\/footnotes\.xml$/u, { zh: "脚注", en: "footnote" }],
  [/^word\/endnotes\.xml$/u, { zh: "尾注", en: "endnote" }],
  [/^word\/comments\.xml$/u, { zh: "批注", en: "comment" }],
]

/** The most that one problem names. */
const mostNamed = 4

export function isAside(part: string): boolean {
  return asides.some(([pattern]) => pattern.test(part))
}

/** What stands beside the text of a document, as a problem that quotes it; page numbers and empty parts are nothing. */
export function asidesLeftOut(parts: Readonly<Record<string, Uint8Array>>): readonly Problem[] {
  return problemOfAsides(
    Object.entries(parts).flatMap(([part, bytes]) => {
      const name = asides.find(([pattern]) => pattern.test(part))?.[1]
      return name === undefined ? [] : [{ name, text: textOf(strFromU8(bytes)) }]
    }),
  )
}

export function problemOfAsides(
  found: readonly { readonly name: Bilingual; readonly text: string }[],
): readonly Problem[] {
  const quotes = found.flatMap(({ name, text }) => {
    const bare = text.replace(/\p{Cc}+/gu, " ").trim()
    if (!/\p{L}/u.test(bare) || isPageNumber(bare)) return []
    const quote = `“${bare.slice(0, 20)}${bare.length > 20 ? "…" : ""}”`
    return [{ zh: `${name.zh}${quote}`, en: `${name.en} ${quote}` }]
  })
  const different = [...new Map(quotes.map((quote) => [quote.zh, quote])).values()].slice(0, mostNamed)
  if (different.length === 0) return []
  const detail = {
    zh: different.map(({ zh }) => zh).join("、"),
    en: different.map(({ en }) => en).join(", "),
  }
  return [documentProblem("aside-left-out", null, detail)]
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?:\s[^<>]{0,100})?>([^<]{0,2000})<\/w:t>/gu)].map(([, text]) => text).join("")
}
