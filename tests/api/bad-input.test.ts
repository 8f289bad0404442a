import { connect } from "node:net"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { ApiProblem, DocumentDetail } from "../../src/contract/documents.ts"
import { exampleText } from "../support/example-text.ts"
import { RunningServer, multipart } from "./running-server.ts"

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.start()
})
afterAll(async () => {
  await server.stopAndRemove()
})

/** What was refused must have left nothing behind, and the server as it was. */
async function expectNothingKept(): Promise<void> {
  const answer = await server.call("GET", "/api/documents")
  expect(answer.json<{ documents: unknown[] }>().documents).toEqual([])
}

const noise = Buffer.from(Array.from({ length: 4_096 }, (_none, at) => (at * 7919) % 256))

describe("an upload that cannot be read", () => {
  test.each([
    ["an empty file", Buffer.alloc(0)],
    ["blank lines", "\n\n \t \n"],
    ["binary bytes", noise],
    ["a picture", Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), noise])],
    ["a workbook that is cut off", Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), noise])],
    ["a million characters in one line", "绩".repeat(1_200_000)],
    ["prose", "今天天气很好。\n明天也是。\n"],
    ["a deep nest of brackets", "[".repeat(100_000)],
  ])("%s is a problem with a remedy", async (_what, content) => {
    const answer = await server.upload("坏.txt", Buffer.from(content))
    expect(answer.status).toBe(422)
    const problem = answer.json<ApiProblem>()
    expect(problem.remedy).not.toBe("")
    expect(problem.detail).not.toBe("")
    expect(problem.problems?.length).toBeGreaterThan(0)
    expect(answer.text).not.toMatch(/\bat .*\.[tj]s:\d+/)
    await expectNothingKept()
  })

  test("that is too large is refused", async () => {
    const answer = await server.upload("大.txt", Buffer.alloc(4 * 1024 * 1024 + 1, "a"))
    expect([answer.status, answer.json<ApiProblem>().code]).toEqual([413, "too-large"])
    await expectNothingKept()
  })

  test("that is cut off in the middle leaves nothing", async () => {
    const { body, type } = multipart([{ field: "file", name: "断.txt", content: Buffer.from(exampleText()) }])
    const head = [
      "POST /api/documents HTTP/1.1",
      `host: ${server.address.host}`,
      `authorization: Bearer ${server.token}`,
      `content-type: ${type}`,
      `content-length: ${body.length}`,
    ]
    const socket = connect(Number(server.address.port), server.address.hostname)
    socket.write(`${head.join("\r\n")}\r\n\r\n`)
    socket.write(body.subarray(0, body.length - 200))
    await pause(200)
    socket.destroy()
    await pause(200)
    await expectNothingKept()
  })

  test("whose body ends before its last boundary leaves nothing", async () => {
    const { body, type } = multipart([{ field: "file", name: "断.txt", content: Buffer.from(exampleText()) }])
    const answer = await server.call("POST", "/api/documents", body.subarray(0, body.length - 60), {
      "content-type": type,
    })
    expect(answer.status).toBe(400)
    await expectNothingKept()
  })

  test.each([
    ["two files", [file("file"), file("file")]],
    ["a file under another name", [file("document")]],
    ["no file", []],
  ])("that holds %s is refused whole", async (_what, files) => {
    const { body, type } = multipart(files)
    expect((await server.call("POST", "/api/documents", body, { "content-type": type })).status).toBe(400)
    await expectNothingKept()
  })

  test.each([
    ["JSON", "application/json", 415],
    ["multipart without a boundary", "multipart/form-data", 400],
    ["nothing at all", "", 415],
  ])("that is %s is refused", async (_what, type, status) => {
    const answer = await server.call("POST", "/api/documents", Buffer.from("{}"), { "content-type": type })
    expect(answer.status).toBe(status)
    await expectNothingKept()
  })
})

describe("a body that is no form", () => {
  let kept: DocumentDetail

  beforeAll(async () => {
    kept = await server.keep("好.txt", exampleText())
  })
  afterAll(async () => {
    await server.call("DELETE", `/api/documents/${kept.id}`)
  })

  async function put(body: Buffer): Promise<number> {
    const answer = await server.call("PUT", `/api/documents/${kept.id}/forms/0`, body, {
      "content-type": "application/json",
      "if-match": '"1"',
    })
    if (answer.status >= 400) expect(answer.json<ApiProblem>().remedy).not.toBe("")
    return answer.status
  }

  const broken: readonly (readonly [what: string, text: (form: string) => string, status: number])[] = [
    ["nothing", () => "", 400],
    ["no JSON", () => "{", 400],
    ["null", () => "null", 400],
    ["a list", () => "[]", 400],
    ["an empty object", () => "{}", 400],
    ["a figure without bounds", (form) => form.replace('"score":20', '"score":1e999'), 400],
    ["a figure of too many digits", (form) => form.replace('"score":20', '"score":0.30000000000000004'), 422],
    ["a figure as text", (form) => form.replace('"score":20', '"score":"20"'), 400],
    ["a field too many", (form) => form.replace("{", '{"isAdmin":true,'), 400],
    ["a prototype", (form) => form.replace("{", '{"__proto__":{"x":1},'), 400],
    ["a text with U+0000", (form) => form.replace("养护里程", "养护\\u0000里程"), 400],
  ]

  test.each(broken)("%s is refused and nothing is written", async (_what, text, status) => {
    expect(await put(Buffer.from(text(JSON.stringify(kept.forms[0]))))).toBe(status)
    const now = (await server.call("GET", `/api/documents/${kept.id}`)).json<DocumentDetail>()
    expect(now).toEqual(kept)
  })

  test("a form that is too long is refused", async () => {
    expect(await put(Buffer.alloc(17 * 1024 * 1024, " "))).toBe(413)
  })

  test("a form that the document has not is refused", async () => {
    const answer = await server.call("PUT", `/api/documents/${kept.id}/forms/9`, kept.forms[0], {
      "if-match": '"1"',
    })
    expect([answer.status, answer.json<ApiProblem>().code]).toEqual([404, "form-not-found"])
  })
})

function file(field: string): { field: string; name: string; content: Buffer } {
  return { field, name: "表.txt", content: Buffer.from(exampleText()) }
}
