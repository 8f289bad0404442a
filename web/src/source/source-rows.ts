import type { DocumentPage } from "../../../src/contract/documents.ts"

/** A row of the original pane: a line, or the head of a page where there are several. */
export interface SourceRow {
  readonly page: number
  readonly sheet: string | null
  readonly line: DocumentPage["lines"][number] | null
}

export function sourceRows(pages: readonly DocumentPage[]): readonly SourceRow[] {
  return pages.flatMap(({ number: page, sheet, lines }) => [
    ...(pages.length > 1 ? [{ page, sheet, line: null }] : []),
    ...lines.map((line) => ({ page, sheet, line })),
  ])
}

/** The numbers of the rows whose line holds the text, whatever its case. */
export function matchingRows(rows: readonly SourceRow[], text: string): readonly number[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === "") return []
  return rows.flatMap((row, at) => (row.line?.text.toLowerCase().includes(wanted) === true ? [at] : []))
}
