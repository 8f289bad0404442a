import { parseFieldPath } from "../field-path.ts"
import type { FieldPath, Form } from "../form.ts"

/** The figure that stands at a path of funds, indicators or total; null where there is none. */
export function figureAt(form: Form, path: FieldPath): number | null {
  const { section, index, field } = parseFieldPath(path)
  const row = rowAt(form, section, index)
  const content = row === null || field === null ? null : row[field]
  return typeof content === "number" && Number.isFinite(content) ? content : null
}

/** The form with another figure at the path: for trying out only, places and doubts stay as they are. */
export function withFigure(form: Form, path: FieldPath, figure: number): Form {
  const { section, index, field } = parseFieldPath(path)
  if (field === null) return form
  if (section === "total") return { ...form, total: { ...form.total, [field]: figure } }
  if (section !== "funds" && section !== "indicators") return form
  const rows = [...form[section]]
  const row = index === null ? undefined : rows[index]
  if (row !== undefined && index !== null) rows[index] = { ...row, [field]: figure }
  return { ...form, [section]: rows }
}

function rowAt(form: Form, section: string, index: number | null): Readonly<Record<string, unknown>> | null {
  if (section === "total") return { ...form.total }
  const rows = section === "funds" ? form.funds : section === "indicators" ? form.indicators : []
  const row = index === null ? undefined : rows[index]
  return row === undefined ? null : { ...row }
}
