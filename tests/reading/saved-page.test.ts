import { utils, write } from "@e965/xlsx"
import { describe, expect, it } from "vitest"
import { readDocument } from "../../src/reading/read-document.ts"
import { detectFormat } from "../../src/reading/detect-format.ts"
import { readXlsx } from "../../src/reading/readers/xlsx-reader.ts"
import { readWebPage } from "../../src/reading/readers/saved-page-reader.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const table = (name: string) =>
  `<html><head><meta charset="utf-8"></head><body><table><tr><td>项目名称</td><td>${name}</td></tr></table></body></html>`

function quotedPrintable(text: string): string {
  const codes = [...utf8(text)].map((byte) =>
    byte > 126 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
      : String.fromCharCode(byte),
  )
  return codes.map((code, at) => (at % 20 === 19 ? `${code}=\r\n` : code)).join("")
}

/** As Excel saves a workbook: a page a sheet. */
const saved = [
  'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_Part"\r\n',
  `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(table("甲"))}`,
  "Content-Type: text/css\r\n\r\ntd { color: red }",
  `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(table("乙")).toString("base64")}`,
].join("\r\n------=_Part\r\n")

describe("a web page saved in one file, whatever its name", () => {
  it("is told by its head and read a page a part", () => {
    expect(detectFormat(utf8(saved))).toBe("html")
    const { pages, problems } = readWebPage(utf8(saved))
    expect(problems).toEqual([])
    const cells = pages.map((page) => page.lines[0]?.cells.map((cell) => cell.text))
    expect(cells).toEqual([
      ["项目名称", "甲"],
      ["项目名称", "乙"],
    ])
  })

  it("without a page in it says so", async () => {
    const { document } = await readDocument(utf8(saved.replaceAll("text/html", "text/plain")), "x")
    expect(document.problems.map(({ code }) => code)).toEqual(["part-missing"])
  })
})

describe("a workbook of 2003 in XML", () => {
  it("is read as a workbook", () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([["项目名称", "甲"]]), "自评表")
    const bytes = utf8(write(book, { type: "string", bookType: "xlml" }) as string)
    expect(detectFormat(bytes)).toBe("xls")
    expect(readXlsx(bytes).pages[0]?.lines[0]?.cells.map((cell) => cell.text)).toEqual(["项目名称", "甲"])
  })
})
