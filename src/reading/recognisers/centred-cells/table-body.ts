import type { Line } from "../../page-model.ts"
import { indicatorCost, indicatorSkip } from "../grid/evidence.ts"
import type { IndicatorColumnLabel } from "../grid/label-match.ts"
import { fieldLabels, isLabelScrap } from "../grid/label-match.ts"
import { lineOf, wordsOf, type Word } from "../printed-words.ts"
import type { BandColumn, Standing } from "./band-cells.ts"
import {
  assembleLabels,
  goesOnLabel,
  hangsUnder,
  isLevel,
  piecesLeftOver,
  startsLevel,
  waysToTake,
  type Candidate,
  type LevelLabel,
} from "./level-labels.ts"
import { rowsOfLines, type RowRead } from "./rows-of-lines.ts"
import { shareRows, type Extent } from "./share-rows.ts"

/** Labels stand off the middles of their rows by no more than this, on average, in rows. */
const mostOff = 0.5
/** Rows that cost more than this, on average, are not those of the table. */
const mostCost = 4

export interface BodyRead {
  readonly rows: readonly Line[]
  /** How many of them have a cell in several pieces. */
  readonly joined: number
}

/**
 * The rows below the headings, each with its levels; null where the print is another one. Labels and broken cells stand
 * in the middle of their rows, or at their top.
 *
 * @param labels the columns right of the levels, in their order
 */
export function readBody(lines: readonly Line[], labels: readonly IndicatorColumnLabel[]): BodyRead | null {
  if (lines.some(isUnfilled)) return null
  const printed = partLevels(lines, new Set())
  const bare = bareWords(printed.candidates)
  const { candidates, rests } = bare.size === 0 ? printed : partLevels(lines, bare)
  const levels = assembleLabels(candidates)
  if (levels === null || rests.length < 2) return null
  const columns = labels.map((label): BandColumn => {
    return {
      skip: indicatorSkip[label],
      isName: label === "name",
      cost: (text) => indicatorCost(label, text),
    }
  })
  const read = (["middle", "top"] satisfies Standing[])
    .flatMap(
      (standing) =>
        rowsOfLines(
          rests.map(({ words }) => words),
          columns,
          standing,
        ) ?? [],
    )
    .toSorted((a, b) => a.cost - b.cost)[0]
  if (read === undefined || read.rows.length < 2 || read.cost > mostCost * read.rows.length) return null
  const extents = read.rows.map(({ from, to }): Extent => {
    return { from: rests[from]?.at ?? 0, to: rests[to]?.at ?? 0 }
  })
  const rows = levelled(read.rows, extents, levels, lines)
  const joined = read.rows.filter(({ cells }) => cells.some((pieces) => pieces.length > 1)).length
  return rows === null ? null : { rows, joined }
}

/** "指标2：" or dots alone: rows of a blank form, which are printed a line each. */
function isUnfilled({ text }: Line): boolean {
  return /^(?:[…．.]+|指标\d{1,2}\s*[:：])$/u.test(text.trim())
}

interface Levels {
  readonly first: readonly LevelLabel[]
  readonly second: readonly LevelLabel[]
  readonly outer: readonly (number | null)[]
  readonly inner: readonly (number | null)[]
  readonly off: number
}

function levelled(
  rows: readonly RowRead[],
  extents: readonly Extent[],
  labels: readonly LevelLabel[],
  lines: readonly Line[],
): readonly Line[] | null {
  const ways = waysToTake(labels).flatMap((way) => sharedOut(extents, way) ?? [])
  const best = ways.toSorted((a, b) => a.off - b.off)[0]
  if (best === undefined || best.off > mostOff * Math.max(1, labels.length)) return null
  return rows.map(({ cells }, at) =>
    lineOf(lines[extents[at]?.from ?? 0]?.number ?? 1, [
      best.first[best.outer[at] ?? -1]?.pieces ?? [],
      best.second[best.inner[at] ?? -1]?.pieces ?? [],
      ...cells,
    ]),
  )
}

function sharedOut(extents: readonly Extent[], labels: readonly LevelLabel[]): Levels | null {
  const second = labels.filter(({ level }) => level === "level2")
  const first = labels.filter(({ level }) => level === "level1")
  const inner = shareRows(extents, second, () => true)
  if (inner === null) return null
  const keyAt = (row: number): string => second[inner.labels[row] ?? -1]?.key ?? ""
  const outer = shareRows(extents, first, (row, label) => hangsUnder(keyAt(row), first[label]?.key ?? ""))
  if (outer === null) return null
  return { first, second, outer: outer.labels, inner: inner.labels, off: inner.off + outer.off }
}

interface Parted {
  readonly candidates: readonly Candidate[]
  /** What a line holds besides, and its number. */
  readonly rests: readonly { readonly words: readonly Word[]; readonly at: number }[]
}

/** Level labels and pieces of them apart from the other words of each line; `others` are known to be none. */
function partLevels(lines: readonly Line[], others: ReadonlySet<Word["line"]>): Parted {
  const candidates: Candidate[] = []
  const rests: { readonly words: readonly Word[]; readonly at: number }[] = []
  lines.forEach((line, height) => {
    const words = wordsOf(line)
    const found = others.has(line) ? words : withoutLevels(words, candidates, height)
    if (found.length > 0) rests.push({ words: found, at: height })
  })
  return { candidates, rests }
}

/** Lines with a word alone that is the end of a name: 成本 where levels are worded in full (成本指标), a piece of no label. */
function bareWords(candidates: readonly Candidate[]): ReadonlySet<Word["line"]> {
  const full = candidates.filter(({ word }) => word.text.endsWith("指标")).length
  const bare = candidates.filter(
    (candidate, at) =>
      isLevel(candidate.word.text) &&
      !candidate.word.text.endsWith("指标") &&
      isAlone(candidate.word) &&
      !candidates.slice(at + 1).some((next) => goesOnLabel([candidate], next)),
  )
  const others = full > bare.length ? bare.map(({ word }) => word.line) : []
  return new Set([
    ...others,
    ...piecesLeftOver(candidates)
      .filter(isAlone)
      .map(({ line }) => line),
  ])
}

function isAlone({ text, line }: Word): boolean {
  return line.text.trim() === text
}

/** The words of a line behind the upright label of the table, its level labels and the pieces of them, which become candidates. */
function withoutLevels(words: readonly Word[], open: Candidate[], height: number): readonly Word[] {
  let at = 0
  for (let levels = 0; levels < 2 && at < words.length; at++) {
    const word = words[at]
    if (word === undefined) break
    const alone = at === words.length - 1
    const broken = startsLevel(word.text) && (alone || word.text.length >= 5 || endsInLabel(word.text))
    const isPiece = isLevel(word.text) || broken || goesOnLabel(open, { word, height })
    if (!isPiece && (at > 0 || !isUprightLabel(word.text))) break
    if (!isPiece) continue
    open.push({ word, height })
    levels++
  }
  return words.slice(at)
}

/** The label of the whole table, left of the levels, or a piece of it. */
function isUprightLabel(text: string): boolean {
  return isLabelScrap(text) || fieldLabels.names(text).has("indicators")
}

/** 满意度指 beside a row: a label that its cell's edge has cut. */
function endsInLabel(text: string): boolean {
  return /[指满社经生可]$|影$|指标$|^(?:产出|效益|满意度|数量|质量|时效|成本|社会效益|服务对象|经济效益|生态效益|可持续影?响?)$/u.test(
    text,
  )
}
