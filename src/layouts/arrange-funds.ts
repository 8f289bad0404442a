import { comparable } from "../basics/text.ts"
import type { Fund } from "../records/form.ts"
import type { FundColumn, FundsBlock } from "./layout.ts"
import { type Content, emptyContent, fundContent, wordsContent } from "./field-text.ts"
import { type Filling, type Frame, type Region, cell, inRuns, share, labelCell, valueCell } from "./region.ts"
import type { SheetCell } from "./sheet.ts"

export function arrangeFunds(block: FundsBlock, region: Region): Filling {
  return block.flow === "down" ? fundsDown(block, region) : fundsAcross(block, region)
}

interface FundRow {
  readonly source: string
  readonly fund: Fund | null
  readonly index: number
}

function fundRows(block: FundsBlock, region: Region): readonly FundRow[] {
  const { funds } = region.form
  if (funds.length > 0)
    return funds.map((fund, index) => ({ source: renamed(fund.source, block), fund, index }))
  return block.skeleton.map((source, index) => ({ source, fund: null, index }))
}

function renamed(source: string, { rename }: FundsBlock): string {
  if (rename === undefined) return source
  const entry = Object.entries(rename).find(([other]) => comparable(other) === comparable(source))
  return entry?.[1] ?? source
}

function fundsDown(block: FundsBlock, region: Region): Filling {
  const cells: SheetCell[] = []
  let row = region.row
  if (block.headings) {
    let column = region.column
    for (const { heading, span } of [block.source, ...block.columns]) {
      cells.push(labelCell({ row, column, rowSpan: 1, colSpan: span }, heading))
      column += span
    }
    row += 1
  }
  for (const fundRow of fundRows(block, region)) {
    let column = region.column
    cells.push(sourceCell(fundRow, { row, column, rowSpan: 1, colSpan: block.source.span }))
    column += block.source.span
    for (const fundColumn of block.columns) {
      const frame = { row, column, rowSpan: 1, colSpan: fundColumn.span }
      cells.push(figureCell(fundRow, fundColumn, region, frame))
      column += fundColumn.span
    }
    row += 1
  }
  return { cells, height: row - region.row, headRows: null }
}

/** Pairs of label and figure; only the first column's figure, the amount, is printed. */
function fundsAcross(block: FundsBlock, region: Region): Filling {
  const cells: SheetCell[] = []
  const runs = inRuns(fundRows(block, region), block.perRow ?? 1)
  const [amount] = block.columns
  for (const [index, run] of runs.entries()) {
    const row = region.row + index
    let column = region.column
    const spans = share(region.width, Math.max(1, run.length * 2))
    for (const [at, colSpan] of spans.entries()) {
      const frame = { row, column, rowSpan: 1, colSpan }
      const fundRow = run[at >> 1]
      if (fundRow === undefined || amount === undefined) cells.push(valueCell(frame, emptyContent, null))
      else cells.push(at % 2 === 0 ? sourceCell(fundRow, frame) : figureCell(fundRow, amount, region, frame))
      column += colSpan
    }
  }
  return { cells, height: runs.length, headRows: null }
}

function sourceCell({ source, fund, index }: FundRow, frame: Frame): SheetCell {
  const path = fund === null ? null : (`funds[${index}].source` as const)
  return cell(frame, wordsContent(source), "label", "left", path, [])
}

function figureCell(row: FundRow, column: FundColumn, region: Region, frame: Frame): SheetCell {
  const { fund, index } = row
  if (fund === null || column.show === null) return valueCell(frame, dash(column, index), null)
  if (column.show === "content")
    return valueCell(frame, wordsContent(fund.content ?? null), `funds[${index}].content`, "left")
  const shown =
    (fund[column.show] ?? null) === null && column.otherwise !== undefined ? column.otherwise : column.show
  const field = (fund[shown] ?? null) === null ? column.show : shown
  const content = fundContent(fund[field] ?? null, field, region.form.currency)
  return valueCell(frame, content.text === "" ? dash(column, index) : content, `funds[${index}].${field}`)
}

function dash(column: FundColumn, index: number): Content {
  return index > 0 && column.blank !== undefined ? wordsContent(column.blank) : emptyContent
}
