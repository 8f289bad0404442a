import type { Draft } from "./draft.ts"
import { isDash, printedFigure } from "./evidence.ts"
import { isFundWord } from "./label-match.ts"
import type { Print } from "./print.ts"
import type { Token } from "./tokens.ts"

/** A kind of money with its amount; null where none is printed. */
export interface TurnedFund {
  readonly source: Token
  readonly amount: Token | null
}

/** The kinds of money side by side, their amounts below them; null where the block is printed otherwise. */
export function turnedFunds(tokens: readonly Token[], print: Print): readonly TurnedFund[] | null {
  for (let start = 0; start < tokens.length; start++) {
    let end = start
    while (isSource(tokens[end], print, tokens[start])) end++
    if (end - start < 2) continue
    const sources = tokens.slice(start, end)
    const amounts = amountsBelow(tokens, end, print)
    if (amounts.length === sources.length)
      return sources.map((source, at) => ({ source, amount: amounts[at] ?? null }))
    if (
      amounts.length > 0 &&
      amounts.length < sources.length &&
      print.keepsColumns &&
      print.style === "cells"
    )
      return sources.map((source) => {
        return { source, amount: amounts.find(({ column }) => column === source.column) ?? null }
      })
    start = end
  }
  return null
}

function isSource(token: Token | undefined, { style }: Print, first: Token | undefined): boolean {
  return token !== undefined && isFundWord(token.text) && (style === "stream" || token.row === first?.row)
}

/** The figures of the row below; in a stream all that follow without a word between them. */
function amountsBelow(tokens: readonly Token[], from: number, { style }: Print): readonly Token[] {
  const end = tokens.findIndex(
    (token, at) =>
      at >= from &&
      ((printedFigure(token.text) === null && !isDash(token.text)) ||
        (style !== "stream" && token.row !== tokens[from]?.row)),
  )
  const amounts = tokens.slice(from, end === -1 ? tokens.length : end)
  return style !== "stream" && amounts[0]?.gap === "cell" ? [] : amounts
}

/**
 * Without the money of the whole period where it stands beside that of the year, label by label: 中期资金总额 300 beside
 * 年度资金总额 100, and below them the same kinds of money twice a row.
 */
export function withoutMidTerm(tokens: readonly Token[], draft: Draft): readonly Token[] {
  const labels = tokens.flatMap((token, at) => (isFundWord(token.text) ? [at] : []))
  const [first, second] = [tokens[labels[0] ?? -1], tokens[labels[1] ?? -1]]
  if (first === undefined || second === undefined || labels.length % 2 === 1) return tokens
  if (!/中期|实施期|长期/u.test(first.text) || !second.text.includes("年度")) return tokens
  const alike = labels.every((at, index) => {
    const other = labels[index % 2 === 0 ? index + 1 : index - 1] ?? at
    return index < 2 || tokens[at]?.text === tokens[other]?.text
  })
  if (!alike) return tokens
  draft.problem("field-not-kept", first.source, first.text)
  return tokens.filter((_, at) => {
    const own = labels.findLastIndex((label) => label <= at)
    return own === -1 || own % 2 === 1
  })
}
