import { groupFirstLevel, type LevelGroup } from "../../../layouts/level-families.ts"
import { isHardLevel, type Label } from "./labels.ts"
import { settledLevels } from "./settle-levels.ts"
import type { Tape } from "./tape.ts"
import { softWordsAt } from "./value-grammar.ts"

/** A stretch of rows under one second level (or under a first level that prints none). */
export interface Group {
  readonly levels: Levels
  readonly from: number
  readonly to: number
  /** Which printed first level the group stands under: groups of one number share its points. */
  readonly branch: number
  /** Points printed beside the first level, or beside the second. */
  readonly branchPoints: number | null
  readonly points: number | null
}

export interface Levels {
  readonly level1: string
  readonly level2: string
  readonly level1At: Label | null
  readonly level2At: Label | null
  /** The first level is not printed above the second, but known from it. */
  readonly inferred: boolean
}

/** The rows of a section, cut at the level labels that no sentence holds by chance. */
export function groupsIn(tape: Tape, labels: readonly Label[], from: number, to: number): readonly Group[] {
  const cuts = levelCuts(tape, labels, from, to)
  const groups: Group[] = []
  let level1: Label | null = null
  let level2: Label | null = null
  let branch = 0
  let at = from
  const push = (end: number): void => {
    if (end > at)
      groups.push({
        levels: levelsOf(level1, level2),
        from: at,
        to: end,
        branch,
        branchPoints: level1?.points ?? null,
        points: level2?.points ?? null,
      })
  }
  for (const [order, cut] of cuts.entries()) {
    push(cut.from)
    at = cut.to
    if (isFirstLevel(cut, cuts[order + 1])) {
      level1 = cut
      level2 = null
      branch += 1
    } else if (cut.level2 !== null) level2 = cut
  }
  push(to)
  return groups.map((group) => trimmed(tape, group)).filter((group) => group.to > group.from)
}

/** Level labels, and stray prints of the section's own label (绩效指标), which part rows as well. */
function levelCuts(tape: Tape, labels: readonly Label[], from: number, to: number): readonly Label[] {
  const inside = settledLevels(tape, labels, from, to)
  return inside.flatMap((label, order) => {
    if (isHardLevel(label) || label.field === "indicators")
      return [sameWordAgain(tape, inside[order - 1], label)]
    if (label.level1 === null && label.level2 === null) return []
    const before = inside[order - 1]
    const next = inside[order + 1]
    // 项目实施时间 behind 时效指标 is a name.
    if (label.level2 === "process" && before !== undefined && isLevel(before) && !isOfProcess(before))
      return []
    // 服务对象满意度≥90%: the words are the name of a row.
    if (isAnswered(tape, label.to, to) || before?.word === label.word) return []
    // 2.社会效益:… heads its rows.
    if (label.level2 !== null && label.level2 !== "process" && /[:：]/u.test(tape.text[label.to - 1] ?? ""))
      return [label]
    const behindLabel =
      label.from === from || (before !== undefined && joined(tape, before, label) && isLevel(before))
    const beforeLabel = next !== undefined && joined(tape, label, next) && isLevel(next)
    if (label.points !== null) return [withDamagedStart(tape, label, from)]
    if (beforeLabel || (label.level2 !== null && isBehindScrambledLabel(tape, label, from))) return [label]
    // 效果显著 behind a label is a name: two characters alone are no label.
    return behindLabel && (label.word.length > 3 || label.from === from) ? [label] : []
  })
}

/** 服务对象满意度|≥90%, 服务对象满意度|较上年提高: a value stands behind the words, so that they are a name. */
export function isAnswered(tape: Tape, at: number, end: number): boolean {
  if (/[\d≥≤<>=%二]/u.test(tape.text[at] ?? "")) return true
  return softWordsAt(tape, at, end).some(({ cost }) => cost < 0.6)
}

/** 满意度指标|满意度指标: the first level, and a second one of the same word. */
function sameWordAgain(tape: Tape, before: Label | undefined, label: Label): Label {
  const twice = before !== undefined && before.word === label.word && joined(tape, before, label)
  return twice && label.level2 === null && label.level1 !== null
    ? { ...label, level1: null, level2: label.level1 }
    : label
}

/** A label with its points whose first characters were misread (顼目产出(30分)): what no row claims is the label's. */
function withDamagedStart(tape: Tape, label: Label, from: number): Label {
  const before = /\d([\p{Script=Han}]{1,2})$/u.exec(
    tape.text.slice(Math.max(from, label.from - 3), label.from),
  )?.[1]
  if (before === undefined || label.word.length > 3) return label
  return { ...label, from: label.from - before.length, word: before + label.word }
}

const levelLetters = /[产出效益满意度指标服务对象数量质时绩]/gu
const shortestScrambled = 4

/** Labels printed upright beside each other are often read as one (益标效指意指满度): only letters of levels behind a cell. */
function isBehindScrambledLabel(tape: Tape, label: Label, from: number): boolean {
  const before = tape.text.slice(Math.max(from, label.from - 20), label.from)
  const run = /[\d%)）](\p{Script=Han}+)$/u.exec(before)?.[1] ?? ""
  const letters = run.match(levelLetters)?.length ?? 0
  return run.length >= shortestScrambled && letters * 3 >= run.length * 2
}

/** Only brackets and hyphens stand between two labels: 【产出指标-数量指标】. */
function joined(tape: Tape, before: Label, label: Label): boolean {
  return label.from >= before.to && /^[】\]\-—–/、【[:：]{0,3}$/u.test(tape.text.slice(before.to, label.from))
}

function isOfProcess(label: Label): boolean {
  return label.level1 === "process" || label.level2 === "process"
}

function isLevel(label: Label): boolean {
  return label.level1 !== null || label.level2 !== null || label.field === "indicators"
}

/** 成本指标 and 满意度指标 are both first and second levels: what follows and what stands above decides. */
function isFirstLevel(label: Label, next: Label | undefined): boolean {
  if (label.level1 === null) return false
  if (label.level2 === null) return true
  return label.level1 !== "cost" || (next?.level2 === "cost" && next.from - label.to <= 3)
}

function levelsOf(level1: Label | null, level2: Label | null): Levels {
  const group = level2?.level2 ?? null
  const printed = level1?.word ?? ""
  const fits = group === null || level1 === null || belongs(group, level1.level1)
  if (group !== null && (level1 === null || !fits))
    return {
      level1: groupFirstLevel[group],
      level2: level2?.word ?? "",
      level1At: null,
      level2At: level2,
      inferred: true,
    }
  return { level1: printed, level2: level2?.word ?? "", level1At: level1, level2At: level2, inferred: false }
}

/** Many forms print the satisfaction group under the benefits, and costs under the output. */
function belongs(second: LevelGroup, first: LevelGroup | null): boolean {
  if (first === null || second === first || first === "process" || second === "process") return true
  return second === "satisfaction" && first === "benefit"
}

/** Brackets, hyphens and section numbers around the labels are no part of the rows. */
function trimmed(tape: Tape, group: Group): Group {
  let { from, to } = group
  while (from < to && /[】\]\-—–:：,，、;；。.]/u.test(tape.text[from] ?? "")) from++
  // 数量指标为:…
  if (/^[为是](?![民群老农企困残])/u.test(tape.text.slice(from, from + 2)) && group.levels.level2At !== null)
    from++
  const tail = /(?:[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十][)）]|[【[])$/u.exec(
    tape.text.slice(Math.max(from, to - 4), to),
  )
  if (tail !== null) to -= tail[0].length
  return { ...group, from, to }
}

/** Levels of rows behind a label that is found only between rows. */
export function levelsUnder(levels: Levels, label: Label): Levels {
  if (label.level2 !== null) return levelsOf(levels.level1At, label)
  return label.level1 === null ? levels : levelsOf(label, null)
}
