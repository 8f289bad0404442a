import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { DocumentDetail } from "../contract/documents.ts"
import type { FieldPath, Form } from "../records/form.ts"
import { formDifference } from "../records/form-difference.ts"
import type { FormChange } from "../storage/document-store.ts"
import { readToKeep } from "./keep-document.ts"
import type { Office } from "./office.ts"
import { detailOf } from "./overview.ts"
import { actionProblem } from "./problems.ts"
import type { ReadingFollower } from "./reading-pool.ts"

export interface ReadAgainOrder {
  readonly id: string
  /** The version in whose place the new reading comes. */
  readonly version: number
  /** What people have changed since the document was read is lost; where false, such a document stays as it is. */
  readonly overEdits: boolean
}

/**
 * Reads a kept document again from its original, by what people have said of columns until now. The old forms stand in its
 * history, field by field. One from which nothing could be read any more stays as it is.
 */
export async function readAgain(
  office: Office,
  { id, version, overEdits }: ReadAgainOrder,
  follower: ReadingFollower = {},
): Promise<Outcome<DocumentDetail>> {
  const [document, original] = await Promise.all([office.documents.find(id), office.documents.original(id)])
  if (document === null || original === null) return failed(actionProblem("document-not-found"))
  if (document.version !== version) return failed(actionProblem("stale-version"))
  if (document.version > document.readVersion && !overEdits) return failed(actionProblem("document-edited"))
  const read = await readToKeep(office, original, document.file, follower)
  if (!read.ok) return read
  const { forms, pages, problems, tables, overview } = read.value
  const changes = changesBetween(document.forms, forms)
  const at = office.now()
  const reading = { id, version, forms, pages, problems, tables, overview, changes }
  const outcome = await office.documents.readAgain(reading, { who: office.who, at })
  if (outcome === "missing") return failed(actionProblem("document-not-found"))
  if (outcome === "stale") return failed(actionProblem("stale-version"))
  const versions = { version: version + 1, readVersion: version + 1 }
  return done(detailOf({ ...document, ...read.value, ...versions, id, readAt: at }))
}

/** By the order of the forms; a form that came or went is one change. */
function changesBetween(before: readonly Form[], after: readonly Form[]): readonly FormChange[] {
  const whole: FieldPath = "form"
  return Array.from({ length: Math.max(before.length, after.length) }, (_, formIndex) => formIndex).flatMap(
    (formIndex): readonly FormChange[] => {
      const [from = null, to = null] = [before[formIndex], after[formIndex]]
      if (from === null || to === null) return [{ formIndex, path: whole, from, to }]
      return formDifference(from, to).map((change) => ({ ...change, formIndex }))
    },
  )
}
