import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

/** The document and its original are gone; its history and the event that tells of this stay. */
export async function deleteDocument(office: Office, id: string): Promise<Outcome<null>> {
  const removed = await office.documents.remove(id, { who: office.who, at: office.now() })
  return removed ? done(null) : failed(actionProblem("document-not-found"))
}
