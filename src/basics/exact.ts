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

export function sum(figures: readonly number[]): number {
  let total = new Big(0)
  for (const figure of figures) total = total.plus(figure)
  return total.toNumber()
}

export function add(a: number, b: number): number {
  return new Big(a).plus(b).toNumber()
}

export function subtract(a: number, b: number): number {
  return new Big(a).minus(b).toNumber()
}

export function multiply(a: number, b: number): number {
  return new Big(a).times(b).toNumber()
}

/** `a / b`, rounded half up to `places`; null where `b` is 0. */
export function divide(a: number, b: number, places: number): number | null {
  if (b === 0) return null
  return new Big(a).div(b).round(places, Big.roundHalfUp).toNumber()
}

/** `a × b / c`, rounded once, at the end; null where `c` is 0. */
export function proportion(a: number, b: number, c: number, places: number): number | null {
  if (c === 0) return null
  return new Big(a).times(b).div(c).round(places, Big.roundHalfUp).toNumber()
}

export function roundHalfUp(figure: number, places: number): number {
  return new Big(figure).round(places, Big.roundHalfUp).toNumber()
}

/** True where the two figures differ by no more than `tolerance`. */
export function near(a: number, b: number, tolerance: number): boolean {
  return new Big(a).minus(b).abs().lte(tolerance)
}

/** The number of decimal places a figure is written with. */
export function decimalPlaces(figure: number): number {
  const text = new Big(figure).toFixed()
  const point = text.indexOf(".")
  return point === -1 ? 0 : text.length - point - 1
}

/** Plain notation without exponent: 0.0000001, not 1e-7. */
export function plain(figure: number): string {
  return new Big(figure).toFixed()
}

/**
 * The figure written in `text` (digits, thousands commas, one point, a sign), or null where it is none, is not finite,
 * or has more than {@link maxDigits} significant digits. No exponents: "1e999" is text, not a figure.
 */
export function parseFigure(text: string): number | null {
  const bare = text.trim().replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(bare) || bare.length > 40) return null
  const digits = bare.replace(/[-+.]/g, "").replace(/^0+/, "")
  if (digits.replace(/0+$/, "").length > maxDigits) return null
  return new Big(
    bare
      .replace(/^\+/, "")
      .replace(/\.$/, "")
      .replace(/^(-?)\./, "$10."),
  ).toNumber()
}
