import type { Pool } from "pg"
import type { StorageError } from "./problems.ts"

/** An open PostgreSQL, embedded or on a server: the same dialect through the same pool. */
export interface Connection {
  readonly pool: Pool
  /**
   * Comes true when the database has stopped by itself and will answer nothing any more, not even `close`; the process
   * must then end and be started again. A server's connections mend themselves, so theirs never comes true.
   */
  readonly broken: Promise<StorageError>
  /** Waits for running queries, then lets go of everything. */
  close(): Promise<void>
}
