import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Form } from "../../src/records/form.ts"
import { latticesOf } from "../../src/reading/readers/pdf/lattice.ts"
import { readDocument } from "../../src/reading/read-document.ts"

const root = resolve(import.meta.dirname, "../..")
const bytesOf = (path: string) => new Uint8Array(readFileSync(resolve(root, path)))

/** What stands in a form, without where it stood; line breaks of the print are no difference. */
function content(form: Form): unknown {
  const { places: _places, doubts: _doubts, ...fields } = form
  const rows = fields.indicators.map(({ source: _source, confidence: _confidence, ...row }) => row)
  return JSON.parse(JSON.stringify({ ...fields, indicators: rows }).replace(/\\n|[ \u3000]+/gu, ""))
}

describe("a PDF with ruled tables", () => {
  it.each(["self-evaluation-national-clean", "self-evaluation-with-mistakes"])(
    "%s is read like the text it was printed from",
    async (name) => {
      const text = await readDocument(bytesOf(`samples/${name}.txt`), name)
      const print = await readDocument(bytesOf(`golden/reading/printed/${name}.pdf`), name)
      expect(print.document.format).toBe("pdf")
      expect(print.document.forms.map(content)).toEqual(text.document.forms.map(content))
      const place = print.document.forms[0]?.places["indicators[0].target"]
      expect(place?.page).toBe(1)
      expect(place?.box).toHaveLength(4)
    },
  )

  it("cut anywhere, it ends in a problem or in forms, never in a crash", async () => {
    const bytes = bytesOf("golden/reading/printed/self-evaluation-national-clean.pdf")
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: bytes.length }), async (end) => {
        const { document } = await readDocument(bytes.slice(0, end), "cut")
        expect(document.forms.length + document.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 15 },
    )
  })
})

describe("rulings", () => {
  it("give a grid in which missing walls merge cells", () => {
    const horizontal = [0, 10, 20].map((at) => ({ at, from: 0, to: 30 }))
    const vertical = [
      { at: 0, from: 0, to: 20 },
      { at: 10, from: 0, to: 10 },
      { at: 20, from: 0, to: 20 },
      { at: 30, from: 0, to: 20 },
    ]
    const [lattice] = latticesOf({ horizontal, vertical })
    const closed = { openTop: false, openBottom: false }
    expect(lattice?.cells).toEqual([
      { row: 0, column: 0, rowSpan: 1, colSpan: 1, ...closed },
      { row: 0, column: 1, rowSpan: 1, colSpan: 1, ...closed },
      { row: 0, column: 2, rowSpan: 1, colSpan: 1, ...closed },
      { row: 1, column: 0, rowSpan: 1, colSpan: 2, ...closed },
      { row: 1, column: 2, rowSpan: 1, colSpan: 1, ...closed },
    ])
  })

  it("join pieces drawn cell by cell, and part tables that do not touch", () => {
    const box = (x: number, y: number) => ({
      horizontal: [0, 5, 10].flatMap((dy) => [
        { at: y + dy, from: x, to: x + 5 },
        { at: y + dy, from: x + 5, to: x + 10 },
      ]),
      vertical: [0, 10].map((dx) => ({ at: x + dx, from: y, to: y + 10 })),
    })
    const [a, b] = [box(0, 0), box(0, 50)]
    const tables = latticesOf({
      horizontal: [...a.horizontal, ...b.horizontal],
      vertical: [...a.vertical, ...b.vertical],
    })
    expect(tables.map((table) => table.cells.length)).toEqual([2, 2])
  })
})
