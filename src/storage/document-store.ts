import { sql } from "kysely"
import type { Kysely, Transaction } from "kysely"
import type { Problem } from "../basics/problem.ts"
import type { DocumentPage } from "../contract/documents.ts"
import type { DocumentFormat } from "../contract/read-result.ts"
import type { Form } from "../records/form.ts"
import type { FieldChange } from "../records/form-difference.ts"
import { jsonText, storable } from "./json-text.ts"
import type { DocumentOverview, SignedTable, Tables } from "./tables.ts"
import { recordEvent, transact } from "./transact.ts"
import type { Hand } from "./transact.ts"

/** Until there are several organisations, everything belongs to this one. */
export const ownRegion = "000000"

/** A document as kept. */
export interface KeptDocument extends KeptSummary {
  readonly pages: readonly DocumentPage[]
  readonly forms: readonly Form[]
  readonly problems: readonly Problem[]
  /** Those whose headings the reader did not know, or knew from a mapping. */
  readonly tables: readonly SignedTable[]
  /** The version that the last reading made; of a higher version, the document has been edited since. */
  readonly readVersion: number
}

/** A kept document without its contents. */
export interface KeptSummary {
  readonly id: string
  readonly file: string
  readonly format: DocumentFormat
  readonly size: number
  readonly overview: DocumentOverview
  /** 1 when kept, raised by one at every change. */
  readonly version: number
  readonly readAt: Date
}

export interface NewDocument extends Omit<KeptDocument, "version" | "readVersion" | "readAt"> {
  readonly sha256: string
  readonly original: Uint8Array
}

/** Documents whose forms are fetched with one query. */
const formsAtOnce = 200

export type { Hand } from "./transact.ts"

export interface FormEdit {
  readonly id: string
  /** The version the edit was made on. */
  readonly version: number
  readonly formIndex: number
  /** All forms of the document as they are after the edit. */
  readonly forms: readonly Form[]
  readonly overview: DocumentOverview
  readonly changes: readonly FieldChange[]
}

/** What a document is once it has been read again. */
export interface NewReading extends Pick<
  NewDocument,
  "id" | "pages" | "forms" | "problems" | "tables" | "overview"
> {
  /** The version in whose place it comes. */
  readonly version: number
  readonly changes: readonly FormChange[]
}

/** `path` is "form" where a whole form came or went. */
export interface FormChange extends FieldChange {
  readonly formIndex: number
}

export interface HistoryEntry {
  readonly at: Date
  readonly who: string
  readonly version: number
  readonly formIndex: number
  readonly path: string
  readonly from: unknown
  readonly to: unknown
}

/**
 * The documents at rest. Every act is one transaction that writes the change, its history and its event, so that none
 * is ever found without the others. An edit holds only for the version it was made on.
 */
export class DocumentStore {
  readonly #database: Kysely<Tables>
  readonly #region: string

  constructor(database: Kysely<Tables>, region: string = ownRegion) {
    this.#database = database
    this.#region = region
  }

  /** Newest first. */
  async list(): Promise<readonly KeptSummary[]> {
    const rows = await this.#database
      .selectFrom("documents")
      .select(["id", "file", "format", "size", "overview", "version", "read_at"])
      .where("region", "=", this.#region)
      .orderBy("read_at", "desc")
      .orderBy("id", "desc")
      .execute()
    return rows.map(summaryOf)
  }

  /** null where there is no such document. */
  async find(id: string): Promise<KeptDocument | null> {
    const row = await this.#database
      .selectFrom("documents")
      .select([
        "id",
        "file",
        "format",
        "size",
        "overview",
        "version",
        "read_at",
        "pages",
        "forms",
        "problems",
        "tables",
        "read_version",
      ])
      .where("region", "=", this.#region)
      .where("id", "=", id)
      .executeTakeFirst()
    if (row === undefined) return null
    const { pages, forms, problems, tables, read_version: readVersion } = row
    return { ...summaryOf(row), pages, forms, problems, tables, readVersion }
  }

  /** The forms of the newest documents, newest first, as long as there are at most so many; and how many were left out. */
  async newestForms(most: number): Promise<{
    readonly documents: readonly Pick<KeptDocument, "id" | "file" | "forms">[]
    readonly leftOut: number
  }> {
    const summaries = await this.list()
    let count = 0
    const within = summaries.filter(({ overview }) => (count += overview.formCount) <= most)
    const documents: Pick<KeptDocument, "id" | "file" | "forms">[] = []
    for (let start = 0; start < within.length; start += formsAtOnce) {
      const ids = within.slice(start, start + formsAtOnce).map(({ id }) => id)
      const rows = await this.#database
        .selectFrom("documents")
        .select(["id", "file", "forms"])
        .where("region", "=", this.#region)
        .where("id", "in", ids)
        .orderBy("read_at", "desc")
        .orderBy("id", "desc")
        .execute()
      documents.push(...rows)
    }
    return { documents, leftOut: summaries.length - within.length }
  }

  /** The bytes as they came; null where there is no such document. */
  async original(id: string): Promise<Uint8Array | null> {
    const row = await this.#database
      .selectFrom("documents")
      .select("original")
      .where("region", "=", this.#region)
      .where("id", "=", id)
      .executeTakeFirst()
    return row?.original ?? null
  }

  async keep(document: NewDocument, hand: Hand): Promise<void> {
    await transact(this.#database, (transaction) => insertDocument(transaction, this.#region, document, hand))
  }

  /** "stale" where the document has moved on since the edit's version; nothing is written then. */
  async edit(edit: FormEdit, hand: Hand): Promise<"done" | "missing" | "stale"> {
    return await transact(this.#database, async (transaction) => {
      const changed = await transaction
        .updateTable("documents")
        .set({ forms: jsonText(edit.forms), overview: jsonText(edit.overview), version: edit.version + 1 })
        .where("region", "=", this.#region)
        .where("id", "=", edit.id)
        .where("version", "=", edit.version)
        .executeTakeFirst()
      if (changed.numUpdatedRows === 0n) return await this.#whyNot(transaction, edit.id)
      const { formIndex } = edit
      const changes = edit.changes.map((change) => ({ ...change, formIndex }))
      await this.#writeHistory(transaction, { ...edit, changes }, hand)
      const details = { formIndex: edit.formIndex, version: edit.version + 1, fields: edit.changes.length }
      await recordEvent(transaction, hand, {
        region: this.#region,
        act: "form-edited",
        subject: edit.id,
        details,
      })
      return "done"
    })
  }

  /**
   * Puts a new reading in the place of the old one. A batch that the document came from shows it as changed. "stale" where
   * the document has moved on since that version; nothing is written then.
   */
  async readAgain(reading: NewReading, hand: Hand): Promise<"done" | "missing" | "stale"> {
    const { id, version } = reading
    return await transact(this.#database, async (transaction) => {
      const changed = await transaction
        .updateTable("documents")
        .set({
          pages: jsonText(reading.pages),
          forms: jsonText(reading.forms),
          problems: jsonText(reading.problems),
          tables: jsonText(reading.tables),
          overview: jsonText(reading.overview),
          version: version + 1,
          read_version: version + 1,
          read_at: hand.at,
        })
        .where("region", "=", this.#region)
        .where("id", "=", id)
        .where("version", "=", version)
        .executeTakeFirst()
      if (changed.numUpdatedRows === 0n) return await this.#whyNot(transaction, id)
      await transaction
        .updateTable("batch_files")
        .set({ changed_at: sql<Date>`now()` })
        .where("region", "=", this.#region)
        .where("document", "=", id)
        .execute()
      await this.#writeHistory(transaction, reading, hand)
      await recordEvent(transaction, hand, {
        region: this.#region,
        act: "document-read-again",
        subject: id,
        details: { version: version + 1, forms: reading.forms.length, fields: reading.changes.length },
      })
      return "done"
    })
  }

  /** Counts of a version anew, after the rules have changed. Neither an edit nor an act. */
  async refreshOverview(id: string, version: number, overview: DocumentOverview): Promise<void> {
    await this.#database
      .updateTable("documents")
      .set({ overview: jsonText(overview) })
      .where("region", "=", this.#region)
      .where("id", "=", id)
      .where("version", "=", version)
      .execute()
  }

  /** In the order in which it happened. History outlives its document. */
  async history(id: string): Promise<readonly HistoryEntry[]> {
    const rows = await this.#database
      .selectFrom("document_history")
      .select(["at", "who", "version", "form_index", "path", "from", "to"])
      .where("region", "=", this.#region)
      .where("document", "=", id)
      .orderBy("version")
      .orderBy("position")
      .execute()
    return rows.map(({ form_index: formIndex, ...row }) => ({ ...row, formIndex }))
  }

  /** False where there was no such document. */
  async remove(id: string, hand: Hand): Promise<boolean> {
    return await transact(this.#database, async (transaction) => {
      const gone = await transaction
        .deleteFrom("documents")
        .where("region", "=", this.#region)
        .where("id", "=", id)
        .returning(["file", "sha256", "version"])
        .executeTakeFirst()
      if (gone === undefined) return false
      await recordEvent(transaction, hand, {
        region: this.#region,
        act: "document-deleted",
        subject: id,
        details: gone,
      })
      return true
    })
  }

  async #whyNot(transaction: Transaction<Tables>, id: string): Promise<"missing" | "stale"> {
    const row = await transaction
      .selectFrom("documents")
      .select("version")
      .where("region", "=", this.#region)
      .where("id", "=", id)
      .executeTakeFirst()
    return row === undefined ? "missing" : "stale"
  }

  /** One statement with one parameter, however many fields have changed. */
  async #writeHistory(
    transaction: Transaction<Tables>,
    edit: Pick<NewReading, "id" | "version" | "changes">,
    hand: Hand,
  ): Promise<void> {
    if (edit.changes.length === 0) return
    await sql`
      insert into document_history (region, document, version, position, form_index, path, "from", "to", at, who)
      select ${this.#region}, ${edit.id}::uuid, ${edit.version + 1}::integer, item.position,
        (item.change -> 'formIndex')::integer, item.change ->> 'path', item.change -> 'from', item.change -> 'to', ${hand.at}::timestamptz, ${hand.who}
      from jsonb_array_elements(${jsonText(edit.changes)}::jsonb) with ordinality as item (change, position)
    `.execute(transaction)
  }
}

function summaryOf(row: Omit<KeptSummary, "readAt"> & { readonly read_at: Date }): KeptSummary {
  const { id, file, format, size, overview, version, read_at: readAt } = row
  return { id, file, format, size, overview, version, readAt }
}

/** Keeps a document with its event, inside a transaction that may do more. */
export async function insertDocument(
  transaction: Transaction<Tables>,
  region: string,
  document: NewDocument,
  hand: Hand,
): Promise<void> {
  const { id, file, format, size, sha256, original } = document
  await transaction
    .insertInto("documents")
    .values({
      region,
      id,
      file: storable(file),
      format,
      size,
      sha256,
      original: Buffer.from(original.buffer, original.byteOffset, original.byteLength),
      pages: jsonText(document.pages),
      forms: jsonText(document.forms),
      problems: jsonText(document.problems),
      overview: jsonText(document.overview),
      tables: jsonText(document.tables),
      version: 1,
      read_version: 1,
      read_at: hand.at,
    })
    .execute()
  await recordEvent(transaction, hand, {
    region,
    act: "document-kept",
    subject: id,
    details: { file, sha256, size },
  })
}
