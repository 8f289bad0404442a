import { mendGlyphs } from "../../../basics/text.ts"
import { valueKindWords } from "../../../layouts/name-evidence.ts"
import { operatorSuffixes, operatorWords } from "../../../records/operator-words.ts"

/**
 * How a piece of text looks as the content of a value cell: whole, cut off in the middle, the rest of something, or no
 * value at all. Used to put together values that were wrapped over lines.
 */
export type ValueShape = "whole" | "words" | "cut" | "rest" | "other"

const units = [...new Set(Object.values(valueKindWords).flatMap((kind) => kind.units))].sort(
  (a, b) => b.length - a.length,
)
const knownWords = Object.values(valueKindWords).flatMap((kind) => kind.words)
const signs = Object.values(operatorWords)
  .flat()
  .map(escaped)
  .sort((a, b) => b.length - a.length)
const suffixes = Object.values(operatorSuffixes).flat().map(escaped)

const unit = `(?:${units.map(escaped).join("|")})`
const sign = `(?:${signs.join("|")})`
const quantity = new RegExp(
  `^(?:[A-Za-z]{1,8})?(?:${sign})?\\d[\\d,]*(?:\\.\\d+)?(?:${unit}(?:/${unit}){0,2})?(?:${suffixes.join("|")})?$`,
  "u",
)
const measured = new RegExp(`^(?:${sign})?\\d[\\d.*×x]*${unit}(?:/${unit})?\\p{Script=Han}{0,8}$`, "u")
const date =
  /^(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[-—~至]+(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?)?(?:底|末|初)?(?:之?以?前|完成|内)?$/u
const frequency = /^(?:至少|不少于)?每.{1,6}(?:[一二两三四五六七八九十\d]+次|\p{Script=Han}{2,4})$/u
const duration = /^\d+(?:天|日)?[*×xX]\d+小?时?$/u
const cutOff = /[/\-—~至、，,（(*×≥≤<>=每]$|(?:个工作|小|个工|平方|万|百分)$/u
const continued =
  /^(?:前|底|末|内|以上|以下|以内|之前|左右|完成|日|天|月|时|次|个|人|份|元|%|％|工作日|小时|分钟|底前|月底)(?:前|底|底前|内)?$/u

export function shapeOf(text: string): ValueShape {
  const bare = mendGlyphs(text).normalize("NFKC").replace(/\s+/gu, "")
  if (bare === "" || bare.length > 40) return "other"
  if (cutOff.test(bare) && !quantity.test(bare)) return "cut"
  if (continued.test(bare)) return "rest"
  if (
    quantity.test(bare) ||
    date.test(bare) ||
    frequency.test(bare) ||
    duration.test(bare) ||
    measured.test(bare)
  )
    return "whole"
  if (/\d/u.test(bare)) return "other"
  return knownWords.some((word) => bare.includes(word)) && bare.length <= 12 ? "words" : "other"
}

/** Certain enough to be a value that it cannot be the rest of a name. */
export function looksLikeValue(text: string): boolean {
  const bare = text.normalize("NFKC")
  return new RegExp(`^${sign}`, "u").test(bare) || (shapeOf(bare) === "whole" && /\d/u.test(bare))
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")
}
