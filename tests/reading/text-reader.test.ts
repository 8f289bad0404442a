import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readDocument } from "../../src/reading/read-document.ts"
import { readText } from "../../src/reading/readers/text-reader.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const cellsOf = (text: string) =>
  readText(utf8(text)).pages[0]?.lines.map((line) => line.cells.map((cell) => cell.text))

describe("a text cut into lines and cells", () => {
  it("cuts at tabs; leading tabs are empty cells", () => {
    expect(cellsOf("\t项目名称\t道路养护")).toEqual([["", "项目名称", "道路养护"]])
  })

  it("cuts pipe rows inside their frame and passes over rules of dashes", () => {
    expect(cellsOf("| 一级指标 | 二级指标 |\n|---|---|\n| 产出指标 | |")).toEqual([
      ["一级指标", "二级指标"],
      [],
      ["产出指标", ""],
    ])
  })

  it("keeps a plain line whole and a blank line empty", () => {
    expect(cellsOf("指标1：培训次数 4\n\n≥4次")).toEqual([["指标1：培训次数 4"], [], ["≥4次"]])
  })

  it("points at the cell in the line", () => {
    const cell = readText(utf8("a\t 项目名称 \tb")).pages[0]?.lines[0]?.cells[1]
    expect(cell?.source).toEqual({ line: 1, span: [3, 7] })
  })

  it("leaves out bookmarks and tags that converters print into cells", () => {
    expect(cellsOf("[bookmark: _Toc_1]1.目标表\t<p>道路养护</p>")).toEqual([["1.目标表", "道路养护"]])
    expect(cellsOf("响应时间<2小时")).toEqual([["响应时间<2小时"]])
  })

  it("starts a new page at a form feed and counts lines through", () => {
    const { pages } = readText(utf8("甲\n\f乙"))
    expect(pages.map((page) => page.lines.map((line) => line.number))).toEqual([[1], [2]])
  })

  it("reads GB18030, UTF-16 and UTF-8 with a mark alike", () => {
    const text = "项目名称\t云溪县道路养护\t2021\t10\t9.5"
    const gb = new Uint8Array([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6])
    expect(readText(gb).pages[0]?.lines[0]?.text).toBe("项目名称")
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer),
    ])
    expect(readText(wide).pages[0]?.lines[0]?.text).toBe(text)
    expect(readText(wide.subarray(2)).pages[0]?.lines[0]?.text ?? "").toContain("\t")
    expect(readText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)])).pages[0]?.lines[0]?.text).toBe(text)
  })
})

describe("a text cut inside its last character", () => {
  it("is read without that piece, which is said", () => {
    const read = readText(utf8("项目名称").subarray(0, 11))
    expect(read.pages[0]?.lines[0]?.text).toBe("项目名")
    expect(read.problems.map((problem) => problem.code)).toEqual(["text-cut"])
  })
})

describe("input that is no form", () => {
  const codes = async (bytes: Uint8Array) =>
    (await readDocument(bytes, "x")).document.problems.map((problem) => problem.code)

  it("names an empty file, blank text, binary bytes and a broken picture", async () => {
    expect(await codes(new Uint8Array())).toEqual(["empty-file"])
    expect(await codes(utf8(" \n\t\n"))).toEqual(["empty-file"])
    expect(await codes(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))).toEqual([
      "binary-content",
    ])
    expect(await codes(utf8("%PDF-1.7\n"))).toEqual(["file-broken"])
    expect(await codes(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toContain("scan-page-failed")
  })

  it("names the line that is too long", async () => {
    const { document } = await readDocument(utf8(`项目名称\n${"一".repeat(1_000_001)}`), "x")
    expect(document.problems).toMatchObject([{ code: "line-too-long", source: { line: 2 } }])
  })

  it("says that prose holds no form", async () => {
    expect(await codes(utf8("今天天气很好。\n我们去散步。"))).toEqual(["no-form-found"])
  })

  it("takes any bytes without failing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const { document } = await readDocument(bytes, "x")
        expect(document.problems.every((problem) => problem.code !== "reader-failed")).toBe(true)
        expect(document.forms.length + document.problems.length).toBeGreaterThan(0)
      }),
    )
  })
})
