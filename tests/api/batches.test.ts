import { readFileSync } from "node:fs"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strToU8, zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { BatchFiles, BatchSummary } from "../../src/contract/batches.ts"
import type { ApiProblem, DocumentSummary } from "../../src/contract/documents.ts"
import { buildProgram, Program, root } from "../start/program.ts"
import { multipart, RunningServer } from "./running-server.ts"

const sample = readFileSync(join(root, "samples/self-evaluation-national-clean.txt"), "utf8")
/** Different bytes, the same form. */
const numbered = (index: number): string => `${sample}\n${"\n".repeat(index)}`
const finished = ({ counts }: BatchSummary): boolean => counts.waiting + counts.reading === 0

describe("batches over HTTP", () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await RunningServer.start()
  })
  afterAll(() => server.stopAndRemove())

  const create = async () =>
    (await server.call("POST", "/api/batches", { name: "云溪县 2024" })).json<BatchSummary>().id
  const open = async (id: string) => (await server.call("GET", `/api/batches/${id}`)).json<BatchSummary>()
  const filesOf = async (id: string) =>
    (await server.call("GET", `/api/batches/${id}/files`)).json<BatchFiles>().files
  const send = async (id: string, path: string, content: string) => {
    const { body, type } = multipart([{ field: "file", name: "x", content: Buffer.from(content) }])
    const url = `/api/batches/${id}/files?path=${encodeURIComponent(path)}`
    return await server.call("POST", url, body, { "content-type": type })
  }
  const whenFinished = async (id: string) => {
    await expect.poll(async () => finished(await open(id)), { timeout: 60_000 }).toBe(true)
    return await filesOf(id)
  }
  const steer = (id: string, state: string) => server.call("PUT", `/api/batches/${id}/state`, { state })

  test("each file becomes a document or says why not", async () => {
    const id = await create()
    expect((await send(id, "局/一.txt", numbered(1))).status).toBe(201)
    expect((await send(id, "局/一.txt", numbered(1))).status).toBe(200)
    await send(id, "局/二.txt", numbered(1))
    await send(id, "无表.txt", "今天天气很好。")
    await send(id, "../../空.txt", "")
    const files = await whenFinished(id)
    expect(files.map(({ path, state, sameAs }) => [path, state, sameAs])).toEqual([
      ["局/一.txt", "done", null],
      ["局/二.txt", "same", 1],
      ["无表.txt", "failed", null],
      ["空.txt", "failed", null],
    ])
    expect(files[0]?.document).toMatchObject({ formCount: 1 })
    expect(files[2]?.problems[0]).toMatchObject({ code: "no-form-found" })
    expect(files[3]?.problems[0]).toMatchObject({ code: "empty-file" })
    const { json } = await server.call("GET", `/api/documents/${files[0]?.document?.id}`)
    expect(json<DocumentSummary>().file).toBe("一.txt")
    const all = (await server.call("GET", "/api/batches")).json<{ batches: readonly BatchSummary[] }>()
    expect(all.batches.map((batch) => batch.id)).toContain(id)
  })

  test("an archive stands for the files in it", async () => {
    const id = await create()
    const zip = zipSync({ "局/a.txt": strToU8(numbered(31)), "b.txt": strToU8(numbered(32)) })
    const { body, type } = multipart([{ field: "file", name: "x", content: Buffer.from(zip) }])
    const url = `/api/batches/${id}/files?path=${encodeURIComponent("报送.zip")}`
    expect((await server.call("POST", url, body, { "content-type": type })).status).toBe(201)
    const files = await whenFinished(id)
    expect(files.map(({ path, state }) => [path, state])).toEqual([
      ["报送.zip/局/a.txt", "done"],
      ["报送.zip/b.txt", "done"],
    ])
    expect(files[0]?.document?.grade?.grade).toBeDefined()
  })

  test("pause, go on, cancel and retry", async () => {
    const id = await create()
    expect((await steer(id, "paused")).json<BatchSummary>().state).toBe("paused")
    await send(id, "1.txt", numbered(11))
    await send(id, "2.txt", numbered(12))
    expect((await open(id)).counts.waiting).toBe(2)
    expect((await steer(id, "cancelled")).json<BatchSummary>().counts.cancelled).toBe(2)
    expect((await send(id, "3.txt", "x")).json<ApiProblem>().code).toBe("batch-cancelled")
    await server.call("POST", `/api/batches/${id}/retry`, { position: 2 })
    await whenFinished(id)
    expect((await filesOf(id)).map((file) => file.state)).toEqual(["cancelled", "done"])
    expect((await server.call("DELETE", `/api/batches/${id}`)).status).toBe(204)
    expect((await server.call("GET", `/api/batches/${id}`)).status).toBe(404)
    expect((await server.call("GET", `/api/batches/${id}/files`)).status).toBe(404)
  })

  test("what is not valid is refused", async () => {
    const id = await create()
    const nobody = "00000000-0000-4000-8000-000000000000"
    expect((await steer(id, "sideways")).status).toBe(400)
    expect((await steer(nobody, "paused")).status).toBe(404)
    expect((await send(nobody, "1.txt", "x")).status).toBe(404)
    expect((await server.call("POST", "/api/batches", { name: "x".repeat(300) })).status).toBe(400)
    expect((await server.call("GET", `/api/batches/${id}/files?since=yesterday`)).status).toBe(400)
    expect((await server.call("POST", `/api/batches/${id}/retry`, { position: 0.5 })).status).toBe(400)
    expect((await server.call("POST", `/api/batches/${id}/files`, { a: 1 })).status).toBe(415)
  })
})

test("a program that is killed in the middle of a batch reads each file once in the end", async () => {
  await buildProgram()
  const folder = mkdtempSync(join(tmpdir(), "jiheng-batch-"))
  const count = 30
  try {
    let program = await Program.start(folder)
    const json = async <T>(path: string, options?: RequestInit) =>
      (await (await program.fetch(path, options)).json()) as T
    const headers = { "content-type": "application/json" }
    const created = { method: "POST", headers, body: JSON.stringify({ name: "云溪县" }) }
    const { id } = await json<BatchSummary>("/api/batches", created)
    for (let index = 0; index < count; index += 1) {
      const body = new FormData()
      body.append("file", new Blob([numbered(index)]), `${index}.txt`)
      await program.fetch(`/api/batches/${id}/files?path=${index}.txt`, { method: "POST", body })
    }
    for (let kills = 0; kills < 2; kills += 1) {
      await program.end("SIGKILL")
      program = await Program.start(folder)
    }
    const open = () => json<BatchSummary>(`/api/batches/${id}`)
    await expect.poll(async () => finished(await open()), { timeout: 90_000 }).toBe(true)
    expect((await open()).counts).toMatchObject({ done: count, failed: 0 })
    const { documents } = await json<{ documents: readonly DocumentSummary[] }>("/api/documents")
    const names = documents.map((document) => document.file).toSorted()
    expect(names).toEqual(Array.from({ length: count }, (_none, index) => `${index}.txt`).toSorted())
    await program.end("SIGTERM")
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
