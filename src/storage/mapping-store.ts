import { sql } from "kysely"
import type { Kysely, Transaction } from "kysely"
import type { MappedDocument, MappingUse } from "../contract/mappings.ts"
import { signatureOfMapping, tableSignatureOf } from "../records/mappings/column-mapping.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"
import { ownRegion } from "./document-store.ts"
import { jsonText } from "./json-text.ts"
import type { EventTable, Tables } from "./tables.ts"
import { recordEvent, transact } from "./transact.ts"
import type { Hand } from "./transact.ts"

export interface StoredMapping {
  readonly id: string
  readonly version: number
  readonly changedAt: Date
  readonly mapping: ColumnMapping
  /** Documents with a table of these headings. */
  readonly documents: MappingUse
}

/** `exists`: another mapping holds for the same headings; `full`: no more are kept. */
export type MappingChange = "done" | "missing" | "stale" | "exists" | "full"

/**
 * The column mappings at rest. Every act is one transaction that writes the change, the version in full and the event.
 * There is one mapping for the headings of a table.
 */
export class MappingStore {
  readonly #database: Kysely<Tables>
  readonly #region: string

  constructor(database: Kysely<Tables>, region: string = ownRegion) {
    this.#database = database
    this.#region = region
  }

  /** In the order of their names. */
  async list(): Promise<readonly StoredMapping[]> {
    return await this.#stored(sql`true`)
  }

  async find(id: string): Promise<StoredMapping | null> {
    const [stored] = await this.#stored(sql`mapping.id = ${id}::uuid`)
    return stored ?? null
  }

  /** The one for a table with these headings. */
  async findFor(headings: readonly string[]): Promise<StoredMapping | null> {
    const [stored] = await this.#stored(sql`mapping.signature = ${tableSignatureOf(headings)}`)
    return stored ?? null
  }

  /** What documents are read by. */
  async all(): Promise<readonly ColumnMapping[]> {
    const rows = await this.#database
      .selectFrom("column_mappings")
      .select("mapping")
      .where("region", "=", this.#region)
      .orderBy("changed_at")
      .orderBy("id")
      .execute()
    return rows.map(({ mapping }) => mapping)
  }

  /** `most`: so many mappings are kept. */
  async add(
    id: string,
    mapping: ColumnMapping,
    hand: Hand,
    most = Infinity,
  ): Promise<"done" | "exists" | "full"> {
    return await this.#unlessTaken(async (transaction) => {
      const kept = await transaction
        .selectFrom("column_mappings")
        .select((count) => count.fn.countAll<string>().as("mappings"))
        .where("region", "=", this.#region)
        .executeTakeFirstOrThrow()
      if (Number(kept.mappings) >= most) return "full"
      const row = { ...contentOf(mapping), version: 1, changed_at: hand.at }
      await transaction
        .insertInto("column_mappings")
        .values({ region: this.#region, id, ...row })
        .execute()
      await this.#record(transaction, hand, "mapping-added", { id, version: 1, mapping })
      return "done"
    })
  }

  /** Holds only for the version that the change was made on. */
  async change(
    id: string,
    version: number,
    mapping: ColumnMapping,
    hand: Hand,
  ): Promise<Exclude<MappingChange, "full">> {
    return await this.#unlessTaken(async (transaction) => {
      const changed = await transaction
        .updateTable("column_mappings")
        .set({ ...contentOf(mapping), version: version + 1, changed_at: hand.at })
        .where("region", "=", this.#region)
        .where("id", "=", id)
        .where("version", "=", version)
        .executeTakeFirst()
      if (changed.numUpdatedRows === 0n) return await this.#whyNot(transaction, id)
      await this.#record(transaction, hand, "mapping-changed", { id, version: version + 1, mapping })
      return "done"
    })
  }

  /** Its versions stay in the history; documents stay as they were read. */
  async remove(id: string, version: number, hand: Hand): Promise<"done" | "missing" | "stale"> {
    return await transact(this.#database, async (transaction) => {
      const gone = await transaction
        .deleteFrom("column_mappings")
        .where("region", "=", this.#region)
        .where("id", "=", id)
        .where("version", "=", version)
        .returning("mapping")
        .executeTakeFirst()
      if (gone === undefined) return await this.#whyNot(transaction, id)
      const details = { name: gone.mapping.name, version }
      await recordEvent(transaction, hand, {
        region: this.#region,
        act: "mapping-deleted",
        subject: id,
        details,
      })
      return "done"
    })
  }

  /** Every version that ever held, the first one first. */
  async history(id: string): Promise<
    readonly {
      readonly version: number
      readonly content: ColumnMapping
      readonly at: Date
      readonly who: string
    }[]
  > {
    return await this.#database
      .selectFrom("column_mapping_history")
      .select(["version", "content", "at", "who"])
      .where("region", "=", this.#region)
      .where("mapping", "=", id)
      .orderBy("version")
      .execute()
  }

  /** The documents with a table of these headings, in the order of their names. */
  async documentsOf({ mapping, changedAt }: StoredMapping): Promise<readonly MappedDocument[]> {
    const signature = signatureOfMapping(mapping)
    const wanted = jsonText([{ signature }])
    const waiting = jsonText([{ signature, state: "unknown" }])
    const inPart = jsonText([{ signature, state: "in-part" }])
    const { rows } = await sql<MappedDocument>`
      select id, file, version, version > read_version as edited, case
        when tables @> ${waiting}::jsonb or tables @> ${inPart}::jsonb then 'waiting'
        when read_at < ${changedAt}::timestamptz then 'behind' else 'read' end as use
      from documents
      where region = ${this.#region} and tables @> ${wanted}::jsonb
      order by file, id`.execute(this.#database)
    return rows
  }

  async #stored(which: ReturnType<typeof sql<boolean>>): Promise<readonly StoredMapping[]> {
    const { rows } = await sql<{
      id: string
      version: number
      changed_at: Date
      mapping: ColumnMapping
      read: number
      behind: number
      waiting: number
    }>`
      select mapping.id, mapping.version, mapping.changed_at, mapping.mapping, use.read, use.behind, use.waiting
      from column_mappings as mapping
      cross join lateral (
        select jsonb_build_object('signature', mapping.signature) as signed
      ) as signature
      cross join lateral (
        select
          count(*) filter (where not waits and read_at >= mapping.changed_at)::integer as read,
          count(*) filter (where not waits and read_at < mapping.changed_at)::integer as behind,
          count(*) filter (where waits)::integer as waiting
        from (
          select read_at,
            tables @> jsonb_build_array(signed || '{"state":"unknown"}'::jsonb)
              or tables @> jsonb_build_array(signed || '{"state":"in-part"}'::jsonb) as waits
          from documents
          where region = mapping.region and tables @> jsonb_build_array(signed)
        ) as document
      ) as use
      where mapping.region = ${this.#region} and ${which}
      order by mapping.mapping ->> 'name', mapping.id`.execute(this.#database)
    return rows.map(({ changed_at: changedAt, read, behind, waiting, ...row }) => ({
      ...row,
      changedAt,
      documents: { read, behind, waiting },
    }))
  }

  async #unlessTaken<T>(act: (transaction: Transaction<Tables>) => Promise<T>): Promise<T | "exists"> {
    try {
      return await transact(this.#database, act)
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === notUnique) return "exists"
      throw error
    }
  }

  async #whyNot(transaction: Transaction<Tables>, id: string): Promise<"missing" | "stale"> {
    const row = await transaction
      .selectFrom("column_mappings")
      .select("version")
      .where("region", "=", this.#region)
      .where("id", "=", id)
      .executeTakeFirst()
    return row === undefined ? "missing" : "stale"
  }

  async #record(
    transaction: Transaction<Tables>,
    hand: Hand,
    act: EventTable["act"],
    { id, version, mapping }: Pick<StoredMapping, "id" | "version" | "mapping">,
  ): Promise<void> {
    await transaction
      .insertInto("column_mapping_history")
      .values({
        region: this.#region,
        mapping: id,
        version,
        content: jsonText(mapping),
        at: hand.at,
        who: hand.who,
      })
      .execute()
    const details = { name: mapping.name, version }
    await recordEvent(transaction, hand, { region: this.#region, act, subject: id, details })
  }
}

/** What PostgreSQL says of a second row with a key that is there. */
const notUnique = "23505"

function contentOf(mapping: ColumnMapping): { readonly mapping: string; readonly signature: string } {
  return {
    mapping: jsonText(mapping),
    signature: signatureOfMapping(mapping),
  }
}
