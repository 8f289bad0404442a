import { isHardLevel, type Label } from "./labels.ts"
import type { Tape } from "./tape.ts"

/** How far before the first level label a report names itself. */
const farthestBefore = 3_000

/** What reports are called, before their indicators, and how they head what they tell of them. */
const reportNames = /(?:自评|评价|绩效)(?:工作)?报告|绩效目标分解下达|绩效自评工作开展/u
const reportHeadings =
  /完成情况(?:的)?(?:综合)?分析|指标(?:实际)?完成情况[。:：]|偏离(?:绩效|预期)?目标的?(?:原因|情况)/u

/** What stands behind a level label that heads a paragraph or is part of a sentence. */
const behindInSentence =
  /^(?:[。]|(?:的)?(?:完成|实现|达成)?情况|完成|分析|方面|包括|包含|反映|是指|应当|应|要|主要|等|和|及|与|中的?[,，])/u

/**
 * Whether level labels that stand under no headings belong to a report in sentences. What a report tells of its indicators
 * is no table: its figures are parts of sentences, and rows made of them would be invented.
 */
export function isNarrative(tape: Tape, labels: readonly Label[], to: number): boolean {
  const levels = labels.filter((label) => isHardLevel(label) && label.from < to)
  const [first] = levels
  if (first === undefined) return false
  const before = tape.text.slice(Math.max(0, first.from - farthestBefore), first.from)
  if (reportNames.test(before) || reportHeadings.test(before + tape.text.slice(first.from, to))) return true
  const told = levels.filter(
    (label) =>
      behindInSentence.test(tape.text.slice(label.to, label.to + 6)) && !headsLevel(tape, label, levels),
  )
  return told.length * 3 >= levels.length
}

/** (一)产出指标。1.数量指标: the label heads the next one; no sentence stands behind it. */
function headsLevel(tape: Tape, label: Label, levels: readonly Label[]): boolean {
  const next = levels.find(({ from }) => from >= label.to)
  if (label.level1 === null || next === undefined || next.from - label.to > longestNumbering) return false
  return /^[。:：]?[(（]?[\d一二三四五六七八九十]{0,2}[)）]?[.、]?$/u.test(
    tape.text.slice(label.to, next.from),
  )
}

const longestNumbering = 6
