import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { ReadResult } from "../../src/contract/read-result.ts"
import { exampleText } from "../support/example-text.ts"
import { run as runWith } from "./command-line.ts"

const run = (words: readonly string[]) => runWith(words, { readingSeconds: 300 })

let folder: string
let unknown: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-mapping-"))
  unknown = join(folder, "考核表.txt")
  writeFileSync(
    unknown,
    [
      "云溪县考核情况",
      "项目名称\t农村公路日常养护",
      "",
      "维度\t方面\t考核事项\t年初\t年末\t满分\t考核分",
      "产出\t数量\t养护里程\t≥120公里\t121公里\t50\t50",
      "\t质量\t验收合格率\t≥98%\t99%\t50\t49",
    ].join("\n"),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const documentsOf = (out: string) => (JSON.parse(out) as ReadResult).documents

test("a draft is proposed, checked, and reads the table it was made of", async () => {
  const proposed = await run(["mapping", "propose", unknown])
  expect([proposed.code, proposed.err]).toEqual([0, ""])
  expect(proposed.out).toContain("heading: 考核事项\n    field: name # 三级指标")
  expect(proposed.out).toContain("#   产出 | 数量 | 养护里程")
  const file = join(folder, "考核表.yaml")
  writeFileSync(file, proposed.out)
  const checked = await run(["mapping", "check", file])
  expect([checked.code, checked.out]).toEqual([0, `✓ ${file}：考核表，7 栏\n`])
  const { code, out } = await run(["read", "--mapping", file, unknown, "--format", "json"])
  expect(code).toBe(0)
  const [form] = documentsOf(out)[0]?.forms ?? []
  expect(form?.mapping).toBe("考核表")
  expect(form?.indicators.map(({ name, weight, score }) => [name, weight, score])).toEqual([
    ["养护里程", 50, 50],
    ["验收合格率", 50, 49],
  ])
  const inFolder = await run(["read", unknown, "--mapping", folder, "--format", "json"])
  expect(documentsOf(inFolder.out)[0]?.forms[0]?.mapping).toBe("考核表")
})

test("a document without unknown headings needs none", async () => {
  const known = join(folder, "known.txt")
  writeFileSync(known, exampleText())
  const { code, out, err } = await run(["mapping", "propose", known])
  expect([code, out]).toEqual([0, ""])
  expect(err).toContain("不需要栏目对照")
})

test("a table that was not read tells what to do, and its headings stand in the JSON", async () => {
  const { code, out, err } = await run(["read", unknown, "--format", "json"])
  const [document] = documentsOf(out)
  expect(document?.unknownTables?.[0]).toMatchObject({ state: "unknown", rowCount: 2, source: { line: 4 } })
  expect(document?.unknownTables?.[0]?.columns.map(({ heading }) => heading)).toContain("考核事项")
  if (document?.forms.length === 0) {
    expect(code).toBe(2)
    expect(err).toContain("mapping propose")
  }
})

test("faults of a mapping file are told with their line", async () => {
  const bad = join(folder, "bad.txt")
  writeFileSync(bad, "version: 1\nname: x\n")
  const checked = await run(["mapping", "check", bad, join(folder, "none.yaml")])
  expect(checked.code).toBe(1)
  expect(checked.out).toMatch(/✗ .*bad\.txt 第 1 行：栏目对照有误/u)
  expect(checked.out).toContain("文件不存在")
  const { code, err } = await run(["read", unknown, "--mapping", bad])
  expect(code).toBe(64)
  expect(err).toContain("栏目对照有误")
})
