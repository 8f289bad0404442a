import type { Bilingual } from "../../basics/bilingual.ts"
import { comparable } from "../../basics/text.ts"
import type { Cell, Page } from "../page-model.ts"
import { halfSigns, inFigures, signAsDigit, signs } from "./look-alikes.ts"
import type { LookAlike } from "./look-alikes.ts"
import { nearWord } from "./near-word.ts"

/** A word is only repaired where the recogniser was less sure than this of a character, or thought of the word itself. */
const unsureWord = 0.8
const unsureSign = 0.98
/** Figures stand in short cells; longer ones are prose. */
const longestFigure = 24

/**
 * Pages of a picture in which the usual mistakes of recognition are put right, by the words of the forms, by how figures are
 * written and by the signs of the column. What was read is kept with the cell; pages that were not recognised stay.
 */
export function repairPages(pages: readonly Page[]): readonly Page[] {
  return pages.map((page) => {
    if (!page.lines.some(({ cells }) => cells.some(isRecognised))) return page
    const signed = signsByColumn(page)
    return {
      ...page,
      lines: page.lines.map((line) => {
        const cells = line.cells.map((cell) => repaired(cell, signed.get(cell.column) ?? noSigns))
        const changed = cells.some((cell, at) => cell !== line.cells[at])
        return changed ? { ...line, cells, text: withRepairs(line.text, cells) } : line
      }),
    }
  })
}

function isRecognised({ recognised }: Cell): boolean {
  return recognised !== undefined
}

function withRepairs(text: string, cells: readonly Cell[]): string {
  return cells.reduce(
    (line, { text: right, repair }) =>
      repair === undefined ? line : line.replace(repair.printed, () => right),
    text,
  )
}

interface Signs {
  readonly atLeast: number
  readonly atMost: number
  readonly bare: number
}

const noSigns: Signs = { atLeast: 0, atMost: 0, bare: 0 }

function signsByColumn(page: Page): ReadonlyMap<number, Signs> {
  const columns = new Map<number, Signs>()
  for (const { column, text, recognised } of page.lines.flatMap(({ cells }) => cells)) {
    const before = columns.get(column) ?? noSigns
    const [first] = text
    const isSure = (recognised?.confidence ?? 1) >= unsureSign
    columns.set(column, {
      atLeast: before.atLeast + (first === "≥" ? 1 : 0),
      atMost: before.atMost + (first === "≤" ? 1 : 0),
      bare: before.bare + (isSure && (first === ">" || first === "<") ? 1 : 0),
    })
  }
  return columns
}

function repaired(cell: Cell, column: Signs): Cell {
  const { text, recognised } = cell
  if (recognised === undefined || text === "") return cell
  const word = likelyWord(cell)
  if (word !== null)
    return withRepair(cell, word, {
      zh: `与表样用语“${word}”只差一两个字`,
      en: `near to “${word}”, a word of the forms`,
    })
  const compact = comparable(text)
  const isShort = compact.length <= longestFigure && /\d/u.test(compact)
  if (!isShort || /[A-Za-z]{3}/u.test(compact)) return cell
  const tried = [
    ...(column.atLeast + column.atMost > 0 ? signs : []),
    ...(column.bare === 0 && recognised.confidence < unsureSign
      ? halfSigns.filter(({ stands }) => (stands === "≥" ? column.atLeast : column.atMost) >= 2)
      : []),
    ...(column.atLeast >= 2 && recognised.confidence < unsureSign ? [signAsDigit] : []),
    ...inFigures,
  ]
  const [right, why] = applied(text, tried)
  return right === text ? cell : withRepair(cell, right, why)
}

/** The word of the forms that the cell most likely shows; null where it is none, or surely another. */
function likelyWord({ text, recognised }: Cell): string | null {
  if (recognised === undefined || /\d/u.test(text)) return null
  const word = recognised.confidence < 1 ? nearWord(text) : null
  if (word === null) return null
  const thoughtOf = recognised.alternatives.some((other) => comparable(other.text) === word)
  return thoughtOf || recognised.confidence < unsureWord ? word : null
}

function applied(text: string, rules: readonly LookAlike[]): readonly [string, Bilingual] {
  let right = text
  const why = new Set<Bilingual>()
  for (const { read, stands, why: reason } of rules) {
    const next = right.replace(read, stands)
    if (next !== right) why.add(reason)
    right = next
  }
  const zh = new Set([...why].map((each) => each.zh))
  const en = new Set([...why].map((each) => each.en))
  return [right, { zh: [...zh].join("；"), en: [...en].join("; ") }]
}

function withRepair(cell: Cell, right: string, why: Bilingual): Cell {
  return { ...cell, text: right, repair: { printed: cell.text, why } }
}
