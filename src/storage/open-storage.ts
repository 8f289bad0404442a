import { Kysely, Migrator, PostgresDialect } from "kysely"
import { BatchQueue } from "./batch-queue.ts"
import { BatchStore } from "./batch-store.ts"
import { DocumentStore } from "./document-store.ts"
import { openEmbeddedDatabase } from "./embedded-database.ts"
import { MappingStore } from "./mapping-store.ts"
import { LibraryStore } from "./library-store.ts"
import { migrations } from "./migrations/index.ts"
import { StorageError } from "./problems.ts"
import { openServerDatabase } from "./server-database.ts"
import type { Tables } from "./tables.ts"

/** Where records are kept: a folder of this machine, or a PostgreSQL server. */
export type StorageLocation =
  { readonly kind: "folder"; readonly folder: string } | { readonly kind: "server"; readonly url: string }

export interface Storage {
  readonly documents: DocumentStore
  readonly batches: BatchStore
  readonly queue: BatchQueue
  readonly mappings: MappingStore
  readonly library: LibraryStore
  /** See `broken` of connection.ts. */
  readonly broken: Promise<StorageError>
  /** Lets running transactions end, then closes; a folder may then be opened by another process. */
  close(): Promise<void>
}

/**
 * Opens the storage and brings its tables up to date.
 *
 * @throws {StorageError} where it cannot be had; nothing is held open then.
 */
export async function openStorage(location: StorageLocation): Promise<Storage> {
  const connection =
    location.kind === "folder"
      ? await openEmbeddedDatabase(location.folder)
      : await openServerDatabase(location.url)
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connection.pool }) })
  try {
    await migrate(database)
  } catch (error) {
    await connection.close()
    throw error
  }
  const queue = new BatchQueue(database)
  // The folder is locked: no other process can be reading from it.
  if (location.kind === "folder") await queue.releaseAll()
  return {
    documents: new DocumentStore(database),
    batches: new BatchStore(database),
    queue,
    mappings: new MappingStore(database),
    library: new LibraryStore(database),
    broken: connection.broken,
    close: () => connection.close(),
  }
}

async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  if (!isFromLaterVersion(error)) throw error
  throw new StorageError("database-newer", `本版本只到 ${Object.keys(migrations).at(-1) ?? ""}`, error)
}

/** Kysely refuses a database that holds a migration it does not know. */
function isFromLaterVersion(error: unknown): boolean {
  return error instanceof Error && error.message.includes("corrupted migrations")
}
