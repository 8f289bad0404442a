import { getFieldText } from "../../../src/records/field.ts"
import { parseFieldPath } from "../../../src/records/field-path.ts"
import type { Doubt, FieldPath, Form } from "../../../src/records/form.ts"
import type { Finding, Severity } from "../../../src/rules/finding.ts"
import { cellOfPath } from "./cell-of-path.ts"
import type { FieldCell } from "./grid-navigation.ts"

/** What is to be said about one cell of the sheet. */
export interface CellMark {
  readonly findings: readonly Finding[]
  /** The gravest of the findings. */
  readonly severity: Severity | null
  readonly doubts: readonly Doubt[]
  /** How sure the reader is of the cell's row, where that is less than {@link sureFrom}; else null. */
  readonly confidence: number | null
}

/** Rows read with less confidence than this are shaded. */
export const sureFrom = 0.9

export const noMark: CellMark = { findings: [], severity: null, doubts: [], confidence: null }

/** The marks of all cells that have any, by the cell's own path. */
export function marksOf(
  form: Form,
  findings: readonly Finding[],
  cells: readonly FieldCell[],
): ReadonlyMap<FieldPath, CellMark> {
  const marks = new Map<FieldPath, CellMark>()
  const markAt = (path: FieldPath, change: (mark: CellMark) => CellMark) => {
    const cell = cellOfPath(cells, path)
    if (cell !== null) marks.set(cell.path, change(marks.get(cell.path) ?? noMark))
  }
  for (const cell of cells) {
    const confidence = rowConfidence(form, cell.path)
    if (confidence !== null && confidence < sureFrom) markAt(cell.path, (mark) => ({ ...mark, confidence }))
  }
  for (const finding of findings)
    markAt(finding.path, (mark) => ({
      ...mark,
      findings: [...mark.findings, finding],
      severity: graver(mark.severity, finding.severity),
    }))
  for (const doubt of form.doubts)
    markAt(doubt.path, (mark) => ({ ...mark, doubts: [...mark.doubts, doubt] }))
  return marks
}

function rowConfidence(form: Form, path: FieldPath): number | null {
  const { section, index, field } = parseFieldPath(path)
  if (section !== "indicators" || index === null || field === "level1" || field === "level2") return null
  return form.indicators[index]?.confidence ?? null
}

const order: readonly Severity[] = ["error", "warning", "hint"]

function graver(a: Severity | null, b: Severity): Severity {
  return a !== null && order.indexOf(a) <= order.indexOf(b) ? a : b
}

/** The fields for which the reader offers another text than the one it has taken. */
export function severalReadings(form: Form): readonly FieldPath[] {
  const paths = form.doubts.flatMap(({ path, alternatives }) =>
    alternatives.some((text) => text !== getFieldText(form, path)) ? [path] : [],
  )
  return [...new Set(paths)]
}
