import { createHash, randomUUID } from "node:crypto"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { DocumentDetail } from "../contract/documents.ts"
import type { NewDocument } from "../storage/document-store.ts"
import { fileName } from "./file-name.ts"
import type { Office } from "./office.ts"
import type { ReadingFollower } from "./reading-pool.ts"
import { detailOf, overviewOf } from "./overview.ts"

/**
 * Reads a document and keeps it with its original bytes. A document in which no form was found is not kept; the
 * problems say why.
 */
export async function keepDocument(
  office: Office,
  original: Uint8Array,
  name: string,
  follower: ReadingFollower = {},
): Promise<Outcome<DocumentDetail>> {
  const read = await readToKeep(office, original, name, follower)
  if (!read.ok) return read
  const at = office.now()
  await office.documents.keep(read.value, { who: office.who, at })
  return done(detailOf({ ...read.value, version: 1, readAt: at }))
}

/** The document as it is to be kept; fails with the problems of a document in which no form was found. */
export async function readToKeep(
  office: Pick<Office, "reader" | "rules">,
  original: Uint8Array,
  name: string,
  follower: ReadingFollower = {},
): Promise<Outcome<NewDocument>> {
  const file = fileName(name)
  // The reading thread takes the bytes it is given for itself.
  const { document, pages } = await office.reader.read(Uint8Array.from(original), file, follower)
  if (document.forms.length === 0) return failed(...document.problems)
  const { forms, format, problems } = document
  return done({
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
  })
}
