import type { Form } from "../../../records/form.ts"
import type { Draft } from "./draft.ts"
import { printedFigure } from "./evidence.ts"
import type { Section } from "./header-fields.ts"
import type { IndicatorHeader } from "./indicator-header.ts"
import { fieldLabels, labelAt } from "./label-match.ts"
import type { Print } from "./print.ts"
import type { Token } from "./tokens.ts"

export interface TotalFound {
  readonly total: Form["total"]
  /** The tokens without those of the total row. */
  readonly rest: readonly Token[]
}

/** 总分 / 合计 with the sum of the weights and of the scores, where the form prints them. */
export function takeTotal(
  tokens: readonly Token[],
  header: IndicatorHeader | null,
  print: Print,
  draft: Draft,
): TotalFound {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || token.gap === "cell" || token.gap === "blank") continue
    const found = labelAt(tokens, at, fieldLabels)
    if (found === null || !found.names.has("total")) continue
    const figures: Token[] = []
    let end = at + found.length
    for (; end < tokens.length && figures.length < 2; end++) {
      const next = tokens[end]
      if (next === undefined || printedFigure(next.text) === null) break
      if (print.style !== "stream" && next.row !== token.row) break
      figures.push(next)
    }
    if (figures.length === 0 && print.style === "stream") continue
    return {
      total: totalOf(figures, header, print, draft),
      rest: [...tokens.slice(0, at), ...tokens.slice(end)],
    }
  }
  return { total: { weight: null, score: null }, rest: tokens }
}

/** Some forms print the total score in their head: 自评总分 beside the name of the department. 合计 is that of the funds there. */
export function totalInHead(
  sections: readonly Section[],
  header: IndicatorHeader | null,
  print: Print,
  draft: Draft,
): Form["total"] {
  const section = sections.find(({ names, label }) => names.has("total") && label.at(-1)?.text.endsWith("分"))
  const label = section?.label.at(-1)
  const figures = (section?.values ?? [])
    .filter((token) => token.row === label?.row && printedFigure(token.text) !== null)
    .slice(0, 2)
  const [alone, second] = figures
  if (alone === undefined || second !== undefined) return totalOf(figures, header, print, draft)
  draft.place("total.score", alone.source)
  return { weight: null, score: printedFigure(alone.text) }
}

function totalOf(
  figures: readonly Token[],
  header: IndicatorHeader | null,
  print: Print,
  draft: Draft,
): Form["total"] {
  const position = (label: "weight" | "score"): number | null =>
    header?.columns.find((column) => column.label === label)?.position ?? null
  const total: { weight: number | null; score: number | null } = { weight: null, score: null }
  const set = (field: "weight" | "score", token: Token): void => {
    total[field] = printedFigure(token.text)
    draft.place(`total.${field}`, token.source)
  }
  const [first, second] = figures
  if (first !== undefined && second !== undefined) {
    set("weight", first)
    set("score", second)
  } else if (first !== undefined) {
    const [weightAt, scoreAt] = [position("weight"), position("score")]
    const known = print.keepsColumns && weightAt !== null && scoreAt !== null && first.column !== null
    const isScore =
      known && Math.abs((first.column ?? 0) - scoreAt) < Math.abs((first.column ?? 0) - weightAt)
    set(isScore ? "score" : "weight", first)
    if (!known && header?.columns.some((column) => column.label === "score") === true)
      draft.doubt("total.weight", "total-unsure", "", [`得分：${first.text}`])
  }
  return total
}
