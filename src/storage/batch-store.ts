import { sql } from "kysely"
import type { Kysely, Transaction } from "kysely"
import type { BatchFileState, BatchState } from "../contract/batches.ts"
import type { Problem } from "../basics/problem.ts"
import { ownRegion } from "./document-store.ts"
import { jsonText, storable } from "./json-text.ts"
import { batchOf } from "./kept-batch.ts"
import type { KeptBatch, KeptBatchFile } from "./kept-batch.ts"
import type { EventTable, Tables } from "./tables.ts"
import { recordEvent, transact } from "./transact.ts"
import type { Hand } from "./transact.ts"

export interface NewBatchFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: Uint8Array
  /** Of a file that is known not to be readable, one of an archive for instance: it stands in the batch as failed. */
  readonly problems?: readonly Problem[]
}

/** A limit of 0 lets nothing through. */
export interface BatchLimits {
  readonly files: number
  readonly bytes: number
  /** Files waiting in all batches together. */
  readonly waiting: number
}

export type AddedFile =
  | { readonly outcome: "added" | "known"; readonly position: number }
  | { readonly outcome: "missing" | "cancelled" | "too-many-files" | "too-many-bytes" | "too-many-waiting" }

/** Changed rows are given once more where a transaction may have been under way, which ends later than it began. */
const overlapSeconds = 5

/** Batches of files at rest. As with documents, every act is one transaction with its event. */
export class BatchStore {
  readonly #database: Kysely<Tables>
  readonly #region: string

  constructor(database: Kysely<Tables>, region: string = ownRegion) {
    this.#database = database
    this.#region = region
  }

  async create(id: string, name: string, hand: Hand): Promise<void> {
    await transact(this.#database, async (transaction) => {
      const row = {
        region: this.#region,
        id,
        name: storable(name),
        state: "running" as const,
        problem: "null",
        file_count: 0,
        byte_count: 0,
        created_at: hand.at,
        created_by: hand.who,
      }
      await transaction.insertInto("batches").values(row).execute()
      await this.#record(transaction, hand, "batch-created", id, { name })
    })
  }

  /** Newest first. */
  async list(): Promise<readonly KeptBatch[]> {
    const rows = await this.#summaries().orderBy("created_at", "desc").orderBy("id").execute()
    return rows.map(batchOf)
  }

  async find(id: string): Promise<KeptBatch | null> {
    const row = await this.#summaries().where("id", "=", id).executeTakeFirst()
    return row === undefined ? null : batchOf(row)
  }

  /** Keeps a file for reading. The same path with the same bytes again is known already: an upload may be repeated. */
  async add(batch: string, file: NewBatchFile, limits: BatchLimits, hand: Hand): Promise<AddedFile> {
    return await transact(this.#database, async (transaction) => {
      const owner = await this.#lock(transaction, batch)
      if (owner === undefined) return { outcome: "missing" }
      const path = storable(file.path)
      const known = await transaction
        .selectFrom("batch_files")
        .select(["position", "path", "state"])
        .where("region", "=", this.#region)
        .where("batch", "=", batch)
        .where("sha256", "=", file.sha256)
        .orderBy("position")
        .execute()
      const again = known.find((other) => other.path === path)
      if (again !== undefined) return { outcome: "known", position: again.position }
      if (owner.state === "cancelled") return { outcome: "cancelled" }
      if (owner.file_count >= limits.files) return { outcome: "too-many-files" }
      if (Number(owner.byte_count) + file.bytes.length > limits.bytes) return { outcome: "too-many-bytes" }
      if ((await this.#waiting(transaction)) >= limits.waiting) return { outcome: "too-many-waiting" }
      const position = owner.file_count + 1
      const twin = file.problems === undefined ? known.find((other) => other.state !== "same") : undefined
      const first = twin?.position ?? null
      await this.#insert(transaction, batch, { ...file, path }, { position, first })
      const details = { position, path, sha256: file.sha256, size: file.bytes.length }
      await this.#record(transaction, hand, "batch-file-added", batch, details)
      return { outcome: "added", position }
    })
  }

  async #insert(
    transaction: Transaction<Tables>,
    batch: string,
    file: NewBatchFile,
    { position, first }: { readonly position: number; readonly first: number | null },
  ): Promise<void> {
    const key = { region: this.#region, batch }
    await transaction
      .insertInto("batch_files")
      .values({
        ...key,
        position,
        path: file.path,
        size: file.bytes.length,
        sha256: file.sha256,
        state: file.problems === undefined ? (first === null ? "waiting" : "same") : "failed",
        same_as: first,
        attempts: 0,
        problems: jsonText(file.problems ?? []),
        changed_at: sql<Date>`now()`,
        finished_at: first === null && file.problems === undefined ? null : sql<Date>`now()`,
      })
      .execute()
    await transaction
      .updateTable("batches")
      .set({ file_count: position, byte_count: sql<number>`byte_count + ${file.bytes.length}::bigint` })
      .where("region", "=", this.#region)
      .where("id", "=", batch)
      .execute()
    if (first !== null) return
    const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
    await transaction
      .insertInto("batch_contents")
      .values({ ...key, sha256: file.sha256, bytes })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  /** In their order; with `since`, those that may have changed since that answer. */
  async files(
    batch: string,
    since: Date | null = null,
  ): Promise<{ readonly files: readonly KeptBatchFile[]; readonly until: Date }> {
    const clock = await sql<{ at: Date }>`
      select now() - make_interval(secs => ${overlapSeconds}) as at`.execute(this.#database)
    const rows = await this.#database
      .selectFrom("batch_files as file")
      .leftJoin("documents as document", (join) =>
        join.onRef("document.region", "=", "file.region").onRef("document.id", "=", "file.document"),
      )
      .select(["position", "path", "file.size", "file.sha256", "state", "same_as", "file.problems"])
      .select(["document.id as document", "document.overview"])
      .where("file.region", "=", this.#region)
      .where("batch", "=", batch)
      .$if(since !== null, (query) => query.where("changed_at", ">=", since ?? new Date(0)))
      .orderBy("position")
      .execute()
    const files = rows.map(({ same_as: sameAs, document, overview, ...row }) => ({
      ...row,
      sameAs,
      document: document === null || overview === null ? null : { id: document, overview },
    }))
    return { files, until: clock.rows[0]?.at ?? new Date(0) }
  }

  /**
   * Stops, goes on or gives up. What is being read when a batch is paused is read to its end; when it is cancelled, its
   * result is not used. False where there is no such batch.
   */
  async steer(
    batch: string,
    state: BatchState,
    hand: Hand,
    problem: Problem | null = null,
  ): Promise<boolean> {
    return await transact(this.#database, async (transaction) => {
      const owner = await this.#lock(transaction, batch)
      if (owner === undefined) return false
      if (owner.state === state) return true
      await this.#setState(transaction, batch, state, problem)
      if (state === "cancelled") await this.#move(transaction, batch, ["waiting", "reading"], "cancelled")
      const act = (
        { running: "batch-resumed", paused: "batch-paused", cancelled: "batch-cancelled" } as const
      )[state]
      await this.#record(transaction, hand, act, batch, problem === null ? {} : { problem: problem.code })
      return true
    })
  }

  /**
   * Puts what failed or was cancelled, or one such file, in the queue again and lets the batch run. A file that failed
   * without a byte (an encrypted member of an archive, an empty file) has nothing to be read again and keeps its reason.
   */
  async retry(batch: string, position: number | null, hand: Hand): Promise<boolean> {
    return await transact(this.#database, async (transaction) => {
      if ((await this.#lock(transaction, batch)) === undefined) return false
      await this.#setState(transaction, batch, "running", null)
      const files = await this.#move(transaction, batch, ["failed", "cancelled"], "waiting", position)
      await this.#record(transaction, hand, "batch-retried", batch, { files })
      return true
    })
  }

  /** The documents that were read stay. */
  async remove(batch: string, hand: Hand): Promise<boolean> {
    return await transact(this.#database, async (transaction) => {
      const gone = await transaction
        .deleteFrom("batches")
        .where("region", "=", this.#region)
        .where("id", "=", batch)
        .returning(["name", "file_count"])
        .executeTakeFirst()
      if (gone === undefined) return false
      await this.#record(transaction, hand, "batch-deleted", batch, gone)
      return true
    })
  }

  #summaries() {
    const counts = sql<Partial<Record<BatchFileState, number>> | null>`(
      select jsonb_object_agg(state, files) from (
        select state, count(*) as files from batch_files
        where region = batches.region and batch = batches.id group by state) as states)`
    const recent = sql<{ files: number; seconds: number }>`(
      select jsonb_build_object(
        'files', count(*),
        'seconds', coalesce(extract(epoch from now() - min(finished_at)), 0))
      from batch_files
      where region = batches.region and batch = batches.id
        and state in ('done', 'failed') and finished_at > now() - interval '60 seconds')`
    return this.#database
      .selectFrom("batches")
      .select(["id", "name", "state", "problem", "file_count", "byte_count", "created_at"])
      .select([counts.as("counts"), recent.as("recent")])
      .where("region", "=", this.#region)
  }

  #lock(transaction: Transaction<Tables>, batch: string) {
    return transaction
      .selectFrom("batches")
      .select(["state", "file_count", "byte_count"])
      .where("region", "=", this.#region)
      .where("id", "=", batch)
      .forUpdate()
      .executeTakeFirst()
  }

  async #waiting(transaction: Transaction<Tables>): Promise<number> {
    const row = await transaction
      .selectFrom("batch_files")
      .select((count) => count.fn.countAll<string>().as("files"))
      .where("region", "=", this.#region)
      .where("state", "=", "waiting")
      .executeTakeFirstOrThrow()
    return Number(row.files)
  }

  async #setState(
    transaction: Transaction<Tables>,
    batch: string,
    state: BatchState,
    problem: Problem | null,
  ): Promise<void> {
    await transaction
      .updateTable("batches")
      .set({ state, problem: jsonText(problem) })
      .where("region", "=", this.#region)
      .where("id", "=", batch)
      .execute()
  }

  async #move(
    transaction: Transaction<Tables>,
    batch: string,
    from: readonly BatchFileState[],
    state: "waiting" | "cancelled",
    position: number | null = null,
  ): Promise<number> {
    const moved = await transaction
      .updateTable("batch_files")
      .set({
        state,
        attempts: 0,
        taken_by: null,
        taken_until: null,
        problems: "[]",
        changed_at: sql`now()`,
        finished_at: state === "waiting" ? null : sql`now()`,
      })
      .where("region", "=", this.#region)
      .where("batch", "=", batch)
      .where("state", "in", from)
      .$if(position !== null, (query) => query.where("position", "=", position ?? 0))
      .$if(state === "waiting", (query) =>
        query.where((file) => file.or([file("state", "!=", "failed"), file("size", ">", 0)])),
      )
      .executeTakeFirst()
    return Number(moved.numUpdatedRows)
  }

  async #record(
    transaction: Transaction<Tables>,
    hand: Hand,
    act: EventTable["act"],
    subject: string,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await recordEvent(transaction, hand, { region: this.#region, act, subject, details })
  }
}
