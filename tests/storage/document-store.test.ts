import { createHash, randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { FieldChange } from "../../src/records/form-difference.ts"
import type { Hand, NewDocument } from "../../src/storage/document-store.ts"
import { openStorage } from "../../src/storage/open-storage.ts"
import type { Storage } from "../../src/storage/open-storage.ts"
import { databases } from "./databases.ts"
import type { TestDatabase } from "./databases.ts"
import { sampleForm } from "../support/sample-form.ts"

const overview = {
  formCount: 1,
  indicatorCount: 2,
  problemCount: 0,
  projectNames: ["云溪县农村公路养护项目"],
  findings: { error: 0, warning: 1, hint: 0 },
  rules: "one",
}

function hand(minute: number): Hand {
  return { who: "本机用户", at: new Date(Date.UTC(2024, 0, 2, 3, minute)) }
}

function exampleDocument(changes: Partial<NewDocument> = {}): NewDocument {
  const original = new TextEncoder().encode("项目名称\t云溪县农村公路养护项目\n")
  return {
    id: randomUUID(),
    file: "养护项目.txt",
    format: "text",
    size: original.length,
    sha256: createHash("sha256").update(original).digest("hex"),
    original,
    pages: [{ number: 1, sheet: null, lines: [{ number: 1, text: "项目名称\t云溪县农村公路养护项目" }] }],
    forms: [sampleForm()],
    problems: [],
    tables: [],
    overview,
    ...changes,
  }
}

const change: FieldChange = { path: "indicators[0].score", from: 30, to: 28.5 }

describe.each(databases)("documents on the %s database", (_name, create) => {
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

  test("what is kept comes back as it was", async () => {
    const document = exampleDocument()
    await storage.documents.keep(document, hand(1))
    const { sha256: _sha256, original, ...rest } = document
    expect(await storage.documents.find(document.id)).toEqual({
      ...rest,
      version: 1,
      readVersion: 1,
      readAt: hand(1).at,
    })
    expect(await storage.documents.original(document.id)).toEqual(Buffer.from(original))
  })

  test("the list is newest first", async () => {
    const [older, newer] = [exampleDocument({ file: "旧.txt" }), exampleDocument({ file: "新.txt" })]
    await storage.documents.keep(newer, hand(31))
    await storage.documents.keep(older, hand(30))
    const files = (await storage.documents.list()).map((document) => document.file)
    expect(files.slice(0, 2)).toEqual(["新.txt", "旧.txt"])
  })

  test("an edit raises the version and writes its history", async () => {
    const document = exampleDocument()
    await storage.documents.keep(document, hand(2))
    const forms = [{ ...sampleForm(), year: 2025 }]
    const edit = { id: document.id, version: 1, formIndex: 0, forms, overview, changes: [change] }
    expect(await storage.documents.edit(edit, hand(3))).toBe("done")
    expect(await storage.documents.find(document.id)).toMatchObject({ version: 2, forms })
    expect(await storage.documents.history(document.id)).toEqual([
      { at: hand(3).at, who: "本机用户", version: 2, formIndex: 0, ...change },
    ])
  })

  test("an edit of an older version changes nothing", async () => {
    const document = exampleDocument()
    await storage.documents.keep(document, hand(4))
    const edit = { id: document.id, version: 1, formIndex: 0, forms: [], overview, changes: [change] }
    await storage.documents.edit({ ...edit, forms: document.forms }, hand(5))
    expect(await storage.documents.edit(edit, hand(6))).toBe("stale")
    expect(await storage.documents.find(document.id)).toMatchObject({ version: 2, forms: document.forms })
    expect(await storage.documents.history(document.id)).toHaveLength(1)
    expect(await storage.documents.edit({ ...edit, id: randomUUID() }, hand(7))).toBe("missing")
  })

  test("of many edits of one version at the same time one holds", async () => {
    const document = exampleDocument()
    await storage.documents.keep(document, hand(8))
    const edits = Array.from({ length: 20 }, (_none, index) =>
      storage.documents.edit(
        {
          id: document.id,
          version: 1,
          formIndex: 0,
          forms: [sampleForm({ year: 2000 + index })],
          overview,
          changes: [change],
        },
        hand(9),
      ),
    )
    const outcomes = await Promise.all(edits)
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === "stale")).toHaveLength(19)
    expect(await storage.documents.history(document.id)).toHaveLength(1)
  })

  test("an edit whose history cannot be written is not made at all", async () => {
    const document = exampleDocument()
    await storage.documents.keep(document, hand(10))
    const broken = { path: null, from: 1, to: 2 } as unknown as FieldChange
    const edit = { id: document.id, version: 1, formIndex: 0, forms: [], overview, changes: [change, broken] }
    await expect(storage.documents.edit(edit, hand(11))).rejects.toThrow(/null/)
    expect(await storage.documents.find(document.id)).toMatchObject({ version: 1, forms: document.forms })
    expect(await storage.documents.history(document.id)).toEqual([])
  })

  test("a removed document is gone, its history stays", async () => {
    const document = exampleDocument()
    await storage.documents.keep(document, hand(12))
    await storage.documents.edit(
      { id: document.id, version: 1, formIndex: 0, forms: document.forms, overview, changes: [change] },
      hand(13),
    )
    expect(await storage.documents.remove(document.id, hand(14))).toBe(true)
    expect(await storage.documents.find(document.id)).toBeNull()
    expect(await storage.documents.original(document.id)).toBeNull()
    expect(await storage.documents.history(document.id)).toHaveLength(1)
    expect(await storage.documents.remove(document.id, hand(15))).toBe(false)
  })

  test("characters that the database refuses are kept visible", async () => {
    const half = "\ud83d"
    const document = exampleDocument({
      file: `a\u0000b${half}.txt`,
      pages: [{ number: 1, sheet: null, lines: [{ number: 1, text: `甲\u0000乙${half}丙😀` }] }],
    })
    await storage.documents.keep(document, hand(16))
    const kept = await storage.documents.find(document.id)
    expect(kept?.file).toBe("a\ufffdb\ufffd.txt")
    expect(kept?.pages[0]?.lines[0]?.text).toBe("甲\ufffd乙\ufffd丙😀")
  })

  test("figures come back to the last digit", async () => {
    const form = sampleForm()
    const figures = { initialBudget: 123456789012.345, budget: 0.0000001, executed: -0.1 }
    const [fund] = form.funds
    const document = exampleDocument({ forms: [{ ...form, funds: fund ? [{ ...fund, ...figures }] : [] }] })
    await storage.documents.keep(document, hand(17))
    expect((await storage.documents.find(document.id))?.forms[0]?.funds[0]).toMatchObject(figures)
  })
})
