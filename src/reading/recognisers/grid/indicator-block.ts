import { comparable, oneLine } from "../../../basics/text.ts"
import type { Indicator, Nature, Value } from "../../../records/form.ts"
import { operatorOf } from "../../../records/operator-words.ts"
import { parseValue } from "../../../records/value.ts"
import { align } from "./align.ts"
import type { Placed } from "./align.ts"
import type { Draft } from "./draft.ts"
import { indicatorCost, indicatorSkip, isComplete, isDash, printedFigure } from "./evidence.ts"
import { findIndicatorHeader } from "./indicator-header.ts"
import type { IndicatorColumn, IndicatorHeader } from "./indicator-header.ts"
import { fieldLabels, isLabelScrap, labelAt, levelLabels, withoutRemarks } from "./label-match.ts"
import type { IndicatorColumnLabel } from "./label-match.ts"
import { settleLevels } from "./levels.ts"
import type { LevelledRow } from "./levels.ts"
import type { Print } from "./rows.ts"
import { joinTokens } from "./tokens.ts"
import type { Token } from "./tokens.ts"

/** Below this distance to the next best reading a cell counts as unsure. */
const unsureMargin = 0.7

/** How sure a row is that did not stand under its headings. */
const movedConfidence = 0.9

/** A first level is hardly ever printed beside a row that has no second one. */
const level2SkipInside = 0.8

/** Official forms print second levels that a unit then leaves empty. */
const emptyRowCost = 0.5

interface Cell {
  readonly label: IndicatorColumnLabel
  readonly set: number
  readonly tokens: Token[]
  readonly placed: Placed
}

/** The rows below the header, as far as they are indicators. */
export function readIndicators(
  body: readonly Token[],
  header: IndicatorHeader,
  print: Print,
  draft: Draft,
): readonly Indicator[] {
  const tokens = joinLevels(withoutAsides(body, header, print))
  const columns = header.columns.map((column) => ({
    position: column.position,
    skip: indicatorSkip[column.label],
    skipInside: column.label === "level2" ? level2SkipInside : indicatorSkip[column.label],
    ...(column.label === "level1" || column.label === "level2" ? { end: emptyRowCost } : {}),
    cost: (text: string) => indicatorCost(column.label, text),
  }))
  const placed = align(
    tokens.map((token) => ({ ...token, whole: isComplete(token.text) })),
    columns,
    { trustColumns: print.keepsColumns },
  )
  const rows = partIntoRows(tokens, placed, header.columns)
  const sets = Math.max(0, ...header.columns.map((column) => column.set)) + 1
  const levelled = settleLevels(rows.map((row) => levelsOf(row)))
  const moved = (cell: Cell): boolean => print.keepsColumns && Math.abs(cell.placed.shift) >= 0.75
  const indicators: Indicator[] = []
  rows.forEach((row, at) => {
    const levels = levelled[at]
    if (levels === undefined) return
    for (let set = 0; set < sets; set++) {
      const cells = row.filter((cell) => isShared(cell.label) || cell.set === set)
      const indicator = indicatorOf(cells, levels, indicators.length, header.columns, draft)
      if (indicator === null) continue
      const confidence = cells.some(moved) ? movedConfidence : 1
      indicators.push({ ...indicator, confidence: Math.min(confidence, indicator.confidence) })
    }
  })
  return doubtBareRows(indicators, header, draft)
}

function isBare(row: Indicator): boolean {
  return row.target === null && row.actual === null
}

/** Names without any value are rows that were not filled in, or a table whose values stand elsewhere. */
function doubtBareRows(
  indicators: readonly Indicator[],
  header: IndicatorHeader,
  draft: Draft,
): readonly Indicator[] {
  const labels = header.columns.map((column) => column.label)
  const valued = labels.some((label) => label === "actual" || label === "weight" || label === "score")
  if (valued && !labels.includes("target")) return indicators
  const bare = indicators.filter(isBare).length
  const cap = bare * 2 > indicators.length ? 0.5 : 0.8
  return indicators.map((row, at) => {
    if (!isBare(row)) return row
    draft.doubt(`indicators[${at}].target`, "value-missing")
    return { ...row, confidence: Math.min(cap, row.confidence) }
  })
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
      const scrap = print.style !== "cells" && isLabelScrap(token.text)
      if (!scrap && !/^[…．.。*]+$/u.test(token.text)) kept.push(token)
      at++
    }
  }
  return kept
}

/** A level printed in fragments ("可持续影响指" "标") becomes one token. */
function joinLevels(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length;) {
    const label = labelAt(tokens, at, levelLabels)
    const length = label?.length ?? 1
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
): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  placed.forEach((each, at) => {
    const token = tokens[at]
    const column = columns[each.column]
    if (token === undefined || column === undefined) return
    if (each.joint === "same-cell") rows.at(-1)?.at(-1)?.tokens.push(token)
    else {
      const cell: Cell = { label: column.label, set: column.set, tokens: [token], placed: each }
      if (each.joint === "new-row") rows.push([cell])
      else rows.at(-1)?.push(cell)
    }
  })
  return rows
}

function levelsOf(row: readonly Cell[]): LevelledRow {
  const level = (label: "level1" | "level2"): Token | null => {
    const token = joinTokens(row.find((cell) => cell.label === label)?.tokens ?? [])
    return token === null ? null : { ...token, text: levelText(token.text) }
  }
  return { level1: level("level1"), level2: level("level2"), inferred: false, unusual: null }
}

function levelText(printed: string): string {
  return withoutRemarks(oneLine(printed).replace(/\s+/gu, ""))
}

function indicatorOf(
  cells: readonly Cell[],
  levels: LevelledRow,
  index: number,
  columns: readonly IndicatorColumn[],
  draft: Draft,
): Indicator | null {
  const text = (label: IndicatorColumnLabel): Token | null =>
    joinTokens(cells.find((cell) => cell.label === label)?.tokens ?? [])
  const name = text("name")
  const content = cells.filter((cell) => cell.label !== "level1" && cell.label !== "level2")
  if (name === null) {
    const lost = joinTokens(content.flatMap((cell) => cell.tokens))
    if (lost !== null) draft.problem("row-without-name", lost.source, oneLine(lost.text).slice(0, 40))
    return null
  }
  const [, ordinal, bareName] = /^(?:指标)?\s*(\d{1,2})\s*[：:]\s*(\S.*)$/su.exec(name.text) ?? []
  const { target, op } = targetOf(text("target"), text("op") ?? text("nature"), text("unit"))
  const indicator: Indicator = {
    level1: levels.level1?.text ?? "",
    level2: levels.level2?.text ?? "",
    name: oneLine(bareName ?? name.text),
    ordinal: ordinal === undefined ? null : Number(ordinal),
    nature: natureOf(text("nature") ?? text("op")),
    target,
    adjustedTarget: valueOf(text("adjustedTarget"), text("unit")),
    actual: valueOf(text("actual"), text("unit")),
    weight: figureOf(text("weight"), `indicators[${index}].weight`, draft),
    score: figureOf(text("score"), `indicators[${index}].score`, draft),
    deviation: remarkOf(text("deviation")),
    description: remarkOf(text("description")),
    basis: remarkOf(text("basis")),
    confidence: confidenceOf(cells, levels, index, columns, draft),
    source: name.source,
  }
  placeFields(cells, levels, index, op, draft)
  return indicator
}

/** Sign, value and unit may stand in three columns; the text stays what the value cell prints. */
function targetOf(
  target: Token | null,
  sign: Token | null,
  unit: Token | null,
): { target: Value | null; op: Token | null } {
  const value = valueOf(target, unit)
  const op = sign === null ? null : operatorOf(sign.text)
  if (value === null || op === null || value.op !== null) return { target: value, op: null }
  return { target: { ...value, op }, op: sign }
}

function valueOf(cell: Token | null, unit: Token | null): Value | null {
  const value = cell === null ? null : parseValue(cell.text)
  if (value === null || unit === null || value.number === null || value.unit !== null) return value
  return { ...value, unit: oneLine(unit.text) }
}

const natureWords: readonly (readonly [RegExp, Nature])[] = [
  [/^正向/u, "positive"],
  [/^(?:反向|逆向)/u, "negative"],
  [/^定性/u, "qualitative"],
]

function natureOf(cell: Token | null): Nature | null {
  if (cell === null) return null
  return natureWords.find(([pattern]) => pattern.test(comparable(cell.text)))?.[1] ?? null
}

function figureOf(
  cell: Token | null,
  path: `indicators[${number}].${"weight" | "score"}`,
  draft: Draft,
): number | null {
  if (cell === null || isDash(cell.text)) return null
  const figure = printedFigure(cell.text)
  if (figure === null) draft.doubt(path, "figure-unread", oneLine(cell.text).slice(0, 40))
  return figure
}

function remarkOf(cell: Token | null): string | null {
  const text = cell === null ? "" : oneLine(cell.text)
  return text === "" ? null : text
}

function placeFields(
  cells: readonly Cell[],
  levels: LevelledRow,
  index: number,
  op: Token | null,
  draft: Draft,
): void {
  const path = `indicators[${index}]` as const
  if (levels.level1 !== null && !levels.inferred) draft.place(`${path}.level1`, levels.level1.source)
  if (levels.level2 !== null) draft.place(`${path}.level2`, levels.level2.source)
  for (const cell of cells) {
    if (cell.label === "other" || cell.label === "level1" || cell.label === "level2") continue
    const source = joinTokens(cell.tokens)?.source
    if (cell.label === "name") draft.place(path, source)
    if (cell.label === "unit") continue
    if (cell.label === "op") {
      if (op === null) draft.place(`${path}.nature`, source)
      continue
    }
    draft.place(`${path}.${cell.label}`, source)
  }
}

const columnNames: Readonly<Record<IndicatorColumnLabel, string>> = {
  level1: "一级指标",
  level2: "二级指标",
  name: "三级指标",
  nature: "指标性质",
  op: "指标方向",
  target: "指标值",
  adjustedTarget: "调整后指标值",
  actual: "实际完成值",
  unit: "计量单位",
  weight: "分值",
  score: "得分",
  deviation: "偏差原因分析及改进措施",
  description: "指标描述",
  basis: "确定依据",
  other: "其他",
}

/** 1 for a row as printed; less where a level was inferred, and least where a cell fits elsewhere as well. */
function confidenceOf(
  cells: readonly Cell[],
  levels: LevelledRow,
  index: number,
  columns: readonly IndicatorColumn[],
  draft: Draft,
): number {
  const path = `indicators[${index}]` as const
  let confidence = 1
  if (levels.inferred) {
    confidence = 0.8
    draft.doubt(`${path}.level1`, "level-inferred")
  }
  if (levels.unusual !== null) {
    confidence = Math.min(confidence, 0.8)
    draft.doubt(`${path}.level1`, "level-unusual", "", [levels.unusual])
  }
  for (const cell of cells) {
    const { margin, runnerUp } = cell.placed
    if (margin >= unsureMargin || runnerUp === null || cell.label === "other") continue
    const other = columns[runnerUp]?.label
    if (other === undefined || other === cell.label) continue
    confidence = Math.min(confidence, 0.55)
    const field = cell.label === "unit" || cell.label === "op" ? "target" : cell.label
    draft.doubt(`${path}.${field}`, "column-unsure", "", [
      `${columnNames[other]}：${oneLine(joinTokens(cell.tokens)?.text ?? "").slice(0, 60)}`,
    ])
  }
  return confidence
}
