import type { DocumentFormat } from "../../contract/read-result.ts"
import { readCsv } from "./csv-reader.ts"
import type { PageReader } from "./page-reader.ts"
import { readText } from "./text-reader.ts"

/** The reader of each format; those with large libraries are loaded when first needed. A format without one is named as not read. */
export const pageReaders: Readonly<Partial<Record<DocumentFormat, PageReader>>> = {
  text: readText,
  csv: readCsv,
  html: async (bytes) => (await import("./saved-page-reader.ts")).readWebPage(bytes),
  xlsx: async (bytes) => (await import("./xlsx-reader.ts")).readXlsx(bytes),
  xls: async (bytes) => (await import("./xlsx-reader.ts")).readXlsx(bytes),
  doc: async (bytes) => (await import("./doc-reader.ts")).readDoc(bytes),
  docx: async (bytes) => (await import("./docx-reader.ts")).readDocx(bytes),
  pdf: async (bytes, watch) => (await import("./pdf-reader.ts")).readPdf(bytes, watch),
  image: async (bytes, watch) => (await import("./scan/scan-reader.ts")).readImage(bytes, watch),
}
