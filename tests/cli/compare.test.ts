import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { CheckedDocument } from "../../src/cli/commands/check.ts"
import type { ComparisonReport } from "../../src/cli/commands/compare.ts"
import { writeHtml } from "../../src/forms/write-html.ts"
import { layoutFor } from "../../src/layouts/index.ts"
import { parseValue } from "../../src/records/value.ts"
import type { Form } from "../../src/records/form.ts"
import { soundSelfEvaluation, soundTarget } from "../../src/rules/examples/sound-forms.ts"
import { run } from "./command-line.ts"

let folder: string

function keep(name: string, form: Form): string {
  const file = join(folder, name)
  writeFileSync(file, writeHtml([form], layoutFor).bytes)
  return file
}

function withTarget(form: Form, target: string): Form {
  const [first, ...rest] = form.indicators
  if (first === undefined) throw new Error("no indicators")
  return { ...form, indicators: [{ ...first, target: parseValue(target) }, ...rest] }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-compare-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("compare", () => {
  test("lines up target and self-evaluation and tells a target that was lowered", async () => {
    const target = keep("目标.html", soundTarget)
    const lowered = keep("自评.html", withTarget(soundSelfEvaluation, "≥20公里"))
    const { code, out } = await run(["compare", target, lowered, "--format", "json"])
    const report = JSON.parse(out) as ComparisonReport
    expect(report.projects.map(({ documents }) => documents.map(({ form }) => form))).toEqual([[0, 1]])
    expect(report.forms.map(({ file }) => file)).toEqual([target, lowered])
    const marks = report.findings.filter(({ code: each }) => each === "X01")
    expect(marks.map(({ severity, at, against }) => [severity, at, against])).toEqual([
      ["error", { form: 1, path: "indicators[0].target" }, [{ form: 0, path: "indicators[0].target" }]],
    ])
    expect(code).toBe(1)
    const { out: told } = await run(["compare", target, lowered])
    for (const words of ["目标.html", "≥24公里", "≥20公里", "要求降低了", "88号"])
      expect(told).toContain(words)
    const { out: english } = await run(["compare", target, lowered, "--lang", "en"])
    expect(english).toContain("lowered")
  })

  test("finds nothing where they agree, and goes on when a file cannot be read", async () => {
    const files = [keep("目标2.html", soundTarget), keep("自评2.html", soundSelfEvaluation)]
    const { code, out } = await run(["compare", ...files, "--format", "json"])
    expect((JSON.parse(out) as ComparisonReport).findings).toEqual([])
    expect(code).toBe(0)
    const missing = join(folder, "没有.html")
    const { code: unread, out: rest, err } = await run(["compare", missing, ...files, "--format", "json"])
    expect(unread).toBe(2)
    expect((JSON.parse(rest) as ComparisonReport).forms).toHaveLength(2)
    expect(err).toContain(missing)
  })
})

describe("--rulebook", () => {
  test("judges by the chosen rules", async () => {
    const file = keep("自评3.html", soundSelfEvaluation)
    const { out } = await run(["check", file, "--rulebook", "sichuan/510000-0013zp", "--format", "json"])
    const { documents } = JSON.parse(out) as { documents: CheckedDocument[] }
    expect(documents[0]?.forms[0]?.rulebook).toContain("510000")
    const { out: usual } = await run(["check", file, "--format", "json"])
    expect(usual).not.toContain("510000")
  })

  test.each(["check", "score", "compare"])(
    "%s tells which there are where the name is wrong",
    async (command) => {
      const { code, err } = await run([
        command,
        keep("自评4.html", soundSelfEvaluation),
        "--rulebook",
        "没有",
      ])
      expect(code).toBe(64)
      expect(err).toContain("mof/2020-10")
    },
  )
})
