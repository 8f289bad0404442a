import { oneLine } from "../../../basics/text.ts"
import { allPlacesWords, bandWords } from "../../../layouts/vocabulary.ts"
import type { ColumnMapping } from "../../../records/mappings/column-mapping.ts"
import { isIndicatorField } from "../../../records/mappings/fields.ts"
import {
  fieldLabels,
  indicatorColumnLabels,
  isKnownFund,
  labelAt,
  labelKey,
  levelLabels,
} from "./label-match.ts"
import type { IndicatorColumnLabel } from "./label-match.ts"
import type { Print } from "./print.ts"
import { answerAt, putLevelsFirst, takeSecondRow } from "./second-heading-row.ts"
import type { Heading } from "./second-heading-row.ts"
import type { Token } from "./tokens.ts"
import { takeYearColumns } from "./year-columns.ts"

export interface IndicatorColumn {
  readonly label: IndicatorColumnLabel
  /** As printed. */
  readonly heading: string
  readonly position: number | null
  /** 0, or 1 for the second set of columns where a form prints two sets side by side. */
  readonly set: number
  /** The heading is not known; the label was told from what stands in the column. */
  readonly guessed?: boolean
  /** True where a person has said that it is not to be read. */
  readonly skipped?: true
}

export interface IndicatorHeader {
  readonly columns: readonly IndicatorColumn[]
  readonly start: number
  readonly end: number
  /** Where a person has named the columns: they hold as they stand, whatever their cells look like. */
  readonly mapping?: ColumnMapping
}

/** The most columns that a table has; further cells of its rows fall to the last one. */
const maxColumns = 40

/**
 * The row of column headings at or after a token: a heading for the name, and at least one for a level and one more.
 * A wide table with a project a row has the project's name among its headings: that is no header of a form.
 * Headings that are not known keep their column, so that their cells are not taken for another column's.
 */
export function findIndicatorHeader(
  tokens: readonly Token[],
  print: Print,
  from = 0,
): IndicatorHeader | null {
  for (let start = from; start < tokens.length; start++) {
    if (tokens[start]?.meaning !== undefined) {
      const named = namedHeader(tokens, start)
      if (named !== null) return named
    }
    if (labelAt(tokens, start, indicatorColumnLabels) === null) continue
    // 其他 is a heading among others, but the last funding row where it comes first.
    if (isKnownFund(tokens[start]?.text ?? "")) continue
    const header = headerAt(tokens, start, print)
    if (header !== null) return header
  }
  return null
}

/**
 * The row of headings that a person has named, from its first heading on; null where a project stands in each row, which
 * is no table of one form.
 */
function namedHeader(tokens: readonly Token[], start: number): IndicatorHeader | null {
  const first = tokens[start]
  if (first?.meaning === undefined) return null
  const before = tokens[start - 1]
  if (before?.meaning !== undefined && before.row === first.row) return null
  let end = start
  while (tokens[end]?.meaning !== undefined && tokens[end]?.row === first.row) end++
  const own = tokens.slice(start, end)
  if (own.some(({ meaning }) => meaning?.field === "project.name")) return null
  const columns = own.flatMap(({ meaning, column }): readonly IndicatorColumn[] => {
    if (meaning === undefined) return []
    const label = isIndicatorField(meaning.field) ? meaning.field : "other"
    const said = { label, heading: meaning.heading, position: column, set: 0 } as const
    return [meaning.field === "skip" ? { ...said, skipped: true } : said]
  })
  // What stands left of the headings belongs to no column.
  const left = columns[0]?.position ?? 0
  const margin: readonly IndicatorColumn[] =
    left > 0 ? [{ label: "other", heading: "", position: 0, set: 0 }] : []
  // The label of the whole part may stand left of the headings.
  let opening = start
  while (tokens[opening - 1]?.row === first.row) opening--
  return { columns: [...margin, ...columns], start: opening, end, mapping: first.meaning.mapping }
}

function headerAt(tokens: readonly Token[], start: number, print: Print): IndicatorHeader | null {
  if (isGoalReached(tokens, start, print)) return null
  const found: Heading[] = []
  const marksRows = marksEndOfRow(tokens, start)
  let at = start
  while (at < tokens.length && found.length < maxColumns) {
    const token = tokens[at]
    if (token === undefined) break
    const label = labelAt(tokens, at, indicatorColumnLabels) ?? answerAt(tokens, at, found)
    const inRow = print.style === "stream" ? found.length >= 3 && marksRows : token.row === tokens[start]?.row
    const opensRow =
      at > start && (token.gap === "row" || (print.style === "stream" && token.gap === "soft-row"))
    const isLevel = label === null && labelAt(tokens, at, levelLabels) !== null
    if (
      opensRow ||
      (label === null && !inRow && !standsBetween(tokens, at, found.length)) ||
      (isLevel && print.style === "stream")
    )
      break
    if (label === null && isSentenceOfGoal(token.text)) return null
    if (label !== null || !isSectionLabel(token)) {
      found.push({ text: token.text, names: label?.names ?? new Set(), position: token.column })
    }
    at += label?.length ?? 1
  }
  const before = unknownBefore(tokens, start, print, found)
  if (before !== null) found.unshift(before)
  const first = Math.min(startOfRow(tokens, start, print), before === null ? start : start - 1)
  const heads = !tokens.slice(first, at).some((token) => levelLabels.names(token.text).size > 0)
  if (heads && (print.style === "cells" || print.style === "stream"))
    at = takeSecondRow(tokens, at, found, print)
  if (print.style !== "stream") at = takeYearColumns(tokens, at, found)
  if (tokens.slice(first, at).some((token) => fieldLabels.names(token.text).has("projectName"))) return null
  if (!print.keepsColumns) putLevelsFirst(found)
  const labels = withTarget(resolve(found.map((each) => each.names)), found)
  const has = (label: IndicatorColumnLabel): boolean => labels.includes(label)
  const valued = has("target") || has("actual") || has("weight") || has("score")
  if (!(has("name") && (has("level1") || has("level2") || valued)) && !(has("level1") && has("level2")))
    return null
  // Two headings before that of the name are those of the levels, however they are worded.
  const levelled = has("name") && valued && labels.indexOf("name") >= 2
  if (labels.filter((label) => label !== "other").length < (levelled ? 2 : 3)) return null
  let set = 0
  const columns = labels.map((label, index): IndicatorColumn => {
    const again = labels.slice(0, index).includes(label)
    if (set === 0 && again && (label === "level2" || label === "name")) set = 1
    return {
      label,
      heading: oneLine(found[index]?.text ?? ""),
      position: found[index]?.position ?? null,
      set,
    }
  })
  return { columns, start: first, end: at }
}

/** What was reached, right of its label, is no heading. */
function isSentenceOfGoal(text: string): boolean {
  return text.length > 12 && /[，。；]/u.test(text) && labelKey(text).length > 12
}

/** 实际完成情况 right of a goal in its row names what was reached of the goal, not a column of the table below. */
function isGoalReached(tokens: readonly Token[], start: number, print: Print): boolean {
  const label = labelAt(tokens, start, indicatorColumnLabels)
  if (print.style !== "cells" || label?.names.has("actual") !== true) return false
  const before = tokens.slice(startOfRow(tokens, start, print), start)
  return before.some(({ text }) => fieldLabels.names(text).has("expectedGoal"))
}

/** So many headings in a row may be worded as none is. */
const mostOdd = 3

/** In a stream of cells, short texts between known headings, or between them and the first level, are headings as well. */
function standsBetween(tokens: readonly Token[], at: number, before: number): boolean {
  if (before === 0) return false
  for (let next = at; next <= at + mostOdd; next++) {
    const text = tokens[next]?.text ?? ""
    const level = labelAt(tokens, next, levelLabels)
    if (level !== null) return next > at && before >= 3 && level.names.has("level1")
    if (next > at && labelAt(tokens, next, indicatorColumnLabels) !== null) return true
    // What ends so may be a level of the form's own above the usual ones.
    if (text === "" || text.length > 12 || /\d|指标$/u.test(text)) return false
  }
  return false
}

/** The heading left of the second level, where it is worded as none is. */
function unknownBefore(
  tokens: readonly Token[],
  start: number,
  print: Print,
  found: readonly Heading[],
): Heading | null {
  const token = tokens[start - 1]
  if (token === undefined || found[0]?.names.has("level2") !== true) return null
  const inRow = print.style === "stream" || token.row === tokens[start]?.row
  if (!inRow || token.text.length > 8 || /[\d。，；,;]/u.test(token.text) || isSectionLabel(token))
    return null
  if (fieldLabels.names(token.text).size > 0 || levelLabels.names(token.text).size > 0) return null
  return { text: token.text, names: new Set(), position: token.column }
}

/** What stands left of the headings in their row (名称, 绩效指标) belongs to the row; in running text only short words do. */
function startOfRow(tokens: readonly Token[], start: number, print: Print): number {
  if (print.style === "stream" || print.style === "run-on") return start
  const row = tokens[start]?.row
  let at = start
  while (at > 0 && tokens[at - 1]?.row === row) at--
  if (print.style === "words" && tokens.slice(at, start).some((token) => token.text.length > 6)) return start
  return at
}

/** In a stream of cells further headings can only be told from the first row where the print marks its beginning. */
function marksEndOfRow(tokens: readonly Token[], start: number): boolean {
  return tokens.slice(start + 3, start + maxColumns).some((token) => token.gap === "soft-row")
}

function isSectionLabel(token: Token): boolean {
  return fieldLabels.names(token.text).has("indicators")
}

/**
 * Where no column is headed as target: that of the best band (优, beside 良 and 差), or that of all places (合计, before a
 * column for each village).
 */
function withTarget(
  labels: readonly IndicatorColumnLabel[],
  found: readonly Heading[],
): readonly IndicatorColumnLabel[] {
  if (labels.includes("target")) return labels
  const headedBy = (words: readonly string[]): number =>
    found.findIndex(({ text }) => words.includes(labelKey(text)))
  const best = headedBy(bandWords.lower) === -1 ? -1 : headedBy(bandWords.best)
  const all = headedBy(allPlacesWords)
  const places = all > labels.indexOf("name") && labels.slice(all + 1).filter(isOther).length >= 2
  const at = best !== -1 ? best : places ? all : -1
  return at === -1 ? labels : labels.with(at, "target")
}

function isOther(label: IndicatorColumnLabel): boolean {
  return label === "other"
}

/** A heading may name several columns (性质: sign or nature); each set of columns has a column once. */
function resolve(names: readonly ReadonlySet<IndicatorColumnLabel>[]): readonly IndicatorColumnLabel[] {
  const taken = new Set<IndicatorColumnLabel>()
  return names.map((candidates) => {
    const label = [...candidates].find((name) => !taken.has(name)) ?? [...candidates][0] ?? "other"
    if (candidates.has("level2") || (candidates.has("name") && taken.has("name"))) taken.clear()
    taken.add(label)
    return label
  })
}
