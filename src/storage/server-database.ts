import { Pool } from "pg"
import type { Connection } from "./connection.ts"
import { StorageError } from "./problems.ts"

const oldestVersion = 150_000

/**
 * A PostgreSQL server, version 15 or later, at `url` (postgres://user:password@host:port/database).
 *
 * @throws {StorageError} "database-not-reachable" or "database-too-old"; the message never holds the password.
 */
export async function openServerDatabase(url: string): Promise<Connection> {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined)
  try {
    const answer = await pool.query<{ server_version_num: string }>("show server_version_num")
    const version = Number(answer.rows[0]?.server_version_num)
    if (version < oldestVersion)
      throw new StorageError("database-too-old", `当前为 ${Math.floor(version / 10_000)}`)
    return { pool, broken: new Promise(() => undefined), close: () => pool.end() }
  } catch (error) {
    await pool.end()
    if (error instanceof StorageError) throw error
    throw new StorageError(
      "database-not-reachable",
      error instanceof Error ? error.message : String(error),
      error,
    )
  }
}
