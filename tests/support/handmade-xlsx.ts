import { strToU8, zipSync } from "fflate"

/** What a handmade workbook of one sheet holds: XML as it stands in the file. */
export interface HandmadeSheet {
  readonly rows: string
  readonly columns?: string
  readonly merges?: readonly string[]
  /** Number formats by their number; those of a cell's style come in the order of the list, after 0 for none. */
  readonly formats?: readonly (readonly [number, string | null])[]
  readonly workbook?: string
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packages = "http://schemas.openxmlformats.org/package/2006"
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"

/** A workbook as a program other than our own libraries may write it. */
export function handmadeXlsx({
  rows,
  columns,
  merges,
  formats = [],
  workbook = "",
}: HandmadeSheet): Uint8Array {
  const merged = (merges ?? []).map((area) => `<mergeCell ref="${area}"/>`).join("")
  const codes = formats.flatMap(([number, code]) =>
    code === null
      ? []
      : [
          `<numFmt numFmtId="${number}" formatCode="${code.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"/>`,
        ],
  )
  const styles = [0, ...formats.map(([number]) => number)].map((number) => `<xf numFmtId="${number}"/>`)
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><workbookPr ${workbook}/><sheets><sheet name="自评 &amp; 附表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}>${codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join("")}</numFmts>` : ""}<cellXfs count="${styles.length}">${styles.join("")}</cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}>${columns ?? ""}<sheetData>${rows}</sheetData>${merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`}</worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

/** A number cell; the style counts the formats of the sheet from 1. */
export const numberCell = (place: string, value: string, style = 0): string =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`

export const textCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`
