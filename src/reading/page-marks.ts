import { comparable } from "../basics/text.ts"
import type { Line, Page } from "./page-model.ts"

/** The pages without the numbers that printers put above and below their text. */
export function withoutPageMarks(pages: readonly Page[]): readonly Page[] {
  return pages.map((page) =>
    page.lines.some(isPageMark) ? { ...page, lines: page.lines.filter((line) => !isPageMark(line)) } : page,
  )
}

/** A page's number on a line of its own: "- 3 -", "第 3 页 共 8 页". A bare number may be a cell, and stays. */
export function isPageMark(line: Line): boolean {
  if (line.text.length > 40 || !/\d/u.test(line.text)) return false
  return marks.test(comparable(line.text))
}

const marks = /^(?:[-—–·~]+\d{1,4}[-—–·~]+|第\d{1,4}页[,/(]?(?:共\d{1,4}页)?\)?|page\d{1,4}(?:of\d{1,4})?)$/iu

/** A page's number at the head or foot of a page: there a bare number is one as well. */
export function isPageNumber(text: string): boolean {
  const bare = comparable(text.slice(0, 60))
  return marks.test(bare) || /^\d{1,4}(?:\/\d{1,4})?$/u.test(bare)
}
