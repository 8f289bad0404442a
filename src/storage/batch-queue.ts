import { sql } from "kysely"
import type { Kysely, Transaction } from "kysely"
import type { Problem } from "../basics/problem.ts"
import { insertDocument, ownRegion } from "./document-store.ts"
import type { NewDocument } from "./document-store.ts"
import { jsonText } from "./json-text.ts"
import type { Tables } from "./tables.ts"
import { recordEvent, transact } from "./transact.ts"
import type { Hand } from "./transact.ts"

/** A file that one reader holds until its lease ends. */
export interface TakenFile {
  readonly batch: string
  readonly position: number
  readonly path: string
  readonly sha256: string
  /** 1 at the first attempt. */
  readonly attempts: number
  readonly bytes: Uint8Array
}

/** How long a file is held without being renewed. */
const leaseSeconds = 30

/**
 * The files of all running batches as a queue. A taken file belongs to its reader as long as the lease is renewed; what
 * a reader that was killed has held is taken again when the lease has run out. Only the reader that holds a file can
 * finish it, in one transaction with the document, so that each file becomes a document once.
 */
export class BatchQueue {
  readonly #database: Kysely<Tables>
  readonly #region: string

  constructor(database: Kysely<Tables>, region: string = ownRegion) {
    this.#database = database
    this.#region = region
  }

  /** The next file, oldest batch first; null where nothing is to be read. */
  async take(reader: string, seconds = leaseSeconds): Promise<TakenFile | null> {
    const answer = await sql<TakenFile>`
      with next as (
        select file.*
        from batches
        cross join lateral (
          select region, batch, position
          from batch_files
          where region = batches.region and batch = batches.id and state in ('waiting', 'reading')
            and (state = 'waiting' or taken_until < now())
          order by position
          limit 1
          for update skip locked
        ) as file
        where batches.region = ${this.#region} and batches.state = 'running'
        order by batches.created_at, batches.id
        limit 1
      ), taken as (
        update batch_files as file
        set state = 'reading', attempts = attempts + 1, taken_by = ${reader}, changed_at = now(),
          taken_until = now() + make_interval(secs => ${seconds})
        from next
        where file.region = next.region and file.batch = next.batch and file.position = next.position
        returning file.region, file.batch, file.position, file.path, file.sha256, file.attempts
      )
      select taken.batch, taken.position, taken.path, taken.sha256, taken.attempts, batch_contents.bytes
      from taken
      join batch_contents using (region, batch, sha256)`.execute(this.#database)
    return answer.rows[0] ?? null
  }

  /** Holds on to all that the reader has taken. */
  async renew(reader: string, seconds = leaseSeconds): Promise<void> {
    await this.#database
      .updateTable("batch_files")
      .set({ taken_until: sql<Date>`now() + make_interval(secs => ${seconds})` })
      .where("region", "=", this.#region)
      .where("state", "=", "reading")
      .where("taken_by", "=", reader)
      .execute()
  }

  /** False where the file no longer belongs to the reader; the document is not kept then. */
  async finish(reader: string, file: TakenFile, document: NewDocument, hand: Hand): Promise<boolean> {
    return await transact(this.#database, async (transaction) => {
      if (!(await this.#settle(transaction, reader, file, [], document.id))) return false
      await insertDocument(transaction, this.#region, document, hand)
      await transaction
        .deleteFrom("batch_contents")
        .where("region", "=", this.#region)
        .where("batch", "=", file.batch)
        .where("sha256", "=", file.sha256)
        .execute()
      return true
    })
  }

  /** The bytes stay, to be tried again. */
  async fail(reader: string, file: TakenFile, problems: readonly Problem[], hand: Hand): Promise<boolean> {
    return await transact(this.#database, async (transaction) => {
      if (!(await this.#settle(transaction, reader, file, problems, null))) return false
      const codes = problems.map((problem) => problem.code)
      await recordEvent(transaction, hand, {
        region: this.#region,
        act: "batch-file-failed",
        subject: file.batch,
        details: { position: file.position, path: file.path, problems: codes },
      })
      return true
    })
  }

  /** Puts a file back as if it had not been taken. */
  async giveBack(reader: string, file: TakenFile): Promise<void> {
    await this.#held(reader)
      .set({ state: "waiting", attempts: sql`attempts - 1`, taken_by: null, taken_until: null })
      .where("batch", "=", file.batch)
      .where("position", "=", file.position)
      .execute()
  }

  /** For the only process that may use the database: whoever held a file has ended. */
  async releaseAll(): Promise<void> {
    await this.#database
      .updateTable("batch_files")
      .set({ taken_until: sql<Date>`now() - interval '1 second'` })
      .where("region", "=", this.#region)
      .where("state", "=", "reading")
      .execute()
  }

  #held(reader: string, on: Kysely<Tables> = this.#database) {
    return on
      .updateTable("batch_files")
      .set({ changed_at: sql<Date>`now()` })
      .where("region", "=", this.#region)
      .where("state", "=", "reading")
      .where("taken_by", "=", reader)
  }

  async #settle(
    transaction: Transaction<Tables>,
    reader: string,
    file: TakenFile,
    problems: readonly Problem[],
    document: string | null,
  ): Promise<boolean> {
    const settled = await this.#held(reader, transaction)
      .set({
        state: document === null ? "failed" : "done",
        document,
        problems: jsonText(problems),
        taken_by: null,
        taken_until: null,
        finished_at: sql<Date>`now()`,
      })
      .where("batch", "=", file.batch)
      .where("position", "=", file.position)
      .where("attempts", "=", file.attempts)
      .executeTakeFirst()
    return settled.numUpdatedRows === 1n
  }
}
