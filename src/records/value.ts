import { parseFigure } from "../basics/exact.ts"
import { oneLine } from "../basics/text.ts"
import type { Operator, Value } from "./form.ts"
import { leadWords, operatorSuffixes, operatorWords } from "./operator-words.ts"

/** No value cell of a real form is longer; what is longer is kept as text only. */
const maxParsedLength = 60

/** "一次" and the like are words; a number is written in digits, with thousands commas and one point. */
const numberPattern = /^(\d[\d,]*(?:\.\d+)?|\.\d+)/
const perWords = "天年月日周季次人个户亩件条套台吨栋株场期".split("")

/**
 * What stands in a target or actual cell, taken apart into sign, number and unit; null for an empty cell or a dash.
 *
 * The text is kept as printed. Sign, number and unit are given only where the cell states exactly one quantity:
 * dates, periods, several numbers and words stay text. "余" (and more) makes a number inexact but is no sign.
 */
export function parseValue(printed: string): Value | null {
  const text = oneLine(printed)
  if (/^[-—–－/\s]*$/u.test(text)) return null
  const quantity = text.length > maxParsedLength ? null : quantityIn(foldWidth(text))
  return { text, op: quantity?.op ?? null, number: quantity?.number ?? null, unit: quantity?.unit ?? null }
}

/** Words and what they stand for, in their order, by the character at the end where texts are told apart from most of them. */
function byCharacter<T>(
  entries: readonly (readonly [string, T])[],
  at: 0 | -1,
): ReadonlyMap<string, readonly (readonly [string, T])[]> {
  const groups = new Map<string, (readonly [string, T])[]>()
  for (const entry of entries) {
    const character = entry[0].at(at) ?? ""
    groups.set(character, [...(groups.get(character) ?? []), entry])
  }
  return groups
}

const leads = byCharacter(
  leadWords.map((word) => [word, word] as const),
  0,
)
const signs = byCharacter(entriesOf(operatorWords), 0)
const suffixes = byCharacter(entriesOf(operatorSuffixes), -1)

function entriesOf(
  words: Readonly<Partial<Record<Operator, readonly string[]>>>,
): readonly (readonly [string, Operator])[] {
  return Object.entries(words).flatMap(([op, list]) => list.map((word) => [word, op as Operator] as const))
}

interface Quantity {
  readonly op: Operator | null
  readonly number: number
  readonly unit: string | null
}

/** Full-width ASCII to half width, no blanks; other characters (㎡, ℃) stay as printed. */
function foldWidth(line: string): string {
  const narrow = /[！-～\s]/u.test(line)
    ? line
        .replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
        .replace(/\s+/gu, "")
    : line
  return narrow.replace(/[。；;，,、]+$/u, "")
}

function quantityIn(folded: string): Quantity | null {
  const { op: leadingOp, rest } = takeSign(folded)
  const digits = numberPattern.exec(rest)?.[0]
  if (digits === undefined) return null
  const number = parseFigure(digits)
  if (number === null) return null
  const { op: trailingOp, unitText } = takeSuffix(rest.slice(digits.length))
  if (isDate(digits, unitText)) return null
  const unit = unitIn(unitText)
  if (unit === undefined) return null
  if (leadingOp !== null && trailingOp !== null && leadingOp !== trailingOp) return null
  return { op: leadingOp ?? trailingOp, number, unit }
}

/** The sign at the start, past lead words ("达到") or, before a symbol, a short name ("MTBF≥30天"). */
function takeSign(folded: string): { op: Operator | null; rest: string } {
  const [lead = ""] = leads.get(folded.charAt(0))?.find(([word]) => folded.startsWith(word)) ?? []
  const start = folded.slice(lead.length)
  const sign = signs.get(start.charAt(0))?.find(([word]) => start.startsWith(word))
  if (sign !== undefined) return { op: sign[1], rest: start.slice(sign[0].length) }
  const named = /^[^\d≥≤<>=]{1,20}?(>=|<=|=>|=<|[≥≤<>=≧≦⩾⩽])(?=[\d.])/u.exec(start)
  if (named === null) return { op: null, rest: start }
  return { ...takeSign(named[1] + start.slice(named[0].length)) }
}

function takeSuffix(rest: string): { op: Operator | null; unitText: string } {
  const suffix = suffixes.get(rest.at(-1) ?? "")?.find(([word]) => rest.endsWith(word))
  if (suffix !== undefined) return { op: suffix[1], unitText: rest.slice(0, -suffix[0].length) }
  return { op: null, unitText: rest }
}

/** A year, a month or a day of the calendar, not a quantity: 2021年, 12月底前, 6月, 30日前. */
function isDate(digits: string, unitText: string): boolean {
  if (/^(19|20)\d\d$/.test(digits) && /^(年|[-./])/.test(unitText)) return true
  if (/^(月|号)/.test(unitText)) return true
  return /^(年|日|天)?.*(前|底|末)$/u.test(unitText) && /[年月日底末]/u.test(unitText)
}

/** The unit as printed; null for none; undefined where what follows the number is not a unit. */
function unitIn(unitText: string): string | null | undefined {
  const inBrackets = /^\(([^()\d]{1,6})\)$/u.exec(unitText)?.[1]
  const bare = (inBrackets ?? unitText.replace(/\([^()\d]*\)$/u, "")).replace(
    /^(余|多)(?=\p{Script=Han})/u,
    "",
  )
  if (bare === "") return null
  if (/^[^\d*:;,.、≥≤<>=]{1,5}\/[^\d*:;,.、≥≤<>=]{1,4}\*[^\d*:;,.、≥≤<>=]{1,3}$/u.test(bare)) return bare
  if (/[\d≥≤<>=*×~～:：;；,，。、]/u.test(bare) || /[-—–]/u.test(bare) || bare.length > 12) return undefined
  if (/以上|以下|以内/u.test(bare)) return undefined
  const per = /^([^/]{1,6}\/(.))(\p{Script=Han}{2,})$/u.exec(bare)
  if (per !== null && perWords.includes(per[2] ?? "")) return per[1]
  return bare
}
