import { createHash, randomUUID } from "node:crypto"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { DocumentDetail } from "../contract/documents.ts"
import type { NewDocument } from "../storage/document-store.ts"
import { fileName } from "./file-name.ts"
import type { Office } from "./office.ts"
import type { ReadingReport } from "./reading-message.ts"
import type { ReadingFollower } from "./reading-pool.ts"
import { detailOf, overviewOf } from "./overview.ts"
import type { ReadDocument } from "../contract/read-result.ts"
import { signatureOfMapping } from "../records/mappings/column-mapping.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"
import type { SignedTable } from "../storage/tables.ts"

/**
 * Reads a document and keeps it with its original bytes. A document in which no form was found is not kept, and the
 * problems say why; but one that holds tables whose columns a person can name is.
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
  return done(detailOf({ ...read.value, version: 1, readVersion: 1, readAt: at }))
}

/**
 * The document as it is to be kept, read by what people have said of columns until now; fails with the problems of a
 * document in which there is nothing to keep.
 */
export async function readToKeep(
  office: Pick<Office, "reader" | "rules" | "mappings">,
  original: Uint8Array,
  name: string,
  follower: ReadingFollower = {},
): Promise<Outcome<NewDocument>> {
  const file = fileName(name)
  const mappings = await office.mappings.all()
  const first = await readBy(office, original, file, { ...follower, mappings })
  const later = await mappedMeanwhile(office, mappings, first.tables)
  const { document, pages, tables } =
    later === null ? first : await readBy(office, original, file, { ...follower, mappings: later })
  const { forms, format, problems } = document
  if (forms.length + tables.length === 0) return failed(...problems)
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
    tables,
    overview: overviewOf(forms, problems, office.rules, tables),
  })
}

async function readBy(
  office: Pick<Office, "reader">,
  original: Uint8Array,
  file: string,
  follower: ReadingFollower,
): Promise<ReadingReport & { readonly tables: readonly SignedTable[] }> {
  // The reading thread takes the bytes it is given for itself.
  const report = await office.reader.read(Uint8Array.from(original), file, follower)
  return { ...report, tables: signedTables(report.document) }
}

/** The mappings, where somebody has named one of the unknown tables while the document was being read. */
async function mappedMeanwhile(
  office: Pick<Office, "mappings">,
  before: readonly ColumnMapping[],
  tables: readonly SignedTable[],
): Promise<readonly ColumnMapping[] | null> {
  const unnamed = new Set(tables.flatMap(({ state, signature }) => (state === "named" ? [] : [signature])))
  if (unnamed.size === 0) return null
  const now = await office.mappings.all()
  const known = new Set(before.map(signatureOfMapping))
  return now.map(signatureOfMapping).some((each) => unnamed.has(each) && !known.has(each)) ? now : null
}

function signedTables({ unknownTables = [], namedTables = [] }: ReadDocument): readonly SignedTable[] {
  return [...unknownTables, ...namedTables].map((table) => ({
    ...table,
    signature: signatureOfMapping(table),
  }))
}
