import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { ColumnMapping } from "../../src/records/mappings/column-mapping.ts"
import { signatureOfMapping } from "../../src/records/mappings/column-mapping.ts"
import type { Hand, NewDocument } from "../../src/storage/document-store.ts"
import { openStorage } from "../../src/storage/open-storage.ts"
import type { Storage } from "../../src/storage/open-storage.ts"
import { sampleForm } from "../support/sample-form.ts"
import { databases } from "./databases.ts"
import type { TestDatabase } from "./databases.ts"

function hand(minute: number): Hand {
  return { who: "本机用户", at: new Date(Date.UTC(2024, 0, 2, 3, minute)) }
}

/** For a table whose headings begin with `word`. */
function mapping(word: string, changes: Partial<ColumnMapping> = {}): ColumnMapping {
  return {
    version: 1,
    name: `${word}表`,
    made: { at: "2026-11-25T08:00:00.000Z", by: "云溪县财政局" },
    kind: null,
    currency: null,
    columns: [
      { heading: `${word}事项`, field: "name" },
      { heading: `${word}年初`, field: "target" },
      { heading: `${word}满分`, field: "weight" },
    ],
    labels: [],
    ...changes,
  }
}

const overview = {
  formCount: 0,
  indicatorCount: 0,
  problemCount: 0,
  projectNames: [],
  findings: { error: 0, warning: 0, hint: 0 },
  rules: "one",
}

function documentWith(named: ColumnMapping, state: "unknown" | "in-part" | "named"): NewDocument {
  const columns = named.columns.map(({ heading, field }) => ({ heading, guess: field, confidence: 1 }))
  const sketch = { source: null, columns, rows: [["养护里程", "≥120公里", "20"]], rowCount: 1 }
  const table = state === "named" ? { ...sketch, state, mapping: named.name } : { ...sketch, state }
  return {
    id: randomUUID(),
    file: "考核表.txt",
    format: "text",
    size: 1,
    sha256: "0".repeat(64),
    original: new Uint8Array([32]),
    pages: [],
    forms: [],
    problems: [],
    tables: [{ ...table, signature: signatureOfMapping(named) }],
    overview,
  }
}

describe.each(databases)("column mappings on the %s database", (_name, create) => {
  let database: TestDatabase
  let storage: Storage

  beforeAll(async () => {
    database = await create()
    storage = await openStorage(database.location)
  })
  afterAll(async () => {
    await storage.close()
    await database.remove()
  })

  const eventsOf = async (id: string) => (await storage.mappings.history(id)).map(({ version }) => version)

  test("what is kept comes back as it was, and is found by its headings in any order", async () => {
    const id = randomUUID()
    const kept = mapping("甲")
    expect(await storage.mappings.add(id, kept, hand(1))).toBe("done")
    const stored = {
      id,
      version: 1,
      changedAt: hand(1).at,
      mapping: kept,
      documents: { read: 0, behind: 0, waiting: 0 },
    }
    expect(await storage.mappings.find(id)).toEqual(stored)
    expect(await storage.mappings.findFor(["甲满分：", "甲 事项", "甲年初"])).toEqual(stored)
    expect(await storage.mappings.findFor(["甲事项", "甲年初"])).toBeNull()
    expect(await storage.mappings.all()).toContainEqual(kept)
  })

  test("there is one for the headings of a table, and no more than may be", async () => {
    await storage.mappings.add(randomUUID(), mapping("乙"), hand(1))
    const again = await storage.mappings.add(randomUUID(), mapping("乙", { name: "别名" }), hand(2))
    expect(again).toBe("exists")
    expect(await storage.mappings.add(randomUUID(), mapping("丙"), hand(2), 1)).toBe("full")
    const other = randomUUID()
    await storage.mappings.add(other, mapping("丁"), hand(2))
    expect(await storage.mappings.change(other, 1, mapping("乙"), hand(3))).toBe("exists")
    expect(await storage.mappings.find(other)).toMatchObject({ version: 1, mapping: mapping("丁") })
  })

  test("a change holds for the version it was made on; every version stays in the history", async () => {
    const id = randomUUID()
    await storage.mappings.add(id, mapping("戊"), hand(4))
    const renamed = mapping("戊", { name: "新名" })
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => storage.mappings.change(id, 1, renamed, hand(5))),
    )
    expect(outcomes.toSorted()).toEqual(["done", "stale", "stale", "stale", "stale"])
    expect(await storage.mappings.remove(id, 1, hand(6))).toBe("stale")
    expect(await storage.mappings.remove(id, 2, hand(6))).toBe("done")
    expect(await storage.mappings.remove(id, 2, hand(7))).toBe("missing")
    expect(await storage.mappings.change(id, 2, renamed, hand(7))).toBe("missing")
    expect(await storage.mappings.find(id)).toBeNull()
    expect(await eventsOf(id)).toEqual([1, 2])
    expect((await storage.mappings.history(id))[1]).toEqual({
      version: 2,
      content: renamed,
      at: hand(5).at,
      who: "本机用户",
    })
  })

  test("tells which documents were read by it, which before its last change, and which wait", async () => {
    const id = randomUUID()
    const named = mapping("己")
    await storage.mappings.add(id, named, hand(10))
    const [waiting, inPart, before, after] = [
      documentWith(named, "unknown"),
      documentWith(named, "in-part"),
      documentWith(named, "named"),
      documentWith(named, "named"),
    ]
    await storage.documents.keep(waiting, hand(9))
    await storage.documents.keep(inPart, hand(9))
    await storage.documents.keep(before, hand(11))
    await storage.documents.keep(after, hand(13))
    await storage.documents.keep(documentWith(mapping("庚"), "unknown"), hand(13))
    const counts = async () => (await storage.mappings.find(id))?.documents
    expect(await counts()).toEqual({ read: 2, behind: 0, waiting: 2 })
    await storage.mappings.change(id, 1, mapping("己", { name: "改名" }), hand(12))
    expect(await counts()).toEqual({ read: 1, behind: 1, waiting: 2 })
    const stored = await storage.mappings.find(id)
    const documents = stored === null ? [] : await storage.mappings.documentsOf(stored)
    const uses = new Map(documents.map((document) => [document.id, [document.use, document.edited]]))
    expect([waiting, inPart, before, after].map((document) => uses.get(document.id))).toEqual([
      ["waiting", false],
      ["waiting", false],
      ["behind", false],
      ["read", false],
    ])
  })

  test("a document read again takes the place of its version, with its history; an edit makes it edited", async () => {
    const document = documentWith(mapping("辛"), "unknown")
    const { id } = document
    await storage.documents.keep(document, hand(20))
    const form = sampleForm()
    const reading = {
      id,
      version: 1,
      pages: [],
      forms: [form],
      problems: [],
      tables: [],
      overview,
      changes: [{ formIndex: 0, path: "form" as const, from: null, to: form }],
    }
    expect(await storage.documents.readAgain(reading, hand(21))).toBe("done")
    expect(await storage.documents.readAgain(reading, hand(21))).toBe("stale")
    expect(await storage.documents.readAgain({ ...reading, id: randomUUID() }, hand(21))).toBe("missing")
    expect(await storage.documents.find(id)).toMatchObject({
      version: 2,
      readVersion: 2,
      readAt: hand(21).at,
      forms: [form],
    })
    const broken = { ...reading, version: 2, changes: [{ formIndex: 0, path: null, from: 1, to: 2 }] }
    await expect(storage.documents.readAgain(broken as unknown as typeof reading, hand(22))).rejects.toThrow(
      /null/,
    )
    const change = { path: "indicators[0].score" as const, from: 20, to: 19 }
    await storage.documents.edit(
      { id, version: 2, formIndex: 0, forms: [form], overview, changes: [change] },
      hand(23),
    )
    expect(await storage.documents.find(id)).toMatchObject({ version: 3, readVersion: 2 })
    expect((await storage.documents.history(id)).map(({ version, path }) => [version, path])).toEqual([
      [2, "form"],
      [3, "indicators[0].score"],
    ])
  })
})
