import { sum } from "../basics/exact.ts"
import type { FieldPath, Form, Indicator } from "../records/form.ts"
import {
  type Content,
  emptyContent,
  figureContent,
  fundContent,
  scalarContent,
  valueContent,
  valueFigureContent,
  wordsContent,
} from "./field-text.ts"
import {
  type FundFigure,
  type IndicatorPart,
  type ScalarField,
  indicatorParts,
  type wholeIndicatorParts,
} from "./fields.ts"
import type { IndicatorColumn, IndicatorsBlock } from "./layout.ts"
import { fillAround, fillFromForm } from "./pattern.ts"
import { type Filling, type Frame, type Region, labelCell, valueCell } from "./region.ts"
import type { SheetCell } from "./sheet.ts"

type IndicatorRow = Pick<Indicator, "level1" | "level2"> & { readonly indicator: Indicator | null }

/**
 * Headings (two rows where columns are grouped), then a row an indicator. Runs of equal levels are merged; a run ends
 * wherever a run of an earlier merged column ends, so that 成本指标 under two first levels stays two cells.
 */
export function arrangeIndicators(block: IndicatorsBlock, region: Region): Filling {
  const headHeight = block.columns.some(({ group }) => group !== undefined) ? 2 : 1
  const rows = indicatorRows(block, region.form)
  const cells = headings(block, region, headHeight)
  const top = region.row + headHeight
  let column = region.column
  let starts: readonly number[] = [0]
  for (const spec of block.columns) {
    const merged = spec.merge === true ? runStarts(rows, spec, starts) : null
    if (merged !== null) starts = merged
    const runs = isScalar(spec.show) && spec.byHand !== true ? [0] : (merged ?? rows.map((_, index) => index))
    for (const [at, from] of runs.entries()) {
      const to = runs[at + 1] ?? rows.length
      const reach = spec.heading === null && from === 0 ? headHeight : 0
      const frame = { row: top + from - reach, column, rowSpan: to - from + reach, colSpan: spec.span }
      cells.push(indicatorCell(spec, region.form, rows, from, to, frame))
    }
    column += spec.span
  }
  return {
    cells,
    height: headHeight + rows.length,
    headRows: [region.row, region.row + headHeight - 1],
  }
}

/** A blank form still has rows: the official skeleton, or one empty row. */
function indicatorRows(block: IndicatorsBlock, form: Form): readonly IndicatorRow[] {
  if (form.indicators.length > 0)
    return form.indicators.map((indicator) => ({
      level1: indicator.level1,
      level2: indicator.level2,
      indicator,
    }))
  if (block.skeleton.length === 0) return [{ level1: "", level2: "", indicator: null }]
  return block.skeleton.map(([level1, level2]) => ({ level1, level2, indicator: null }))
}

function headings(block: IndicatorsBlock, region: Region, height: number): SheetCell[] {
  const cells: SheetCell[] = []
  const { row } = region
  let column = region.column
  for (const [at, { heading, group, span }] of block.columns.entries()) {
    if (heading !== null) {
      const grouped = group !== undefined
      if (grouped && block.columns[at - 1]?.group !== group)
        cells.push(labelCell({ row, column, rowSpan: 1, colSpan: groupSpan(block, at) }, group))
      const frame = { row: grouped ? row + 1 : row, column, rowSpan: grouped ? 1 : height, colSpan: span }
      cells.push(labelCell(frame, heading))
    }
    column += span
  }
  return cells
}

function groupSpan(block: IndicatorsBlock, from: number): number {
  let width = 0
  for (let at = from; block.columns[at]?.group === block.columns[from]?.group; at += 1) {
    const member = block.columns[at]
    if (member === undefined) break
    width += member.span
  }
  return width
}

function runStarts(
  rows: readonly IndicatorRow[],
  spec: IndicatorColumn,
  outer: readonly number[],
): readonly number[] {
  const outerStarts = new Set(outer)
  const key = (row: IndicatorRow | undefined): string | undefined =>
    spec.show === "level1" ? row?.level1 : spec.show === "level2" ? row?.level2 : undefined
  return rows.flatMap((row, at) =>
    at === 0 || outerStarts.has(at) || key(row) !== key(rows[at - 1]) ? [at] : [],
  )
}

function isScalar(show: IndicatorColumn["show"]): show is Exclude<typeof show, IndicatorPart> {
  return show === null || !isIndicatorPart(show)
}

const parts: ReadonlySet<string> = new Set(indicatorParts)

function isIndicatorPart(show: string): show is IndicatorPart {
  return parts.has(show)
}

function indicatorCell(
  spec: IndicatorColumn,
  form: Form,
  rows: readonly IndicatorRow[],
  from: number,
  to: number,
  frame: Frame,
): SheetCell {
  const { show } = spec
  if (spec.byHand === true) return valueCell(frame, emptyContent, null)
  if (show === null) return labelCell(frame, fillFromForm(spec.pattern ?? "", form))
  if (!isIndicatorPart(show))
    return valueCell(frame, scalarColumnContent(form, show), scalarPath(form, show), "left")
  const members = rows.slice(from, to)
  const row = rows[from]
  const align = leftAligned.has(show) ? "left" : "center"
  if (row === undefined || row.indicator === null) {
    const bare = show === "level1" ? row?.level1 : show === "level2" ? row?.level2 : ""
    return valueCell(frame, wordsContent((bare ?? "") + (spec.remarks?.[bare ?? ""] ?? "")), null, align)
  }
  const content = dressed(spec, partContent(row.indicator, show, spec), row.indicator, members)
  const [path, ...alsoPaths] = members.map((_, at) => partPath(from + at, show))
  return valueCell(frame, content, path ?? null, align, alsoPaths)
}

const leftAligned = new Set<IndicatorPart>(["name", "deviation", "description", "basis", "remark"])

function scalarColumnContent(
  form: Form,
  show: Exclude<IndicatorColumn["show"], IndicatorPart | null>,
): Content {
  const [, figure] = show.split("funds[0].")
  if (figure === undefined) return scalarContent(form, show as ScalarField)
  const field = figure as FundFigure
  return fundContent(form.funds[0]?.[field] ?? null, field, form.currency)
}

function scalarPath(
  form: Form,
  show: Exclude<IndicatorColumn["show"], IndicatorPart | null>,
): FieldPath | null {
  return show.startsWith("funds[0].") && form.funds.length === 0 ? null : show
}

function partContent(indicator: Indicator, show: IndicatorPart, spec: IndicatorColumn): Content {
  switch (show) {
    case "weight":
    case "score":
    case "coefficient":
      return figureContent(indicator[show] ?? null)
    case "nature":
      return wordsContent(
        indicator.nature === null ? null : (spec.words?.[indicator.nature] ?? indicator.nature),
      )
    case "level1":
    case "level2":
    case "name":
    case "deviation":
    case "description":
    case "basis":
    case "likelihood":
    case "remark":
      return wordsContent(indicator[show] ?? null)
    case "causes":
      return wordsContent(causesOf(indicator).includes(spec.heading ?? "") ? tick : null)
    default:
      return valuePartContent(indicator, show, spec)
  }
}

/** Printed in the column of a class of reasons that the row is ticked for. */
const tick = "√"

function causesOf({ causes }: Indicator): readonly string[] {
  return (causes ?? "").split("、")
}

function valuePartContent(indicator: Indicator, show: string, spec: IndicatorColumn): Content {
  const [field, part] = show.split(".") as [
    "target" | "adjustedTarget" | "actual" | "forecast",
    string | undefined,
  ]
  const value = indicator[field] ?? null
  if (part === undefined) return valueContent(value)
  if (part === "figure") return valueFigureContent(value)
  if (part === "unit") return wordsContent(value?.unit ?? null)
  const op = value?.op ?? null
  return op === null ? emptyContent : wordsContent(spec.words?.[op] ?? op)
}

/** The field that a part of a value belongs to: sign, number and unit are one field of the record. */
function partPath(index: number, show: IndicatorPart): FieldPath {
  const field = show.replace(/\..*$/, "") as (typeof wholeIndicatorParts)[number]
  return `indicators[${index}].${field}`
}

function dressed(
  spec: IndicatorColumn,
  content: Content,
  indicator: Indicator,
  members: readonly IndicatorRow[],
): Content {
  const remark = spec.remarks?.[content.text] ?? ""
  if (spec.pattern === undefined || content.text === "")
    return remark === "" ? content : addText(content, remark)
  const text = fillAround(spec.pattern, {
    value: content.text,
    ordinal: indicator.ordinal,
    weights: spec.pattern.includes("{weights}") ? sumOfWeights(members) : null,
  })
  return text === null ? content : { ...emptyContent, text }
}

function addText(content: Content, more: string): Content {
  return { ...emptyContent, text: content.text + more }
}

function sumOfWeights(members: readonly IndicatorRow[]): string | null {
  const weights = members.map(({ indicator }) => indicator?.weight ?? null)
  const known = weights.filter((weight) => weight !== null)
  return known.length < weights.length ? null : figureContent(sum(known)).text
}
