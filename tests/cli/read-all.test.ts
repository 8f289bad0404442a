import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Papa from "papaparse"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { ReadResult } from "../../src/contract/read-result.ts"
import { root, run } from "./command-line.ts"

const sample = readFileSync(join(root, "samples/self-evaluation-national-clean.txt"), "utf8")
let folder: string
let [input, out] = ["", ""]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-read-all-"))
  ;[input, out] = [join(folder, "in"), join(folder, "out")]
  mkdirSync(input)
  for (const name of ["1.txt", "2.txt", "3.txt"]) writeFileSync(join(input, name), sample)
  writeFileSync(join(input, "2b.txt"), "今天天气很好。")
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const names = (result: ReadResult) => result.documents.map(({ file }) => file.slice(input.length + 1))
const json = () => JSON.parse(readFileSync(out, "utf8")) as ReadResult
const rows = () => Papa.parse<string[]>(readFileSync(out, "utf8").trimEnd()).data
const all = ["1.txt", "2.txt", "2b.txt", "3.txt"]

describe("reading many files into one", () => {
  test("as JSON, in their order; what could not be read is told and stays in", async () => {
    const { code, err } = await run(["read", input, "-f", "json", "-o", out])
    expect(code).toBe(2)
    expect(err).toContain("2b.txt")
    expect(names(json())).toEqual(all)
    expect(json().documents[2]?.problems[0]?.code).toBe("no-form-found")
  })

  test("as a table with a row for each indicator", async () => {
    await run(["read", input, "-f", "csv", "-o", out])
    const [head, ...body] = rows()
    expect(head?.slice(0, 3)).toEqual(
      ["\ufeff文件", "表序号", "表种"].map((cell) => cell.replace("\ufeff", "")),
    )
    const files = [...new Set(body.map((row) => row[0]?.slice(input.length + 1)))]
    expect(files).toEqual(all)
    const { documents } = JSON.parse((await run(["read", input, "-f", "json"])).out) as ReadResult
    const indicators = documents.flatMap((document) => document.forms.flatMap((form) => form.indicators))
    expect(body.filter((row) => row[9] !== "").map((row) => row[9])).toEqual(
      indicators.map(({ name }) => name),
    )
    expect(body.find((row) => row[0]?.endsWith("2b.txt"))?.at(-1)).toContain("没有")
  })

  test.each(["json", "csv"])("wherever a run was cut, it goes on to the same %s", async (format) => {
    await run(["read", input, "-f", format, "-o", out])
    const whole = readFileSync(out)
    for (const share of [0, 0.1, 0.35, 0.6, 0.85, 0.99, 1]) {
      writeFileSync(out, whole.subarray(0, Math.floor(whole.length * share)))
      await run(["read", input, "-f", format, "-o", out, "--resume"])
      expect(readFileSync(out, "utf8")).toBe(whole.toString("utf8"))
    }
  })

  test("a text that looks like a formula stays text", async () => {
    rmSync(input, { recursive: true })
    mkdirSync(input)
    writeFileSync(join(input, "f.txt"), sample.replace(/云溪县[^\t\n]*/, "=1+1"))
    await run(["read", input, "-f", "csv", "-o", out])
    for (const row of rows().slice(1)) for (const cell of row) expect(cell).not.toMatch(/^=/)
  })

  test("what cannot be is refused", async () => {
    expect((await run(["read", input, "--resume"])).code).toBe(64)
    expect((await run(["read", input, "-o", out])).code).toBe(64)
    expect((await run(["read", input, "-f", "json", "-o", join(folder, "none", "x")])).code).toBe(74)
  })
})
