import type { ScheduleStep } from "../records/form.ts"
import type { ScheduleBlock } from "./layout.ts"
import { emptyContent, wordsContent } from "./field-text.ts"
import { type Filling, type Region, inRuns, labelCell, share, valueCell } from "./region.ts"
import type { SheetCell } from "./sheet.ts"

export function arrangeSchedule(block: ScheduleBlock, region: Region): Filling {
  const { schedule } = region.form
  const printed = schedule.length > 0
  const steps: readonly ScheduleStep[] = printed
    ? schedule
    : block.skeleton.map((label) => ({ label, text: "", share: null }))
  const cells: SheetCell[] = []
  const runs = inRuns(steps, Math.min(block.perRow, region.width))
  for (const [run, members] of runs.entries()) {
    const row = region.row + run * 2
    let column = region.column
    for (const [at, colSpan] of share(region.width, Math.max(1, members.length)).entries()) {
      const index = run * block.perRow + at
      const step = members[at]
      const path = printed && step !== undefined ? (`schedule[${index}]` as const) : null
      const frame = { row, column, rowSpan: 1, colSpan }
      cells.push(labelCell(frame, step?.label ?? "", path === null ? null : `${path}.label`))
      const content = step === undefined ? emptyContent : wordsContent(step.text)
      cells.push(valueCell({ ...frame, row: row + 1 }, content, path === null ? null : `${path}.text`))
      column += colSpan
    }
  }
  return { cells, height: runs.length * 2, headRows: null }
}
