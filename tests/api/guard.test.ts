import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { ApiProblem } from "../../src/contract/documents.ts"
import { RunningServer } from "./running-server.ts"

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.start()
})
afterAll(async () => {
  await server.stopAndRemove()
})

describe("who may use the server", () => {
  test("the printed address sets a cookie that no script can read, and goes to the page", async () => {
    const answer = await server.raw("GET", `/?token=${server.token}`, undefined, {})
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe("/")
    const [cookie = ""] = answer.headers["set-cookie"] ?? []
    expect(cookie).toContain("HttpOnly")
    expect(cookie).toContain("SameSite=Strict")
    const name = cookie.split(";")[0] ?? ""
    expect((await server.raw("GET", "/api/documents", undefined, { cookie: name })).status).toBe(200)
  })

  test("without the token a browser is told what to open, and the API refuses", async () => {
    const page = await server.raw("GET", "/", undefined, {})
    expect(page.status).toBe(401)
    expect(page.text).toContain("启动时显示的地址")
    for (const [method, path] of [
      ["GET", "/api/documents"],
      ["POST", "/api/documents"],
      ["DELETE", "/api/documents/00000000-0000-0000-0000-000000000000"],
      ["GET", "/api/nothing"],
      ["POST", "/"],
    ] as const) {
      const answer = await server.raw(method, path, undefined, {})
      expect([answer.status, answer.json<ApiProblem>().code]).toEqual([401, "not-opened"])
    }
  })

  test.each([
    ["wrong", { authorization: "Bearer wrong" }],
    ["empty", { authorization: "Bearer " }],
    ["in a foreign cookie", { cookie: "jiheng-1=wrong" }],
  ])("a token that is %s does not help", async (_how, headers) => {
    expect((await server.raw("GET", "/api/documents", undefined, headers)).status).toBe(401)
  })

  test.each([
    ["another name of this machine", { host: "jiheng.example" }, 421],
    ["a name with our port", { host: "jiheng.example:8420" }, 421],
    ["another page", { origin: "http://jiheng.example" }, 403],
    ["a page without origin", { origin: "null" }, 403],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }, 403],
  ])("%s is refused even with the token", async (_who, headers, status) => {
    const answer = await server.call("GET", "/api/documents", undefined, headers)
    expect(answer.status).toBe(status)
  })

  test("our own page is let in, by both names", async () => {
    const { port } = server.address
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const answer = await server.call("GET", "/api/documents", undefined, { host, origin: `http://${host}` })
      expect(answer.status).toBe(200)
    }
  })

  test("whether the server is well is no secret", async () => {
    const answer = await server.raw("GET", "/api/health", undefined, {})
    expect(answer.json()).toEqual({ status: "ok" })
  })
})

describe("what every answer carries", () => {
  test("a policy against foreign scripts, and no store for data", async () => {
    const { headers } = await server.call("GET", "/api/documents")
    expect(headers["content-security-policy"]).toContain("script-src 'self';")
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'")
    expect(headers["x-content-type-options"]).toBe("nosniff")
    expect(headers["cache-control"]).toBe("no-store")
  })

  test("an address that is none is a problem", async () => {
    const answer = await server.call("GET", "/api/nothing")
    expect(answer.status).toBe(404)
    expect(answer.headers["content-type"]).toContain("application/problem+json")
    expect(answer.json<ApiProblem>()).toMatchObject({ code: "not-found", status: 404 })
  })

  test.each([
    "/../../package.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
    "//etc/passwd",
  ])("no file outside the page is served: %s", async (path) => {
    const answer = await server.call("GET", path)
    expect(answer.text).not.toContain("dependencies")
    expect(answer.text).not.toContain("root:")
  })
})
