import { oneLine } from "../../../basics/text.ts"
import type { Remark } from "../../../records/form.ts"
import type { Draft } from "./draft.ts"
import { fieldLabels, labelAt } from "./label-match.ts"
import type { Print } from "./print.ts"
import { joinTokens } from "./tokens.ts"
import type { Token } from "./tokens.ts"

interface Part {
  readonly heading: Token
  readonly texts: readonly Token[]
}

/**
 * 自评结论 and what belongs to it, in printed order. In rows of cells the last cell is the text and the one before it the
 * heading; labels further left only name the block. A conclusion whose headings nobody filled in is none. In running text a heading is a known label or ends with a colon.
 */
export function readConclusion(tokens: readonly Token[], print: Print, draft: Draft): readonly Remark[] {
  const start = startOfConclusion(tokens)
  if (start === -1) return []
  const end = tokens.findIndex(
    (token, at) => at > start && (isFooter(token) || opensHeader(tokens, at) || opensNotes(tokens, at)),
  )
  const own = tokens.slice(start, end === -1 ? tokens.length : end)
  const printed = print.style === "cells" ? partsOfRows(own) : partsOfText(own)
  const parts = printed.some(({ texts }) => texts.length > 0) ? printed : []
  return parts.map(({ heading, texts }, index) => {
    const text = joinTokens(texts)
    draft.place(`conclusion[${index}].heading`, heading.source)
    if (text !== null) draft.place(`conclusion[${index}].text`, text.source)
    return {
      heading: oneLine(heading.text).replace(/[:：]$/u, ""),
      text: text === null ? "" : oneLine(text.text),
    }
  })
}

export function hasConclusion(tokens: readonly Token[]): boolean {
  return startOfConclusion(tokens) !== -1
}

function startOfConclusion(tokens: readonly Token[]): number {
  return tokens.findIndex((_, at) => labelAt(tokens, at, fieldLabels)?.names.has("conclusion") === true)
}

/** A conclusion printed above the form ends where the form's own labels begin. */
function opensHeader(tokens: readonly Token[], at: number): boolean {
  const names = labelAt(tokens, at, fieldLabels)?.names
  return names?.has("projectName") === true && tokens[at]?.gap !== "cell"
}

/** Numbered instructions to those who fill the form in: they are printed below every one of them. */
function opensNotes(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ""
  const [, label, rest] = /^(备注|注|说明|填表说明|填报说明)\s*[:：]\s*(.*)$/su.exec(text) ?? []
  const first = rest === "" ? (tokens[at + 1]?.text ?? "") : rest
  return label !== undefined && first !== undefined && /^[(（]?1[、.．)）](?!\d)/u.test(first)
}

/** Who signed, and other lines that follow the form. */
function isFooter(token: Token): boolean {
  const label = token.text.split(/[:：]/u)[0] ?? ""
  return token.gap !== "cell" && fieldLabels.names(label).has("other")
}

function partsOfRows(tokens: readonly Token[]): readonly Part[] {
  const rows = new Map<number, Token[][]>()
  for (const token of tokens) {
    const row = rows.get(token.row) ?? []
    if (token.gap === "fold") row.at(-1)?.push(token)
    else row.push([token])
    rows.set(token.row, row)
  }
  const parts: { heading: Token; texts: Token[] }[] = []
  for (const row of rows.values()) {
    const cells = row.flatMap((cell) => joinTokens(cell) ?? [])
    const [heading, text] = cells.length > 1 ? cells.slice(-2) : [cells[0], undefined]
    if (heading === undefined) continue
    if (text === undefined && !isHeading(heading.text)) parts.at(-1)?.texts.push(heading)
    else if (text !== undefined && isHeading(text.text) && !/[:：]$/u.test(heading.text))
      parts.push({ heading: text, texts: [] })
    else parts.push({ heading, texts: text === undefined ? [] : [text] })
  }
  return parts
}

function isHeading(text: string): boolean {
  return /[:：]$|^\s*(?:其他|备注)\s*$/u.test(text) || fieldLabels.names(text).has("conclusion")
}

function partsOfText(tokens: readonly Token[]): readonly Part[] {
  const parts: { heading: Token; texts: Token[] }[] = []
  for (let at = 0; at < tokens.length;) {
    const found = labelAt(tokens, at, fieldLabels)
    const token = tokens[at]
    if (token === undefined) break
    const isLabel = found?.names.has("conclusion") === true
    const heading = isLabel ? joinTokens(tokens.slice(at, at + found.length)) : token
    if (isLabel && heading !== null) parts.push({ heading, texts: [] })
    else if (token.gap !== "blank" && /[:：]$/u.test(token.text) && token.text.length < 24)
      parts.push({ heading: token, texts: [] })
    else parts.at(-1)?.texts.push(token)
    at += isLabel ? found.length : 1
  }
  return parts.filter((part, at) => part.texts.length > 0 || at === parts.length - 1)
}
