import type { DocumentSummary } from "../contract/documents.ts"
import type { KeptSummary } from "../storage/document-store.ts"
import type { Office } from "./office.ts"
import { overviewOf, summaryOf } from "./overview.ts"

/** Newest first. Findings that were counted by other rules are counted again first. */
export async function listDocuments(office: Office): Promise<readonly DocumentSummary[]> {
  const summaries: DocumentSummary[] = []
  for (const kept of await office.documents.list()) {
    const current =
      kept.overview.rules === office.rules.mark && kept.overview.grade !== undefined
        ? kept
        : await countAgain(office, kept)
    if (current !== null) summaries.push(summaryOf(current))
  }
  return summaries
}

/** null where the document has been deleted meanwhile. */
async function countAgain(office: Office, { id }: KeptSummary): Promise<KeptSummary | null> {
  const document = await office.documents.find(id)
  if (document === null) return null
  const overview = overviewOf(document.forms, document.problems, office.rules, document.tables)
  await office.documents.refreshOverview(id, document.version, overview)
  return { ...document, overview }
}
