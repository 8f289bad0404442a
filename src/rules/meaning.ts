/** What the words of an indicator say, by the lists of vocabulary.ts. */
import { remembered } from "../basics/remembered.ts"
import { comparable } from "../basics/text.ts"
import type { Indicator } from "../records/form.ts"
import { targetInForce, unitInName } from "./quantity.ts"
import type { Level1 } from "./rulebook-parameters.ts"
import { unitOf } from "./units.ts"
import { containsAny, endsWithAny } from "./words.ts"
import { degreeWords, doneWords, emptyAnswers, softWords } from "./vocabulary/answer-words.ts"
import { level1Words, level2Words } from "./vocabulary/heading-words.ts"
import {
  boundedRates,
  costReliefWords,
  costWords,
  growthWords,
  limitedShareWords,
  preventionWords,
  reductionWords,
  satisfactionWords,
  shortTimeWords,
  unboundedShareWords,
  unwantedWords,
} from "./vocabulary/name-words.ts"

function firstListWith<K extends string>(
  text: string,
  lists: Readonly<Record<K, readonly string[]>>,
): K | null {
  for (const key of Object.keys(lists) as K[]) if (containsAny(text, lists[key])) return key
  return null
}

export const level1Of: (printed: string) => Level1 | null = remembered(1000, (printed) =>
  firstListWith(comparable(printed), level1Words),
)

export type Level2 = keyof typeof level2Words

export const level2Of: (printed: string) => Level2 | null = remembered(1000, (printed) =>
  firstListWith(comparable(printed), level2Words),
)

/** The name without remarks in brackets, for looking at its end. */
export function bareName(name: string): string {
  const whole = comparable(name)
  return whole.includes("(") ? whole.replace(/\([^()]*\)/gu, "") : whole
}

export function isSatisfaction(name: string): boolean {
  return containsAny(bareName(name), satisfactionWords)
}

export function isCost(indicator: Indicator): boolean {
  return level1Of(indicator.level1) === "成本指标" || comparable(indicator.level2).includes("成本")
}

/** Whether the name says that more or less is wanted; null where it does not say. */
export function meaningOf(indicator: Indicator): "more" | "less" | null {
  const name = bareName(indicator.name)
  if (containsAny(comparable(indicator.name), reductionWords)) return "more"
  if (endsWithAny(name, boundedRates)) return "more"
  if (endsWithAny(name, growthWords))
    return containsAny(name, costWords) || containsAny(name, unwantedWords) ? null : "more"
  if (containsAny(name, unwantedWords)) return containsAny(name, preventionWords) ? null : "less"
  if (endsWithAny(name, shortTimeWords)) return "less"
  return isCost(indicator) ? costMeaning(indicator) : null
}

function costMeaning(indicator: Indicator): "less" | null {
  const name = comparable(indicator.name)
  if (containsAny(name, costReliefWords)) return null
  if (containsAny(name, costWords)) return "less"
  const target = targetInForce(indicator)
  const unit = target?.unit == null ? unitInName(indicator.name) : unitOf(target.unit)
  return unit?.dimension === "money" ? "less" : null
}

/** A percentage of this name cannot pass 100. */
export function isBoundedShare(name: string): boolean {
  return endsWithAny(bareName(name), boundedRates) && !containsAny(comparable(name), unboundedShareWords)
}

/** A limit of 100 % from above binds nothing, unless the name is about spending or the like. */
export function isFreeShare(name: string): boolean {
  const whole = comparable(name)
  return !containsAny(whole, limitedShareWords) && !containsAny(whole, unboundedShareWords)
}

/** Without white space and final punctuation. */
export function bareText(text: string): string {
  const whole = comparable(text)
  let end = whole.length
  while (end > 0 && finalMarks.includes(whole.charAt(end - 1))) end--
  return end === whole.length ? whole : whole.slice(0, end)
}

const finalMarks = "。.；;，,！!"

const softAndDegreeWords = [...softWords, ...degreeWords].toSorted((a, b) => b.length - a.length)

/** A target that no one can measure: a soft word, alone or with words of degree. */
export const isSoft: (text: string) => boolean = remembered(1000, (text) => {
  const bare = bareText(text)
  if (bare.length > 10 || /\d/u.test(bare)) return false
  let rest = bare
  for (const word of softAndDegreeWords) rest = rest.replaceAll(word, "")
  return rest === "" && bare !== ""
})

export function isDone(text: string): boolean {
  return done.has(bareText(text))
}

const done: ReadonlySet<string> = new Set(doneWords)

/** True for a reason, problem or answer that says nothing. */
export function saysNothing(text: string | null): boolean {
  return text === null || bareText(text) === "" || empty.has(comparable(text)) || empty.has(bareText(text))
}

const empty: ReadonlySet<string> = new Set(emptyAnswers)
