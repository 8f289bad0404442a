import { operatorOf } from "../../../records/operator-words.ts"
import { isNatureWord, printedFigure } from "./evidence.ts"
import type { IndicatorColumn, IndicatorHeader } from "./indicator-header.ts"
import { indicatorColumnLabels, levelLabels, wordKey } from "./label-match.ts"
import type { Token } from "./tokens.ts"

/**
 * One heading may be merged over three columns: 指标值 over sign, value and unit. Where the rows print signs of their own
 * before their values and no heading names them, the columns are put in, and so is one for what is told of the name; what they are called may stand in a row below
 * the headings, which is no row of the table.
 */
export function withSignColumns(header: IndicatorHeader, body: readonly Token[]): IndicatorHeader {
  const labels = header.columns.map(({ label }) => label)
  const target = labels.indexOf("target")
  if (target === -1 || labels.includes("op") || labels.includes("nature")) return header
  const signs = body.flatMap((token, at) => {
    const value = body[at + 1]
    return operatorOf(token.text) !== null && value !== undefined && isFigure(value) ? [at] : []
  })
  if (signs.length < 2) return header
  const units = signs.filter((at) => isUnit(body[at + 2]))
  const described = signs.filter((at) => isText(body[at - 1]) && isText(body[at - 2]))
  const tells = !labels.includes("description") && described.length * 3 >= signs.length * 2
  const column = (label: "op" | "unit" | "description"): IndicatorColumn => {
    return { label, heading: "", position: null, set: header.columns[target]?.set ?? 0 }
  }
  const unit = !labels.includes("unit") && units.length * 3 >= signs.length * 2 ? [column("unit")] : []
  const columns = [
    ...header.columns.slice(0, target),
    ...(tells ? [column("description")] : []),
    column("op"),
    ...header.columns.slice(target, target + 1),
    ...unit,
    ...header.columns.slice(target + 1),
  ]
  return { ...header, columns: columns.map((each) => ({ ...each, position: null })) }
}

/** 指标类型 over 定性 and 定量 says what the column of natures says; over other words it says nothing that is kept. */
export function withNatureColumn(header: IndicatorHeader, body: readonly Token[]): IndicatorHeader {
  const labels = header.columns.map(({ label }) => label)
  if (labels.includes("nature") || labels.includes("op") || body.filter(isNature).length < 2) return header
  const at = header.columns.findLastIndex(
    ({ label, heading }) => label === "other" && /类[型别]$/u.test(wordKey(heading)),
  )
  if (at === -1) return header
  const columns = header.columns.map((column, index) =>
    index === at ? { ...column, label: "nature" as const } : column,
  )
  return { ...header, columns }
}

function isNature({ text }: Token): boolean {
  return isNatureWord(text)
}

/** The rest of the body, where its first row only names columns. */
export function withoutSubheadings(body: readonly Token[]): readonly Token[] {
  const row = body[0]?.row
  const end = body.findIndex((token) => token.row !== row)
  const first = end === -1 ? [] : body.slice(0, end)
  const named = first.filter((token) => indicatorColumnLabels.names(token.text).size > 0).length
  return named >= 2 && named * 3 >= first.length * 2 ? body.slice(end) : body
}

/** A text of the same row that names no level: the name, or what is told of it. */
function isText(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.text.length >= 3 &&
    printedFigure(token.text) === null &&
    levelLabels.names(token.text).size === 0
  )
}

function isFigure(token: Token): boolean {
  return token.gap !== "row" && printedFigure(token.text) !== null
}

function isUnit(token: Token | undefined): boolean {
  return token !== undefined && token.gap !== "row" && /^[^\d≥≤<>=]{1,8}$/u.test(token.text)
}
