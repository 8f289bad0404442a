import type { Kysely, Transaction } from "kysely"
import { jsonText } from "./json-text.ts"
import { StorageError } from "./problems.ts"
import type { EventTable, Tables } from "./tables.ts"

/** What PostgreSQL says when no space is left. */
const diskFull = "53100"

/** Who acts, and when. */
export interface Hand {
  readonly who: string
  readonly at: Date
}

/** All or nothing. @throws {StorageError} "storage-full" where the disk is. */
export async function transact<T>(
  database: Kysely<Tables>,
  act: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  try {
    return await database.transaction().execute(act)
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === diskFull) {
      throw new StorageError("storage-full", error.message, error)
    }
    throw error
  }
}

export interface Act {
  readonly region: string
  readonly act: EventTable["act"]
  /** The id of what was acted on. */
  readonly subject: string
  readonly details: Readonly<Record<string, unknown>>
}

/** Writes the event of an act, inside the transaction of the act. */
export async function recordEvent(transaction: Transaction<Tables>, hand: Hand, act: Act): Promise<void> {
  await transaction
    .insertInto("audit_events")
    .values({
      region: act.region,
      at: hand.at,
      who: hand.who,
      act: act.act,
      document: act.subject,
      details: jsonText(act.details),
    })
    .execute()
}
