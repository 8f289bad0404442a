import type { Form } from "../records/form.ts"
import { arrangeFunds } from "./arrange-funds.ts"
import { arrangeIndicators } from "./arrange-indicators.ts"
import { arrangeRemarks } from "./arrange-remarks.ts"
import { arrangeRows } from "./arrange-rows.ts"
import { arrangeSchedule } from "./arrange-schedule.ts"
import type { Block, GroupBlock, Layout } from "./layout.ts"
import { fillFromForm } from "./pattern.ts"
import { type Filling, type Region, labelCell } from "./region.ts"
import type { Sheet, SheetCell } from "./sheet.ts"

/** Lays a form out as the official form looks. What the layout has no place for is told by `notShown` (not-shown.ts). */
export function arrange(form: Form, layout: Layout): Sheet {
  const region: Region = { form, layout, row: 0, column: 0, width: layout.columns.length }
  const { cells, height, headRows, headReach } = arrangeBlocks(layout.blocks, region)
  return {
    title: fillFromForm(layout.heading, form),
    columns: layout.columns,
    rowCount: height,
    cells: inReadingOrder(cells),
    landscape: layout.orientation === "landscape",
    headRows,
    headReach,
  }
}

interface Stack extends Filling {
  readonly headReach: number | null
}

function arrangeBlocks(blocks: readonly Block[], region: Region): Stack {
  const cells: SheetCell[] = []
  let height = 0
  let headRows: Filling["headRows"] = null
  let headReach: number | null = null
  for (const block of blocks) {
    const filling = arrangeBlock(block, { ...region, row: region.row + height })
    for (const cell of filling.cells) cells.push(cell)
    height += filling.height
    if (headRows === null && filling.headRows !== null) {
      headRows = filling.headRows
      headReach = region.row + height
    }
  }
  return { cells, height, headRows, headReach }
}

function arrangeBlock(block: Block, region: Region): Filling {
  switch (block.block) {
    case "rows":
      return arrangeRows(block, region)
    case "group":
      return arrangeGroup(block, region)
    case "funds":
      return arrangeFunds(block, region)
    case "schedule":
      return arrangeSchedule(block, region)
    case "indicators":
      return arrangeIndicators(block, region)
    case "remarks":
      return arrangeRemarks(block, region)
  }
}

function arrangeGroup(block: GroupBlock, region: Region): Filling {
  const { row, column, form } = region
  const inner = arrangeBlocks(block.blocks, {
    ...region,
    column: column + block.span,
    width: region.width - block.span,
  })
  const frame = { row, column, rowSpan: inner.height, colSpan: block.span }
  const label = labelCell(frame, fillFromForm(block.label, form), block.field ?? null)
  return { ...inner, cells: [label, ...inner.cells] }
}

function inReadingOrder(cells: readonly SheetCell[]): readonly SheetCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
}
