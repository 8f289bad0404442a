import { comparable } from "../../../basics/text.ts"
import { indicatorTree } from "../../../layouts/vocabulary.ts"
import { withoutRemarks } from "../grid/label-match.ts"
import type { Word } from "../printed-words.ts"

type Level = "level1" | "level2"

/** A level label put together from its pieces, and how far down the rows its middle stands. */
export interface LevelLabel {
  readonly level: Level
  readonly key: string
  readonly pieces: readonly Word[]
  readonly middle: number
}

/** A word that may be a level label or a piece of one, with its height among the rows. */
export interface Candidate {
  readonly word: Word
  readonly height: number
}

const branches = indicatorTree.map(({ level1, level2 }) => ({
  level1: level1.map((text) => comparable(text)),
  level2: level2.map((text) => comparable(text)),
}))
const keys = [...new Set(branches.flatMap(({ level1, level2 }) => [...level1, ...level2]))]
/** Rows that a broken label reaches over. */
const tallest = 4

export function keyOf(text: string): string {
  return withoutRemarks(comparable(text))
}

export function isLevel(text: string): boolean {
  return keys.includes(keyOf(text))
}

export function startsLevel(text: string): boolean {
  const key = keyOf(text)
  return key.length >= 2 && keys.some((each) => each.startsWith(key))
}

/** Whether a second level may hang under a first one; what the official tree does not name may. */
export function hangsUnder(level2: string, level1: string): boolean {
  const known = branches.filter((branch) => branch.level2.includes(level2))
  return known.length === 0 || known.some((branch) => branch.level1.includes(level1))
}

interface Open {
  text: string
  readonly pieces: Word[]
  readonly heights: number[]
}

/** Whether a word goes on a label that is still open above it. */
function goesOn(open: Open, { word, height }: Candidate): boolean {
  const longer = open.text + keyOf(word.text)
  return height - (open.heights[0] ?? 0) <= tallest && keys.some((key) => key.startsWith(longer))
}

/** The labels that the pieces make up, in the order of their middles; null where a piece is left without a label. */
export function assembleLabels(candidates: readonly Candidate[]): readonly LevelLabel[] | null {
  const opens: Open[] = []
  for (const candidate of candidates) {
    const open = opens.findLast((each) => goesOn(each, candidate))
    const key = keyOf(candidate.word.text)
    if (open !== undefined) {
      open.text += key
      open.pieces.push(candidate.word)
      open.heights.push(candidate.height)
    } else if (startsLevel(candidate.word.text))
      opens.push({ text: key, pieces: [candidate.word], heights: [candidate.height] })
    else return null
  }
  if (opens.some(({ text }) => !keys.includes(text))) return null
  const labels = opens.map(({ text, pieces, heights }) => ({
    level: levelOf(text),
    key: text,
    pieces,
    middle: (Math.min(...heights) + Math.max(...heights)) / 2,
  }))
  return withoutTwins(labels).toSorted((a, b) => a.middle - b.middle)
}

function levelOf(key: string): Level {
  return branches.some(({ level1 }) => level1.includes(key)) ? "level1" : "level2"
}

/** 成本指标 and 满意度指标 are words of both levels: under a first level of the same height they are the second. */
function withoutTwins(labels: readonly LevelLabel[]): readonly LevelLabel[] {
  return labels.map((label, at) => {
    const isBoth = branches.some(({ level2 }) => level2.includes(label.key)) && label.level === "level1"
    const before = labels[at - 1]
    const beside = before !== undefined && before.level === "level1" && before.middle === label.middle
    return isBoth && beside ? { ...label, level: "level2" } : label
  })
}
