import fs, { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { syncBuiltinESMExports } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Kysely, PostgresDialect, sql } from "kysely"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { openEmbeddedDatabase } from "../../src/storage/embedded-database.ts"
import { openStorage } from "../../src/storage/open-storage.ts"
import { StorageError } from "../../src/storage/problems.ts"

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-embedded-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function codeOf(opening: Promise<unknown>): Promise<string> {
  try {
    await opening
    return "opened"
  } catch (error) {
    return error instanceof StorageError ? error.problem.code : String(error)
  }
}

describe("the embedded database", () => {
  test("is opened by one at a time", async () => {
    const storage = await openStorage({ kind: "folder", folder })
    expect(await codeOf(openStorage({ kind: "folder", folder }))).toBe("data-folder-in-use")
    await storage.close()
    await (await openStorage({ kind: "folder", folder })).close()
  })

  test("asks the disk to keep every commit", async () => {
    const connection = await openEmbeddedDatabase(folder)
    const answer = await connection.pool.query("select current_setting('fsync') as fsync")
    expect(answer.rows).toEqual([{ fsync: "on" }])
    await connection.pool.query("create table t (n integer)")
    const sync = vi.spyOn(fs, "fdatasyncSync")
    syncBuiltinESMExports()
    for (let n = 0; n < 20; n += 1) await connection.pool.query("insert into t values ($1)", [n])
    expect(sync.mock.calls.length).toBeGreaterThanOrEqual(20)
    sync.mockRestore()
    syncBuiltinESMExports()
    await connection.close()
  })

  test("of a later version of the program is refused", async () => {
    const storage = await openStorage({ kind: "folder", folder })
    await storage.close()
    const connection = await openEmbeddedDatabase(folder)
    const database = new Kysely<never>({ dialect: new PostgresDialect({ pool: connection.pool }) })
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2099-01-01')`.execute(
      database,
    )
    await connection.close()
    expect(await codeOf(openStorage({ kind: "folder", folder }))).toBe("database-newer")
    // Refused or not, nothing may be left open.
    await (await openEmbeddedDatabase(folder)).close()
  })

  test("in a place that cannot be is a problem", async () => {
    const file = join(folder, "file")
    writeFileSync(file, "")
    expect(await codeOf(openStorage({ kind: "folder", folder: file }))).toBe("data-folder-not-usable")
    expect(await codeOf(openStorage({ kind: "folder", folder: join(file, "below") }))).toBe(
      "data-folder-not-usable",
    )
  })

  test("that is broken is a problem, not a crash", async () => {
    const storage = await openStorage({ kind: "folder", folder })
    await storage.close()
    writeFileSync(join(folder, "database", "PG_VERSION"), "nonsense")
    rmSync(join(folder, "database", "global"), { recursive: true })
    expect(await codeOf(openStorage({ kind: "folder", folder }))).toBe("data-folder-not-usable")
  })
})

describe("a server", () => {
  test("that is not there is a problem that does not tell the password", async () => {
    const opening = openStorage({ kind: "server", url: "postgres://me:secret@127.0.0.1:1/none" })
    await expect(opening).rejects.toThrow(/无法连接数据库/)
    await expect(opening).rejects.not.toThrow(/secret/)
  })
})
