import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { DocumentDetail } from "../contract/documents.ts"
import type { Office } from "./office.ts"
import { detailOf } from "./overview.ts"
import { actionProblem } from "./problems.ts"

export async function openDocument(office: Office, id: string): Promise<Outcome<DocumentDetail>> {
  const document = await office.documents.find(id)
  return document === null ? failed(actionProblem("document-not-found")) : done(detailOf(document))
}
