import { comparable } from "../../../basics/text.ts"
import { secondLevels } from "../../../layouts/name-evidence.ts"
import type { SecondLevelId } from "../../../layouts/name-evidence.ts"
import {
  fieldWords,
  fundColumnWords,
  fundRowWords,
  indicatorColumnWords,
  indicatorTree,
  otherColumnWords,
  otherFieldWords,
  personalWords,
} from "../../../layouts/vocabulary.ts"

/** What a printed label can mean. One word may mean several things: 成本指标 is a first and a second level. */
export interface LabelMeanings {
  readonly level1: string | null
  readonly level2: SecondLevelId | null
  readonly column: keyof typeof indicatorColumnWords | null
  readonly fundColumn: keyof typeof fundColumnWords | null
  readonly fundRow: "total" | "part" | null
  readonly field: keyof typeof fieldWords | null
  /** Names and telephone numbers of persons: what they label is never read. */
  readonly personal: boolean
}

type Draft = { -readonly [K in keyof LabelMeanings]: LabelMeanings[K] }

const words = new Map<string, Draft>()
const beginnings = new Set<string>()

function mean(word: string, meaning: Partial<Draft>): void {
  const key = comparable(word)
  const known = words.get(key) ?? {
    level1: null,
    level2: null,
    column: null,
    fundColumn: null,
    fundRow: null,
    field: null,
    personal: false,
  }
  words.set(key, { ...known, ...meaning })
  for (let length = 1; length <= key.length; length += 1) beginnings.add(key.slice(0, length))
}

for (const [field, list] of Object.entries(fieldWords))
  for (const word of list) mean(word, { field: field as keyof typeof fieldWords })
for (const [column, list] of Object.entries(indicatorColumnWords))
  for (const word of list) mean(word, { column: column as keyof typeof indicatorColumnWords })
for (const [column, list] of Object.entries(fundColumnWords))
  for (const word of list) mean(word, { fundColumn: column as keyof typeof fundColumnWords })
for (const { level1 } of indicatorTree) for (const word of level1) mean(word, { level1: level1[0] })
for (const { id, words: list } of secondLevels) for (const word of list) mean(word, { level2: id })
for (const word of fundRowWords.total.filter((total) => total.includes("总额")))
  mean(word, { fundRow: "total" })
for (const word of fundRowWords.parts) {
  mean(word, { fundRow: "part" })
  mean(`其中：${word}`, { fundRow: "part" })
}
for (const word of [...otherFieldWords, ...otherColumnWords]) mean(word, {})
for (const word of personalWords) mean(word, { personal: true })

/** The meanings of a whole printed word, a colon at its end left aside. */
export function meaningsOf(text: string): LabelMeanings | null {
  return words.get(withoutColon(text)) ?? null
}

export function isLabelWord(text: string): boolean {
  return words.has(withoutColon(text))
}

export function beginsLabel(text: string): boolean {
  return beginnings.has(withoutColon(text))
}

/** A beginning of a second-level word that is long enough to be told from others: 服务对象. */
export function beginningOfLevel(text: string): SecondLevelId | null {
  const key = comparable(text)
  if (key.length < 4) return null
  const fitting = secondLevels.filter((level) => level.words.some((word) => comparable(word).startsWith(key)))
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null
}

/** A short end of a level or heading word left over when its beginning stands elsewhere: 标, 指标, 元）. */
export function endsLabel(text: string): boolean {
  const key = comparable(text)
  return key.length <= 3 && [...words.keys()].some((word) => word.length > key.length && word.endsWith(key))
}

function withoutColon(text: string): string {
  return comparable(text).replace(/:$/u, "")
}
