import { maxDigits } from "../basics/exact.ts"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { DocumentDetail } from "../contract/documents.ts"
import type { Form } from "../records/form.ts"
import { formDifference, sameForm } from "../records/form-difference.ts"
import type { Office } from "./office.ts"
import { detailOf, overviewOf } from "./overview.ts"
import { actionProblem } from "./problems.ts"

export interface EditOrder {
  readonly id: string
  /** The version that the edit was made on. */
  readonly version: number
  /** 0-based. */
  readonly formIndex: number
  /** The whole form as it is to be; its shape has been checked against the contract. */
  readonly form: Form
}

/**
 * Puts an edited form in the place of the old one and writes every changed field into the history. Where somebody else
 * was quicker, nothing is written. A form that is equal to the old one changes nothing, not even the version.
 */
export async function editForm(office: Office, order: EditOrder): Promise<Outcome<DocumentDetail>> {
  const { id, version, formIndex, form } = order
  const inexact = inexactFigure(form)
  if (inexact !== null) return failed(actionProblem("figure-not-exact", String(inexact)))
  const document = await office.documents.find(id)
  if (document === null) return failed(actionProblem("document-not-found"))
  if (document.version !== version) return failed(actionProblem("stale-version"))
  const before = document.forms[formIndex]
  if (before === undefined) return failed(actionProblem("form-not-found"))
  if (sameForm(before, form)) return done(detailOf(document))
  const forms = document.forms.with(formIndex, form)
  const overview = overviewOf(forms, document.problems, office.rules, document.tables)
  const edit = { id, version, formIndex, forms, overview, changes: formDifference(before, form) }
  const outcome = await office.documents.edit(edit, { who: office.who, at: office.now() })
  if (outcome === "missing") return failed(actionProblem("document-not-found"))
  if (outcome === "stale") return failed(actionProblem("stale-version"))
  return done(detailOf({ ...document, forms, overview, version: version + 1 }))
}

/** A figure that exact arithmetic cannot hold; it was not typed like this, but computed somewhere in binary. */
function inexactFigure(part: unknown): number | null {
  if (typeof part === "number") return digitsOf(part) > maxDigits ? part : null
  if (typeof part !== "object" || part === null) return null
  for (const inner of Object.values(part)) {
    const found = inexactFigure(inner)
    if (found !== null) return found
  }
  return null
}

function digitsOf(figure: number): number {
  return figure.toExponential().replace(/e.*$/, "").replace(/[-.]/g, "").length
}
