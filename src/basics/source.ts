import type { Language } from "./bilingual.ts"

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

const words = {
  zh: {
    whole: "整个文件",
    page: (at: number) => `第 ${at} 页`,
    line: (at: number) => `第 ${at} 行`,
    character: (at: number) => `第 ${at} 字`,
    joint: " ",
  },
  en: {
    whole: "whole file",
    page: (at: number) => `page ${at}`,
    line: (at: number) => `line ${at}`,
    character: (at: number) => `character ${at}`,
    joint: ", ",
  },
} as const

/** A short wording of a place for people: "第 12 行", "Sheet1!C12", "第 2 页". */
export function describeSource(source: Source | null, language: Language = "zh"): string {
  const { whole, page, line, character, joint } = words[language]
  if (source === null) return whole
  if (source.sheet !== undefined)
    return source.cell === undefined ? source.sheet : `${source.sheet}!${source.cell}`
  const parts: string[] = []
  if (source.page !== undefined) parts.push(page(source.page))
  if (source.line !== undefined) parts.push(line(source.line))
  if (source.line !== undefined && source.span !== undefined) parts.push(character(source.span[0] + 1))
  return parts.length === 0 ? whole : parts.join(joint)
}
