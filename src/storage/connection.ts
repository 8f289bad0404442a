import type { Pool } from "pg"

/** An open PostgreSQL, embedded or on a server: the same dialect through the same pool. */
export interface Connection {
  readonly pool: Pool
  /** Waits for running queries, then lets go of everything. */
  close(): Promise<void>
}
