import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { RulebookTest } from "../../src/actions/test-rulebooks.ts"
import { root, run } from "./command-line.ts"

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-rules-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const local = `id: yunxi/self-evaluation
document: 云溪财绩〔2023〕1号
title: 云溪县自评规则
issuer: 云溪县财政局
extends: mof/2020-10
region: '990000'
kinds: [self-evaluation]
from: 2023-01-01
to: null
parameters:
  score.reverse:
    - from: 2023-01-01
      value: linear
      citation: { document: 云溪财绩〔2023〕1号, article: 第三条, status: choice }
provisions: {}
`

const indicator =
  "{ 一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 设备故障率, 年度指标值: ≤4%, 实际完成值: 5%, 分值: 10 }"

function write(name: string, rulebook: string, cases: Readonly<Record<string, string>> = {}): string {
  const place = join(folder, name)
  mkdirSync(join(place, "cases"), { recursive: true })
  writeFileSync(join(place, "rulebook.yaml"), rulebook)
  for (const [file, text] of Object.entries(cases)) writeFileSync(join(place, "cases", file), text)
  return place
}

function caseOf(score: number): string {
  return `案例: 反向指标\n给定: { 种类: 自评, 年度: 2023, 指标: [${indicator}] }\n应得: { 指标: [${score}] }\n`
}

describe("rulebook test", () => {
  test("holds for the rulebooks that come with the product", async () => {
    const { code, out, err } = await run(["rulebook", "test", join(root, "rulebooks")])
    expect([code, err]).toEqual([0, ""])
    expect(out).toContain("✓ mof/2020-10")
    expect(out).toMatch(/规则 \d+ 份，算例 \d+ 个，不符 0 个。/)
  })

  test("runs a folder's own cases by its own rules, which extend the shipped ones", async () => {
    const { code, out } = await run(["rulebook", "test", write("good", local, { "a.yaml": caseOf(7.5) })])
    expect(code).toBe(0)
    expect(out).toContain("✓ 反向指标")
  })

  test("says what came out differently, and exits with 1", async () => {
    const { code, out } = await run(["rulebook", "test", write("other", local, { "a.yaml": caseOf(8) })])
    expect(code).toBe(1)
    expect(out).toContain("指标 1：应得 8，算得 7.5")
  })

  test.each([
    ["fault", local.replace("value: linear", "value: cubic"), "score.reverse[0].value"],
    ["orphan", local.replace("mof/2020-10", "mof/1999-1"), "mof/1999-1 不存在"],
  ])("shows a %s in a rulebook, and exits with 1", async (name, text, message) => {
    const { code, out } = await run(["rulebook", "test", write(name, text)])
    expect(code).toBe(1)
    expect(out).toContain(message)
  })

  test("shows a fault in a case with its line", async () => {
    const { code, out } = await run([
      "rulebook",
      "test",
      write("case", local, { "a.yaml": "案例: 试\n给定: 1\n" }),
    ])
    expect(code).toBe(1)
    expect(out).toContain("a.yaml")
    expect(out).toContain("给定：应为键值对")
  })

  test("has the same as JSON", async () => {
    const place = write("json", local, { "a.yaml": caseOf(8) })
    const { out } = await run(["rulebook", "test", place, "--format", "json"])
    const result = JSON.parse(out) as RulebookTest
    expect(result.cases[0]?.differences).toHaveLength(1)
    expect(result.rulebooks[0]?.id).toBe("yunxi/self-evaluation")
  })

  test.each([["nowhere"], ["."]])("in a folder without rulebooks (%s) exits with 2", async (name) => {
    const empty = join(folder, "empty")
    mkdirSync(empty, { recursive: true })
    const { code, out, err } = await run(["rulebook", "test", join(empty, name)])
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain("没有 rulebook.yaml")
  })
})

describe("check --explain", () => {
  test("tells what a check asks, rests on and fails on", async () => {
    const { code, out } = await run(["check", "--explain", "m01"])
    expect(code).toBe(0)
    for (const words of ["M01", "依据", "财预〔2020〕10号", "不通过的例子", "→"]) expect(out).toContain(words)
  })

  test("tells it in English and as JSON", async () => {
    const { out } = await run(["check", "--explain", "K05", "--lang", "en"])
    expect(out).toContain("fails on")
    const json = await run(["check", "--explain", "K05", "--format", "json"])
    expect(JSON.parse(json.out)).toMatchObject({ code: "K05", severity: "warning" })
  })

  test("of an unknown number is wrong usage", async () => {
    const { code, out, err } = await run(["check", "--explain", "Z99"])
    expect([code, out]).toEqual([64, ""])
    expect(err).toContain("没有编号为 Z99 的检查")
  })

  test("is needed, or a file", async () => {
    const { code, err } = await run(["check"])
    expect(code).toBe(64)
    expect(err).toContain("缺少参数 FILE")
  })
})
