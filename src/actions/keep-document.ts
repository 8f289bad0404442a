import { createHash, randomUUID } from "node:crypto"
import { basename } from "node:path"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { DocumentDetail } from "../contract/documents.ts"
import type { Office } from "./office.ts"
import { detailOf, overviewOf } from "./overview.ts"

/**
 * Reads a document and keeps it with its original bytes. A document in which no form was found is not kept; the
 * problems say why.
 */
export async function keepDocument(
  office: Office,
  original: Uint8Array,
  name: string,
): Promise<Outcome<DocumentDetail>> {
  const file = fileName(name)
  // The reading thread takes the bytes it is given for itself.
  const { document, pages } = await office.reader.read(Uint8Array.from(original), file)
  if (document.forms.length === 0) return failed(...document.problems)
  const { forms, format, problems } = document
  const kept = {
    id: randomUUID(),
    file,
    format,
    size: original.byteLength,
    sha256: createHash("sha256").update(original).digest("hex"),
    original,
    pages,
    forms,
    problems,
    overview: overviewOf(forms, problems, office.rules),
  }
  const at = office.now()
  await office.documents.keep(kept, { who: office.who, at })
  return done(detailOf({ ...kept, version: 1, readAt: at }))
}

/** The name without folders and control characters, of a length that every system takes. */
function fileName(given: string): string {
  const bare = basename(given.replaceAll("\\", "/"))
    .replace(/\p{Cc}/gu, "")
    .trim()
  return bare === "" ? "未命名" : bare.slice(0, 200)
}
