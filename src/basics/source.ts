/** Where in a document a thing stands: as much as the format knows. All numbers are 1-based unless said otherwise. */
export interface Source {
  readonly page?: number
  readonly sheet?: string
  /** A1 notation: "C12". */
  readonly cell?: string
  readonly line?: number
  /** Offsets inside the line, 0-based, end exclusive, counted in UTF-16 units. */
  readonly span?: readonly [from: number, to: number]
  /**
   * On the page as it is shown, turned as its file says, from the upper left corner of its visible part, y downward. A PDF:
   * points (1/72 inch), whatever the /Rotate and the boxes of the page. A picture: its pixels.
   */
  readonly box?: readonly [left: number, top: number, right: number, bottom: number]
}

/** A short wording of a place for people: "第 12 行", "Sheet1!C12", "第 2 页". */
export function describeSource(source: Source | null): string {
  if (source === null) return "整个文件"
  const parts: string[] = []
  if (source.page !== undefined) parts.push(`第 ${source.page} 页`)
  if (source.sheet !== undefined)
    return source.cell === undefined ? source.sheet : `${source.sheet}!${source.cell}`
  if (source.line !== undefined) parts.push(`第 ${source.line} 行`)
  if (source.line !== undefined && source.span !== undefined) parts.push(`第 ${source.span[0] + 1} 字`)
  return parts.length === 0 ? "整个文件" : parts.join(" ")
}
