import { utils, write } from "@e965/xlsx"
import { strToU8, zipSync } from "fflate"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { PagesRead } from "../../src/reading/readers/page-reader.ts"
import { looksLikeCsv, readCsv } from "../../src/reading/readers/csv-reader.ts"
import { readDocx } from "../../src/reading/readers/docx-reader.ts"
import { readHtml } from "../../src/reading/readers/html-reader.ts"
import { readXlsx } from "../../src/reading/readers/xlsx-reader.ts"
import { detectFormat } from "../../src/reading/detect-format.ts"
import { readDocument } from "../../src/reading/read-document.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const cells = ({ pages }: PagesRead) =>
  pages
    .flatMap((page) => page.lines)
    .flatMap((line) => (line.cells.length === 0 ? [] : [line.cells.map((cell) => cell.text)]))

function workbook(bookType: "xlsx" | "xls"): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["项目资金（万元）", null, "分值"],
    ["年度资金总额", 80.32, 10],
    ["其中：财政拨款", 0.85, null],
    ["不该看见", 1, 1],
  ])
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }]
  sheet["!rows"] = [{}, {}, {}, { hidden: true }]
  const rate = sheet["B3"]
  rate.z = "0.00%"
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, "自评表")
  return new Uint8Array(write(book, { type: "array", bookType }))
}

const word = (body: string) =>
  zipSync({
    "word/document.xml": strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
  })
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

describe("a workbook", () => {
  it.each(["xlsx", "xls"] as const)("%s: cells as they are shown", (type) => {
    const bytes = workbook(type)
    expect(detectFormat(bytes)).toBe(type)
    const read = readXlsx(bytes)
    expect(cells(read).slice(0, 3)).toEqual([
      ["项目资金（万元）", "", "分值"],
      ["年度资金总额", "80.32", "10"],
      ["其中：财政拨款", "85.00%"],
    ])
    expect(read.pages[0]?.lines[1]?.cells[1]?.source).toMatchObject({ sheet: "自评表", cell: "B2" })
    expect(read.pages[0]?.lines[0]?.cells[0]).toMatchObject({ colSpan: 2 })
  })
})

describe("a hidden row", () => {
  it("is left out and said", () => {
    const read = readXlsx(workbook("xlsx"))
    expect(cells(read)).toHaveLength(3)
    expect(read.problems.map((problem) => problem.code)).toEqual(["hidden-left-out"])
  })
})

describe("a Word document", () => {
  it("keeps merged cells as empty ones, so that columns keep their meaning", () => {
    const row = (...tc: string[]) => `<w:tr>${tc.join("")}</w:tr>`
    const cell = (text: string, properties = "") =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const table = `<w:tbl>${row(cell("产出指标", '<w:vMerge w:val="restart"/>'), cell("数量指标"), cell("≥4次"))}${row(
      cell("", "<w:vMerge/>"),
      cell("培训率", '<w:gridSpan w:val="2"/>'),
      cell("x"),
    )}</w:tbl>`
    const read = readDocx(word(paragraph("绩效自评表") + table))
    expect(cells(read)).toEqual([["绩效自评表"], ["产出指标", "数量指标", "≥4次"], ["", "培训率", "", "x"]])
    expect(read.pages[0]?.lines[1]?.cells[0]).toMatchObject({ rowSpan: 2 })
    expect(read.pages[0]?.lines[2]?.cells[1]).toMatchObject({ colSpan: 2 })
  })

  it("reads insertions, not deletions, and says so", () => {
    const read = readDocx(
      word(
        '<w:p><w:ins w:id="1"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>',
      ),
    )
    expect(cells(read)).toEqual([["新"]])
    expect(read.problems.map((problem) => problem.code)).toEqual(["tracked-changes"])
  })
})

describe("a web page", () => {
  it("spreads row and column spans", () => {
    const html = `<html><body><h1>绩效目标表</h1><table><tr><td rowspan=2>产出<br>指标</td><td colspan="2">数量</td><td>4</td></tr>
      <tr><td>a</td><td>b</td><td>c</td></tr></table><script>var x = "<td>"</script></body></html>`
    expect(cells(readHtml(utf8(html)))).toEqual([
      ["绩效目标表"],
      ["产出\n指标", "数量", "", "4"],
      ["", "a", "b", "c"],
    ])
  })
})

describe("comma-separated rows", () => {
  const text = '项目名称,分值,得分\n"道路,养护",10,9.5\n培训,20,20\n'
  it("are told from running text and read with quotes", () => {
    expect(looksLikeCsv(text)).toBe(true)
    expect(looksLikeCsv("今年,我们完成了培训\n效果良好\n群众满意,经费节约,按期\n完")).toBe(false)
    expect(cells(readCsv(utf8(text)))).toEqual([
      ["项目名称", "分值", "得分"],
      ["道路,养护", "10", "9.5"],
      ["培训", "20", "20"],
    ])
  })
})

describe("broken containers", () => {
  const whole: readonly (readonly [string, Uint8Array])[] = [
    ["xlsx", workbook("xlsx")],
    ["xls", workbook("xls")],
    ["docx", word(paragraph("项目名称"))],
  ]
  it.each(whole)(
    "%s cut or changed anywhere ends in a problem or in cells, never in a crash",
    async (_, bytes) => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(bytes.length - 1),
          fc.nat(bytes.length - 1),
          fc.nat(255),
          async (end, at, byte) => {
            const changed = bytes.slice()
            changed[at] = byte
            for (const broken of [bytes.slice(0, end + 1), changed]) {
              const { document } = await readDocument(broken, "x")
              expect(document.forms.length + document.problems.length).toBeGreaterThan(0)
              expect(document.problems.map((problem) => problem.code)).not.toContain("reader-failed")
            }
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it("a document that unpacks to more than the limit is refused unopened", () => {
    const bomb = word(paragraph("项目名称"))
    const directory = bomb.findLastIndex(
      (_, at) => bomb[at] === 0x50 && bomb[at + 2] === 0x01 && bomb[at + 3] === 0x02,
    )
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 0x40000000, true)
    expect(readDocx(bomb).problems.map((problem) => problem.code)).toEqual(["unpacked-too-large"])
  })
})

describe("details of web pages and separated rows", () => {
  it("what a page hides is left out and said, with the rows and cells that it would make", () => {
    const page = readHtml(
      utf8(
        '<table><tr><td>甲</td><td style="display: none">乙</td><td>丙</td></tr><tr hidden><td>丁</td></tr><tr><td>戊</td></tr></table><p>后文</p>',
      ),
    )
    expect(cells(page)).toEqual([["甲", "丙"], ["戊"], ["后文"]])
    expect(page.problems.map(({ code }) => code)).toEqual(["hidden-left-out"])
    expect(page.problems[0]?.message).toContain("乙丁")
  })

  it("a row span of 0 goes to the end of the table, a huge one no further", () => {
    const page = readHtml(
      utf8(
        '<table><tr><td rowspan="0">产出</td><td rowspan="65534">数量</td><td>1</td></tr><tr><td>2</td></tr></table>',
      ),
    )
    expect(cells(page)).toEqual([
      ["产出", "数量", "1"],
      ["", "", "2"],
    ])
    expect(page.pages[0]?.lines[0]?.cells.map(({ rowSpan }) => rowSpan)).toEqual([2, 2, undefined])
  })

  it("a byte order mark tells more than a declaration", () => {
    const page = '\ufeff<html><meta charset="gb2312"><body><p>项目名称&nbsp;&lt;甲&gt;</p></body></html>'
    expect(cells(readHtml(utf8(page)))).toEqual([["项目名称 <甲>"]])
  })

  it("semicolons part rows as commas do", () => {
    const rows = '\ufeff项目名称;分值;得分\n"道路;养护";10;9,5\n培训;20;20\n'
    expect(looksLikeCsv(rows)).toBe(true)
    expect(cells(readCsv(utf8(rows)))).toEqual([
      ["项目名称", "分值", "得分"],
      ["道路;养护", "10", "9,5"],
      ["培训", "20", "20"],
    ])
    expect(looksLikeCsv("完成;进度;良好；其他\n今年完成\n质量达标\n满意")).toBe(false)
  })

  it("cells beyond the limit of a row are said", () => {
    const wide = `${Array.from({ length: 2_001 }, (_, at) => at).join()}\n`
    expect(readCsv(utf8(wide)).problems.map(({ code }) => code)).toEqual(["too-many-cells"])
  })
})
