import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { readDoc } from "../../src/reading/readers/doc-reader.ts"
import { numeral } from "../../src/reading/readers/docx/numerals.ts"
import { readDocx } from "../../src/reading/readers/docx-reader.ts"
import { wordDocument } from "../support/word-97.ts"

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all = { "word/document.xml": `<w:document ${names}><w:body>${body}</w:body></w:document>`, ...parts }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])))
}

const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const paragraph = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const read = (bytes: Uint8Array) => {
  const { pages, problems } = readDocx(bytes)
  return {
    cells: pages.flatMap(({ lines }) =>
      lines.flatMap(({ cells }) => (cells.length === 0 ? [] : [cells.map(({ text }) => text)])),
    ),
    problems,
  }
}

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:numbering ${names}>
  <w:abstractNum w:abstractNumId="0">${level(0, "chineseCountingThousand", "（%1）")}${level(1, "decimal", "%1.%2.").replace("<w:lvlText", "<w:isLgl/><w:lvlText")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, "bullet", "●")}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`
const styles = `<w:styles ${names}><w:style w:styleId="Goal"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`
const listed = (use: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${use}"/></w:numPr>`

describe("numbers that Word puts before paragraphs", () => {
  it("are read with the text, level below level, list by list", () => {
    const body = [
      paragraph(run("完成道路养护"), listed(1)),
      paragraph(run("主干道"), listed(1, 1)),
      paragraph(run("支路"), listed(1, 1)),
      paragraph(run("完成桥梁检测"), listed(1)),
      paragraph(run("国道桥"), listed(1, 1)),
      paragraph(run("按期完工"), '<w:pStyle w:val="Goal"/>'),
      paragraph(run("不编号"), '<w:pStyle w:val="Goal"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraph(run("验收合格"), '<w:pStyle w:val="Goal"/>'),
      paragraph(run("另起"), listed(3)),
      paragraph(run("项目符号"), listed(4)),
    ].join("")
    const parts = { "word/numbering.xml": numbering, "word/styles.xml": styles }
    expect(read(docx(body, parts)).cells.flat()).toEqual([
      "（一）完成道路养护",
      "1.1.主干道",
      "1.2.支路",
      "（二）完成桥梁检测",
      "2.1.国道桥",
      "1 按期完工",
      "不编号",
      "2 验收合格",
      "7 另起",
      "项目符号",
    ])
  })

  it("fill the cells of a column that holds nothing else", () => {
    const row = (text: string) =>
      `<w:tr><w:tc>${paragraph("", listed(2))}</w:tc><w:tc>${paragraph(run(text))}</w:tc></w:tr>`
    const table = `<w:tbl>${row("培训人次")}${row("培训场次")}</w:tbl>`
    expect(read(docx(table, { "word/numbering.xml": numbering })).cells).toEqual([
      ["1", "培训人次"],
      ["2", "培训场次"],
    ])
  })

  it.each([
    [10, "chineseCounting", "十"],
    [11, "japaneseCounting", "十一"],
    [20, "chineseCounting", "二十"],
    [35, "chineseCountingThousand", "三十五"],
    [20, "ideographDigital", "二〇"],
    [3, "ideographTraditional", "丙"],
    [12, "decimalEnclosedCircle", "⑫"],
    [28, "upperLetter", "BB"],
    [14, "lowerRoman", "xiv"],
    [5, "decimalZero", "05"],
    [100, "chineseCounting", "100"],
    [4, "unheardOf", "4"],
  ] as const)("%i as %s is %s", (number, format, text) => expect(numeral(number, format)).toBe(text))
})

describe("controls and signs", () => {
  it("boxes are read ticked or empty, hints of controls that were not filled in are not", () => {
    const symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    const control = (content: string, hint = "") =>
      `<w:sdt><w:sdtPr>${hint}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const field = (state: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r>`
    const body = [
      paragraph(
        control(run("☑"), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>') + run("新增项目"),
      ),
      paragraph(symbol + run("延续项目")),
      paragraph(
        field('<w:default w:val="0"/><w:checked/>') +
          run("常年") +
          field('<w:default w:val="0"/>') +
          run("一次"),
      ),
      paragraph(run("项目名称：") + control(run("单击此处输入文字。"), "<w:showingPlcHdr/>")),
      control(paragraph(run("已填写"))),
    ].join("")
    expect(read(docx(body)).cells.flat()).toEqual([
      "☑新增项目",
      "\uf0fe延续项目",
      "☑常年☐一次",
      "项目名称：",
      "已填写",
    ])
  })

  it("text boxes are read once, where they are anchored", () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice>${box("单位：万元")}</mc:Choice><mc:Fallback>${box("单位：万元")}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(read(docx(paragraph(drawing) + paragraph(run("后文")))).cells.flat()).toEqual([
      "单位：万元",
      "后文",
    ])
  })
})

describe("what is not shown or stands beside the text", () => {
  it("hidden text is left out and said", () => {
    const { cells, problems } = read(
      docx(paragraph(run("显示") + run("不显示", "<w:vanish/>") + run("又显示", '<w:vanish w:val="0"/>'))),
    )
    expect(cells).toEqual([["显示又显示"]])
    expect(problems.map(({ code }) => code)).toEqual(["hidden-left-out"])
    expect(problems[0]?.message).toContain("不显示")
  })

  it("old properties kept by tracked changes do not count", () => {
    const old = `${listed(1)}<w:pPrChange><w:pPr>${listed(4)}</w:pPr></w:pPrChange>`
    const hidden = "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    const bytes = docx(paragraph(run("目标", hidden), old), { "word/numbering.xml": numbering })
    expect(read(bytes).cells).toEqual([["（一）目标"]])
  })

  it("headers and notes are said with their first words, page numbers are not", () => {
    const part = (text: string) => `<w:hdr ${names}>${paragraph(run(text))}</w:hdr>`
    const { problems } = read(
      docx(paragraph(run("正文")), {
        "word/header1.xml": part("某县财政局"),
        "word/header2.xml": part("某县财政局"),
        "word/footer1.xml": part("第 3 页 共 8 页"),
        "word/footnotes.xml": part("数据截至十二月底"),
      }),
    )
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["aside-left-out", "note"]])
    expect(problems[0]?.message.match(/某县财政局/gu)).toHaveLength(1)
    expect(problems[0]?.message).toContain("脚注“数据截至十二月底”")
  })

  it("those of a Word 97 document as well", () => {
    const bytes = wordDocument([{ text: "正文" }, { text: "注：按季统计" }, { text: "某县财政局" }], 0, {
      footnotes: 1,
      headers: 1,
    })
    const { pages, problems } = readDoc(bytes)
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual(["正文"])
    expect(problems.map(({ code }) => code)).toEqual(["aside-left-out"])
    expect(problems[0]?.message).toContain("脚注“注：按季统计”、页眉页脚“某县财政局”")
  })
})
