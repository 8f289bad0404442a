import {
  countedThings,
  groupNameCues,
  groupValueKinds,
  linkStopWords,
  nameCues,
  valueKindWords,
} from "../../../layouts/name-evidence.ts"
import type { SecondLevelId, ValueKind } from "../../../layouts/name-evidence.ts"
import { comparable } from "../../../basics/text.ts"

/** The kinds that a printed value shows. */
export function kindsOf(value: string): ReadonlySet<ValueKind> {
  const text = comparable(value)
  const kinds = new Set<ValueKind>()
  const units = [...text.matchAll(/\d(?:[\d.,]*)([^\d.,≥≤<>=*×-]*)/gu)].map((match) => match[1] ?? "")
  for (const [kind, words] of Object.entries(valueKindWords) as [
    ValueKind,
    (typeof valueKindWords)[ValueKind],
  ][]) {
    if (units.some((unit) => kindOfUnit(unit) === kind)) kinds.add(kind)
    if (words.words.some((word) => text.includes(word))) kinds.add(kind)
  }
  if (/(?:19|20)\d\d年/u.test(text)) return new Set<ValueKind>(["time"])
  if (kinds.has("time") && kinds.has("count") && /\/|^\d+[*×]/u.test(text)) kinds.delete("time")
  return kinds
}

const unitKinds = (Object.entries(valueKindWords) as [ValueKind, (typeof valueKindWords)[ValueKind]][])
  .flatMap(([kind, words]) => words.units.map((unit) => ({ kind, unit: comparable(unit) })))
  .sort((a, b) => b.unit.length - a.unit.length)

/** The kind of the longest unit that the text begins with. */
function kindOfUnit(text: string): ValueKind | null {
  const single = text.replace(/^[万亿千百](?=[^元\d/])/u, "")
  return unitKinds.find(({ unit }) => single.startsWith(unit))?.kind ?? null
}

function unitIn(value: string): string {
  const text = comparable(value)
  return /\d([^\d.,≥≤<>=*×/-]+)/u.exec(text)?.[1] ?? ""
}

/** A remark in brackets at the end does not count as the end of a name. */
function bareName(name: string): string {
  const text = comparable(name)
  const bare = text.replace(/\([^()]*\)$/u, "")
  return bare === "" ? text : bare
}

function standsIn(name: string, words: readonly string[], at: "start" | "end" | "any"): boolean {
  return words.some((word) =>
    at === "any" ? name.includes(word) : at === "start" ? name.startsWith(word) : name.endsWith(word),
  )
}

/** How well a value suits a name: about +6 (their words agree) to −3 (their kinds exclude each other). */
export function pairWorth(name: string, value: string): number {
  const bare = bareName(name)
  const kinds = kindsOf(value)
  let agreeing = 0
  let strongest = 0
  for (const cue of nameCues) {
    if (!standsIn(bare, cue.words, cue.at)) continue
    if (kinds.has(cue.kind)) agreeing = Math.max(agreeing, cue.weight)
    strongest = Math.max(strongest, cue.weight)
  }
  const kindWorth = kinds.size === 0 ? 0 : agreeing > 0 ? agreeing - (strongest - agreeing) / 2 : -strongest
  return kindWorth + thingWorth(bare, value) + sharedWords(bare, value)
}

/** 份 beside 份数, 台 beside 设备. */
function thingWorth(name: string, value: string): number {
  const unit = unitIn(value)
  if (unit === "") return 0
  const bare = unit.replace(/以上|以下|以内/gu, "")
  if (bare.length <= 2 && name.slice(-3).includes(bare.slice(-1)) && kindOfUnit(bare) === "count") return 2
  const counted = countedThings.filter(({ things }) => things.some((thing) => name.includes(thing)))
  if (counted.length === 0) return 0
  return counted.some(({ units }) => units.some((word) => bare.startsWith(comparable(word)))) ? 1.5 : 0
}

/** Two Hanzi that both hold: 有效避免 beside 避免…. */
function sharedWords(name: string, value: string): number {
  const text = comparable(value)
  let worth = 0
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    if (!/^\p{Script=Han}{2}$/u.test(pair) || linkStopWords.includes(pair) || !name.includes(pair)) continue
    worth += name.startsWith(pair) ? 2.5 : 1.8
  }
  return Math.min(worth, 3.5)
}

/** How well a name suits a second-level group by its words alone. */
export function nameGroupWorth(name: string, group: SecondLevelId): number {
  const bare = bareName(name)
  return Math.max(
    0,
    ...groupNameCues[group].filter((cue) => standsIn(bare, cue.words, cue.at)).map((cue) => cue.weight),
  )
}

/** How well a value suits a second-level group by its kind alone. */
export function valueGroupWorth(value: string, group: SecondLevelId): number {
  const kinds = [...kindsOf(value)]
  if (kinds.length === 0) return 0
  return Math.max(...kinds.map((kind) => groupValueKinds[group][kind]))
}
