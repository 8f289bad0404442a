import { parseFigure } from "../../../basics/exact.ts"
import { comparable } from "../../../basics/text.ts"
import { valueKindWords } from "../../../layouts/name-evidence.ts"
import { indicatorTree, natureWords } from "../../../layouts/vocabulary.ts"
import type { Nature } from "../../../records/form.ts"
import { operatorOf } from "../../../records/operator-words.ts"
import type { WideColumn } from "./columns.ts"

/** What can be said of a printed text without knowing its column. */
export interface Traits {
  readonly length: number
  /** `level`: a word met at both levels (成本指标). */
  /** `coded`: a number and a name, as budgets print their units. */
  readonly kind:
    "figure" | "percent" | "level" | "level1" | "level2" | "nature" | "op" | "unit" | "coded" | "words"
}

export function traitsOf(text: string): Traits {
  return { length: text.length, kind: text.length > longestWord ? "words" : kindOf(text) }
}

/** 100.00 */
const longestPoints = 6

/** No figure, level or sign is longer. */
const longestWord = 30

function kindOf(text: string): Traits["kind"] {
  if (figureIn(text) !== null) return "figure"
  if (figureIn(text.replace(/\s*[%％]$/u, "")) !== null) return "percent"
  const level = levelName(text)
  if (level1Words.has(level)) return level2Words.has(level) ? "level" : "level1"
  if (level2Words.has(level)) return "level2"
  if (natureOf(text) !== null) return "nature"
  if (operatorOf(text) !== null) return "op"
  if (/^\d{3,9}[-—–]\p{Script=Han}/u.test(text)) return "coded"
  return unitWords.has(level) ? "unit" : "words"
}

/**
 * How badly a text suits a column: 0 suits, Infinity cannot stand there. Whole points are contradictions of kind
 * (a level word among names), fractions are mere oddities.
 */
export function misfit({ kind, length }: Traits, column: WideColumn | null): number {
  switch (column) {
    case null:
      return 0.3
    case "budget":
    case "executed":
      return kind === "figure" ? 0 : Infinity
    case "weight":
    case "score":
      return kind === "figure" ? (length > longestPoints ? 3 : 0) : Infinity
    case "executionRate":
      return kind === "figure" || kind === "percent" ? 0 : Infinity
    case "sequence":
      return kind === "figure" && length <= 5 ? 0 : Infinity
    case "level1":
    case "level2":
      if (kind === column || kind === "level") return 0
      return isLevel(kind) ? 3 : misfitOfWord({ kind, length }, 12)
    case "nature":
    case "op":
      return kind === column
        ? 0
        : kind === "nature" || kind === "op"
          ? 0.1
          : misfitOfWord({ kind, length }, 5)
    case "target":
    case "actual":
      if (kind === "unit") return 0.3
      return isKeyword(kind) ? 2.5 : length <= 40 ? 0 : 1
    case "measureUnit":
      if (kind === "figure") return 4
      return isKeyword(kind) || length > 8 ? 3 : kind === "unit" ? 0 : 0.1
    case "goal":
      return kind === "figure" ? 3 : isKeyword(kind) ? 4 : length < 4 ? 1 : 0
    case "description":
    case "basis":
    case "deviation":
    case "period":
    case "projectCode":
      return isKeyword(kind) ? 2.5 : 0
    case "name":
    case "projectName":
      return kind === "figure" ? 3 : isKeyword(kind) ? 2.5 : kind === "coded" ? 0.2 : 0
    case "category":
    case "department":
    case "unit":
      return kind === "figure" ? 3 : isKeyword(kind) ? 2.5 : 0
  }
}

/** Level, nature and sign cells may hold words that the vocabulary lacks, if short. */
function misfitOfWord({ kind, length }: Traits, longest: number): number {
  return (kind === "words" || kind === "unit" || kind === "coded") && length <= longest ? 2.5 : 6
}

function isLevel(kind: Traits["kind"]): boolean {
  return kind === "level" || kind === "level1" || kind === "level2"
}

function isKeyword(kind: Traits["kind"]): boolean {
  return isLevel(kind) || kind === "nature" || kind === "op"
}

/** The figure that a cell of amounts or weights holds; a unit printed behind it does not count. */
export function figureIn(text: string): number | null {
  if (text.length > 30) return null
  return parseFigure(
    comparable(text)
      .replace(/(万元|元|分)$/u, "")
      .replace(/^[¥￥]/u, ""),
  )
}

const level1Words = new Set<string>(indicatorTree.flatMap((branch) => branch.level1.map(comparable)))
const level2Words = new Set<string>(indicatorTree.flatMap((branch) => branch.level2.map(comparable)))

const unitWords = new Set<string>(Object.values(valueKindWords).flatMap(({ units }) => units.map(comparable)))

/** A level cell without remarks in brackets: 产出指标（50分）, 数量指标(必填). */
export function levelName(text: string): string {
  return comparable(text).replace(/\([^()]*\)/gu, "")
}

export function natureOf(text: string): Nature | null {
  const word = comparable(text)
  for (const [nature, words] of Object.entries(natureWords))
    if ((words as readonly string[]).includes(word)) return nature as Nature
  return null
}
