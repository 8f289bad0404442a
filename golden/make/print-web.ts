import { strToU8 } from "fflate"
import { toGb18030 } from "./gb18030.ts"
import type { Drawing, Printer } from "./table.ts"

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

export type Cells = "spans" | "no spans"

/** `no spans`: each cell of the row alone, as a converter leaves them that knows no merged cells. */
export function htmlTable(drawing: Drawing, cells: Cells): string {
  const rows = drawing.rows.map((row) => {
    const marks = row.map(({ text, across, down }) =>
      cells === "spans"
        ? `<td colspan="${across}" rowspan="${down}">${escaped(text)}</td>`
        : `<td>${escaped(text)}</td>`,
    )
    return `<tr>${marks.join("")}</tr>`
  })
  return `${drawing.title.map((line) => `<p>${line}</p>`).join("")}<table>${rows.join("\n")}</table>`
}

export const page = (body: string, head = ""): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`

export const html = (cells: Cells): Printer => {
  return (drawings) => strToU8(page(drawings.map((each) => htmlTable(each, cells)).join("\n")))
}

/** A page saved in one file, as offices keep them under the name of a .doc: GB18030 in base64, a picture beside it. */
export const savedPage: Printer = (drawings) => {
  const text = page(drawings.map((each) => htmlTable(each, "spans")).join("\n")).replace(
    "utf-8",
    "gb2312",
  )
  const body = Buffer.from(toGb18030(strToU8(text))).toString("base64")
  const lines = (body.match(/.{1,76}/gu) ?? []).join("\r\n")
  const boundary = "----=_NextPart_01DA.5E0C"
  return strToU8(
    [
      "MIME-Version: 1.0",
      `Content-Type: multipart/related; boundary="${boundary}"; type="text/html"`,
      "",
      `--${boundary}`,
      "Content-Location: file:///C:/table.htm",
      "Content-Transfer-Encoding: base64",
      'Content-Type: text/html; charset="gb2312"',
      "",
      lines,
      "",
      `--${boundary}`,
      "Content-Location: file:///C:/table.files/line.gif",
      "Content-Transfer-Encoding: base64",
      "Content-Type: image/gif",
      "",
      "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
      "",
      `--${boundary}--`,
      "",
    ].join("\r\n"),
  )
}

/** Excel 2003's own XML: cells that a span from above covers are passed over by `ss:Index`. */
export const sheetXml: Printer = (drawings) => {
  const sheets = drawings.map((drawing, at) => {
    const titles = drawing.title.map(
      (line) =>
        `<Row><Cell ss:MergeAcross="${drawing.columns - 1}"><Data ss:Type="String">${escaped(line)}</Data></Cell></Row>`,
    )
    const taken = new Set<string>()
    const rows = drawing.rows.map((cells, row) => {
      let column = 0
      const marks = cells.map(({ text, across, down }) => {
        while (taken.has(`${row}:${column}`)) column += 1
        for (let y = row; y < row + down; y += 1)
          for (let x = column; x < column + across; x += 1) taken.add(`${y}:${x}`)
        const spans =
          (across > 1 ? ` ss:MergeAcross="${across - 1}"` : "") + (down > 1 ? ` ss:MergeDown="${down - 1}"` : "")
        const index = ` ss:Index="${column + 1}"`
        column += across
        const type = /^\d+(\.\d+)?$/u.test(text) ? "Number" : "String"
        const data = text === "" ? "" : `<Data ss:Type="${type}">${escaped(text)}</Data>`
        return `<Cell${index}${spans}>${data}</Cell>`
      })
      return `<Row>${marks.join("")}</Row>`
    })
    return `<Worksheet ss:Name="表${at + 1}"><Table>${[...titles, ...rows].join("\n")}</Table></Worksheet>`
  })
  const space = "urn:schemas-microsoft-com:office:spreadsheet"
  return strToU8(
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="${space}" xmlns:ss="${space}">${sheets.join("\n")}</Workbook>`,
  )
}
