import type { Line } from "../../page-model.ts"
import {
  assembleLabels,
  hangsUnder,
  isLevel,
  startsLevel,
  type Candidate,
  type LevelLabel,
} from "./level-labels.ts"
import { shareRows } from "./share-rows.ts"
import { lineOf, wordsOf, type Word } from "../printed-words.ts"

interface Row {
  readonly number: number
  readonly cells: Word[][]
}

/** Labels stand off the middles of their rows by no more than this, on average. */
const mostOff = 0.3

/**
 * The rows below the headings, each with its levels; null where the print is another one. Labels and broken cells stand
 * in the middle of their rows: on lines of their own between the lines that hold the rest of a row.
 */
export function readBody(lines: readonly Line[]): readonly Line[] | null {
  const rows: Row[] = []
  const candidates: Candidate[] = []
  const scraps: Word[][] = [[]]
  let apart = 0
  for (const line of lines) {
    const words = wordsOf(line)
    const rest = withoutLevels(words, candidates)
    const isRow = rest.length >= 2 || (rest.length === 1 && rest.length < words.length && isFigure(rest[0]))
    const height = isRow ? rows.length : rows.length - 0.5
    candidates.push(...words.slice(0, words.length - rest.length).map((word) => ({ word, height })))
    if (isRow) {
      rows.push({ number: line.number, cells: rest.map((word) => [word]) })
      scraps.push([])
    } else if (rest[0] === undefined) apart += 1
    else scraps.at(-1)?.push(rest[0])
  }
  const labels = assembleLabels(candidates)
  if (labels === null || rows.length < 2 || !mendRows(rows, scraps)) return null
  const second = labels.filter(({ level }) => level === "level2")
  const first = labels.filter(({ level }) => level === "level1")
  if (apart === 0 && (first[0] === undefined || first[0].middle < 0.5)) return null
  return levelled(rows, first, second)
}

function levelled(
  rows: readonly Row[],
  first: readonly LevelLabel[],
  second: readonly LevelLabel[],
): readonly Line[] | null {
  const inner = shareRows(rows.length, second, () => true)
  if (inner === null) return null
  const keyAt = (row: number): string => second[inner.labels[row] ?? -1]?.key ?? ""
  const outer = shareRows(rows.length, first, (row, label) => hangsUnder(keyAt(row), first[label]?.key ?? ""))
  if (outer === null || inner.off + outer.off > mostOff * (first.length + second.length)) return null
  return rows.map(({ number, cells }, at) =>
    lineOf(number, [
      first[outer.labels[at] ?? -1]?.pieces ?? [],
      second[inner.labels[at] ?? -1]?.pieces ?? [],
      ...cells,
    ]),
  )
}

/** The words of a line behind its level labels and the pieces of them. */
function withoutLevels(words: readonly Word[], open: readonly Candidate[]): readonly Word[] {
  let at = 0
  while (at < 2) {
    const word = words[at]
    if (word === undefined) break
    const alone = at === words.length - 1
    const piece = alone ? startsLevel(word.text) || endsLevel(word.text, open) : isLevel(word.text)
    const broken = !alone && startsLevel(word.text) && endsInLabel(word.text)
    if (!piece && !broken) break
    at += 1
  }
  return words.slice(at)
}

/** 满意度指 beside a row: a label that its cell's edge has cut. */
function endsInLabel(text: string): boolean {
  return /[指满社经生可]$|影$|指标$/u.test(text)
}

function endsLevel(text: string, open: readonly Candidate[]): boolean {
  return (
    text.length <= 6 &&
    open.slice(-6).some(({ word }) => startsLevel(word.text + text) || /^(?:标|指标)$/u.test(text))
  )
}

function isFigure(word: Word | undefined): boolean {
  return word !== undefined && /^[≥≤<>=＝＞＜]?\d/u.test(word.text)
}

/**
 * Pieces of broken cells go to the rows that they stand around: as many above a row as below it. False where they do not
 * come out even.
 */
function mendRows(rows: readonly Row[], scraps: readonly (readonly Word[])[]): boolean {
  let left = [...(scraps[0] ?? [])]
  for (const [at, row] of rows.entries()) {
    const below = scraps[at + 1] ?? []
    if (below.length < left.length) return false
    const above = left
    const own = below.slice(0, above.length)
    left = below.slice(above.length)
    if (above.length === 0) continue
    const lacksName = isFigure(row.cells[0]?.[0])
    if (lacksName) row.cells.unshift([...above, ...own])
    else {
      const longest = row.cells.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
      longest?.unshift(...above)
      longest?.push(...own)
    }
  }
  return left.length === 0
}

function lengthOf(cell: readonly Word[]): number {
  return cell.reduce((total, { text }) => total + text.length, 0)
}
