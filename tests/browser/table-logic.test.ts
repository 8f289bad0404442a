import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { shownPages } from "../../src/actions/shown-pages.ts"
import type { DocumentLine, DocumentPage } from "../../src/contract/documents.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import { blockOfLine, blocksOf } from "../../web/src/source/table-blocks.ts"
import { brokenText, cellsOf } from "../../web/src/source/table-cells.ts"
import { columnLetters } from "../../web/src/source/table-columns.ts"
import { cellAt, moveByKey } from "../../web/src/source/table-navigation.ts"

const span = fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 300 }))
const anyRows = fc.array(
  fc.record({
    width: fc.integer({ min: 1, max: 7 }),
    merged: fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, fc.array(span, { maxLength: 3 })),
    isText: fc.nat(20).map((one) => one === 0),
  }),
  { minLength: 1, maxLength: 260 },
)
const anyPage = anyRows.map((rows): DocumentPage => ({
  number: 1,
  sheet: null,
  lines: rows.map(({ width, merged, isText }, at): DocumentLine => {
    const text = Array.from({ length: width }, (_, column) => `${at}.${column}`).join("\t")
    return isText ? { number: at + 1, text } : { number: at + 1, text, row: { merged } }
  }),
}))

describe("a page of tables", () => {
  it("shows every row once, and every place of it in just one cell, whatever is merged", () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const blocks = blocksOf(page)
        expect(blocks.flatMap((block) => (block.kind === "text" ? [block.line] : block.lines))).toEqual(
          page.lines,
        )
        for (const block of blocks) {
          if (block.kind === "text") continue
          const times = block.lines.map(() => block.columns.widths.map(() => 0))
          for (const [row, cells] of cellsOf(block).entries())
            for (const { column, colSpan, rowSpan } of cells)
              for (let down = row; down < row + rowSpan; down += 1)
                for (let across = column; across < column + colSpan; across += 1) {
                  const there = times[down]
                  if (there !== undefined) there[across] = (there[across] ?? 0) + 1
                }
          expect(new Set(times.flat())).toEqual(new Set([1]))
        }
      }),
      { numRuns: 60 },
    )
  })

  it("is walked without end by keys, always from cell to cell", () => {
    const keys = fc.constantFrom(
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
      "ArrowRight",
      "PageDown",
      "PageUp",
      "Home",
      "End",
    )
    fc.assert(
      fc.property(anyPage, fc.array(keys, { maxLength: 30 }), (page, pressed) => {
        const blocks = blocksOf(page)
        let position = { at: 0, column: 0 }
        for (const key of pressed) {
          position = moveByKey(blocks, position, key) ?? position
          expect(cellAt(blocks, position)?.position).toEqual(position)
        }
      }),
      { numRuns: 40 },
    )
  })

  it("draws a merged cell of any height in pieces", () => {
    const lines = Array.from({ length: 1_000 }, (_, at) => ({
      number: at + 1,
      text: `${at}\tb`,
      row: at === 0 ? { merged: [[0, 1, 1_000] as const] } : {},
    }))
    const blocks = blocksOf({ number: 1, sheet: "一", lines })
    expect(
      Math.max(...blocks.map((block) => (block.kind === "rows" ? block.lines.length : 0))),
    ).toBeLessThanOrEqual(200)
    expect(blocks.flatMap((block) => (block.kind === "rows" ? cellsOf(block).flat() : []))).toHaveLength(
      1_000 + blocks.length,
    )
    expect(blockOfLine(blocks, 1_000)).toBe(blocks.length - 1)
  })

  it("leaves columns out that no screen shows", () => {
    const text = "x\t".repeat(1_000)
    const [block] = blocksOf({ number: 1, sheet: "一", lines: [{ number: 1, text, row: {} }] })
    expect(block).toMatchObject({ kind: "rows", columns: { left: 801 } })
  })
})

describe("columns of a sheet", () => {
  it("have the letters of spreadsheets", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ])
  })
})

describe("a page as it is kept", () => {
  it("tells rows of tables from text, with what is merged and where cells break their lines", async () => {
    const html =
      "<html><p>说明</p><table><tr><td rowspan=2>项目<br>资金</td><td colspan=2>甲</td></tr><tr><td>乙</td><td>丙</td></tr></table>"
    const { pages } = await readDocument(new TextEncoder().encode(html), "a.html")
    const [text, first, second] = shownPages(pages, "html")[0]?.lines ?? []
    expect(text).toEqual({ number: 1, text: "说明" })
    expect(first?.row).toEqual({
      merged: [
        [0, 1, 2],
        [1, 2, 1],
      ],
      breaks: [2],
    })
    expect(first === undefined ? "" : brokenText(first)).toBe("项目\n资金\t甲")
    expect(second?.row).toEqual({})
  })
})
