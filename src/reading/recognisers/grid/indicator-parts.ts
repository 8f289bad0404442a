import { findIndicatorHeader } from "./indicator-header.ts"
import type { IndicatorHeader } from "./indicator-header.ts"
import type { Print } from "./print.ts"
import { isPartTitle } from "./segment-forms.ts"
import type { Token } from "./tokens.ts"

export interface IndicatorPart {
  readonly header: IndicatorHeader
  readonly body: readonly Token[]
}

/** The most tables of indicators that one form has. */
const maxParts = 8

/** One table of indicators, or several with a title each: 长期绩效目标表, then 年度绩效目标表. */
export function indicatorParts(
  body: readonly Token[],
  header: IndicatorHeader,
  print: Print,
): readonly IndicatorPart[] {
  const parts: IndicatorPart[] = []
  let current = header
  let from = 0
  for (let at = 0; at < body.length && parts.length < maxParts; at++) {
    const token = body[at]
    if (token === undefined || token.gap === "cell" || token.gap === "blank" || !isPartTitle(token.text))
      continue
    const next = findIndicatorHeader(body.slice(0, at + 60), print, at + 1)
    if (next === null || next.start > at + 2) continue
    parts.push({ header: current, body: body.slice(from, at) })
    current = next
    from = next.end
    at = next.end - 1
  }
  return [...parts, { header: current, body: body.slice(from) }]
}
