import { comparable } from "../../../basics/text.ts"
import { fieldWords } from "../../../layouts/vocabulary.ts"
import type { Line, Page } from "../../page-model.ts"

/** The printed pages of one form, blank lines kept. */
export type FormPages = readonly (readonly Line[])[]

/**
 * Parts a document into forms. A page that names a project starts a form, wherever on the page the name stands (text
 * taken out of PDF may give the heading of a page last); a page without one continues the form before it.
 */
export function formsIn(pages: readonly Page[]): readonly FormPages[] {
  const forms: (readonly Line[])[][] = []
  for (const page of pages.flatMap(printedPages)) {
    if (page.every((line) => line.text.trim() === "")) continue
    const current = forms.at(-1)
    if (current === undefined || namesProject(page)) forms.push([page])
    else current.push(page)
  }
  return forms
}

/** Where page breaks are lost but for empty lines, the runs of empty lines that stand out are the breaks. */
function printedPages(page: Page): (readonly Line[])[] {
  const threshold = breakLength(page.lines)
  const parts: Line[][] = [[]]
  let blanks = 0
  for (const line of page.lines) {
    if (line.text.trim() === "") {
      blanks += 1
    } else {
      if (blanks >= threshold) parts.push([])
      blanks = 0
    }
    parts.at(-1)?.push(line)
  }
  return parts
}

/** The number of empty lines that make a page break: three, or two where two are rare. */
function breakLength(lines: readonly Line[]): number {
  const runs = new Map<number, number>()
  let blanks = 0
  for (const line of lines) {
    if (line.text.trim() === "") blanks += 1
    else if (blanks > 0) {
      runs.set(blanks, (runs.get(blanks) ?? 0) + 1)
      blanks = 0
    }
  }
  const longer = [...runs].filter(([length]) => length >= 3)
  if (longer.length > 0) return 3
  const singles = runs.get(1) ?? 0
  return (runs.get(2) ?? 0) * 5 <= singles ? 2 : Number.POSITIVE_INFINITY
}

const projectWords = fieldWords.projectName.map(comparable)

function namesProject(lines: readonly Line[]): boolean {
  return lines.some((line) => {
    const text = comparable(line.text)
    return projectWords.some((word) => text.startsWith(word))
  })
}
