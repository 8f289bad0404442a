import { comparable } from "../basics/text.ts"
import type { RemarksBlock } from "./layout.ts"
import { wordsContent } from "./field-text.ts"
import { type Filling, type Region, labelCell, valueCell } from "./region.ts"
import type { SheetCell } from "./sheet.ts"

interface RemarkRow {
  readonly heading: string
  readonly text: string
  readonly index: number | null
  readonly group: RemarksBlock["groups"][number] | null
}

/** One remark a row; the headings of one group share the cell before them. */
export function arrangeRemarks(block: RemarksBlock, region: Region): Filling {
  const rows = remarkRows(block, region)
  const cells: SheetCell[] = []
  for (const [at, { heading, text, index, group }] of rows.entries()) {
    const row = region.row + at
    let column = region.column
    let headingSpan = block.headingSpan
    if (group !== null) {
      if (rows[at - 1]?.group !== group)
        cells.push(
          labelCell({ row, column, rowSpan: groupLength(rows, at), colSpan: group.span }, group.heading),
        )
      column += group.span
      headingSpan -= group.span
    }
    const path = index === null ? null : (`conclusion[${index}]` as const)
    const headingFrame = { row, column, rowSpan: 1, colSpan: headingSpan }
    cells.push(labelCell(headingFrame, heading, path === null ? null : `${path}.heading`))
    const textFrame = {
      row,
      column: column + headingSpan,
      rowSpan: 1,
      colSpan: region.width - block.headingSpan,
    }
    cells.push(valueCell(textFrame, wordsContent(text), path === null ? null : `${path}.text`, "left"))
  }
  return { cells, height: rows.length, headRows: null }
}

function remarkRows(block: RemarksBlock, region: Region): readonly RemarkRow[] {
  const { conclusion } = region.form
  const groupOf = (heading: string): RemarkRow["group"] =>
    block.groups.find(({ members }) => members.some((member) => sameHeading(member, heading))) ?? null
  if (conclusion.length === 0)
    return block.skeleton.map((heading) => ({ heading, text: "", index: null, group: groupOf(heading) }))
  return conclusion.map(({ heading, text }, index) => ({ heading, text, index, group: groupOf(heading) }))
}

function sameHeading(a: string, b: string): boolean {
  return comparable(a).replace(/:$/, "") === comparable(b).replace(/:$/, "")
}

function groupLength(rows: readonly RemarkRow[], from: number): number {
  const group = rows[from]?.group
  let to = from
  while (to < rows.length && rows[to]?.group === group) to += 1
  return to - from
}
