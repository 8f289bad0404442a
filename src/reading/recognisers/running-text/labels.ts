import { comparable } from "../../../basics/text.ts"
import { firstLevelWords, secondLevelWords, type LevelGroup } from "../../../layouts/level-families.ts"
import {
  afterIndicatorWords,
  headingWords,
  headWords,
  otherHeadWords,
} from "../../../layouts/running-text-words.ts"
import {
  fieldWords,
  fundColumnWords,
  fundRowWords,
  indicatorColumnWords,
  otherColumnWords,
  otherFieldWords,
} from "../../../layouts/vocabulary.ts"
import { gapAt, gaps, type Tape } from "./tape.ts"

export type FieldName = keyof typeof fieldWords | "other"
export type FundColumn = keyof typeof fundColumnWords
export type IndicatorColumn = keyof typeof indicatorColumnWords | "other"

/** What a printed word may be the label of. */
export interface LabelWord {
  readonly word: string
  readonly field: FieldName | null
  readonly fundColumn: FundColumn | null
  readonly column: IndicatorColumn | null
  readonly level1: LevelGroup | null
  readonly level2: LevelGroup | null
  /** What follows are no indicators any more. */
  readonly after: boolean
}

/** A label where it was printed; `to` is behind its remark in brackets and its colon. */
export interface Label extends LabelWord {
  readonly from: number
  readonly wordTo: number
  readonly to: number
  /** Points printed in its brackets: 产出指标（50分）. */
  readonly points: number | null
  /** That a word which sentences hold too is a level here was found from all levels of its section. */
  readonly settled?: true
}

interface Node {
  readonly next: Map<string, Node>
  word: LabelWord | null
}

/** Headings that are told only where cells are cut: words such as 其他 and 备注 stand in any sentence. */
const columnsOfCellsOnly: ReadonlySet<string> = new Set([
  "op",
  "forecast",
  "causes",
  "likelihood",
  "coefficient",
  "remark",
])

const root = buildTrie()

/** All labels of a stretch, longest first, none inside another. */
export function labelsIn(tape: Tape, from: number, to: number): readonly Label[] {
  const labels: Label[] = []
  let at = from
  while (at < to) {
    const label = labelAt(tape, at, to)
    const level = label === null ? null : levelInside(tape, label, to)
    const own = label === null || level !== null ? null : withoutProject(tape, label, labels.at(-1), to)
    if (own !== null) labels.push(own)
    at = level ?? own?.wordTo ?? at + 1
  }
  return labels
}

/** 按时完成|成本指标: where a level label begins inside a softer one and goes on behind it, the softer one is none. */
function levelInside(tape: Tape, label: Label, to: number): number | null {
  if (isHardLevel(label) || label.level2 === null) return null
  for (let at = label.from + 1; at < label.wordTo; at++) {
    const other = labelAt(tape, at, to)
    if (other !== null && isHardLevel(other) && other.wordTo > label.wordTo) return at
  }
  return null
}

const project = "项目"

/**
 * 某某工程项目|主管部门: behind the name of a project, 项目 before a label that also stands without it is the end of the name
 * where the print parts them so, or where the name follows its own label without a blank anywhere.
 */
function withoutProject(tape: Tape, label: Label, before: Label | undefined, to: number): Label {
  if (before?.field !== "projectName" || !label.word.startsWith(project)) return label
  const shorter = labelAt(tape, label.from + project.length, to)
  if (shorter === null || shorter.field === null || shorter.wordTo < label.wordTo) return label
  if (shorter.wordTo > label.wordTo) return shorter
  const partedBefore = gapAt(tape, label.from) > gaps.none
  const partedInside = gapAt(tape, shorter.from) > gaps.none
  if (partedBefore || label.from - before.to < project.length) return label
  const unit = tape.text.slice(label.wordTo, label.wordTo + 120)
  const elsewhere = /项目(?:实施|承担|执行)?单位/u.test(unit)
  return partedInside || !elsewhere ? shorter : label
}

/** The longest label that begins at `at`. */
export function labelAt(tape: Tape, at: number, end: number): Label | null {
  let node = root.next.get(tape.text[at] ?? "")
  let found: LabelWord | null = null
  let wordTo = at
  for (let next = at + 1; node !== undefined && next <= end; next++) {
    if (node.word !== null) [found, wordTo] = [node.word, next]
    node = node.next.get(tape.text[next] ?? "")
  }
  if (found === null) return null
  const remark = remarkBehind(tape.text, wordTo, end)
  return { ...found, from: at, wordTo, to: remark.to, points: remark.points }
}

/** A second or first level by a word of its own, not by two characters that any sentence may hold. */
export function isHardLevel(label: LabelWord & { readonly settled?: true }): boolean {
  if (label.settled === true) return true
  return (label.level1 !== null || label.level2 !== null) && /(?:指标|目标)$/u.test(label.word)
}

/** A remark in brackets right behind a label, and its colon. What states a quantity (≥77台) is no remark. */
function remarkBehind(text: string, from: number, end: number): { to: number; points: number | null } {
  let to = from
  let points: number | null = null
  for (let count = 0; count < 2 && to < end; count++) {
    const remark = /^[(【[]([^()（）【】[\]≥≤><=]{0,40})[)】\]]/u.exec(text.slice(to, Math.min(end, to + 43)))
    if (remark?.[1] === undefined) break
    // [155]某某局: the code of a body is no remark.
    if (/^[【[]/u.test(remark[0]) && /^\d{3,}$/u.test(remark[1])) break
    const figure = /^(\d{1,3}(?:\.\d)?)分?$/u.exec(remark[1])?.[1]
    if (figure !== undefined) points = Number(figure)
    to += remark[0].length
  }
  if (to < end && /[:：]/u.test(text[to] ?? "")) to += 1
  return { to, points }
}

function buildTrie(): Node {
  const trie: Node = { next: new Map(), word: null }
  const words = new Map<string, LabelWord>()
  const add = (list: readonly string[], meaning: Partial<LabelWord>): void => {
    for (const each of list) {
      const word = comparable(each)
      const known = words.get(word) ?? blankWord(word)
      words.set(word, { ...known, ...meaning })
    }
  }
  for (const [field, list] of Object.entries(fieldWords).toReversed())
    add(list, { field: field as FieldName })
  add(otherFieldWords, { field: "other" })
  add(otherHeadWords, { field: "other" })
  for (const [field, list] of Object.entries(headWords)) add(list, { field: field as FieldName })
  add(
    fundRowWords.total.filter((word) => word.length >= 4),
    { field: "other" },
  )
  for (const [column, list] of Object.entries(fundColumnWords))
    add(list, { fundColumn: column as FundColumn })
  add(otherColumnWords, { column: "other" })
  for (const [column, list] of Object.entries(indicatorColumnWords))
    if (!columnsOfCellsOnly.has(column)) add(list, { column: column as IndicatorColumn })
  for (const column of ["forecast", "likelihood", "coefficient"] as const)
    add(indicatorColumnWords[column], { column: "other" })
  for (const [column, list] of Object.entries(headingWords)) add(list, { column: column as IndicatorColumn })
  for (const [group, list] of Object.entries(firstLevelWords)) add(list, { level1: group as LevelGroup })
  for (const [group, list] of Object.entries(secondLevelWords)) add(list, { level2: group as LevelGroup })
  add(afterIndicatorWords, { after: true })
  add([...fieldWords.total, ...fieldWords.conclusion], { after: true })
  for (const word of words.values()) insert(trie, word)
  return trie
}

function blankWord(word: string): LabelWord {
  return { word, field: null, fundColumn: null, column: null, level1: null, level2: null, after: false }
}

function insert(trie: Node, word: LabelWord): void {
  let node = trie
  for (const character of word.word) {
    const next = node.next.get(character) ?? { next: new Map<string, Node>(), word: null }
    node.next.set(character, next)
    node = next
  }
  node.word = word
}
