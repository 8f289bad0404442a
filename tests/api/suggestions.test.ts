import { afterAll, beforeAll, expect, test } from "vitest"
import type { Suggestions } from "../../src/contract/suggestions.ts"
import { writeHtml } from "../../src/forms/write-html.ts"
import { layoutFor } from "../../src/layouts/index.ts"
import { soundSelfEvaluation } from "../../src/rules/examples/sound-forms.ts"
import { RunningServer } from "./running-server.ts"

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.start()
})
afterAll(async () => {
  await server.stopAndRemove()
})

async function suggested(query: Record<string, string>): Promise<Suggestions> {
  return (await server.call("GET", `/api/suggestions?${new URLSearchParams(query)}`)).json<Suggestions>()
}

test("suggestions come from the examples at first, then from the forms that are kept", async () => {
  const name = soundSelfEvaluation.indicators[0]?.name ?? ""
  const before = await suggested({ name: "满意度" })
  expect(before.fromSamples).toBe(true)
  expect(before.names.length).toBeGreaterThan(0)
  await server.keep("自评.html", Buffer.from(writeHtml([soundSelfEvaluation], layoutFor).bytes))
  await expect.poll(async () => (await suggested({ name })).fromSamples, { timeout: 20_000 }).toBe(false)
  const { usual, forms } = await suggested({ name })
  expect(forms).toBe(1)
  expect(usual?.names).toContain(name)
  expect(usual?.level1).toBe(soundSelfEvaluation.indicators[0]?.level1)
  expect((await suggested({ name, target: "明显改善" })).wording?.advice.zh).toBeTruthy()
})

test("a question beyond all measure is refused, an empty one is answered", async () => {
  const long = new URLSearchParams({ name: "满".repeat(201) })
  expect((await server.call("GET", `/api/suggestions?${long}`)).status).toBe(400)
  expect((await server.call("GET", "/api/suggestions")).status).toBe(400)
  expect(await suggested({ name: "" })).toMatchObject({ names: [], usual: null, wording: null })
})
