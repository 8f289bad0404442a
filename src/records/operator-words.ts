import { comparable } from "../basics/text.ts"
import type { Operator } from "./form.ts"

/** How signs are written: as symbols, spelt out before the number, and as a word after it. Longest first within a list. */
export const operatorWords = {
  "≥": ["大于或等于", "大于等于", "不低于", "不少于", "不小于", "最少", "至少", "≥", ">=", "=>", "≧", "⩾"],
  "≤": [
    "小于或等于",
    "小于等于",
    "不高于",
    "不超过",
    "不多于",
    "不大于",
    "最多",
    "至多",
    "≤",
    "<=",
    "=<",
    "≦",
    "⩽",
  ],
  ">": ["大于", "高于", "多于", "超过", ">"],
  "<": ["小于", "低于", "少于", "<"],
  "=": ["等于", "=", "═", "＝"],
} as const satisfies Record<Operator, readonly string[]>

/** Words after the number: "50 次以上", "2 小时以内". */
export const operatorSuffixes = {
  "≥": ["及其以上", "及以上", "或以上", "(含)以上", "以上"],
  "≤": ["及其以下", "及以下", "或以下", "(含)以内", "以下", "以内", "之内", "内"],
} as const satisfies Partial<Record<Operator, readonly string[]>>

/** Words before a number that say nothing about its sign. */
export const leadWords = [
  "已完成",
  "完成率",
  "完成",
  "达到",
  "达",
  "提高到",
  "提升至",
  "提高至",
  "减少至",
  "降低至",
  "下降至",
  "降至",
  "控制在",
  "保持在",
  "约",
  "共计",
  "共",
  "为",
] as const

const operators: ReadonlyMap<string, Operator> = new Map(
  Object.entries(operatorWords).flatMap(([op, words]) => words.map((word) => [word, op as Operator])),
)

/** No word for an operator is longer, however it is spaced out. */
const longestWord = 40

/** The operator that a word or symbol stands for, or null. */
export function operatorOf(word: string): Operator | null {
  if (word.length > longestWord) return null
  return operators.get(word) ?? operators.get(comparable(word)) ?? null
}
