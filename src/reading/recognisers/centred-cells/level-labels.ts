import { firstLevelWords, secondLevelWords, type LevelGroup } from "../../../layouts/level-families.ts"
import { indicatorTree } from "../../../layouts/vocabulary.ts"
import { withoutRemarks, wordKey } from "../grid/label-match.ts"
import type { Word } from "../printed-words.ts"

type Level = "level1" | "level2"

/** A level label put together from its pieces, and the printed line that its middle stands on. */
export interface LevelLabel {
  readonly level: Level
  readonly key: string
  readonly pieces: readonly Word[]
  readonly middle: number
}

/** A word that may be a level label or a piece of one, with the number of its printed line. */
export interface Candidate {
  readonly word: Word
  readonly height: number
}

interface Branch {
  readonly level1: readonly string[]
  readonly level2: readonly string[]
}

const groups = (Object.keys(firstLevelWords) as LevelGroup[]).map((group): Branch => {
  return { level1: firstLevelWords[group], level2: secondLevelWords[group] }
})
const branches = [...indicatorTree, ...groups].map(({ level1, level2 }: Branch): Branch => {
  return { level1: level1.map(wordKey), level2: level2.map(wordKey) }
})
const keys = [...new Set(branches.flatMap(({ level1, level2 }) => [...level1, ...level2]))]
/** Printed lines that a broken label reaches over. */
const tallest = 8

export function keyOf(text: string): string {
  return withoutRemarks(wordKey(text))
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

/** Whether a word goes on one of the labels that others have opened; a whole one only takes the end of a longer one. */
export function goesOnLabel(candidates: readonly Candidate[], next: Candidate): boolean {
  const isEnd = /^(?:指标|标|目标)$/u.test(keyOf(next.word.text))
  return (
    opensOf(candidates)?.some((open) => (isEnd || !keys.includes(open.text)) && goesOn(open, next)) === true
  )
}

/** Pieces that make up no whole label: they are pieces of something else. */
export function piecesLeftOver(candidates: readonly Candidate[]): readonly Word[] {
  return (opensOf(candidates) ?? []).flatMap(({ text, pieces }) => (keys.includes(text) ? [] : pieces))
}

/** Labels as far as their pieces are put together; null where a piece is left without a label. */
function opensOf(candidates: readonly Candidate[]): readonly Open[] | null {
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
  return opens
}

/** The labels that the pieces make up, in the order of their middles; null where a piece is left without a label. */
export function assembleLabels(candidates: readonly Candidate[]): readonly LevelLabel[] | null {
  const opens = opensOf(candidates)
  if (opens === null) return null
  if (opens.some(({ text }) => !keys.includes(text))) return null
  const labels = opens.map(({ text, pieces, heights }) => ({
    level: levelOf(text),
    key: text,
    pieces,
    middle: (Math.min(...heights) + Math.max(...heights)) / 2,
  }))
  return labels.toSorted((a, b) => a.middle - b.middle)
}

function levelOf(key: string): Level {
  return branches.some(({ level1 }) => level1.includes(key)) ? "level1" : "level2"
}

/** The most labels whose level is tried both ways. */
const mostTwins = 4

/** 成本指标 and 满意度指标 are words of both levels: all ways to take them, the usual one first. */
export function waysToTake(labels: readonly LevelLabel[]): readonly (readonly LevelLabel[])[] {
  const twins = labels.filter(({ key }) => isBoth(key)).slice(0, mostTwins)
  return Array.from({ length: 2 ** twins.length }, (_, way) =>
    labels.map((label): LevelLabel => {
      const at = twins.indexOf(label)
      return at !== -1 && (way >> at) % 2 === 1 ? { ...label, level: "level2" } : label
    }),
  )
}

function isBoth(key: string): boolean {
  return (
    branches.some(({ level1 }) => level1.includes(key)) && branches.some(({ level2 }) => level2.includes(key))
  )
}
