import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  decimalPlaces,
  divide,
  near,
  parseFigure,
  plain,
  proportion,
  roundHalfUp,
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
