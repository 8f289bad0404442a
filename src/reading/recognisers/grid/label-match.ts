import { comparable } from "../../../basics/text.ts"
import {
  fieldHeadingFamilies,
  fundHeadingFamilies,
  indicatorHeadingFamilies,
} from "../../../layouts/heading-families.ts"
import type { HeadingFamily } from "../../../layouts/heading-families.ts"
import { levelFamilies } from "../../../layouts/level-families.ts"
import { simplifiedCharacters } from "../../../layouts/simplified-characters.ts"
import {
  fieldWords,
  fundColumnWords,
  fundRowWords,
  indicatorColumnWords,
  indicatorTree,
  managementTree,
  otherColumnWords,
  otherFieldWords,
  otherFundColumnWords,
  otherTaskColumnWords,
  pageFurniture,
  shortLevels,
  taskColumnWords,
} from "../../../layouts/vocabulary.ts"
import type { Token } from "./tokens.ts"

export type FieldLabel = keyof typeof fieldWords | "other"
export type FundColumnLabel = keyof typeof fundColumnWords | "other"
export type TaskColumnLabel = keyof typeof taskColumnWords | "other"
export type IndicatorColumnLabel = keyof typeof indicatorColumnWords | "other"

/** The longest label in characters, and the most fragments that a broken or upright one falls into. */
const maxLabelLength = 40
const maxFragments = 8

/** Forms of the running year print the months that a column is about before its heading: 1-7月执行数. */
const periodBefore = /^(?:截至|截止到?)?(?:20\d\d年)?(?:\d{1,2}月?[-—–~至到])?\d{1,2}月份?底?(?=[^\d])/u

const traditional = new RegExp(`[${[...simplifiedCharacters.keys()].join("")}]`, "u")
const everyTraditional = new RegExp(traditional, "gu")
const simplified = (character: string): string => simplifiedCharacters.get(character) ?? character

/** As compared with the vocabulary: traditional characters as simplified ones. */
export function wordKey(text: string): string {
  const word = comparable(text)
  return traditional.test(word) ? word.replace(everyTraditional, simplified) : word
}

/** A printed label without numbering, period (1-7月), marks, brackets and closing colon, as compared with the vocabulary. */
export function labelKey(text: string): string {
  if (text.length > 2 * maxLabelLength) return ""
  const bare = withoutRemarks(wordKey(text).replace(/\?/gu, ""))
    .replace(/^[★☆*]?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.．)])?/u, "")
    .replace(periodBefore, "")
  const unlettered = /[A-Z]\)?$/u.test(bare)
    ? bare.replace(/(?<=\p{Script=Han})\(?[A-Z](?:\/[A-Z])?\)?$/u, "")
    : bare
  return unlettered.replace(/[:;,、]+$/u, "").replace(/(?<=目标)\d{1,2}$/u, "")
}

/** The text without remarks in brackets: "数量指标(必填)" → "数量指标". */
export function withoutRemarks(text: string): string {
  if (!/[(（【[]/u.test(text)) return text.trim() === "" ? text : text.trim()
  const bare = text
    .replace(/[(（][\d.\-—–~～至]{1,12}[)）]分/gu, "")
    .replace(/[(（【[][^()（）【】[\]]{0,30}[)）】\]]/gu, "")
    .replace(/[(（][^()（）]{0,12}$/u, "")
    .trim()
  return bare === "" ? text : bare
}

interface Family<Name extends string> {
  readonly names: ReadonlySet<Name>
  readonly pattern: RegExp
}

/** The longest heading that is told by how it is worded. */
const maxWordedLength = 24

/** Longer words first, so that a lead never eats the beginning of a core; no word holds a character of a pattern. */
function familyOf<Name extends string>(family: HeadingFamily<Name>): Family<Name> {
  const { names, leads, cores, tails = [], needsLead = false } = family
  const pattern = `^${anyOf(leads)}${needsLead ? "{1,6}" : "{0,6}"}${anyOf(cores)}${anyOf(tails)}{0,6}$`
  return { names: new Set(names), pattern: new RegExp(pattern, "u") }
}

function anyOf(words: readonly string[]): string {
  return words.length === 0 ? "(?:)" : `(?:${words.toSorted((a, b) => b.length - a.length).join("|")})`
}

/** The first Hanzi or radical of the first characters of a text. */
function firstHanzi(text: string): string | undefined {
  for (let at = 0; at < text.length && at < 8; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0x2e80 && code <= 0x2fdf)) return text.charAt(at)
  }
  return undefined
}

const none: ReadonlySet<never> = new Set()
const mostRemembered = 10_000

/** Printed labels and the fields they name. */
class Dictionary<Name extends string> {
  readonly #names = new Map<string, Set<Name>>()
  readonly #starts = new Set<string>()
  /** Every cell is asked for many times, and most cells of a form stand in the next one too. */
  readonly #remembered = new Map<string, ReadonlySet<Name>>()
  readonly #families: readonly Family<Name>[]

  constructor(
    words: Readonly<Record<Name, readonly string[]>>,
    families: readonly HeadingFamily<Name>[] = [],
  ) {
    this.#families = families.map(familyOf)
    for (const { leads, cores } of families)
      for (const word of [...leads, ...cores]) this.#starts.add(word.slice(0, 1))
    for (const name of Object.keys(words) as Name[])
      for (const word of words[name])
        for (const key of [comparable(word), labelKey(word)]) {
          this.#names.set(key, (this.#names.get(key) ?? new Set()).add(name))
          this.#starts.add(key.slice(0, 1))
        }
  }

  names(text: string): ReadonlySet<Name> {
    if (text.length > 2 * maxLabelLength) return none
    const remembered = this.#remembered.get(text)
    if (remembered !== undefined) return remembered
    const names = this.mayStart(text) ? this.#namesOf(labelKey(text)) : none
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear()
    this.#remembered.set(text, names)
    return names
  }

  #namesOf(key: string): ReadonlySet<Name> {
    const listed = this.#names.get(key)
    if (listed !== undefined || key.length > maxWordedLength) return listed ?? none
    return this.#families.find(({ pattern }) => pattern.test(key))?.names ?? none
  }

  /** False for most texts at a glance: no label begins with their first Hanzi. Numbering may stand before a label. */
  mayStart(text: string): boolean {
    const printed = firstHanzi(text)
    if (printed === undefined) return false
    const first = simplifiedCharacters.get(printed) ?? printed
    if (this.#starts.has(first) || /[\u2e80-\u2fdf一二三四五六七八九十]/u.test(first)) return true
    return /[月至到年]/u.test(first) && periodBefore.test(comparable(text.slice(0, 16)))
  }
}

export const fieldLabels = new Dictionary<FieldLabel>(
  { ...fieldWords, other: [...otherFieldWords, ...pageFurniture] },
  fieldHeadingFamilies,
)
export const fundColumnLabels = new Dictionary<FundColumnLabel>(
  { ...fundColumnWords, other: otherFundColumnWords },
  fundHeadingFamilies,
)
export const taskColumnLabels = new Dictionary<TaskColumnLabel>({
  ...taskColumnWords,
  other: otherTaskColumnWords,
})
export const indicatorColumnLabels = new Dictionary<IndicatorColumnLabel>(
  { ...indicatorColumnWords, other: otherColumnWords },
  indicatorHeadingFamilies,
)
export const levelLabels = new Dictionary<"level1" | "level2">(
  {
    level1: [...indicatorTree, ...managementTree].flatMap((branch) => branch.level1),
    level2: [...indicatorTree, ...managementTree].flatMap((branch) => branch.level2),
  },
  levelFamilies,
)
const shortLevelLabels = new Dictionary({ level2: shortLevels })

/** A word for a second level, in full or as some forms shorten it. */
export function isSecondLevel(text: string): boolean {
  return levelLabels.names(text).has("level2") || isShortLevel(text)
}

export function isShortLevel(text: string): boolean {
  return shortLevelLabels.names(text).size > 0
}

export function isFirstLevel(text: string): boolean {
  return levelLabels.names(text).has("level1")
}

const fundRows = new Dictionary(fundRowWords)

/** "其中：", a number or blanks may stand before the word for a kind of money; provinces add kinds of their own. */
export function isFundWord(text: string): boolean {
  if (!/[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]/u.test(text)) return false
  const key = labelKey(text)
    .replace(/^其中:?/u, "")
    .replace(/^\d[.、]/u, "")
  if (key === "" || key.length > 16 || /\d/u.test(key)) return false
  return (
    fundRows.names(key).size > 0 ||
    /(?:资金|拨款|小计|公共预算|基金|经营预算|总额|补助|结转|结余|收入|总预算|年度预算|财政预算|金额|单位自筹|预算内投资|自筹|(?:中央|省|市|县|区|级|地方)财政)$/u.test(
      key,
    )
  )
}

/** A word for a kind of money that the vocabulary lists. */
export function isKnownFund(text: string): boolean {
  return fundRows.names(wordKey(text).replace(/^其中:?/u, "")).size > 0
}

/** A text that is one label as a whole, blanks in it or not. */
export function isOneLabel(text: string): boolean {
  return text.length <= 60 && (fieldLabels.names(text).size > 0 || isKnownFund(text))
}

/** "二、部门年度重点工作任务": the heading of a part of the form. */
export function isPartHeading(text: string): boolean {
  return /^[一二三四五六七八九]、\s*[^\s，。；：:]{2,24}$/u.test(text)
}

export function isFundTotalWord(text: string): boolean {
  return fundRows.names(text).has("total")
}

/** A piece of the upright label beside the indicators, as it is left over where the print breaks it. */
export function isLabelScrap(text: string): boolean {
  const key = comparable(text)
  return key.length <= 3 && fieldWords.indicators.some((word) => word.includes(key))
}

/** A bracket that nothing closes: what follows a whole label in it is not known to belong to the label. */
function opensBracket(text: string): boolean {
  return /[(（][^()（）]*$/u.test(text)
}

export interface LabelFound<Name> {
  readonly names: ReadonlySet<Name>
  /** How many tokens the label is made of. */
  readonly length: number
}

/**
 * The label that begins at a token; fragments of a broken or upright label are put together, the longest label wins,
 * but two neighbours that are labels by themselves (执行率 得分) stay two.
 */
export function labelAt<Name extends string>(
  tokens: readonly Token[],
  at: number,
  dictionary: Dictionary<Name>,
): LabelFound<Name> | null {
  if (!dictionary.mayStart(tokens[at]?.text ?? "")) return null
  let text = ""
  let found: LabelFound<Name> | null = null
  for (let length = 1; length <= maxFragments; length++) {
    const token = tokens[at + length - 1]
    if (token === undefined || token.text.length > maxLabelLength) break
    if (length > 1 && (token.gap === "cell" || token.gap === "row")) break
    if (found !== null && dictionary.names(token.text).size > 0) break
    text += token.text
    if (text.length > maxLabelLength) break
    const names = dictionary.names(text)
    if (found !== null && opensBracket(text)) continue
    if (names.size > 0) found = { names, length }
  }
  return found
}
