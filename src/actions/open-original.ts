import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

/** The bytes of a document as they came, with the name they came under. */
export interface OriginalDocument {
  readonly name: string
  readonly bytes: Uint8Array
}

export async function openOriginal(office: Office, id: string): Promise<Outcome<OriginalDocument>> {
  const [document, bytes] = await Promise.all([office.documents.find(id), office.documents.original(id)])
  if (document === null || bytes === null) return failed(actionProblem("document-not-found"))
  return done({ name: document.file, bytes })
}
