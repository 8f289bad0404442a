import { afterAll, beforeAll, expect, test } from "vitest"
import type { KeptForms } from "../../src/contract/comparison.ts"
import { writeHtml } from "../../src/forms/write-html.ts"
import { layoutFor } from "../../src/layouts/index.ts"
import { setField } from "../../src/records/field.ts"
import type { Form } from "../../src/records/form.ts"
import type { Comparison } from "../../src/rules/across/compare-forms.ts"
import { soundSelfEvaluation, soundTarget } from "../../src/rules/examples/sound-forms.ts"
import { RunningServer } from "./running-server.ts"

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.start()
})
afterAll(async () => {
  await server.stopAndRemove()
})

async function compared(): Promise<KeptForms & Comparison> {
  return (await server.call("GET", "/api/comparison")).json<KeptForms & Comparison>()
}

async function keep(name: string, form: Form): Promise<string> {
  return (await server.keep(name, Buffer.from(writeHtml([form], layoutFor).bytes))).id
}

test("the documents of a project are held against each other, wherever they came from", async () => {
  expect(await compared()).toEqual({ forms: [], projects: [], findings: [], leftOut: 0 })
  const lowered = setField(soundSelfEvaluation, "indicators[0].target", "≥20公里")
  if (!lowered.ok) throw new Error("not set")
  const target = await keep("目标.html", soundTarget)
  const report = await keep("自评.html", lowered.value)
  const { forms, projects, findings, leftOut } = await compared()
  expect([forms.length, leftOut]).toEqual([2, 0])
  expect(projects[0]?.documents.map(({ form }) => forms[form]?.document)).toEqual([target, report])
  const told = findings.filter(({ code }) => code === "X01")
  expect(
    told.map(({ at, against }) => [forms[at.form]?.document, forms[against[0]?.form ?? -1]?.document]),
  ).toEqual([[report, target]])
})
