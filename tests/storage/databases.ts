import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import type { StorageLocation } from "../../src/storage/open-storage.ts"

/** A database of its own for one test file, to be made away with at the end. */
export interface TestDatabase {
  readonly location: StorageLocation
  remove(): Promise<void>
}

/** The embedded database always; a PostgreSQL server as well where JIHENG_TEST_DATABASE_URL names one. */
export const databases: readonly (readonly [name: string, create: () => Promise<TestDatabase>])[] = [
  ["embedded", createEmbedded],
  ...(serverUrl() === null ? [] : [["server", createOnServer] as const]),
]

export function serverUrl(): string | null {
  return process.env["JIHENG_TEST_DATABASE_URL"] ?? null
}

export function createEmbedded(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "jiheng-storage-"))
  return Promise.resolve({
    location: { kind: "folder", folder },
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  })
}

async function createOnServer(): Promise<TestDatabase> {
  const name = `jiheng_test_${randomUUID().replaceAll("-", "")}`
  await onServer(`create database ${name}`)
  const url = new URL(serverUrl() ?? "")
  url.pathname = `/${name}`
  return {
    location: { kind: "server", url: url.href },
    remove: () => onServer(`drop database ${name} with (force)`),
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() ?? "" })
  await client.connect()
  await client.query(statement)
  await client.end()
}
