import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { IndicatorLibrary } from "../../src/actions/indicator-library.ts"
import { ReadingPool } from "../../src/actions/reading-pool.ts"
import { findProjectRoot } from "../../src/start/project-root.ts"
import { openStorage } from "../../src/storage/open-storage.ts"
import type { Storage } from "../../src/storage/open-storage.ts"
import { sampleForm } from "../support/sample-form.ts"

let folder: string
let storage: Storage
let reader: ReadingPool

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-library-"))
  storage = await openStorage({ kind: "folder", folder })
  reader = new ReadingPool({ seconds: 20 })
})
afterAll(async () => {
  await reader.close()
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

test("more documents than are taken in at once follow while nobody waits", async () => {
  const overview = {
    formCount: 1,
    indicatorCount: 2,
    problemCount: 0,
    projectNames: [],
    findings: { error: 0, warning: 0, hint: 0 },
    rules: "one",
  }
  const form = sampleForm()
  for (let number = 0; number < 60; number += 1)
    await storage.documents.keep(
      {
        id: randomUUID(),
        file: `${number}.txt`,
        format: "text",
        size: 1,
        sha256: "0".repeat(64),
        original: new Uint8Array([number]),
        pages: [],
        forms: [form],
        problems: [],
        tables: [],
        overview,
      },
      { who: "本机用户", at: new Date(Date.UTC(2024, 0, 2)) },
    )
  let now = 0
  const library = new IndicatorLibrary(storage.library, reader, join(findProjectRoot(), "samples"), () => now)
  const name = form.indicators[0]?.name ?? ""
  expect((await library.suggest({ name })).forms).toBeGreaterThanOrEqual(50)
  await expect
    .poll(
      async () => {
        now += 10_000
        return (await library.suggest({ name })).usual?.count
      },
      { timeout: 20_000 },
    )
    .toBe(60)
})
