import type { DocumentFormat } from "../../contract/read-result.ts"
import { readCsv } from "./csv-reader.ts"
import { readDocx } from "./docx-reader.ts"
import { readHtml } from "./html-reader.ts"
import type { PageReader } from "./page-reader.ts"
import { readText } from "./text-reader.ts"
import { readXlsx } from "./xlsx-reader.ts"

/** The reader of each format. A format without one is named as not read. */
export const pageReaders: Readonly<Partial<Record<DocumentFormat, PageReader>>> = {
  text: readText,
  csv: readCsv,
  html: readHtml,
  xlsx: readXlsx,
  xls: readXlsx,
  docx: readDocx,
}
