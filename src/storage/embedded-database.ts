import type { EventEmitter } from "node:events"
import { mkdir } from "node:fs/promises"
import { join, resolve } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { createPgConfig } from "@electric-sql/pglite/node-postgres"
import { Pool } from "pg"
import type { Connection } from "./connection.ts"
import { DurableFileSystem, durableStartParameters } from "./durable-file-system.ts"
import { lockFolder } from "./folder-lock.ts"
import type { FolderLock } from "./folder-lock.ts"
import { StorageError } from "./problems.ts"

/**
 * PostgreSQL inside this process, its files in `folder`/database. One process may use a folder at a time.
 *
 * @throws {StorageError} "data-folder-in-use" or "data-folder-not-usable".
 */
export async function openEmbeddedDatabase(folder: string): Promise<Connection> {
  const path = resolve(folder)
  const lock = await take(path)
  try {
    const files = join(path, "database")
    const engine = new PGlite({ fs: new DurableFileSystem(files), startParams: [...durableStartParameters] })
    await engine.waitReady
    const config = createPgConfig(engine)
    // One client for good: a second one on the same engine would hear the end of the first.
    const pool = new Pool({ ...config, max: 1, idleTimeoutMillis: 0 })
    // Errors reach whoever asked; without a listener they would end the process as well.
    pool.on("error", () => undefined)
    return {
      pool,
      broken: whenBroken(config.connection),
      async close() {
        await pool.end()
        await engine.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw new StorageError("data-folder-not-usable", `${path}：${reasonOf(error)}`, error)
  }
}

/** After a PANIC, such as a full disk while the log is written, the engine neither answers nor closes. */
function whenBroken(connection: EventEmitter): Promise<StorageError> {
  return new Promise((settle) => {
    connection.on("errorMessage", (message: { readonly severity?: string; readonly message: string }) => {
      if (message.severity === "PANIC") settle(new StorageError("database-stopped", message.message))
    })
  })
}

async function take(path: string): Promise<FolderLock> {
  let outcome
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    outcome = await lockFolder(path)
  } catch (error) {
    throw new StorageError("data-folder-not-usable", `${path}：${reasonOf(error)}`, error)
  }
  if ("pid" in outcome) throw new StorageError("data-folder-in-use", `${path}，进程号 ${outcome.pid}`)
  return outcome
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
