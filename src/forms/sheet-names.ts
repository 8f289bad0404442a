import { visibleText } from "./spreadsheet-text.ts"

/** Excel's limit, in UTF-16 units. */
const maxLength = 31

/**
 * Names for the sheets of one workbook, in the order of the titles: without the characters Excel forbids, at most 31 long,
 * unique without regard to case, numbered （2） （3） … where titles agree.
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  // The number to try next for a name, so that ten thousand equal titles are not tried from 2 each time.
  const nextNumber = new Map<string, number>()
  return titles.map((title) => {
    const bare = cleaned(title)
    const first = cut(bare, maxLength)
    let name = first
    let number = nextNumber.get(first.toLowerCase()) ?? 2
    for (; taken.has(name.toLowerCase()); number += 1) {
      const suffix = `（${number}）`
      name = cut(bare, maxLength - suffix.length) + suffix
    }
    nextNumber.set(first.toLowerCase(), number)
    taken.add(name.toLowerCase())
    return name
  })
}

function cleaned(title: string): string {
  const bare = visibleText(title)
    .replace(/[[\]:*?/\\\n\t]/g, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[' ]+|[' ]+$/g, "")
  // "History" is reserved by Excel for its list of changes.
  return bare === "" || bare.toLowerCase() === "history" ? `绩效表${bare}` : bare
}

function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/[' ]+$/, "")
}
