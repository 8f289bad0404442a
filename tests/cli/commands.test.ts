import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readXlsx } from "hucre"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { CheckedDocument } from "../../src/cli/commands/check.ts"
import type { ScoredDocument } from "../../src/cli/commands/score.ts"
import type { ReadResult } from "../../src/contract/read-result.ts"
import type { Suggestions } from "../../src/contract/suggestions.ts"
import { exampleText } from "../support/example-text.ts"
import { run } from "./command-line.ts"

let folder: string
let good: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-cli-"))
  good = join(folder, "养护.txt")
  writeFileSync(good, exampleText())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function documents<T>(json: string): readonly T[] {
  return (JSON.parse(json) as { documents: T[] }).documents
}

describe("read", () => {
  test("prints the contract's JSON, with the path as it was given", async () => {
    const { code, out, err } = await run(["read", good, "--format", "json"])
    expect([code, err]).toEqual([0, ""])
    const result = JSON.parse(out) as ReadResult
    expect(Object.keys(result)).toEqual(["documents"])
    const [document] = result.documents
    expect(Object.keys(document ?? {}).toSorted()).toEqual(["file", "format", "forms", "grade", "problems"])
    expect(document).toMatchObject({ file: good, format: "text" })
    expect(document?.forms[0]?.project.name).toBe("农村公路日常养护")
    expect(document?.forms[0]?.indicators).toHaveLength(5)
  })

  test("prints tables for people by default", async () => {
    const { code, out } = await run(["read", good])
    expect(code).toBe(0)
    for (const words of ["农村公路日常养护", "绩效自评表", "年度资金总额", "80.32", "≥120公里", "99.36"]) {
      expect(out).toContain(words)
    }
    const { out: english } = await run(["read", good, "--lang", "en"])
    expect(english).toContain("self-evaluation form")
  })

  test("reads standard input for -", async () => {
    const { code, out } = await run(["read", "-", "--format", "json"], { stdin: exampleText("从标准输入") })
    expect(code).toBe(0)
    expect((JSON.parse(out) as ReadResult).documents[0]).toMatchObject({ file: "-", forms: [{ year: 2024 }] })
  })

  test("reads all files of a folder and below, in order, but hidden ones", async () => {
    const all = join(folder, "all")
    mkdirSync(join(all, "c"), { recursive: true })
    for (const name of ["b.txt", "a.txt", "c/d.txt", ".hidden"]) writeFileSync(join(all, name), exampleText())
    const { code, out } = await run(["read", all, "--format", "json"])
    expect(code).toBe(0)
    expect((JSON.parse(out) as ReadResult).documents.map(({ file }) => file)).toEqual([
      join(all, "a.txt"),
      join(all, "b.txt"),
      join(all, "c/d.txt"),
    ])
  })

  test("goes on with the others when one fails, in the order given", async () => {
    const missing = join(folder, "没有.txt")
    const { code, out, err } = await run(["read", missing, good, missing, "--format", "json"])
    expect(code).toBe(2)
    const { documents: read } = JSON.parse(out) as ReadResult
    expect(read.map(({ forms }) => forms.length)).toEqual([0, 1, 0])
    expect(read[0]?.problems[0]).toMatchObject({ code: "file-not-found", severity: "blocking" })
    expect(err.trimEnd().split("\n")).toHaveLength(2)
    expect(err).toContain(missing)
  })
})

describe("check", () => {
  test("takes the checks on request only where --all asks for them", async () => {
    const span = join(folder, "区间.txt")
    writeFileSync(span, exampleText().replace("≥600平方米\t640平方米", "500-600平方米\t640平方米"))
    const codes = async (...options: readonly string[]): Promise<readonly string[]> => {
      const { out } = await run(["check", span, "--format", "json", ...options])
      return documents<CheckedDocument>(out).flatMap(({ forms }) =>
        forms.flatMap(({ findings }) => findings.map(({ code }) => code)),
      )
    }
    expect(await codes()).not.toContain("D06")
    expect(await codes("--all")).toContain("D06")
  })

  test("prints findings with code, place, sentence, remedy and citation; errors give exit code 1", async () => {
    const wrong = join(folder, "错.txt")
    writeFileSync(
      wrong,
      exampleText().replace("验收合格率\t≥98%\t99%\t20\t20", "验收合格率\t≥98%\t99%\t20\t25"),
    )
    const { code, out } = await run(["check", wrong, "--format", "json"])
    expect(code).toBe(1)
    const [document] = documents<CheckedDocument>(out)
    expect(document?.forms[0]?.rulebook).toContain("2020")
    const errors = document?.forms[0]?.findings.filter(({ severity }) => severity === "error") ?? []
    expect(errors.length).toBeGreaterThan(0)
    for (const finding of errors) {
      expect(finding.code).toMatch(/^[A-Z]\d+$/)
      expect(finding.sentence.zh).not.toBe("")
      expect(finding.remedy.en).not.toBe("")
      expect(finding.citation.document).not.toBe("")
    }
    const table = await run(["check", wrong])
    expect(table.code).toBe(1)
    expect(table.out).toContain(errors[0]?.sentence.zh)
    expect(table.out).toContain("第 13 行")
  })

  test("without errors gives exit code 0", async () => {
    const { code, out } = await run(["check", good, "--format", "json"])
    const findings = documents<CheckedDocument>(out)[0]?.forms[0]?.findings ?? []
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([])
    expect(code).toBe(0)
  })
})

describe("score", () => {
  test("prints computed scores beside the claimed ones, with their steps", async () => {
    const { code, out } = await run(["score", good, "--format", "json"])
    expect(code).toBe(0)
    const [form] = documents<ScoredDocument>(out)[0]?.forms ?? []
    const execution = form?.scores.find(({ path }) => path === "funds[0].score")
    expect(execution).toMatchObject({
      claimed: 9.36,
      result: { kind: "exact", score: 9.36 },
      verdict: "agrees",
    })
    expect(execution?.steps.length).toBeGreaterThan(0)
    const table = await run(["score", good])
    expect(table.out).toContain("养护里程")
    expect(table.out).toContain("一致")
  })
})

describe("form", () => {
  test("writes a workbook, whole", async () => {
    const target = join(folder, "表.xlsx")
    const { code, out } = await run(["form", good, "--to", "xlsx", "-o", target])
    expect([code, out]).toEqual([0, ""])
    const workbook = await readXlsx(readFileSync(target))
    expect(JSON.stringify(workbook.sheets[0]?.rows)).toContain("农村公路日常养护")
    expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([])
  })

  test("refuses a layout that is none and leaves no file", async () => {
    const target = join(folder, "无.xlsx")
    const { code, err } = await run(["form", good, "--to", "xlsx", "--layout", "nowhere", "-o", target])
    expect(code).toBe(64)
    expect(err).toContain("nowhere")
    expect(readdirSync(folder)).not.toContain("无.xlsx")
  })
})

describe("usage", () => {
  test.each([
    [[], 0],
    [["--help"], 0],
    [["help", "read"], 0],
    [["read", "--help"], 0],
    [["--version"], 0],
    [["frob"], 64],
    [["read"], 64],
    [["read", "x", "--frob"], 64],
    [["read", "x", "--format", "yaml"], 64],
    [["read", "x", "--lang", "fr"], 64],
    [["form", "x"], 64],
    [["form", "x", "--to", "odt", "-o", "y"], 64],
  ])("%j exits with %i", async (words, expected) => {
    const { code, out, err } = await run(words)
    expect(code).toBe(expected)
    expect(out === "").toBe(expected !== 0)
    expect(err.split("\n")).toHaveLength(expected === 0 ? 1 : 2)
  })

  test("the help tells the exit codes", async () => {
    const { out } = await run(["--help"])
    for (const code of ["0", "1", "2", "64", "70", "74"]) expect(out).toMatch(new RegExp(`^  ${code} `, "m"))
  })
})

describe("suggest", () => {
  test("tells what is usual for a name, and how a soft target may be worded", async () => {
    const { code, out } = await run(["suggest", "公路养护里程", good, "--format", "json"])
    expect(code).toBe(0)
    const { names, forms } = JSON.parse(out) as Suggestions
    expect(forms).toBe(1)
    expect(names.length).toBeGreaterThan(0)
    const soft = await run(["suggest", "群众满意度", good, "--target", "明显提升"])
    expect(soft.out).toContain("无法衡量")
    expect((await run(["suggest", "毫不相干的名称", good])).out).toContain("没有相近的指标")
    expect((await run(["suggest", "满意度"])).code).toBe(64)
  })
})
