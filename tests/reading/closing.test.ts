import { expect, test } from "vitest"
import { closeForm } from "../../src/reading/closing/close-form.ts"
import { PrintedCells } from "../../src/reading/closing/printed-cells.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import { exampleText } from "../support/example-text.ts"

async function reading(text: string): Promise<Awaited<ReturnType<typeof readDocument>>> {
  return readDocument(Buffer.from(text), "form.txt")
}

const codes = ["arithmetic-open", "author-arithmetic"]

test("a form whose sums agree is accepted without a word", async () => {
  const { document } = await reading(exampleText())
  expect(document.problems.filter(({ code }) => codes.includes(code))).toEqual([])
})

test("a mistake that the print plainly shows is the author's: noted, no doubt at the cell", async () => {
  const { document, pages } = await reading(exampleText())
  const [form] = document.forms
  const place = form?.places["indicators[0].weight"]
  if (form === undefined || place === undefined) throw new Error("the example has a weight")
  const [first, ...rest] = form.indicators
  if (first === undefined || first.weight === null) throw new Error("the example has a weight")
  const wrong = first.weight + 3
  const misprinted = pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({
      ...line,
      cells: line.cells.map((cell) =>
        JSON.stringify(cell.source) === JSON.stringify(place) ? { ...cell, text: String(wrong) } : cell,
      ),
    })),
  }))
  const changed = { ...form, indicators: [{ ...first, weight: wrong }, ...rest] }
  const author = closeForm(changed, new PrintedCells(misprinted))
  expect(author.problems.map(({ code }) => code)).toEqual(["author-arithmetic"])
  expect(author.form.doubts).toEqual(form.doubts)
  // The print still shows the right figure: the reader was wrong.
  const reader = closeForm(changed, new PrintedCells(pages))
  expect(reader.problems.map(({ code }) => code)).toEqual(["arithmetic-open"])
  expect(reader.form.doubts.at(-1)).toMatchObject({
    path: "indicators[0].weight",
    alternatives: [String(first.weight)],
  })
  expect(reader.form.indicators[0]?.weight).toBe(wrong)
  // What was recognised in a picture, be it a file of its own or a page of a PDF, shows nothing plainly.
  const scanned = misprinted.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({
      ...line,
      cells: line.cells.map((cell) => ({ ...cell, recognised: { confidence: 1, alternatives: [] } })),
    })),
  }))
  const scan = closeForm(changed, new PrintedCells(scanned))
  expect(scan.problems.map(({ code }) => code)).toEqual(["arithmetic-open"])
})
