import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { linesOfForm } from "../../src/analysis/library/library-line.ts"
import { wordsOfName } from "../../src/analysis/library/words-of-name.ts"
import { setField } from "../../src/records/field.ts"
import type { Form } from "../../src/records/form.ts"
import { openStorage } from "../../src/storage/open-storage.ts"
import type { Storage } from "../../src/storage/open-storage.ts"
import { sampleForm } from "../support/sample-form.ts"
import { databases } from "./databases.ts"
import type { TestDatabase } from "./databases.ts"

const hand = { who: "本机用户", at: new Date(Date.UTC(2024, 0, 2)) }
const overview = {
  formCount: 1,
  indicatorCount: 2,
  problemCount: 0,
  projectNames: [],
  findings: { error: 0, warning: 0, hint: 0 },
  rules: "one",
}

function renamed(name: string): Form {
  const changed = setField(sampleForm(), "indicators[0].name", name)
  if (!changed.ok) throw new Error("not set")
  return changed.value
}

describe.each(databases)("the indicator library on the %s database", (_name, create) => {
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

  async function keep(forms: readonly Form[]): Promise<string> {
    const id = randomUUID()
    const original = new TextEncoder().encode(id)
    await storage.documents.keep(
      {
        id,
        file: "甲.txt",
        format: "text",
        size: 1,
        sha256: "0".repeat(64),
        original,
        pages: [],
        forms,
        problems: [],
        tables: [],
        overview,
      },
      hand,
    )
    return id
  }

  async function takeAll(): Promise<number> {
    await storage.library.forgetDeleted()
    const untaken = await storage.library.untaken(100)
    for (const document of untaken) {
      const lines = document.forms.flatMap(linesOfForm)
      await storage.library.take(
        document,
        lines.map((line) => ({ ...line, words: wordsOfName(line.key) })),
      )
    }
    return untaken.length
  }

  const namesLike = async (name: string): Promise<readonly string[]> =>
    (await storage.library.linesLike(wordsOfName(name))).map((line) => line.name)

  test("finds names by their words, the likest first, and follows edits and deletions", async () => {
    const first = await keep([renamed("高标准农田建设面积")])
    await keep([renamed("农田灌溉面积"), renamed("图书流通册次")])
    expect(await takeAll()).toBe(2)
    expect(await takeAll()).toBe(0)
    expect(await storage.library.formCount()).toBe(3)
    expect((await namesLike("高标准农田面积")).slice(0, 2)).toEqual(["高标准农田建设面积", "农田灌溉面积"])
    expect(await namesLike("毫不相干")).toEqual([])

    const forms = [renamed("高标准农田改造亩数")]
    await storage.documents.edit({ id: first, version: 1, formIndex: 0, forms, overview, changes: [] }, hand)
    expect(await takeAll()).toBe(1)
    expect((await namesLike("高标准农田")).slice(0, 2)).toEqual(["高标准农田改造亩数", "农田灌溉面积"])

    await storage.documents.remove(first, hand)
    await takeAll()
    expect((await namesLike("高标准农田"))[0]).toBe("农田灌溉面积")
    expect(await storage.library.formCount()).toBe(2)
  })

  test("keeps every figure as it is", async () => {
    await keep([renamed("水质抽检批次")])
    await takeAll()
    const [expected] = linesOfForm(renamed("水质抽检批次"))
    expect((await storage.library.linesLike(wordsOfName("水质抽检批次")))[0]).toEqual(expected)
  })
})
