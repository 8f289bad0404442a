import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { ReadResult } from "../../src/contract/read-result.ts"
import { damagedDocument, originalDocuments } from "../support/damaged-document.ts"
import { encodeGb18030, encodeUtf16Be, encodeUtf16Le } from "../support/encode-text.ts"
import { exampleText } from "../support/example-text.ts"
import { run, shell } from "./command-line.ts"

let folder: string

beforeAll(async () => {
  // Builds where the sources have changed, so that no later call has to say so.
  await shell("./jiheng --version")
  folder = mkdtempSync(join(tmpdir(), "jiheng-bad-"))
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function read(path: string): Promise<{ code: number | null; err: string; result: ReadResult }> {
  const { code, out, err } = await run(["read", path, "--format", "json"])
  expect(err).not.toMatch(/\bat .*\.[tj]s:\d+/)
  return { code, err, result: JSON.parse(out) as ReadResult }
}

describe("encodings", () => {
  test.each([
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["GB18030", encodeGb18030],
    ["UTF-16 LE", encodeUtf16Le],
    ["UTF-16 BE", encodeUtf16Be],
    ["Windows line ends", (text: string) => Buffer.from(text.replaceAll("\n", "\r\n"))],
  ])("%s is read the same", async (name, encode) => {
    const { code, result } = await read(file(`${name}.txt`, encode(exampleText())))
    expect(code).toBe(0)
    const { result: plain } = await read(file("plain.txt", exampleText()))
    expect(result.documents[0]?.forms[0]?.project).toEqual(plain.documents[0]?.forms[0]?.project)
    expect(result.documents[0]?.forms[0]?.indicators.map(({ name: indicator }) => indicator)).toEqual(
      plain.documents[0]?.forms[0]?.indicators.map(({ name: indicator }) => indicator),
    )
  })
})

describe("what cannot be read is one clear line and exit code 2", () => {
  const noise = Buffer.from(Array.from({ length: 10_000 }, (_none, at) => (at * at * 31) % 256))
  test.each([
    ["an empty file", Buffer.alloc(0), "empty-file"],
    ["blank lines only", "\n \n\t\n", "empty-file"],
    ["binary bytes", noise, "binary-content"],
    ["prose", "这里没有表。\n", "no-form-found"],
    ["a line of a million characters and more", "指标".repeat(600_000), "line-too-long"],
    ["a broken picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), "scan-page-failed"],
  ])("%s", async (_what, content, expected) => {
    const path = file("bad.txt", content)
    const { code, err, result } = await read(path)
    expect(code).toBe(2)
    expect(err.trimEnd().split("\n")).toHaveLength(1)
    expect(err).toContain(path)
    expect(result.documents[0]).toMatchObject({ file: path, forms: [] })
    expect(result.documents[0]?.problems.map((problem) => problem.code)).toContain(expected)
    for (const problem of result.documents[0]?.problems ?? []) expect(problem.remedy).not.toBe("")
  })

  test("an archive stands for the files in it, in order; what is bad in it does not stop the others", async () => {
    const packed = zipSync({
      "一/好.txt": Buffer.from(exampleText()),
      "坏.txt": new Uint8Array(),
      "内.zip": zipSync({ "也好.txt": Buffer.from(exampleText()) }),
    })
    const path = file("一批.zip", packed)
    const { code, result } = await read(path)
    expect(code).toBe(2)
    expect(result.documents.map((document) => [document.file, document.forms.length])).toEqual([
      [`${path}/一/好.txt`, 1],
      [`${path}/坏.txt`, 0],
      [`${path}/内.zip/也好.txt`, 1],
    ])
  })

  test("a missing file, an empty folder", async () => {
    const empty = join(folder, "empty")
    mkdirSync(empty)
    expect((await read(join(folder, "none.txt"))).result.documents[0]?.problems[0]?.code).toBe(
      "file-not-found",
    )
    expect((await read(empty)).result.documents[0]?.problems[0]?.code).toBe("folder-empty")
    expect((await read(join(folder, "bad.txt", "below"))).code).toBe(2)
  })

  test("a file above the size limit, and a device without end", async () => {
    const path = file("large.txt", Buffer.alloc(3 * 1024 * 1024, "绩"))
    for (const input of [path, "/dev/zero"]) {
      const { code, err } = await run(["read", input], { sizeLimit: 1024 * 1024 })
      expect([code, err.includes("超过大小上限")]).toEqual([2, true])
    }
  })

  test("100 MB in one line stop at the limit, from standard input as well", async () => {
    const line = "head -c 104857600 /dev/zero | tr '\\0' 'a' | ./jiheng read - --format json"
    const { code, out, err } = await shell(line)
    expect(code).toBe(2)
    expect((JSON.parse(out) as ReadResult).documents[0]?.problems[0]?.code).toBe("file-too-large")
    expect(err).toContain("标准输入")
  })

  test.skipIf(process.getuid?.() !== 0)("a file without permission", async () => {
    const path = file("secret.txt", exampleText())
    chmodSync(path, 0o000)
    const { code, err } = await shell(`./jiheng read '${path}'`, { uid: 65_534 })
    expect(code).toBe(2)
    expect(err).toContain("没有读取权限")
  })
})

describe("what is odd but can be read", () => {
  test("figures that are none stay text", async () => {
    const text = exampleText().replace("80.32", "1e999").replace("≥120公里", "≥1e999公里")
    const { code, result } = await read(file("figures.txt", text))
    expect(code).toBe(0)
    const [form] = result.documents[0]?.forms ?? []
    expect(form?.funds[0]?.budget).toBeNull()
    expect(form?.indicators[0]?.target?.text).toContain("1e999")
    expect(JSON.stringify(form)).not.toContain("Infinity")
  })

  test("a form without indicators is read and said to have none", async () => {
    const text = exampleText()
      .split("\n")
      .filter((line) => !/指标\t/.test(line))
      .join("\n")
    const { result } = await read(file("bare.txt", text))
    const [document] = result.documents
    expect(document?.forms.flatMap(({ indicators }) => indicators)).toEqual([])
    expect(document?.problems.length).toBeGreaterThan(0)
  })

  test("control characters of a document do not reach the terminal", async () => {
    const { out } = await run(["read", file("escape.txt", exampleText("养护\u001b[2J\u0007项目"))])
    // oxlint-disable-next-line no-control-regex -- these are what must not be there
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/)
  })
})

describe("output that cannot be written", () => {
  test("no space left is one line and exit code 74", async () => {
    const path = file("good.txt", exampleText())
    const { code, err } = await shell(`./jiheng read '${path}' > /dev/full`)
    expect([code, err.trimEnd().split("\n").length]).toEqual([74, 1])
    expect(err).toContain("磁盘空间不足")
    const workbook = await shell(`./jiheng form '${path}' --to xlsx -o /dev/full`)
    expect([workbook.code, workbook.err.includes("磁盘空间不足")]).toEqual([74, true])
  })

  test("a folder that is not there, a folder as file", async () => {
    const path = file("good.txt", exampleText())
    const missing = await run(["form", path, "--to", "xlsx", "-o", join(folder, "none", "x.xlsx")])
    expect([missing.code, missing.err.includes("文件夹不存在")]).toEqual([74, true])
    const taken = await run(["form", path, "--to", "xlsx", "-o", folder])
    expect(taken.code).toBe(74)
    expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([])
  })

  test("a reader that goes away ends the program quietly", async () => {
    const path = file("good.txt", exampleText())
    const { err } = await shell(`./jiheng read '${path}' '${path}' '${path}' | head -c 10`)
    expect(err).toBe("")
  })

  test("standard output holds data only", async () => {
    const path = file("good.txt", exampleText())
    const { code, out } = await shell(`./jiheng read '${path}' --format json`)
    expect(code).toBe(0)
    expect((JSON.parse(out) as ReadResult).documents).toHaveLength(1)
  })

  test("what libraries remark on a damaged workbook stays within", async () => {
    const books = originalDocuments().filter(({ kind }) => kind === "xls")
    const path = file("坏.xls", damagedDocument(books, 5, 6).bytes)
    const { out, err } = await shell(`./jiheng read '${path}' --format json`)
    expect((JSON.parse(out) as ReadResult).documents).toHaveLength(1)
    expect(err.split("\n").filter((line) => line !== "" && !line.includes(path))).toEqual([])
  })
})
