/**
 * Exact decimal arithmetic on figures.
 *
 * A figure is a `number` whose shortest decimal notation is the printed figure (at most 15 significant digits, which a
 * double holds without loss). Binary arithmetic on such numbers is not exact (0.1 + 0.2), so money, rates and scores
 * are only ever computed by the functions here. Rounding is half up (away from zero), as on paper.
 */
import { Big } from "big.js"

Big.DP = 40
Big.RM = Big.roundHalfUp

/** The most significant digits a figure may have. */
export const maxDigits = 15

/** Whole numbers below this are exact in a double, and so are their sums and products as long as they stay below it. */
const wholeLimit = Number.MAX_SAFE_INTEGER
const powers = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`))

/** The most decimal places that are tried before a calculation goes the long way. */
const fewPlaces = 6

/**
 * The short way of every calculation: a figure of few places is a whole number of its last place, and whole numbers are
 * added and multiplied without loss. -1 where the figure has more places or is too large. At most {@link maxDigits}
 * digits decide on one decimal notation, so `figure × 10^places` divided back must give the very figure.
 */
function placesOf(figure: number): number {
  if (Number.isInteger(figure)) return Math.abs(figure) < 1e15 ? 0 : -1
  for (let places = 1; places <= fewPlaces; places++) {
    const power = powerOf(places)
    const whole = Math.round(figure * power)
    if (Math.abs(whole) >= 1e15) return -1
    if (whole / power === figure) return places
  }
  return -1
}

function powerOf(places: number): number {
  return powers[places] ?? Number.NaN
}

/** The figure in units of its last of `places`; `placesOf` has found that it has no more. */
function wholeOf(figure: number, places: number): number {
  return Math.round(figure * powerOf(places))
}

/** A sum of figures of at most two places, which nearly all of a form are; else by way of their places, else the long way. */
export function sum(figures: readonly number[]): number {
  let total = 0
  for (const figure of figures) {
    const whole = hundredths(figure)
    if (Number.isNaN(whole)) return sumByPlaces(figures)
    total += whole
    if (Math.abs(total) > wholeLimit) return longSum(figures)
  }
  return total / 100
}

/** The figure in hundredths; NaN where it has more than two places or is too large. */
function hundredths(figure: number): number {
  const whole = Math.round(figure * 100)
  return whole / 100 === figure && Math.abs(whole) < 1e15 ? whole : Number.NaN
}

function sumByPlaces(figures: readonly number[]): number {
  let places = 0
  for (const figure of figures) {
    const own = placesOf(figure)
    if (own === -1) return longSum(figures)
    if (own > places) places = own
  }
  let total = 0
  for (const figure of figures) {
    const whole = figure * powerOf(places)
    if (Math.abs(whole) >= 1e15) return longSum(figures)
    total += Math.round(whole)
    if (Math.abs(total) > wholeLimit) return longSum(figures)
  }
  return total / powerOf(places)
}

function longSum(figures: readonly number[]): number {
  let total = new Big(0)
  for (const figure of figures) total = total.plus(figure)
  return total.toNumber()
}

export function add(a: number, b: number): number {
  const total = hundredths(a) + hundredths(b)
  return Number.isNaN(total) ? sumByPlaces([a, b]) : total / 100
}

export function subtract(a: number, b: number): number {
  return add(a, -b)
}

export function multiply(a: number, b: number): number {
  const [placesA, placesB] = [placesOf(a), placesOf(b)]
  if (placesA !== -1 && placesB !== -1) {
    const product = wholeOf(a, placesA) * wholeOf(b, placesB)
    if (Math.abs(product) <= wholeLimit) return product / powerOf(placesA + placesB)
  }
  return new Big(a).times(b).toNumber()
}

/** `a / b`, rounded half up to `places`; null where `b` is 0. */
export function divide(a: number, b: number, places: number): number | null {
  return proportion(a, 1, b, places)
}

/** `a × b / c`, rounded once, at the end; null where `c` is 0. */
export function proportion(a: number, b: number, c: number, places: number): number | null {
  if (c === 0) return null
  return (
    shortProportion(a, b, c, places) ?? new Big(a).times(b).div(c).round(places, Big.roundHalfUp).toNumber()
  )
}

/**
 * The quotient in a double, where that is sure to round to the same side as the exact one: three figures and three
 * operations are each off by at most half a unit in the last place (2^-53), six in all, and the quotient is farther
 * than that from where rounding turns. null where it is not, or a figure is negative.
 */
function shortProportion(a: number, b: number, c: number, places: number): number | null {
  if (!(a >= 0 && b >= 0 && c > 0) || !Number.isInteger(places) || places < 0 || places > fewPlaces)
    return null
  const product = a * b
  if (product < smallestSure && (product !== 0 || (a !== 0 && b !== 0))) return null
  const scaled = (product / c) * powerOf(places)
  if (!(scaled < 1e14) || (scaled < smallestSure && product !== 0)) return null
  const whole = Math.floor(scaled)
  const aboveHalf = scaled - whole - 0.5
  if (Math.abs(aboveHalf) <= scaled * 1e-15) return null
  return (aboveHalf > 0 ? whole + 1 : whole) / powerOf(places)
}

/** Below this a double no longer has all its digits. */
const smallestSure = 1e-280

export function roundHalfUp(figure: number, places: number): number {
  return shortProportion(figure, 1, 1, places) ?? new Big(figure).round(places, Big.roundHalfUp).toNumber()
}

/** True where the two figures differ by no more than `tolerance`. */
export function near(a: number, b: number, tolerance: number): boolean {
  const beyond = Math.abs(a - b) - tolerance
  if (Math.abs(beyond) > (Math.abs(a) + Math.abs(b) + Math.abs(tolerance)) * 1e-15) return beyond < 0
  const short = placesOf(a) !== -1 && placesOf(b) !== -1
  return short ? Math.abs(subtract(a, b)) <= tolerance : new Big(a).minus(b).abs().lte(tolerance)
}

/** The number of decimal places a figure is written with. */
export function decimalPlaces(figure: number): number {
  const few = placesOf(figure)
  if (few !== -1) return few
  const text = plain(figure)
  const point = text.indexOf(".")
  return point === -1 ? 0 : text.length - point - 1
}

/** Plain notation without exponent: 0.0000001, not 1e-7. */
export function plain(figure: number): string {
  const size = Math.abs(figure)
  if (size >= 1e-6 && size < 1e21) return String(figure)
  return new Big(figure).toFixed()
}

/**
 * The figure written in `text` (digits, thousands commas, one point, a sign), or null where it is none, is not finite,
 * or has more than {@link maxDigits} significant digits. No exponents: "1e999" is text, not a figure.
 */
export function parseFigure(text: string): number | null {
  const trimmed = text.trim()
  const bare = trimmed.includes(",") ? trimmed.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "") : trimmed
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(bare) || bare.length > 40) return null
  if (bare.length <= maxDigits) return Number(bare)
  const digits = bare.replace(/[-+.]/g, "").replace(/^0+/, "")
  if (digits.replace(/0+$/, "").length > maxDigits) return null
  return Number(bare)
}
