import { parseFigure, plain } from "../../basics/exact.ts"

/**
 * How figures are misread, and how dearly each slip is counted: 1 for what happens often, more for what seldom does. Only
 * the order counts.
 */
export const slipCosts = {
  lookAlike: 1,
  signTakenForDigit: 1.1,
  pointMoved: 1.3,
  digitLost: 1.4,
  digitAdded: 1.4,
  otherDigit: 1.7,
  neighbourGlued: 2,
  anythingElse: 4,
} as const

/** Digits that print and recognition confuse. */
const lookAlikes = [
  "08",
  "06",
  "09",
  "38",
  "17",
  "27",
  "56",
  "68",
  "69",
  "89",
  "35",
  "49",
  "14",
  "58",
] as const

/** What it costs to suppose that `printed` was read where `right` stands. */
export function slipCost(printed: number, right: number): number {
  const [a, b] = [plain(printed), plain(right)]
  if (a === b) return 0
  if (a.length === b.length) {
    const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [`${digit}${b[at]}`]))
    const [pair] = differing
    if (differing.length === 1 && pair !== undefined && /^\d\d$/u.test(pair))
      return looksLike(pair) ? slipCosts.lookAlike : slipCosts.otherDigit
  }
  if (a === `2${b}`) return slipCosts.signTakenForDigit
  if (digitsOf(a) === digitsOf(b)) return slipCosts.pointMoved
  if (withoutOne(b, a)) return slipCosts.digitLost
  if (withoutOne(a, b)) return slipCosts.digitAdded
  if (a.startsWith(b) || a.endsWith(b)) return slipCosts.neighbourGlued
  return slipCosts.anythingElse
}

function looksLike(pair: string): boolean {
  return lookAlikes.some((two) => two === pair || two === `${pair[1]}${pair[0]}`)
}

/** The digits without point and without zeros at either end: what is left of a figure when its point moves. */
function digitsOf(figure: string): string {
  return figure.replace(".", "").replace(/^0+|0+$/gu, "")
}

/** True where `longer` gives `shorter` when one of its characters is left out. */
function withoutOne(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false
  let at = 0
  while (at < shorter.length && longer[at] === shorter[at]) at += 1
  return longer.slice(at + 1) === shorter.slice(at)
}

/** No figure of a form that is worth trying has more characters. */
const maxLength = 14

/** Every figure that one slip away from the one read: another digit, one more or less, the point elsewhere. */
export function slipsOf(read: number): readonly number[] {
  const text = plain(read)
  if (text.length > maxLength || read < 0) return []
  const found = new Set<string>()
  for (let at = 0; at <= text.length; at += 1) {
    found.add(text.slice(0, at) + text.slice(at + 1))
    for (let digit = 0; digit <= 9; digit += 1) {
      found.add(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`)
      found.add(`${text.slice(0, at)}${digit}${text.slice(at)}`)
    }
  }
  const digits = text.replace(".", "")
  for (let at = 1; at <= digits.length; at += 1) found.add(`${digits.slice(0, at)}.${digits.slice(at)}`)
  const figures = [...found].flatMap((each) => parseFigure(each) ?? [])
  return [...new Set(figures)].filter((figure) => figure !== read)
}
