import type { Sheet, SheetCell } from "../layouts/sheet.ts"
import type { Form } from "../records/form.ts"
import { rowsAbove } from "./print-parts.ts"

/**
 * The sheet with a row of places to be filled in and sealed by hand, where the official form has none of its own. The row
 * stands above the table, as on the regional forms that print one: text below a table is easily taken for its last row.
 */
export function withSignatureRow(sheet: Sheet, form: Form): Sheet {
  if (sheet.cells.some(({ role, text }) => role === "note" && text.includes("填报单位"))) return sheet
  const row = rowsAbove(sheet)
  const moved = (cell: SheetCell): SheetCell => (cell.row < row ? cell : { ...cell, row: cell.row + 1 })
  const cells = sheet.cells.map(moved)
  const [first, last] = sheet.headRows ?? [-1, -1]
  return {
    ...sheet,
    rowCount: sheet.rowCount + 1,
    cells: [
      ...cells.filter((cell) => cell.row < row),
      ...signatureCells(sheet, form, row),
      ...cells.filter((cell) => cell.row > row),
    ],
    headRows: sheet.headRows === null ? null : first < row ? [first, last] : [first + 1, last + 1],
    headReach: sheet.headReach === null ? null : sheet.headReach + 1,
  }
}

const places = ["联系人：", "联系电话：", "填报日期：　　年　月　日"] as const

/** The share of the width where each place begins, the unit first. */
const shares = [0, 0.45, 0.62, 0.78] as const

function signatureCells(sheet: Sheet, form: Form, row: number): readonly SheetCell[] {
  const starts = columnsAt(sheet.columns)
  const texts = [`填报单位（盖章）：${form.project.unit ?? ""}`, ...places]
  return starts.map((column, at): SheetCell => {
    const isLast = at === starts.length - 1
    return {
      row,
      column,
      rowSpan: 1,
      colSpan: (starts[at + 1] ?? sheet.columns.length) - column,
      text: isLast ? texts.slice(at).join("　　") : (texts[at] ?? ""),
      number: null,
      format: "text",
      role: "note",
      align: "left",
      path: null,
      alsoPaths: [],
    }
  })
}

/** The columns that begin nearest to the shares, each once. */
function columnsAt(columns: readonly number[]): readonly number[] {
  const whole = columns.reduce((before, column) => before + column, 0)
  const found = shares.map((share) => {
    let before = 0
    let nearest = 0
    let distance = Number.POSITIVE_INFINITY
    for (const [at, column] of columns.entries()) {
      if (Math.abs(before - share * whole) < distance) {
        distance = Math.abs(before - share * whole)
        nearest = at
      }
      before += column
    }
    return nearest
  })
  return [...new Set(found)]
}
