import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { CredibilityReport } from "../../src/actions/credibility-of-forms.ts"
import { writeHtml } from "../../src/forms/write-html.ts"
import { layoutFor } from "../../src/layouts/index.ts"
import { setField } from "../../src/records/field.ts"
import { soundSelfEvaluation, soundTarget } from "../../src/rules/examples/sound-forms.ts"
import { run } from "./command-line.ts"

let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-credibility-"))
  file = join(folder, "自评.html")
  const forms = [24, 25, 26, 24, 30].map((length, index) => {
    const edited = setField(soundSelfEvaluation, "indicators[0].actual", `${length}公里`)
    if (!edited.ok) throw new Error("not set")
    const { project } = soundSelfEvaluation
    return { ...edited.value, project: { ...project, name: `${project.name}（${index + 1}期）` } }
  })
  writeFileSync(file, writeHtml([...forms, soundTarget], layoutFor).bytes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("credibility counts each self-evaluation and gives the distribution of each part", async () => {
  const { code, out } = await run(["credibility", file, "--format", "json"])
  expect(code).toBe(0)
  const report = JSON.parse(out) as CredibilityReport
  expect(report.forms.map(({ credibility }) => credibility["exact-hits"])).toMatchObject([
    { count: 1 },
    { count: 0 },
    { count: 0 },
    { count: 1 },
    { count: 0 },
  ])
  expect(report.forms[0]?.standing["exact-hits"]).toBe(80)
  expect(report.distributions["self-evaluation"]?.["exact-hits"]).toMatchObject({ forms: 5, lowest: 0 })
  const { out: told } = await run(["credibility", file])
  for (const words of ["完成值恰等于指标值", "中位", "不是对人的评判", "没有佐证材料"])
    expect(told).toContain(words)
  const { out: english } = await run(["credibility", file, "--lang", "en"])
  expect(english).toContain("they judge nobody")
})
