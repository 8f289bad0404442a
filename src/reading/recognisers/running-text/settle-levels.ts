import { secondStemsInOrder, softLevelEnds, type SecondStem } from "../../../layouts/level-families.ts"
import { isHardLevel, type Label } from "./labels.ts"
import { gapAt, gaps, type Tape } from "./tape.ts"
import { datesAt, softWordsAt, unitsAt } from "./value-grammar.ts"

/**
 * The levels of a section as its print words them. Some forms print no more than 数量, 质量, 时效: words that names hold
 * too. They are levels where several stand at the beginnings of cells in the order in which forms print them. 产出|数量指标
 * run together is one label where other second levels begin with 产出 as well, or 产出 stands above it.
 */
export function settledLevels(
  tape: Tape,
  labels: readonly Label[],
  from: number,
  to: number,
): readonly Label[] {
  const inside = labels
    .filter((label) => label.from >= from && label.wordTo <= to)
    .map((label) => beforeNumber(tape, label))
  const apart = inside.flatMap((label) => partedAtBlank(tape, label))
  const compounds = apart.filter(isCompound)
  const candidates = [
    ...apart.flatMap((label) => anchorOf(label)),
    ...bareWords(tape, apart, from, to),
    ...compounds.flatMap((label) => restOf(label)),
  ].toSorted((a, b) => a.label.from - b.label.from)
  const chosen = longestInOrder(candidates)
  const proven = isProven(chosen)
  const levels = chosen.filter(({ fixed, cut }) => fixed || cut === true || proven)
  const under = apart.some(
    ({ level1, level2, from: at }) =>
      level1 === "output" && level2 === null && at < (compounds[0]?.from ?? 0),
  )
  const lone = !under && new Set(compounds.map(({ word }) => stemIn(word)?.stem)).size === 1
  const others = chosen.filter(({ stem, cut }) => cut !== true && stem.group === "output")
  const cutsCompounds =
    lone && others.some(({ stem }) => stem.stem !== stemIn(compounds[0]?.word ?? "")?.stem)
  const settled = levels.flatMap(({ label, fixed, cut }) =>
    fixed || (cut === true && !cutsCompounds) ? [] : [{ ...label, settled: true as const }],
  )
  const added = cutsCompounds ? compounds.flatMap((label) => headOf(label)) : []
  const costs = settled.flatMap((label) => costAbove(tape, label))
  const kept = apart.filter(
    (label) => !settled.some((other) => label.from < other.wordTo && other.from < label.wordTo),
  )
  return [...kept, ...added, ...costs, ...settled].toSorted((a, b) => a.from - b.from)
}

interface Candidate {
  readonly label: Label
  readonly stem: SecondStem
  readonly worth: number
  /** A label by its own word. */
  readonly fixed: boolean
  /** The second half of a compound. */
  readonly cut?: boolean
}

const compound = /^产出(?=(?:数量|质量|时效|进度|成本)(?:指标|目标)?$)/u
const leadLength = 2

function isCompound(label: Label): boolean {
  return label.level2 === "output" && compound.test(label.word)
}

function stemIn(word: string): SecondStem | undefined {
  return secondStemsInOrder.findLast(({ stem }) => word.includes(stem))
}

/** 产出|数量指标 with a blank between: two cells. */
function partedAtBlank(tape: Tape, label: Label): readonly Label[] {
  if (!isCompound(label) || gapAt(tape, label.from + leadLength) < gaps.blank) return [label]
  if (gapAt(tape, label.from + leadLength) >= gaps.line) return [label]
  return [...headOf(label), ...restOf(label).map((rest) => rest.label)]
}

function headOf(label: Label): readonly Label[] {
  const wordTo = label.from + leadLength
  return [
    {
      ...label,
      word: label.word.slice(0, leadLength),
      level1: "output",
      level2: null,
      wordTo,
      to: wordTo,
      points: null,
      settled: true,
    },
  ]
}

function restOf(label: Label): readonly Candidate[] {
  const stem = stemIn(label.word)
  if (stem === undefined) return []
  const rest: Label = {
    ...label,
    word: label.word.slice(leadLength),
    from: label.from + leadLength,
    settled: true,
  }
  return [{ label: rest, stem, worth: 2, fixed: false, cut: true }]
}

/** 数量|指标1:名称: the numbering of the names is no part of the level. */
function beforeNumber(tape: Tape, label: Label): Label {
  const numbered =
    label.to === label.wordTo && /^\d{1,2}[:：、.]/u.test(tape.text.slice(label.to, label.to + 3))
  if (!numbered || label.level2 === null || !label.word.endsWith(numbering)) return label
  const wordTo = label.wordTo - numbering.length
  return { ...label, word: label.word.slice(0, -numbering.length), wordTo, to: wordTo, settled: true }
}

const numbering = "指标"
const cost = "成本"

/** 成本|经济成本: the first level of the costs, by its stem alone. */
function costAbove(tape: Tape, label: Label): readonly Label[] {
  const from = label.from - cost.length
  if (label.level2 !== "cost" || !tape.text.startsWith(cost, from)) return []
  const above = { ...label, word: cost, level1: "cost" as const, level2: null }
  return [{ ...above, from, wordTo: label.from, to: label.from, points: null }]
}

/** Levels that are told by their own word keep their places. */
function anchorOf(label: Label): readonly Candidate[] {
  if (label.level2 === null || label.level2 === "process" || isCompound(label)) return []
  const stem = stemIn(label.word)
  if (stem === undefined) return []
  const fixed = isHardLevel(label)
  if (!fixed && stem.stem === label.word) return []
  return [{ label, stem, worth: fixed ? 10 : 1.5, fixed }]
}

const barePattern = new RegExp(
  `(?:${secondStemsInOrder
    .map(({ stem }) => stem)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})(?:${softLevelEnds.join("|")})?`,
  "gu",
)

/** Stems at the beginning of a cell, where no known label stands. */
function bareWords(tape: Tape, labels: readonly Label[], from: number, to: number): readonly Candidate[] {
  const found: Candidate[] = []
  for (const match of tape.text.slice(from, to).matchAll(barePattern)) {
    const at = from + match.index
    const end = at + match[0].length
    const stem = stemIn(match[0])
    if (stem === undefined || labels.some((label) => overlaps(label, at, end, stem))) continue
    const behindLevel = labels.some((label) => label.to === at && isFirst(label))
    const alone = isParted(tape, at) && (isParted(tape, end) || end === to)
    if (!alone && !(behindLevel || at === from || endsCell(tape, at))) continue
    const again = tape.text.startsWith(stem.stem, end)
    if (!alone && !again && !beginsName(tape, end)) continue
    const held = !alone && !again && heldByName.test(tape.text.slice(end, end + 2))
    found.push({
      label: levelOf(tape, at, end, stem),
      stem,
      worth: (held ? 0.6 : 1) + (alone ? 1 : 0) + (behindLevel ? 1 : 0) + (again ? 0.5 : 0),
      fixed: false,
    })
  }
  return found
}

/** A label of another word; a softer label of the same stem may be the beginning of 社会效益类. */
function overlaps(label: Label, at: number, end: number, { stem }: SecondStem): boolean {
  if (label.from >= end || at >= label.wordTo || isFirst(label)) return false
  return !(label.word === stem && label.from === at && !isHardLevel(label))
}

function isFirst(label: Label): boolean {
  return label.level1 !== null && label.level2 === null
}

function isParted(tape: Tape, at: number): boolean {
  return gapAt(tape, at) >= gaps.blank
}

function levelOf(tape: Tape, from: number, wordTo: number, { group }: SecondStem): Label {
  const word = tape.text.slice(from, wordTo)
  return {
    word,
    field: null,
    fundColumn: null,
    column: null,
    level1: null,
    level2: group,
    after: false,
    from,
    wordTo,
    to: wordTo,
    points: null,
  }
}

function beginsName(tape: Tape, at: number): boolean {
  return (
    /^(?:\p{Script=Han}{2}|[\dA-Za-z(（“《])/u.test(tape.text.slice(at, at + 2)) &&
    !/^[的和与及、率度性]/u.test(tape.text[at] ?? "")
  )
}

/** 质量达标率, 成本控制数: with these the word is rather the beginning of a name. */
const heldByName =
  /^(?:达标|合格|控制|符合|完成|达到|提高|提升|满意|保证|监测|监管|监督|检测|检查|检验|节约|优良|情况|验收|评价|评定|评估|标准|要求)/u

const longestValue = 12

/** What stands before ends a cell: a figure, a unit, a mark, or words of a value. */
function endsCell(tape: Tape, at: number): boolean {
  if (gapAt(tape, at) >= gaps.line || !/\p{Script=Han}/u.test(tape.text[at - 1] ?? "")) return true
  for (let start = Math.max(0, at - longestValue); start < at; start++) {
    if (/\d/u.test(tape.text[start - 1] ?? "") && unitsAt(tape, start, at).includes(at)) return true
    const ends = [...softWordsAt(tape, start, at), ...datesAt(tape, start, at)]
    if (ends.some((reading) => reading.to === at && at - start >= 2)) return true
  }
  return false
}

/** The heaviest run of candidates in printed order, each stem once; those told by their own word break no order. */
function longestInOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const best: { readonly worth: number; readonly before: number }[] = []
  let last = -1
  for (const [at, { label, stem, worth }] of candidates.entries()) {
    let own = { worth, before: -1 }
    for (let before = 0; before < at; before++) {
      const other = candidates[before]
      const sum = (best[before]?.worth ?? 0) + worth
      if (
        other !== undefined &&
        other.stem.order < stem.order &&
        other.label.wordTo <= label.from &&
        sum > own.worth
      )
        own = { worth: sum, before }
    }
    best.push(own)
    if (last === -1 || own.worth > (best[last]?.worth ?? 0)) last = at
  }
  const chosen: Candidate[] = []
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) {
    const candidate = candidates[at]
    if (candidate !== undefined) chosen.unshift(candidate)
  }
  return chosen
}

const fewest = 3

/** Several words without an end of their own, most of them of the output. */
function isProven(chosen: readonly Candidate[]): boolean {
  const bare = chosen.filter(({ fixed, label }) => !fixed && !/(?:指标|目标)$/u.test(label.word))
  const output = bare.filter(({ stem }) => stem.group === "output")
  const worth = bare.reduce((total, each) => total + each.worth, 0)
  return bare.length >= fewest
    ? output.length >= 1 && worth >= fewest + 1
    : output.length >= 2 && worth >= fewest + 1
}
