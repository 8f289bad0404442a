import { comparable } from "../basics/text.ts"
import { fieldWords } from "../layouts/vocabulary.ts"
import type { Line } from "./page-model.ts"

/** What a page's head says is no cell: so many characters at the least, so often at the least where it is no title. */
const shortestHead = 6
const fewestPages = 2
const longestHead = 60
/** So many lines at the least stand on a page, and so many pages at the most go without a head. */
const fewestLinesOfPage = 10
const mostPagesBetween = 3
/** A form begins anew where one of its first labels stands so near behind its title. */
const nearestLabel = 8

const bareNumber = /^\d{1,3}$/u
const firstLabels = [...fieldWords.projectName, ...fieldWords.department, ...fieldWords.unit].map(comparable)

/**
 * The heads that a printer puts on each page, in text that has lost its pages: they stand behind a page's number and say
 * again what the title said, or the same on every page. The bare number before such a head is one of a page as well.
 * A title behind which a form begins anew is no such head.
 */
export function runningHeads(lines: readonly Line[], isPageMark: (line: Line) => boolean): ReadonlySet<Line> {
  const isNumber = (line: Line): boolean => isPageMark(line) || bareNumber.test(line.text.trim())
  const printed = lines.filter((line) => line.text.trim() !== "")
  const behindNumbers = new Map<string, number[]>()
  for (const [at, line] of printed.entries()) {
    const before = printed[at - 1]
    const text = before !== undefined && isNumber(before) ? headIn(line) : null
    if (text !== null) behindNumbers.set(text, [...(behindNumbers.get(text) ?? []), at])
  }
  const heads = new Set<Line>()
  if (behindNumbers.size === 0) return heads
  const firstSeen = new Map<string, number>()
  for (const [at, line] of printed.entries()) {
    const text = headIn(line)
    if (text !== null && !firstSeen.has(text)) firstSeen.set(text, at)
  }
  for (const [text, places] of behindNumbers) {
    const title =
      /表(?:[(（]\d{4}年度?[)）])?$/u.test(text) && (firstSeen.get(text) ?? Infinity) < (places[0] ?? 0)
    if (!title && places.length < fewestPages) continue
    if (!title && !countsPages(printed, places)) continue
    if (places.some((at) => beginsForm(printed, at + 1))) continue
    for (const at of places) for (const line of printed.slice(at - 1, at + 1)) heads.add(line)
  }
  return heads
}

/** The line as it is compared with other heads; null where it cannot be one. */
function headIn({ text, cells }: Line): string | null {
  const isRow = cells.filter((cell) => cell.text !== "").length > 1
  const head = isRow || text.length > longestHead ? "" : comparable(text)
  return head.length >= shortestHead && /\p{Script=Han}{3}/u.test(head) ? head : null
}

/** Points, too, stand before texts that many rows have; but only the numbers of pages rise, a page's lines apart. */
function countsPages(printed: readonly Line[], places: readonly number[]): boolean {
  return places.every((at, index) => {
    const before = places[index - 1]
    const number = bareNumber.exec(printed[at - 1]?.text.trim() ?? "")?.[0]
    if (number === undefined || before === undefined) return true
    const rise = Number(number) - Number(/\d+/u.exec(printed[before - 1]?.text ?? "")?.[0])
    return rise >= 1 && rise <= mostPagesBetween && at - before >= fewestLinesOfPage
  })
}

function beginsForm(printed: readonly Line[], from: number): boolean {
  return printed.slice(from, from + nearestLabel).some((line) => {
    const text = comparable(line.text.slice(0, longestHead))
    return firstLabels.some((label) => text.startsWith(label))
  })
}
