import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { ExportFormat } from "../contract/export-formats.ts"
import { writeForms } from "../forms/write-forms.ts"
import type { WrittenForms } from "../forms/written-forms.ts"
import { layoutById, layoutFor } from "../layouts/index.ts"
import type { Form } from "../records/form.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

/** How forms are to be written. */
export interface ExportOrder {
  readonly format: ExportFormat
  /** null: each form in its own layout. */
  readonly layout: string | null
}

export interface WrittenFile extends WrittenForms {
  readonly name: string
}

/** All forms in one file. What the file does not hold of them is told in its `problems`. */
export async function exportForms(
  forms: readonly Form[],
  { format, layout: id }: ExportOrder,
): Promise<Outcome<WrittenForms>> {
  const layout = id === null ? null : layoutById(id)
  if (id !== null && layout === null) return failed(actionProblem("layout-not-found", id))
  return writeForms(forms, (form) => layout ?? layoutFor(form), format)
}

/** One form (0-based index) or all forms of a kept document, named after the document. */
export async function exportForm(
  office: Office,
  id: string,
  which: number | "all",
  order: ExportOrder,
): Promise<Outcome<WrittenFile>> {
  const document = await office.documents.find(id)
  if (document === null) return failed(actionProblem("document-not-found"))
  const forms = which === "all" ? document.forms : document.forms.slice(which, which + 1)
  if (forms.length === 0) return failed(actionProblem("form-not-found"))
  const written = await exportForms(forms, order)
  if (!written.ok) return written
  const name = document.file.replace(/\.[^.]{1,8}$/u, "")
  return done({ name: `${name}.${order.format}`, ...written.value })
}
