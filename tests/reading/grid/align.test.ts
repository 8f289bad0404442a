import { describe, expect, test } from "vitest"
import { align } from "../../../src/reading/recognisers/grid/align.ts"
import type { AlignColumn, AlignToken } from "../../../src/reading/recognisers/grid/align.ts"
import type { Gap } from "../../../src/reading/recognisers/grid/tokens.ts"

const word: AlignColumn = {
  position: 0,
  skip: 2,
  skipInside: 2,
  cost: (text) => (/^\d/.test(text) ? 6 : 0),
}
const figure: AlignColumn = { ...word, position: 1, cost: (text) => (/^\d/.test(text) ? 0 : 4) }
const note: AlignColumn = { ...word, position: 2, skip: 0.1, skipInside: 0.1, cost: () => 0.5 }
const columns = [word, figure, note]

function token(text: string, gap: Gap, column: number | null = null): AlignToken {
  return { text, gap, column, whole: /^\d+$/.test(text) }
}

describe("align", () => {
  test("cells of marked rows go to the columns they stand in", () => {
    const tokens = [token("a", "row", 0), token("1", "cell", 1), token("b", "row", 0), token("2", "cell", 1)]
    const placed = align(tokens, columns, { trustColumns: true })
    expect(placed.map((each) => [each.column, each.joint])).toEqual([
      [0, "new-row"],
      [1, "next-cell"],
      [0, "new-row"],
      [1, "next-cell"],
    ])
  })

  test("a row that slipped as a whole is read by what its cells say", () => {
    const placed = align([token("a", "row", 1), token("1", "cell", 2)], columns, { trustColumns: true })
    expect(placed.map((each) => each.column)).toEqual([0, 1])
    expect(placed.map((each) => each.shift)).toEqual([-1, -1])
  })

  test("a stream without marked rows is parted where a new row is cheaper than a further cell", () => {
    const texts = ["a", "1", "b", "2", "c", "3"]
    const placed = align(
      texts.map((text, at) => token(text, at === 0 ? "row" : "line")),
      columns,
      { trustColumns: false },
    )
    expect(placed.map((each) => each.joint)).toEqual([
      "new-row",
      "next-cell",
      "new-row",
      "next-cell",
      "new-row",
      "next-cell",
    ])
  })

  test("words parted by blanks may be one cell, figures never are", () => {
    const placed = align(
      [token("long", "row"), token("name", "blank"), token("99", "blank"), token("98", "blank")],
      columns,
      { trustColumns: false },
    )
    expect(placed.map((each) => each.joint)).toEqual(["new-row", "same-cell", "next-cell", "next-cell"])
  })

  test("the margin tells how much dearer the next best column is", () => {
    const [first] = align([token("a", "row", 0)], columns, { trustColumns: true })
    expect(first?.column).toBe(0)
    expect(first?.runnerUp).toBe(2)
    expect(first?.margin).toBeGreaterThan(0)
  })

  test("nothing to place, or nowhere to place it", () => {
    expect(align([], columns, { trustColumns: true })).toEqual([])
    expect(align([token("a", "row")], [], { trustColumns: true })).toEqual([])
  })
})
