import { utils, write } from "@e965/xlsx"
import { strToU8, zipSync } from "fflate"
import { toGb18030 } from "./gb18030.ts"
import { cellBars, radicalText, ragged, wrapped } from "./print-damage.ts"
import { escaped, html, savedPage, sheetXml } from "./print-web.ts"
import { matrix, place, type Drawing, type Printer } from "./table.ts"

function workbook(bookType: "xlsx" | "biff8"): Printer {
  return (drawings) => {
    const book = utils.book_new()
    for (const [at, drawing] of drawings.entries()) {
      const sheet = utils.aoa_to_sheet([
        ...drawing.title.map((line) => [line]),
        ...matrix(drawing).map((row) =>
          row.map((text) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text || null)),
        ),
      ])
      const first = drawing.title.length
      sheet["!merges"] = [
        ...drawing.title.map((_, row) => ({ s: { r: row, c: 0 }, e: { r: row, c: drawing.columns - 1 } })),
        ...place(drawing)
          .filter(({ across, down }) => across > 1 || down > 1)
          .map(({ row, column, across, down }) => ({
            s: { r: row + first, c: column },
            e: { r: row + first + down - 1, c: column + across - 1 },
          })),
      ]
      utils.book_append_sheet(book, sheet, `表${at + 1}`)
    }
    return new Uint8Array(write(book, { type: "array", bookType, compression: true }) as ArrayBuffer)
  }
}

/** Word's own way of spans: gridSpan across, vMerge down with an empty cell in each row that is covered. */
function wordTable(drawing: Drawing): string {
  const placed = place(drawing)
  const rows = drawing.rows.map((_, row) => {
    const here = placed.filter((each) => each.row <= row && row < each.row + each.down)
    const cells = [...here].sort((a, b) => a.column - b.column).map((each) => {
      const span = each.across > 1 ? `<w:gridSpan w:val="${each.across}"/>` : ""
      const merge = each.down === 1 ? "" : each.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>"
      const text = each.row === row ? escaped(each.text) : ""
      return `<w:tc><w:tcPr>${span}${merge}</w:tcPr><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`
    })
    return `<w:tr>${cells.join("")}</w:tr>`
  })
  const title = drawing.title.map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`).join("")
  const grid = `<w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(drawing.columns)}</w:tblGrid>`
  return `${title}<w:tbl>${grid}${rows.join("")}</w:tbl><w:p/>`
}

const day = new Date(2024, 0, 1)

function word(drawings: readonly Drawing[]): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const parts = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${drawings.map(wordTable).join("")}</w:body></w:document>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: day,
  })
}

/** Each drawing as lines of text, made of the row's cells; `spans`: the empty cells that spans leave are kept. */
function lines(spans: boolean, line: (cells: readonly string[]) => string, end = "\n"): Printer {
  return (drawings) => {
    const blocks = drawings.map((drawing) => {
      const rows = spans
        ? matrix(drawing)
        : drawing.rows.map((cells) => cells.map(({ text }) => text).filter((text) => text !== ""))
      return [...drawing.title, ...rows.map(line)].join(end)
    })
    return strToU8(blocks.join(`${end}${end}`) + end)
  }
}

const comma = lines(true, (cells) => cells.map((text) => (/[,"\n]/.test(text) ? `"${text}"` : text)).join(","))

/** By name; the part after the last dot is the file's ending. */
export const printers: Readonly<Record<string, Printer>> = {
  "book.xlsx": workbook("xlsx"),
  "book.xls": workbook("biff8"),
  "word.docx": word,
  "page.html": html("spans"),
  "flat.html": html("no spans"),
  "saved.doc": savedPage,
  "sheet.xml": sheetXml,
  "utf8.csv": comma,
  "gb18030.csv": (drawings) => toGb18030(comma(drawings)),
  "pipes.txt": lines(true, (cells) => `| ${cells.join(" | ")} |`),
  "tabs.txt": lines(true, (cells) => cells.join("\t")),
  "cells.txt": lines(false, (cells) => cells.join("\n")),
  "spaces.txt": lines(false, (cells) => cells.join(" ")),
  "runon.txt": lines(false, (cells) => cells.join(""), ""),
  "ragged.txt": ragged,
  "cellbars.txt": cellBars,
  "wrapped.txt": wrapped(6),
  "radicals.txt": radicalText(lines(true, (cells) => cells.join("\t"))),
}
