import { comparable, oneLine } from "../../../basics/text.ts"
import type { Indicator } from "../../../records/form.ts"
import { align } from "./align.ts"
import type { AlignColumn, Placed } from "./align.ts"
import type { Draft } from "./draft.ts"
import { bearsPoints, indicatorCost, indicatorSkip, isComplete, isPoints } from "./evidence.ts"
import { findIndicatorHeader } from "./indicator-header.ts"
import type { IndicatorColumn, IndicatorHeader } from "./indicator-header.ts"
import { nameUnknownColumns } from "./name-columns.ts"
import {
  fieldLabels,
  indicatorColumnLabels,
  isFirstLevel,
  isLabelScrap,
  isShortLevel,
  labelAt,
  levelLabels,
  withoutRemarks,
} from "./label-match.ts"
import type { IndicatorColumnLabel } from "./label-match.ts"
import { columnNames, indicatorOf } from "./indicator-row.ts"
import type { RowCell } from "./indicator-row.ts"
import { placeInColumns, standsInColumns } from "./named-rows.ts"
import { settleLevels } from "./levels.ts"
import type { LevelledRow } from "./levels.ts"
import type { Print } from "./print.ts"
import { withNatureColumn, withoutSubheadings, withSignColumns } from "./sign-columns.ts"
import { joinTokens } from "./tokens.ts"
import type { Token } from "./tokens.ts"
import { withoutUnfilledRows } from "./unfilled-rows.ts"

/** How sure a row is that did not stand under its headings. */
const movedConfidence = 0.9

/** How sure a row is one of whose columns was named by what stands in it. */
const guessedConfidence = 0.8

/** What it costs to take a first level with its points for a second one. */
const misplacedPoints = 3

/** Official forms print second levels that a unit then leaves empty. */
const emptyRowCost = 0.5

/** The rows below the header, as far as they are indicators; `before` were read from the form already. */
export function readIndicators(
  body: readonly Token[],
  headings: IndicatorHeader,
  print: Print,
  draft: Draft,
  before = 0,
): readonly Indicator[] {
  const rowsBelow = print.style === "stream" ? body : withoutSubheadings(body)
  const tokens = joinLevels(withoutPlaceholders(withoutAsides(rowsBelow, headings, print), draft))
  const printed = withNatureColumn(withSignColumns(headings, tokens), tokens)
  const under = printsLevelsAbove(tokens, printed) ? "second" : "first"
  const firstBear = onlyFirstLevelsBearPoints(tokens)
  const alignColumn = (column: IndicatorColumn, all: readonly IndicatorColumn[]): AlignColumn => ({
    position: column.position,
    skip: skipCost(column),
    skipInside: skipInside(column, all),
    ...(column.label === "level1" || column.label === "level2" ? { end: emptyRowCost } : {}),
    cost: (text: string) =>
      firstBear && column.label === "level2" && bearsPoints(text)
        ? misplacedPoints
        : indicatorCost(column.label, text, under, column.heading),
  })
  const named = standsInColumns(tokens, printed, print)
  const header =
    printed.mapping === undefined
      ? { ...printed, columns: nameUnknownColumns(printed.columns, tokens, print, alignColumn) }
      : printed
  const columns = header.columns.map((column) => alignColumn(column, header.columns))
  const placed = named
    ? placeInColumns(tokens, header.columns)
    : align(
        tokens.map(({ text, column, gap }) => ({ text, column, gap, whole: isComplete(text) })),
        columns,
        { trustColumns: print.keepsColumns },
      )
  const rows = withoutUnfilledRows(partIntoRows(tokens, placed, header.columns), draft)
  const sets = Math.max(0, ...header.columns.map((column) => column.set)) + 1
  const levelled = settleLevels(rows.map(levelsOf), named || print.keepsColumns)
  const moved = (cell: RowCell): boolean => print.keepsColumns && Math.abs(cell.placed.shift) >= 0.75
  const indicators: Indicator[] = []
  rows.forEach((row, at) => {
    const levels = levelled[at]
    if (levels === undefined) return
    for (let set = 0; set < sets; set++) {
      const cells = row.filter((cell) => isShared(cell.label) || cell.set === set)
      if (
        isProse(cells, print) ||
        isToBeTicked(cells) ||
        [levels.level1, levels.level2].some(isRunOfLevels)
      ) {
        const text = joinTokens(cells[0]?.tokens ?? [])
        draft.problem("text-left-over", text?.source ?? null, oneLine(text?.text ?? "").slice(0, 60))
        continue
      }
      const indicator = indicatorOf(cells, levels, before + indicators.length, header.columns, draft)
      if (indicator === null) continue
      const confidence = cells.some(moved) ? movedConfidence : 1
      indicators.push({ ...indicator, confidence: Math.min(confidence, indicator.confidence) })
    }
  })
  noteOthers(tokens, placed, header, draft)
  noteGuessed(header, tokens, draft)
  const guessed = header.columns.some((column) => column.guessed === true)
  const doubted = doubtBareRows(indicators, header, draft, before)
  if (!guessed) return doubted
  return doubted.map((row) => ({ ...row, confidence: Math.min(guessedConfidence, row.confidence) }))
}

/** "产出指标（50分）", and no points at any second level: what bears points is a first level, whatever its words. */
function onlyFirstLevelsBearPoints(tokens: readonly Token[]): boolean {
  const bearing = tokens.filter(({ text }) => bearsPoints(text)).map(({ text }) => levelLabels.names(text))
  const first = bearing.filter((names) => names.has("level1"))
  return first.length > 0 && bearing.every((names) => names.size === 0 || names.has("level1"))
}

/** Some forms print levels of their own above those of the usual tree: 实施效果指标 above 产出指标. */
function printsLevelsAbove(tokens: readonly Token[], header: IndicatorHeader): boolean {
  const names = tokens.map((token) => levelLabels.names(token.text))
  const first = names.findIndex((labels) => labels.has("level1"))
  const before = first > 0 ? comparable(tokens[first - 1]?.text ?? "") : ""
  return (
    header.columns.some(({ label }) => label === "level2") &&
    names.filter((labels) => labels.has("level1")).length >= 2 &&
    names.every((labels) => !labels.has("level2") || labels.has("level1")) &&
    before.length <= 10 &&
    before.endsWith("指标")
  )
}

/** The second of two sets of columns is often empty as a whole. */
function skipCost({ label, set }: IndicatorColumn): number {
  return set === 0 ? indicatorSkip[label] : indicatorSkip[label] / 8
}

/** A first level is hardly ever printed beside a row that has no second one, nor a sign beside one without a value. */
function skipInside(column: IndicatorColumn, all: readonly IndicatorColumn[]): number {
  if (column.label === "level2" && column.set === 0) return 0.8
  const signed = all.some(({ label }) => label === "op" || label === "nature")
  return column.label === "target" && signed ? 2 * skipCost(column) : skipCost(column)
}

function noteGuessed(header: IndicatorHeader, tokens: readonly Token[], draft: Draft): void {
  const guessed = header.columns.filter((column) => column.guessed === true)
  if (guessed.length === 0) return
  const told = guessed.map(({ heading, label }) => `${heading}→${columnNames[label]}`)
  draft.problem("headings-guessed", tokens[0]?.source ?? null, told.join("、"))
}

/** Columns that the record has no field for: said once a form. */
function noteOthers(
  tokens: readonly Token[],
  placed: readonly Placed[],
  header: IndicatorHeader,
  draft: Draft,
): void {
  const isLost = ({ column }: Placed): boolean =>
    header.columns[column]?.label === "other" && header.columns[column].skipped !== true
  const filled = placed.flatMap((each) => (isLost(each) ? [each.column] : []))
  const first = placed.findIndex(isLost)
  const headings = [...new Set(filled)].map((column) => header.columns[column]?.heading ?? "")
  if (headings.length > 0)
    draft.problem("field-not-kept", tokens[first]?.source ?? null, headings.slice(0, 12).join("、"))
}

function isBare(row: Indicator): boolean {
  return row.target === null && row.actual === null
}

/** Names without any value are rows that were not filled in, or a table whose values stand elsewhere. */
function doubtBareRows(
  indicators: readonly Indicator[],
  header: IndicatorHeader,
  draft: Draft,
  before: number,
): readonly Indicator[] {
  const labels = header.columns.map((column) => column.label)
  const valued = labels.some((label) => label === "actual" || label === "weight" || label === "score")
  if (valued && !labels.includes("target")) return indicators
  const bare = indicators.filter(isBare).length
  const cap = bare * 2 > indicators.length ? 0.5 : 0.8
  return indicators.map((row, at) => {
    if (!isBare(row)) return row
    draft.doubt(`indicators[${before + at}].target`, "value-missing")
    return { ...row, confidence: Math.min(cap, row.confidence) }
  })
}

/** A lone text without level and value: a note below the table, a heading, or a sentence, but no indicator. */
function isProse(cells: readonly RowCell[], print: Print): boolean {
  const [cell] = cells
  if (cell === undefined || cells.length > 1 || cell.label !== "name") return false
  const uncut = print.style === "cells" && cell.tokens.every((token) => token.column === null)
  const text = cell.tokens.at(-1)?.text ?? ""
  return (
    uncut ||
    indicatorColumnLabels.names(text).size > 0 ||
    /[。；;]$|^(?:注|备注|说明|填表说明)[:：]|^[（(]?[一二三四五六七八九十]{1,3}[）)、]/u.test(text)
  )
}

/** "优秀□ 良好□ 合格□": boxes to be ticked below the table. */
function isToBeTicked(cells: readonly RowCell[]): boolean {
  return cells.some(({ tokens }) => /□[^□]*□/u.test(tokens.map(({ text }) => text).join(" ")))
}

/** Several levels in one cell: what a blank form's levels look like where its rows were lost. */
function isRunOfLevels(level: Token | null): boolean {
  const text = comparable(level?.text ?? "")
  if (text.length < 8 || levelLabels.names(text).size > 0) return false
  for (let to = 4; to <= text.length - 4; to++)
    if (levelLabels.names(text.slice(0, to)).size > 0 && levelLabels.mayStart(text.slice(to)))
      if (/^.{2,8}?指标/u.test(text.slice(to))) return true
  return false
}

/** The first-level heading stands once where a form prints two sets of columns. */
function isShared(label: IndicatorColumnLabel): boolean {
  return label === "level1"
}

/** Without labels of the whole block, headings repeated on a new page, and marks of omitted rows: nothing of a row. */
function withoutAsides(body: readonly Token[], header: IndicatorHeader, print: Print): readonly Token[] {
  const kept: Token[] = []
  let again = findIndicatorHeader(body, print)
  const first = header.columns[0]?.position ?? 0
  for (let at = 0; at < body.length;) {
    if (again !== null && at >= again.start) {
      at = again.end
      again = findIndicatorHeader(body, print, at)
      continue
    }
    const token = body[at]
    if (token === undefined) break
    const level = labelAt(body, at, levelLabels)
    if (level !== null) {
      kept.push(...body.slice(at, at + level.length))
      at += level.length
      continue
    }
    const label = labelAt(body, at, fieldLabels)
    const opens = token.gap !== "cell" && token.gap !== "blank"
    const before = token.column !== null && token.column < first
    if (label?.names.has("indicators") === true && (opens || before)) at += label.length
    else {
      const scrap = print.style !== "cells" && (isLabelScrap(token.text) || isPoints(token.text))
      const omitted = /^[…．.。*]+$/u.test(token.text) || isEmptyRow(body, at)
      if (!scrap && !omitted) kept.push(token)
      at++
    }
  }
  return kept
}

/** "指标2：" with nothing behind it: a row that was not filled in. The name may be on the next line. */
function isEmptyRow(body: readonly Token[], at: number): boolean {
  if (!/^指标\d{1,2}[:.、]?$/u.test(comparable(body[at]?.text ?? ""))) return false
  const next = body[at + 1]
  if (next === undefined) return true
  const text = comparable(next.text)
  return (
    /^(?:指标\d{1,2}[:.、]?|…+|\.{3,}|(?:注|备注|说明):)/u.test(text) ||
    isPoints(next.text) ||
    labelAt(body, at + 1, levelLabels) !== null
  )
}

function isPlaceholder({ text }: Token): boolean {
  return /^[≥≤<>=]?\*{2,}[^*\d]{0,8}$/u.test(comparable(text))
}

/** "≥**%" and "**人": what a blank form prints where a figure is to be filled in. */
function withoutPlaceholders(tokens: readonly Token[], draft: Draft): readonly Token[] {
  const first = tokens.find(isPlaceholder)
  if (first === undefined) return tokens
  draft.problem("not-filled-in", first.source, first.text.slice(0, 20))
  return tokens.filter((token) => !isPlaceholder(token))
}

/**
 * A level printed in fragments ("可持续影响指" "标") becomes one token. 产出 above 数量 are two levels where 质量 or 时效 stands
 * further down without 产出; else 产出数量 was broken over lines.
 */
function joinLevels(tokens: readonly Token[]): readonly Token[] {
  const shortens = tokens.some(
    (token, at) => isShortLevel(token.text) && !isFirstLevel(tokens[at - 1]?.text ?? ""),
  )
  const joined: Token[] = []
  for (let at = 0; at < tokens.length;) {
    const found = labelAt(tokens, at, levelLabels)?.length ?? 1
    const parts = shortens && isFirstLevel(tokens[at]?.text ?? "") && isShortLevel(tokens[at + 1]?.text ?? "")
    const length = parts ? 1 : found
    const token = joinTokens(tokens.slice(at, at + length))
    if (token !== null) joined.push(length > 1 ? { ...token, text: comparable(token.text) } : token)
    at += length
  }
  return joined
}

function partIntoRows(
  tokens: readonly Token[],
  placed: readonly Placed[],
  columns: readonly IndicatorColumn[],
): readonly (readonly RowCell[])[] {
  const rows: RowCell[][] = []
  placed.forEach((each, at) => {
    const token = tokens[at]
    const column = columns[each.column]
    if (token === undefined || column === undefined) return
    if (each.joint === "same-cell") rows.at(-1)?.at(-1)?.tokens.push(token)
    else {
      const cell: RowCell = { label: column.label, set: column.set, tokens: [token], placed: each }
      if (each.joint === "new-row") rows.push([cell])
      else rows.at(-1)?.push(cell)
    }
  })
  return rows
}

function levelsOf(row: readonly RowCell[]): LevelledRow {
  const level = (label: "level1" | "level2"): Token | null => {
    const token = joinTokens(row.find((cell) => cell.label === label)?.tokens ?? [])
    return token === null ? null : { ...token, text: levelText(token.text) }
  }
  const bare = row.every((cell) => cell.label === "level1" || cell.label === "level2")
  return { level1: level("level1"), level2: level("level2"), inferred: false, unusual: null, bare }
}

function levelText(printed: string): string {
  return withoutRemarks(oneLine(printed).replace(/\s+/gu, ""))
}
