import fastify from "fastify"
import { afterEach, describe, expect, test } from "vitest"
import { Readings } from "../../src/api/readings.ts"

const id = "00000000-0000-4000-8000-000000000000"

describe("a reading that somebody waits for", () => {
  const app = fastify()
  afterEach(() => app.close())

  test("tells its page, and is called off when nobody waits any more", async () => {
    const readings = new Readings()
    let wentAway: () => void
    const called = new Promise<void>((settle) => (wentAway = settle))
    let begun: () => void
    const started = new Promise<void>((settle) => (begun = settle))
    app.post("/slow", async (_request, reply) => {
      const { onProgress, signal } = readings.follow(id, reply)
      onProgress?.({ page: 3, pages: 9 })
      begun()
      await new Promise<void>((settle) => signal?.addEventListener("abort", () => settle()))
      wentAway()
    })
    app.post("/fast", async (_request, reply) => {
      readings.follow(id, reply).signal?.addEventListener("abort", () => expect.unreachable())
      await reply.send("done")
    })
    const address = await app.listen({ port: 0, host: "127.0.0.1" })
    await (await fetch(`${address}/fast`, { method: "POST" })).text()
    expect(readings.stateOf(id)).toEqual({ progress: null })

    const client = new AbortController()
    const waiting = fetch(`${address}/slow`, { method: "POST", signal: client.signal }).catch(() => "aborted")
    await started
    expect(readings.stateOf(id)).toEqual({ progress: { page: 3, pages: 9 } })
    client.abort()
    await called
    expect(await waiting).toBe("aborted")
    expect(readings.stateOf(id)).toEqual({ progress: null })
  })
})
