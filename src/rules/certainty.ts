import { evidenceOf } from "../records/confidence.ts"
import { parseFieldPath } from "../records/field-path.ts"
import type { FieldPath, Form } from "../records/form.ts"
import type { Finding, Severity } from "./finding.ts"

/** Rows read with less confidence than these may be misread, or are no rows at all. */
const sureEnough = 0.8
const hardlyRead = 0.7

/** What is said of the form as a whole rests on all of its cells. */
const wholes = new Set(["form", "total"])
const totals = ["total.weight", "total.score"] as const

/**
 * A red mark must be right, so the severity of a finding follows the reading of its cells: in a row in doubt, or at a cell
 * of a sum that does not close for a misreading, an error becomes a warning; at a cell that is itself in doubt no more than a
 * hint is given. What is said of the form as a whole is no error where anything is in doubt, and of a total no more than a
 * hint where one of its addends is. Findings of a form that was typed, or read without doubts, stay as they are.
 */
export function softenedWhere(form: Form): (finding: Finding) => Finding {
  const inDoubt = form.doubts.length > 0 || form.indicators.some(({ confidence }) => confidence < sureEnough)
  if (!inDoubt) return (finding) => finding
  const misread = form.doubts.some(({ code }) => code === "arithmetic-open")
  const evidence = misread ? evidenceOf(form) : null
  const cells = new Set(form.doubts.map(({ path }) => path))
  const rows = new Set(form.doubts.map(({ path }) => rowOf(path)))
  const addends = new Set<FieldPath>(
    form.doubts.flatMap(({ path }) => totals.filter((total) => path.endsWith(total.slice("total".length)))),
  )
  return (finding) => {
    const { path } = finding
    const row = rowOf(path)
    const confidence = confidenceOfRow(form, path)
    if (cells.has(path) || confidence < hardlyRead || addends.has(path)) return atMost(finding, "hint")
    const doubtful =
      rows.has(row) ||
      confidence < sureEnough ||
      evidence?.(path) === "open-sum" ||
      wholes.has(parseFieldPath(path).section)
    return doubtful ? atMost(finding, "warning") : finding
  }
}

function confidenceOfRow(form: Form, path: FieldPath): number {
  const { section, index } = parseFieldPath(path)
  return section === "indicators" && index !== null ? (form.indicators[index]?.confidence ?? 1) : 1
}

function rowOf(path: FieldPath): string {
  const { section, index } = parseFieldPath(path)
  return index === null ? path : `${section}[${index}]`
}

const order: readonly Severity[] = ["hint", "warning", "error"]

function atMost(finding: Finding, most: Severity): Finding {
  return order.indexOf(finding.severity) > order.indexOf(most) ? { ...finding, severity: most } : finding
}
