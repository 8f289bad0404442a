import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import type { DocumentDetail, DocumentSummary, HistoryEntry } from "../../src/contract/documents.ts"
import type { Form } from "../../src/records/form.ts"
import { exampleText } from "../support/example-text.ts"
import { buildProgram, Program } from "./program.ts"

let folder: string

/** Processes that create databases take their time where the machine is busy. */
vi.setConfig({ testTimeout: 180_000 })

beforeAll(buildProgram)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-serve-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function listed(program: Program): Promise<readonly DocumentSummary[]> {
  const answer = await program.fetch("/api/documents")
  return ((await answer.json()) as { documents: DocumentSummary[] }).documents
}

describe("the server as a process", () => {
  test("stops when it is asked to, lets go of its folder, and keeps the documents", async () => {
    const first = await Program.start(folder)
    expect((await first.upload("养护.txt", exampleText())).status).toBe(201)
    const before = await listed(first)
    expect(await first.end("SIGTERM")).toBe(0)
    expect(existsSync(join(folder, "jiheng.lock"))).toBe(false)
    const second = await Program.start(folder)
    expect(await listed(second)).toEqual(before)
    await second.end("SIGINT")
  })

  test("refuses a folder that another one uses, in one line", async () => {
    const first = await Program.start(folder)
    await expect(Program.start(folder)).rejects.toThrow(/数据文件夹正被另一个进程使用.*\n$/)
    expect((await first.fetch("/api/health")).status).toBe(200)
    await first.end("SIGTERM")
  })

  test("takes the next port where the wanted one is taken", async () => {
    const other = createServer()
    await new Promise<void>((settle) => other.listen(0, "127.0.0.1", settle))
    const { port } = other.address() as AddressInfo
    const program = await Program.start(folder, { JIHENG_PORT: String(port) })
    expect(Number(program.address.port)).toBeGreaterThan(port)
    await program.end("SIGTERM")
    other.close()
  })

  test("refuses settings that cannot be, without repeating a password", async () => {
    await expect(Program.start(folder, { JIHENG_PORT: "http" })).rejects.toThrow(/JIHENG_PORT/)
    await expect(Program.start(folder, { JIHENG_DATABASE_URL: "me:secret@host" })).rejects.toThrow(
      /JIHENG_DATABASE_URL/,
    )
    await expect(Program.start(folder, { JIHENG_DATABASE_URL: "me:secret@host" })).rejects.not.toThrow(
      /secret/,
    )
  })

  test("killed in the middle of writing, loses nothing that it acknowledged and keeps no half edit", async () => {
    let acknowledged = 1
    let id = ""
    for (let round = 0; round < 3; round += 1) {
      const program = await Program.start(folder)
      if (id === "") {
        const kept = (await (await program.upload("养护.txt", exampleText())).json()) as DocumentDetail
        id = kept.id
      }
      const now = (await (await program.fetch(`/api/documents/${id}`)).json()) as DocumentDetail
      expect(now.version).toBeGreaterThanOrEqual(acknowledged)
      const history = (await (await program.fetch(`/api/documents/${id}/history`)).json()) as {
        entries: HistoryEntry[]
      }
      // Every edit changed one field: as many entries as edits, the last one as the form stands.
      expect(history.entries).toHaveLength(now.version - 1)
      if (now.version > 1) expect(history.entries.at(-1)?.to).toBe(now.forms[0]?.indicators[0]?.score)
      acknowledged = await editUntilKilled(program, now)
    }
  })
})

/** Edits one score again and again; the version last acknowledged before the process was killed. */
async function editUntilKilled(program: Program, document: DocumentDetail): Promise<number> {
  let { version } = document
  const form = document.forms[0] as Form
  const kill = setTimeout(() => program.process.kill("SIGKILL"), 300 + Math.random() * 300)
  try {
    for (;;) {
      const indicators = form.indicators.map((row, index) => (index === 0 ? { ...row, score: version } : row))
      const answer = await program.fetch(`/api/documents/${document.id}/forms/0`, {
        method: "PUT",
        body: JSON.stringify({ ...form, indicators }),
        headers: { "content-type": "application/json", "if-match": `"${version}"` },
      })
      if (answer.status !== 200) throw new Error(await answer.text())
      version = ((await answer.json()) as DocumentDetail).version
    }
  } catch (error) {
    // The connection breaks when the process is killed; anything else is a failure of the test.
    if (!(error instanceof TypeError)) throw error
    return version
  } finally {
    clearTimeout(kill)
  }
}
