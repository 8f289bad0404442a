import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { HistoryEntry } from "../contract/documents.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

/** Every changed field of a document, in the order in which it happened. */
export async function documentHistory(office: Office, id: string): Promise<Outcome<readonly HistoryEntry[]>> {
  const entries = await office.documents.history(id)
  if (entries.length === 0 && (await office.documents.find(id)) === null) {
    return failed(actionProblem("document-not-found"))
  }
  return done(entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })))
}
