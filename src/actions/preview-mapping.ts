import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { MappingDraft, MappingPreview } from "../contract/mappings.ts"
import { signatureOfMapping } from "../records/mappings/column-mapping.ts"
import { faultOf } from "./keep-mapping.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

/** Reads a kept document by a mapping that is not kept yet: what a person would get by keeping it. */
export async function previewMapping(
  office: Office,
  id: string,
  draft: MappingDraft,
): Promise<Outcome<MappingPreview>> {
  const fault = faultOf(draft)
  if (fault !== null) return fault
  const [document, original] = await Promise.all([office.documents.find(id), office.documents.original(id)])
  if (document === null || original === null) return failed(actionProblem("document-not-found"))
  const signature = signatureOfMapping(draft)
  const others = (await office.mappings.all()).filter((mapping) => signatureOfMapping(mapping) !== signature)
  const made = { at: office.now().toISOString(), by: office.who }
  // The reading thread takes the bytes it is given for itself.
  const read = await office.reader.read(Uint8Array.from(original), document.file, {
    mappings: [...others, { version: 1, made, ...draft }],
  })
  const { forms, problems, namedTables = [] } = read.document
  const used = namedTables.some((table) => signatureOfMapping(table) === signature)
  return done({ forms, problems, used })
}
