import { comparable, oneLine } from "../../../basics/text.ts"
import type { Indicator, Nature, Value } from "../../../records/form.ts"
import { operatorOf } from "../../../records/operator-words.ts"
import { parseValue } from "../../../records/value.ts"
import type { Placed } from "./align.ts"
import type { Draft } from "./draft.ts"
import { isDash, isTick, printedFigure } from "./evidence.ts"
import type { IndicatorColumn } from "./indicator-header.ts"
import { isSecondLevel } from "./label-match.ts"
import type { IndicatorColumnLabel } from "./label-match.ts"
import type { LevelledRow } from "./levels.ts"
import { joinTokens } from "./tokens.ts"
import type { Token } from "./tokens.ts"

/** Below this distance to the next best reading a cell counts as unsure. */
const unsureMargin = 0.7

/** "指标1：名称", "1：名称", and "指标1名称" without a colon. */
const numberedName =
  /^(?:(?:指标)?\s*(?=[\d０-９]{1,2}\s*[：:])|指标\s*(?=[\d０-９]{1,2}[、.．]?\s*\p{Script=Han}))([\d０-９]{1,2})\s*[：:、.．]?\s*(\S.*)$/su

/** What was put into one column of a row. */
export interface RowCell {
  readonly label: IndicatorColumnLabel
  readonly set: number
  readonly tokens: Token[]
  readonly placed: Placed
}

/** One indicator of the cells of its row; null where no name is printed, which is said if there was anything to lose. */
export function indicatorOf(
  cells: readonly RowCell[],
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
  const [, ordinal, bareName] = numberedName.exec(name.text) ?? []
  // A row of dashes was not filled in; one that holds anything else is kept, whatever its name.
  const others = content.flatMap((cell) => (cell.label === "name" ? [] : cell.tokens))
  if ([bareName ?? name.text, ...others.map((token) => token.text)].every(isDash)) return null
  if (others.every((token) => isDash(token.text)) && isSecondLevel(name.text)) return null
  const { target, op } = targetOf(text("target"), text("op") ?? text("nature"), text("unit"))
  const indicator: Indicator = {
    level1: levels.level1?.text ?? "",
    level2: levels.level2?.text ?? "",
    name: oneLine(bareName ?? name.text),
    ordinal: ordinal === undefined ? null : Number(ordinal.normalize("NFKC")),
    nature: natureOf(text("nature") ?? text("op")),
    target,
    adjustedTarget: valueOf(text("adjustedTarget"), text("unit")),
    actual: valueOf(text("actual"), text("unit")),
    weight: figureOf(text("weight"), `indicators[${index}].weight`, draft),
    score: figureOf(text("score"), `indicators[${index}].score`, draft),
    deviation: deviationOf(remarkOf(text("deviation")), cells, columns),
    description: remarkOf(text("description")),
    basis: remarkOf(text("basis")),
    ...extrasOf(cells, columns, text, index, draft),
    confidence: confidenceOf(cells, levels, index, columns, draft),
    source: name.source,
  }
  placeFields(cells, levels, index, op, draft)
  return indicator
}

/** The fields that only some forms have columns for: those of the columns that are printed. */
function extrasOf(
  cells: readonly RowCell[],
  columns: readonly IndicatorColumn[],
  text: (label: IndicatorColumnLabel) => Token | null,
  index: number,
  draft: Draft,
): Pick<Indicator, "forecast" | "causes" | "likelihood" | "remark" | "coefficient"> {
  const prints = (label: IndicatorColumnLabel): boolean => columns.some((column) => column.label === label)
  const ticked = causeCells(cells, columns).flatMap(({ heading, printed }) =>
    isTick(printed) ? [heading] : [],
  )
  return {
    ...(prints("forecast") ? { forecast: valueOf(text("forecast"), text("unit")) } : {}),
    ...(prints("causes") ? { causes: ticked.length === 0 ? null : ticked.join("、") } : {}),
    ...(prints("likelihood") ? { likelihood: likelihoodOf(cells, columns) } : {}),
    ...(prints("coefficient")
      ? { coefficient: figureOf(text("coefficient"), `indicators[${index}].coefficient`, draft) }
      : {}),
    ...(prints("remark") ? { remark: remarkOf(text("remark")) } : {}),
  }
}

/** As written, or the heading of the box that is ticked. */
function likelihoodOf(cells: readonly RowCell[], columns: readonly IndicatorColumn[]): string | null {
  const cell = cells.find(({ label }) => label === "likelihood")
  const text = remarkOf(joinTokens(cell?.tokens ?? []))
  const boxes = columns.filter(({ label }) => label === "likelihood").length > 1
  return boxes && text !== null && isTick(text) ? (columns[cell?.placed.column ?? -1]?.heading ?? text) : text
}

/** What is written out below a class of reasons, instead of a tick, belongs to the reason. */
function deviationOf(
  printed: string | null,
  cells: readonly RowCell[],
  columns: readonly IndicatorColumn[],
): string | null {
  const written = causeCells(cells, columns).flatMap((cell) =>
    isTick(cell.printed) || isDash(cell.printed) ? [] : [`${cell.heading}：${cell.printed}`],
  )
  const texts = printed === null ? written : [...written, printed]
  return texts.length === 0 ? null : texts.join("；")
}

function causeCells(
  cells: readonly RowCell[],
  columns: readonly IndicatorColumn[],
): readonly { readonly heading: string; readonly printed: string }[] {
  return cells.flatMap(({ label, tokens, placed }) =>
    label === "causes"
      ? [
          {
            heading: columns[placed.column]?.heading ?? "",
            printed: oneLine(joinTokens(tokens)?.text ?? ""),
          },
        ]
      : [],
  )
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
  path: `indicators[${number}].${"weight" | "score" | "coefficient"}`,
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
  cells: readonly RowCell[],
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

export const columnNames: Readonly<Record<IndicatorColumnLabel, string>> = {
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
  forecast: "全年预计完成情况",
  causes: "偏差原因（分类）",
  likelihood: "完成目标可能性",
  remark: "备注",
  coefficient: "得分系数",
  other: "其他",
}

/** 1 for a row as printed; less where a level was inferred, and least where a cell fits elsewhere as well. */
function confidenceOf(
  cells: readonly RowCell[],
  levels: LevelledRow,
  index: number,
  columns: readonly IndicatorColumn[],
  draft: Draft,
): number {
  const path = `indicators[${index}]` as const
  let confidence = 1
  if (levels.level2 === null && columns.some((column) => column.label === "level2")) {
    confidence = 0.6
    draft.doubt(`${path}.level2`, "level-missing")
  }
  if (levels.inferred) {
    confidence = Math.min(confidence, 0.8)
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
