import { createHash, randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Problem } from "../../src/basics/problem.ts"
import type { BatchLimits, NewBatchFile } from "../../src/storage/batch-store.ts"
import type { TakenFile } from "../../src/storage/batch-queue.ts"
import type { NewDocument } from "../../src/storage/document-store.ts"
import { openStorage } from "../../src/storage/open-storage.ts"
import type { Storage } from "../../src/storage/open-storage.ts"
import { databases } from "./databases.ts"
import type { TestDatabase } from "./databases.ts"
import { sampleForm } from "../support/sample-form.ts"

const hand = { who: "本机用户", at: new Date(Date.UTC(2024, 0, 2)) }
const limits: BatchLimits = { files: 100, bytes: 1_000_000, waiting: 1_000 }
const broken: Problem = {
  code: "file-broken",
  severity: "blocking",
  message: "坏。",
  remedy: "换。",
  source: null,
}

function file(path: string, content = path): NewBatchFile {
  const bytes = new TextEncoder().encode(content)
  return { path, bytes, sha256: createHash("sha256").update(bytes).digest("hex") }
}

function documentOf({ path, sha256, bytes }: TakenFile): NewDocument {
  return {
    id: randomUUID(),
    file: path,
    format: "text",
    size: bytes.length,
    sha256,
    original: bytes,
    pages: [],
    forms: [sampleForm()],
    problems: [],
    tables: [],
    overview: {
      formCount: 1,
      indicatorCount: 2,
      problemCount: 0,
      projectNames: ["养护"],
      findings: { error: 0, warning: 1, hint: 0 },
      rules: "one",
    },
  }
}

describe.each(databases)("batches on the %s database", (_name, create) => {
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

  async function batchOf(files: readonly NewBatchFile[]): Promise<string> {
    // One queue serves all batches: those of other tests must not stand before this one.
    for (const { id } of await storage.batches.list()) await storage.batches.remove(id, hand)
    const id = randomUUID()
    await storage.batches.create(id, "2024 年自评", hand)
    for (const each of files) await storage.batches.add(id, each, limits, hand)
    return id
  }

  const states = async (batch: string) => (await storage.batches.files(batch)).files.map((each) => each.state)

  async function take(reader = "甲"): Promise<TakenFile> {
    const taken = await storage.queue.take(reader)
    if (taken === null) throw new Error("nothing to take")
    return taken
  }

  test("files are taken in their order and become documents or problems", async () => {
    const batch = await batchOf([file("一/1.txt"), file("一/2.txt"), file("3.txt")])
    const [one, two] = [await take(), await take()]
    expect([one.path, two.path, one.attempts]).toEqual(["一/1.txt", "一/2.txt", 1])
    expect(new TextDecoder().decode(one.bytes)).toBe("一/1.txt")
    const document = documentOf(one)
    expect(await storage.queue.finish("甲", one, document, hand)).toBe(true)
    expect(await storage.queue.fail("甲", two, [broken], hand)).toBe(true)
    expect(await states(batch)).toEqual(["done", "failed", "waiting"])
    const { files } = await storage.batches.files(batch)
    expect(files[0]?.document).toEqual({ id: document.id, overview: document.overview })
    expect(files[1]?.problems).toEqual([broken])
    expect(await storage.documents.original(document.id)).toEqual(Buffer.from(one.bytes))
    const found = await storage.batches.find(batch)
    expect(found).toMatchObject({ name: "2024 年自评", state: "running", fileCount: 3, recent: { files: 2 } })
    expect(found?.counts).toEqual({ waiting: 1, reading: 0, done: 1, failed: 1, cancelled: 0, same: 0 })
  })

  test("of many that ask at the same time each gets another file", async () => {
    await batchOf(Array.from({ length: 20 }, (_none, index) => file(`${index}.txt`)))
    const taken = await Promise.all(
      Array.from({ length: 30 }, (_none, index) => storage.queue.take(`r${index}`)),
    )
    const positions = taken.flatMap((each) => each?.position ?? [])
    expect(positions.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_none, index) => index + 1),
    )
  })

  test("the same file again is known, the same bytes under another name are read once", async () => {
    const batch = await batchOf([file("a.txt", "x"), file("b.txt", "x")])
    expect(await storage.batches.add(batch, file("a.txt", "x"), limits, hand)).toEqual({
      outcome: "known",
      position: 1,
    })
    expect(await storage.batches.add(batch, file("a.txt", "y"), limits, hand)).toEqual({
      outcome: "added",
      position: 3,
    })
    const { files } = await storage.batches.files(batch)
    expect(files.map(({ state, sameAs }) => [state, sameAs])).toEqual([
      ["waiting", null],
      ["same", 1],
      ["waiting", null],
    ])
  })

  test("limits are kept, and nothing is written past them", async () => {
    const batch = await batchOf([file("1.txt")])
    const add = (changes: Partial<BatchLimits>) =>
      storage.batches.add(batch, file("2.txt"), { ...limits, ...changes }, hand)
    expect(await add({ files: 1 })).toEqual({ outcome: "too-many-files" })
    expect(await add({ bytes: 8 })).toEqual({ outcome: "too-many-bytes" })
    expect(await add({ waiting: 1 })).toEqual({ outcome: "too-many-waiting" })
    expect(await storage.batches.add(randomUUID(), file("2.txt"), limits, hand)).toEqual({
      outcome: "missing",
    })
    expect(await states(batch)).toEqual(["waiting"])
    expect(await storage.batches.find(batch)).toMatchObject({ fileCount: 1, byteCount: 5 })
  })

  test("a paused batch gives nothing until it goes on", async () => {
    const batch = await batchOf([file("1.txt")])
    await storage.batches.steer(batch, "paused", hand, broken)
    expect(await storage.queue.take("甲")).toBeNull()
    expect(await storage.batches.find(batch)).toMatchObject({ state: "paused", problem: broken })
    await storage.batches.steer(batch, "running", hand)
    expect(await storage.batches.find(batch)).toMatchObject({ state: "running", problem: null })
    expect((await take()).position).toBe(1)
  })

  test("what is being read when a batch is cancelled does not become a document", async () => {
    const batch = await batchOf([file("1.txt"), file("2.txt")])
    const taken = await take()
    await storage.batches.steer(batch, "cancelled", hand)
    const document = documentOf(taken)
    expect(await storage.queue.finish("甲", taken, document, hand)).toBe(false)
    expect(await storage.documents.find(document.id)).toBeNull()
    expect(await states(batch)).toEqual(["cancelled", "cancelled"])
    expect(await storage.batches.add(batch, file("3.txt"), limits, hand)).toEqual({ outcome: "cancelled" })
    await storage.batches.retry(batch, 2, hand)
    expect(await states(batch)).toEqual(["cancelled", "waiting"])
    expect(await take()).toMatchObject({ position: 2, attempts: 1 })
  })

  test("retried, what has no bytes keeps the reason why", async () => {
    const encrypted = {
      path: "a.zip/密.docx",
      bytes: new Uint8Array(),
      sha256: "e".repeat(64),
      problems: [broken],
    }
    const batch = await batchOf([file("1.txt"), encrypted])
    const taken = await take()
    await storage.queue.fail("甲", taken, [broken], hand)
    await storage.batches.retry(batch, null, hand)
    expect(await states(batch)).toEqual(["waiting", "failed"])
    await storage.batches.retry(batch, 2, hand)
    const { files } = await storage.batches.files(batch)
    expect(files[1]).toMatchObject({ state: "failed", problems: [broken] })
  })

  test("what a killed reader held is taken again when its lease is over, and is no longer the reader's", async () => {
    const batch = await batchOf([file("1.txt")])
    const lost = await storage.queue.take("dead", 1)
    expect(await storage.queue.take("甲")).toBeNull()
    await expect.poll(() => storage.queue.take("甲"), { timeout: 10_000 }).toMatchObject({ attempts: 2 })
    if (lost === null) throw new Error("nothing taken")
    expect(await storage.queue.finish("dead", lost, documentOf(lost), hand)).toBe(false)
    expect(await states(batch)).toEqual(["reading"])
  })

  test("a renewed lease holds, a file given back has not been tried", async () => {
    await batchOf([file("1.txt")])
    const taken = await take()
    await storage.queue.renew("甲")
    expect(await storage.queue.take("乙")).toBeNull()
    await storage.queue.giveBack("甲", taken)
    expect(await take("乙")).toMatchObject({ attempts: 1 })
    await storage.queue.releaseAll()
    expect(await take("丙")).toMatchObject({ attempts: 2 })
  })

  test("later answers give what has changed since", async () => {
    const batch = await batchOf([file("1.txt"), file("2.txt")])
    const { until } = await storage.batches.files(batch)
    await take()
    const { files } = await storage.batches.files(batch, until)
    expect(files.find((each) => each.position === 1)?.state).toBe("reading")
    expect((await storage.batches.files(batch, new Date(Date.now() + 3_600_000))).files).toEqual([])
  })

  test("a removed batch is gone with its bytes; its documents stay", async () => {
    const batch = await batchOf([file("1.txt"), file("2.txt")])
    const taken = await take()
    const document = documentOf(taken)
    await storage.queue.finish("甲", taken, document, hand)
    expect(await storage.batches.remove(batch, hand)).toBe(true)
    expect(await storage.batches.remove(batch, hand)).toBe(false)
    expect(await storage.batches.find(batch)).toBeNull()
    expect(await storage.queue.take("甲")).toBeNull()
    expect(await storage.documents.find(document.id)).not.toBeNull()
  })
})
