import { Big } from "big.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  decimalPlaces,
  divide,
  multiply,
  near,
  parseFigure,
  plain,
  proportion,
  roundHalfUp,
  subtract,
  sum,
} from "../../src/basics/exact.ts"

/** Figures as they are printed: up to 10 digits before and 4 after the point. */
const figures = fc
  .tuple(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, part]) => Number(`${whole}.${String(part).padStart(4, "0")}`))

describe("exact arithmetic", () => {
  it("adds what binary numbers cannot", () => {
    expect(sum([0.1, 0.2])).toBe(0.3)
    expect(sum([10.3, 9.3, 9.3, 10.8, 10.3])).toBe(50)
  })

  it("rounds half up, from the exact quotient", () => {
    expect(roundHalfUp(1.005, 2)).toBe(1.01)
    expect(roundHalfUp(-1.005, 2)).toBe(-1.01)
    expect(proportion(37.24, 10, 43.2, 2)).toBe(8.62)
    expect(proportion(75.2, 100, 80.32, 2)).toBe(93.63)
  })

  it("has no quotient by zero", () => {
    expect(divide(1, 0, 2)).toBeNull()
    expect(proportion(1, 10, 0, 2)).toBeNull()
  })

  it("compares within a tolerance that is exact itself", () => {
    expect(near(8.51, 8.52, 0.01)).toBe(true)
    expect(near(8.51, 8.5201, 0.01)).toBe(false)
  })

  it("is independent of the order of the summands", () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 20 }), (list) => {
        expect(sum([...list].reverse())).toBe(sum(list))
      }),
    )
  })

  it("writes and reads a figure back", () => {
    fc.assert(
      fc.property(figures, (figure) => {
        expect(parseFigure(plain(figure))).toBe(figure === 0 ? 0 : figure)
      }),
    )
  })
})

/** Short and long ones, with few and with many places, near the limits of what a double holds exactly. */
const anyFigure = fc.oneof(
  figures,
  fc.integer({ min: -1000, max: 1000 }),
  fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 12 }))
    .map(([whole, places]) => Number(`${whole}e-${places}`)),
  fc
    .tuple(fc.maxSafeNat(), fc.integer({ min: 0, max: 15 }))
    .map(([whole, places]) => Number(`${String(whole).slice(0, 15)}e-${places}`)),
)
const places = fc.integer({ min: 0, max: 6 })

/** -0 and 0 are one figure. */
function equal(computed: number | null, expected: Big): void {
  expect((computed ?? Number.NaN) + 0).toBe(expected.toNumber() + 0)
}

describe("the short way of calculating", () => {
  it("sums, subtracts, multiplies and compares as decimal arithmetic does", () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, anyFigure, (a, b, c) => {
        equal(sum([a, b, c]), new Big(a).plus(b).plus(c))
        equal(subtract(a, b), new Big(a).minus(b))
        equal(multiply(a, b), new Big(a).times(b))
        expect(near(a, b, Math.abs(c))).toBe(new Big(a).minus(b).abs().lte(Math.abs(c)))
        expect(plain(a)).toBe(new Big(a).toFixed().replace(/^-0$/, "0"))
      }),
      { numRuns: 1500 },
    )
  })

  it("divides and rounds as decimal arithmetic does", () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, anyFigure, places, (a, b, c, to) => {
        equal(roundHalfUp(a, to), new Big(a).round(to, Big.roundHalfUp))
        if (c !== 0) equal(proportion(a, b, c, to), new Big(a).times(b).div(c).round(to, Big.roundHalfUp))
        if (b !== 0) equal(divide(a, b, to), new Big(a).div(b).round(to, Big.roundHalfUp))
      }),
      { numRuns: 1500 },
    )
  })
})

describe("rounding at the turn", () => {
  it("goes up at exactly half, whatever a double makes of it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.constantFrom(2, 4, 8, 16, 40, 200),
        (whole, parts) => {
          const half = new Big(whole).times(2).plus(1).div(parts).toNumber()
          for (const to of [0, 1, 2, 3]) {
            equal(roundHalfUp(half, to), new Big(half).round(to, Big.roundHalfUp))
            equal(proportion(whole * 2 + 1, 1, parts, to), new Big(half).round(to, Big.roundHalfUp))
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe("a printed figure", () => {
  it.each([
    ["1,334.06", 1334.06],
    [" 24 ", 24],
    ["+5", 5],
    [".5", 0.5],
    ["5.", 5],
    ["-0.20", -0.2],
    ["1000000000000000000", 1e18],
  ])("%j", (text, figure) => expect(parseFigure(text)).toBe(figure))

  it.each([
    "",
    "1e999",
    "Infinity",
    "NaN",
    "0x10",
    "12,34",
    "1.2.3",
    "1234567890123456",
    "9".repeat(100),
    "一",
  ])("%j is none", (text) => expect(parseFigure(text)).toBeNull())

  it("knows its decimal places", () => {
    expect(decimalPlaces(22.5)).toBe(1)
    expect(decimalPlaces(100)).toBe(0)
    expect(decimalPlaces(1e-7)).toBe(7)
  })
})
