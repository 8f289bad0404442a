import { comparable } from "../basics/text.ts"
import type { Line, Page } from "./page-model.ts"
import { runningHeads } from "./running-heads.ts"

/**
 * The pages without the numbers that printers put above and below their text, and without titles that are printed again
 * where a form goes on: "绩效目标表（续）" below "绩效目标表", or the head of every page.
 */
export function withoutPageMarks(pages: readonly Page[]): readonly Page[] {
  const titles = new Set<string>()
  const heads = runningHeads(
    pages.flatMap(({ lines }) => lines),
    isPageMark,
  )
  const isMark = (line: Line): boolean => {
    if (heads.has(line)) return true
    if (line.text.length <= longestTitle && line.text.includes("表")) {
      const text = comparable(line.text).replace(year, "")
      const title = continued.exec(text)?.[1]
      if (title !== undefined && titles.has(title)) return true
      if (text.endsWith("表")) titles.add(text)
    }
    return isPageMark(line)
  }
  return pages.map((page) => {
    const lines = page.lines.filter((line) => !isMark(line))
    return lines.length === page.lines.length ? page : { ...page, lines }
  })
}

const longestTitle = 60

/** A year may stand in the title or on a line of its own. */
const year = /[(（]\d{4}年度?[)）]/u

/** A title with a word that it goes on. */
const continued = /^(.{2,50}表)[(（]?(?:续表?|接上页)[一二三四五六七八九十\d]{0,2}[)）]?$/u

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
