import { existsSync, readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { parseRulebookCase, runRulebookCase } from "../../src/rules/rulebook-case.ts"
import { allRulebooks, repository } from "./national-rulebooks.ts"

const cases = allRulebooks.flatMap((rulebook) => {
  const folder = resolve(repository, "rulebooks", rulebook.id, "cases")
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => ({ name: entry.name, path: resolve(folder, entry.name), rulebook }))
})

describe("the worked cases beside the rulebooks", () => {
  it.each(cases)("$name holds", ({ path, rulebook }) => {
    const parsed = parseRulebookCase(readFileSync(path, "utf8"))
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"))
    expect(runRulebookCase(parsed.value, rulebook)).toEqual([])
  })

  it("are there", () => expect(cases.length).toBeGreaterThan(4))
})

describe("a case", () => {
  const given = "案例: 试\n给定: { 种类: 自评, 年度: 2021 }\n"
  const national = allRulebooks.find(({ id }) => id === "mof/2020-10")

  it("that does not hold says what came out", () => {
    const parsed = parseRulebookCase(`${given}应得: { 总分: 100, 等级: 优 }\n应发现: [M01]\n`)
    if (!parsed.ok || national === undefined) throw new Error("not read")
    expect(runRulebookCase(parsed.value, national)).toEqual([
      "总分：应得 100，算得 无法计算",
      "等级：应得 优，算得 无",
      "检查 M01：应发现，没有发现",
    ])
  })

  it.each([
    ["an unknown word", `${given}应该: 1\n`, "应该：不认识的键"],
    ["a missing part", "案例: 试\n", "给定：缺少这一项"],
    ["a score that is none", `${given}应得: { 总分: 满分 }\n`, "应得.总分：应为以下之一：无法计算"],
  ])("with %s is refused", (_what, text, message) => {
    const parsed = parseRulebookCase(text)
    expect(parsed.ok ? "" : parsed.problems[0]?.message).toContain(message)
  })

  it("that is no YAML is refused", () => expect(parseRulebookCase("a: [").ok).toBe(false))
})
