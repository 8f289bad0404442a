import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import { layoutById, layoutFor } from "../layouts/index.ts"
import type { Form } from "../records/form.ts"
import { writeXlsx } from "../forms/write-xlsx.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

export interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Forms as a workbook, one sheet each, in the layout named or, with null, each in its own. */
export async function writeWorkbook(
  forms: readonly Form[],
  layoutId: string | null,
): Promise<Outcome<Uint8Array>> {
  const layout = layoutId === null ? null : layoutById(layoutId)
  if (layoutId !== null && layout === null) return failed(actionProblem("layout-not-found", layoutId))
  return done(await writeXlsx(forms, (form) => layout ?? layoutFor(form)))
}

/** One form (0-based index) or all forms of a kept document, named after the document. */
export async function exportForm(
  office: Office,
  id: string,
  which: number | "all",
  layoutId: string | null,
): Promise<Outcome<WrittenFile>> {
  const document = await office.documents.find(id)
  if (document === null) return failed(actionProblem("document-not-found"))
  const forms = which === "all" ? document.forms : document.forms.slice(which, which + 1)
  if (forms.length === 0) return failed(actionProblem("form-not-found"))
  const workbook = await writeWorkbook(forms, layoutId)
  if (!workbook.ok) return workbook
  const name = document.file.replace(/\.[^.]{1,8}$/u, "")
  return done({ name: `${name}.xlsx`, bytes: workbook.value })
}
