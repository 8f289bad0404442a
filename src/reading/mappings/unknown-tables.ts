import { comparable } from "../../basics/text.ts"
import type { UnknownTable } from "../../contract/read-result.ts"
import type { Form } from "../../records/form.ts"
import { parseValue } from "../../records/value.ts"
import type { Line, Page } from "../page-model.ts"
import { columnsNamed } from "../recognisers/column-blocks/columns.ts"
import { fieldLabels, fundColumnLabels, isFundWord, levelLabels } from "../recognisers/grid/label-match.ts"
import { isTitle } from "../recognisers/grid/segment-forms.ts"
import { guessFields, knownField } from "./guess-fields.ts"
import { cellsUnder, partsOfHead, sketchLimits, sketchOf } from "./sketch-table.ts"
import { headOfLine, headOfLines, withoutSectionLabel } from "./table-head.ts"
import type { HeadCell } from "./table-head.ts"

/** As many tables are told, and looked at so far; more would tell a person nothing new. */
const most = { tables: 5, columns: sketchLimits.columns, rowsLookedAt: 200 } as const

/** The tables that look like ones of indicators and whose headings, all or some, the reader does not know. */
export function findUnknownTables(pages: readonly Page[], forms: readonly Form[]): readonly UnknownTable[] {
  const readLines = new Set(
    forms.flatMap((form) => form.indicators.flatMap(({ source }) => source.line ?? [])),
  )
  const found: UnknownTable[] = []
  const told = new Set<string>()
  for (const { lines } of pages)
    for (let at = 0; at < lines.length && found.length < most.tables;) {
      const candidate = tableAt(lines, at)
      if (candidate === null) {
        at += 1
        continue
      }
      at = candidate.end
      const table = describe(candidate, readLines)
      const key = JSON.stringify(table?.columns.map(({ heading }) => heading))
      if (table === null || told.has(key)) continue
      told.add(key)
      found.push(table)
    }
  return found
}

interface Candidate {
  readonly head: readonly HeadCell[]
  readonly rows: readonly Line[]
  /** Index of the line after the last row. */
  readonly end: number
}

/** Headings with rows under them in which figures stand; null where there are none at this line. */
function tableAt(lines: readonly Line[], at: number): Candidate | null {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line === undefined || line.cells.some(({ meaning }) => meaning !== undefined)) return null
  const one = headOfLine(line)
  if (one === null) return null
  const two = next === undefined || !couldBeHead(headOfLine(next)) ? null : headOfLines(line, next)
  const head = withoutSectionLabel(two ?? one)
  if (head.length < 3 || head.length > most.columns || !couldBeHead(head)) return null
  const first = at + (two === null ? 1 : 2)
  const rows: Line[] = []
  for (let row = first; row < lines.length && rows.length < most.rowsLookedAt; row++) {
    const own = lines[row]
    if (own === undefined) break
    const filled = filledIn(own)
    if (filled < 2 || isTitle(own)) break
    if (filled * 2 < head.length && opensAnotherPart(own)) break
    if (own.cells.filter(({ text }) => text !== "" && knownField(text) !== null).length >= 3) break
    rows.push(own)
  }
  if (rows.length < 2 || !areHalf(rows, (row) => row.cells.some(({ text }) => isFigure(text)))) return null
  return { head, rows, end: first + rows.length }
}

/** True where at least half of the rows are so; the others are not looked at once enough are. */
function areHalf(rows: readonly Line[], isSo: (row: Line) => boolean): boolean {
  let found = 0
  return rows.some((row) => {
    if (isSo(row)) found += 1
    return found * 2 >= rows.length
  })
}

function couldBeHead(head: readonly HeadCell[] | null): boolean {
  return (
    head !== null &&
    head.every(({ heading }) => /[\u3400-\u9fff]/u.test(heading)) &&
    head.every(
      ({ heading }) =>
        comparable(heading).length <= 24 &&
        levelLabels.names(heading).size === 0 &&
        !/[:：。；]/u.test(heading) &&
        (parseValue(heading)?.number ?? null) === null,
    )
  )
}

function knownHeadings(texts: readonly string[]): number {
  return texts.filter((text) => knownField(text) !== null).length
}

/** A row of labels and values (主管部门 | … | 实施单位 | …) has names of single fields between its values. */
function isLabelled(headings: readonly string[]): boolean {
  return headings.some((heading) => fieldLabels.names(heading).size > 0) && knownHeadings(headings) < 3
}

function filledIn(line: Line): number {
  let filled = 0
  for (const { text } of line.cells) if (text !== "") filled += 1
  return filled
}

/** A row that opens the funds, the goal, the conclusion or the total; such a word may also be a first level of a full row. */
function opensAnotherPart(line: Line): boolean {
  const first = line.cells.find(({ text }) => text !== "")?.text ?? ""
  const names = fieldLabels.names(first)
  return names.size > 0 && !names.has("indicators")
}

const figures = /\d/u

function isFigure(text: string): boolean {
  return text.length <= 30 && figures.test(text) && (parseValue(text)?.number ?? null) !== null
}

function describe(candidate: Candidate, readLines: ReadonlySet<number>): UnknownTable | null {
  const { rows } = candidate
  const head = partsOfHead(candidate.head, rows)
  const headings = head.map(({ heading }) => heading)
  const texts = rows.map((row) => cellsUnder(row, head))
  const isFunds =
    headings.filter((heading) => fundColumnLabels.names(heading).size > 0).length >= 2 ||
    texts.filter((cells) => cells.some(isFundWord)).length * 2 > rows.length
  const known = headings.map((heading) => knownField(heading) !== null || columnsNamed(heading).length > 0)
  const isProjects = headings.some((heading) => columnsNamed(heading).includes("projectName"))
  const unknown = head.filter(
    (_, at) => known[at] !== true && texts.some((cells) => (cells[at] ?? "") !== ""),
  )
  if (isFunds || isLabelled(headings) || unknown.length === 0) return null
  const guesses = guessFields(headings, texts.slice(0, 40))
  const read = rows.some(({ number }) => readLines.has(number))
  const headed = headings.some((heading) => knownField(heading) === "name") || isProjects
  const tells = (field: string): boolean => guesses.some(({ guess }) => guess === field)
  const plausible =
    tells("name") &&
    (tells("target") || tells("actual") || tells("weight")) &&
    (tells("level1") || tells("level2") || known.filter(Boolean).length >= 2 || showsLevels(texts))
  if (!plausible) return null
  return {
    state: read && headed ? "in-part" : "unknown",
    source: head[0]?.cell.source ?? null,
    ...sketchOf(headings, guesses, texts),
  }
}

/** Two rows that print levels as the rules name them. */
function showsLevels(rows: readonly (readonly string[])[]): boolean {
  return rows.filter((cells) => cells.some((text) => levelLabels.names(text).size > 0)).length >= 2
}
