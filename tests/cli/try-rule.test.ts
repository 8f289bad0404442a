import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { writeHtml } from "../../src/forms/write-html.ts"
import { layoutFor } from "../../src/layouts/index.ts"
import { setField } from "../../src/records/field.ts"
import { soundSelfEvaluation } from "../../src/rules/examples/sound-forms.ts"
import type { RuleTrial } from "../../src/rules/try-rule.ts"
import { run } from "./command-line.ts"

let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-try-"))
  file = join(folder, "自评.html")
  const missed = setField(soundSelfEvaluation, "indicators[5].actual", "15%")
  if (!missed.ok) throw new Error("not set")
  writeFileSync(file, writeHtml([missed.value], layoutFor).bytes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("rulebook try", () => {
  test("tells how many forms another value changes, and by how much", async () => {
    const words = ["rulebook", "try", file, "--set", "score.reverse=linear", "--format", "json"]
    const { code, out } = await run(words)
    expect(code).toBe(0)
    const trial = JSON.parse(out) as RuleTrial
    // Ten points: 12 ÷ 15 of them by one formula, 1 − (15 − 12) ÷ 12 of them by the other.
    expect(trial).toMatchObject({ forms: 1, totalsChanged: 1, greatestChange: -0.5, meanChange: -0.5 })
    const { out: told } = await run(words.slice(0, -2))
    for (const part of ["自评.html", "score.reverse", "规则没有改动"]) expect(told).toContain(part)
  })

  test("says so where nothing changes", async () => {
    const { out } = await run(["rulebook", "try", file, "--set", "score.reverse=ratio", "--format", "json"])
    expect(JSON.parse(out)).toMatchObject({ forms: 1, changed: [], totalsChanged: 0 })
  })

  test.each(["score.reverse=sideways", "no.such.rule=1", "score.reverse", "weights.total=-5"])(
    "refuses %s with what is allowed",
    async (setting) => {
      const { code, out, err } = await run(["rulebook", "try", file, "--set", setting])
      expect([code, out]).toEqual([64, ""])
      expect(err.trim().split("\n")).toHaveLength(1)
    },
  )
})
