import { describe, expect, it } from "vitest"
import { readPdf } from "../../../src/reading/readers/pdf-reader.ts"
import { readDocument } from "../../../src/reading/read-document.ts"
import { fill, handmadePdf, hexText, stroke, printed } from "../../support/handmade-pdf.ts"
import type { HandmadePage } from "../../support/handmade-pdf.ts"

async function read(...pages: readonly HandmadePage[]) {
  return readPdf(handmadePdf(pages))
}

/** Rows of cells that hold something. */
async function rowsOf(page: HandmadePage): Promise<readonly (readonly string[])[]> {
  const { pages } = await read(page)
  return pages
    .flatMap(({ lines }) => lines)
    .map(({ cells }) => cells.map((cell) => cell.text))
    .filter((cells) => cells.some((each) => each !== ""))
}

const xs = [50, 150, 250, 350]
const ys = [500, 520, 540, 560]

/** Words in the middle of each place of a grid of three by three, from the top. */
const words = [560, 540, 520].flatMap((top, row) =>
  xs.slice(0, 3).map((x, column) => printed(`甲${row}${column}`, x + 20, top - 14)),
)
const expected = [0, 1, 2].map((row) => [0, 1, 2].map((column) => `甲${row}${column}`))

describe("rulings of a page", () => {
  const kinds: Readonly<Record<string, string>> = {
    strokes: [...ys.map((y) => stroke(50, y, 350, y)), ...xs.map((x) => stroke(x, 500, x, 560))].join(""),
    "thin filled boxes": [
      ...ys.map((y) => fill(50, y, 300, 0.8)),
      ...xs.map((x) => fill(x, 500, 0.8, 60)),
    ].join(""),
    "dashed by the pen": [
      ...ys.map((y) => stroke(50, y, 350, y, "[3 2] 0 d")),
      ...xs.map((x) => stroke(x, 500, x, 560, "[3 2] 0 d")),
    ].join(""),
    "dashes drawn one by one": [
      ...ys.flatMap((y) => Array.from({ length: 60 }, (_, at) => stroke(50 + at * 5, y, 53 + at * 5, y))),
      ...xs.flatMap((x) => Array.from({ length: 12 }, (_, at) => stroke(x, 500 + at * 5, x, 503 + at * 5))),
    ].join(""),
    "dots that are boxes": [
      ...ys.flatMap((y) => Array.from({ length: 150 }, (_, at) => fill(50 + at * 2, y, 1, 1))),
      ...xs.flatMap((x) => Array.from({ length: 30 }, (_, at) => fill(x, 500 + at * 2, 1, 1))),
    ].join(""),
    "doubled lines": [
      ...ys.flatMap((y) => [stroke(50, y, 352, y), stroke(50, y - 2.5, 352, y - 2.5)]),
      ...xs.flatMap((x) => [stroke(x, 497, x, 560), stroke(x + 2.5, 497, x + 2.5, 560)]),
    ].join(""),
    "lines that nearly meet": [
      ...ys.flatMap((y) => xs.slice(0, 3).map((x) => stroke(x + 1.5, y, x + 98.5, y))),
      ...xs.flatMap((x) => ys.slice(0, 3).map((y) => stroke(x, y + 1.5, x, y + 18.5))),
    ].join(""),
    "white lines on shading": [
      fill(50, 500, 300, 60, 0.8),
      ...ys.map((y) => stroke(50, y, 350, y, "1 G 1 w")),
      ...xs.map((x) => stroke(x, 500, x, 560, "1 G 1 w")),
    ].join(""),
    "shaded cells without lines": ys
      .slice(0, 3)
      .flatMap((y, row) => xs.slice(0, 3).map((x, at) => fill(x, y, 100, 20, (row + at) % 2 ? 0.9 : 0.8)))
      .join(""),
  }
  it.each(Object.entries(kinds))("%s part cells", async (_kind, lines) => {
    expect(await rowsOf({ content: lines + words.join("") })).toEqual(expected)
  })

  it("merge cells where they are missing, each cell with its box as the page is shown", async () => {
    const lines = [
      ...[500, 560].map((y) => stroke(50, y, 350, y)),
      ...[520, 540].map((y) => stroke(150, y, 350, y)),
      ...xs.map((x) => stroke(x, 500, x, 560)),
    ]
    const { pages } = await read({ content: lines.join("") + words.slice(0, 3).join("") })
    const first = pages[0]?.lines[0]?.cells[0]
    expect(first?.source.box).toEqual([50, 40, 150, 100])
    expect(first?.source.page).toBe(1)
  })

  it.each([90, 180, 270] as const)("are read on a page turned by %i degrees", async (rotate) => {
    const table =
      ys.map((y) => stroke(50, y, 350, y)).join("") + xs.map((x) => stroke(x, 500, x, 560)).join("")
    const upright = table + words.join("")
    const turns = { 90: "0 1 -1 0 600 0 cm", 180: "-1 0 0 -1 400 600 cm", 270: "0 -1 1 0 0 400 cm" }
    const [width, height] = rotate === 180 ? [400, 600] : [600, 400]
    const page = { content: `q ${turns[rotate]}\n${upright}Q`, width, height, rotate }
    expect(await rowsOf(page)).toEqual(expected)
    const box = (await read(page)).pages[0]?.lines[0]?.cells[0]?.source.box
    expect(box).toEqual([50, 40, 150, 60])
  })
})

describe("text of a page", () => {
  it("turned up or down is read along its turn", async () => {
    const lines =
      [500, 560].map((y) => stroke(50, y, 350, y)).join("") + xs.map((x) => stroke(x, 500, x, 560)).join("")
    const content =
      lines +
      printed("绩效指标", 105, 508, { turned: 90 }) +
      printed("乙栏", 200, 545, { turned: 270 }) +
      printed("丙", 290, 530)
    expect(await rowsOf({ content })).toEqual([["绩效指标", "乙栏", "丙"]])
  })

  it("printed twice for bold stands once, printed twice apart stands twice", async () => {
    const bold = printed("合计", 50, 500) + printed("合计", 50.3, 500) + printed("合计", 150, 500)
    expect(await rowsOf({ content: bold })).toEqual([["合计", "合计"]])
  })

  it("outside the page is left out, and so is a watermark, which is told", async () => {
    const content =
      printed("正文", 50, 500) +
      printed("页外", 450, 500) +
      printed("内部资料", 100, 300, { size: 40, turned: 40 })
    expect(await rowsOf({ content })).toEqual([["正文"]])
    const { problems } = await read({ content })
    expect(problems.map(({ code }) => code)).toEqual(["aslant-left-out"])
  })

  it("typed into fields, ticked and written over the page stands at its place", async () => {
    const lines =
      ys.map((y) => stroke(50, y, 350, y)).join("") + xs.map((x) => stroke(x, 500, x, 560)).join("")
    const labels = printed("项目名称", 60, 546) + printed("属性", 60, 526) + printed("备注", 60, 506)
    const field = (rect: string, rest: string) =>
      `<< /Type /Annot /Subtype /Widget /Rect [${rect}] /F 4 /T (f${rect.length}${rest.length}) /DA (/F 10 Tf 0 g) ${rest} >>`
    const annotations = [
      field("152 542 248 558", `/FT /Tx /V <FEFF${hexText("道路养护").slice(1)}`),
      field("152 522 166 538", "/FT /Btn /V /Yes /AS /Yes /AP << /N << /Yes null /Off null >> >>"),
      `<< /Type /Annot /Subtype /FreeText /Rect [152 502 248 518] /F 4 /DA (/F 10 Tf 0 g) /Contents <FEFF${hexText("见附件").slice(1)} >>`,
    ]
    expect(await rowsOf({ content: lines + labels, annotations })).toEqual([
      ["项目名称", "道路养护"],
      ["属性", "☑"],
      ["备注", "见附件"],
    ])
  })
})

describe("a damaged file", () => {
  const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1")
  const bytesOf = (all: string) => new Uint8Array(Buffer.from(all, "latin1"))

  it("with a broken page keeps the others and tells which is lost", async () => {
    const whole = latin(
      handmadePdf([{ content: printed("第一", 50, 500) }, { content: printed("第二", 50, 500) }]),
    )
    const { pages, problems } = await readPdf(bytesOf(whole.replace(/ \d+ 0 R\] \/Count/, " 99 0 R] /Count")))
    expect(pages.map(({ lines }) => lines[0]?.text ?? "")).toEqual(["第一", ""])
    expect(problems.map(({ code, source }) => [code, source?.page])).toEqual([["page-not-read", 2]])
  })

  it("whose table of places is wrong is still read", async () => {
    const whole = latin(handmadePdf([{ content: printed("正文", 50, 500) }]))
    const { pages } = await readPdf(bytesOf(whole.replace(/\d{10} 00000 n/g, "0000000007 00000 n")))
    expect(pages[0]?.lines[0]?.text).toBe("正文")
  })

  it("that asks for a password says so", async () => {
    const secret = `<${"00".repeat(32)}>`
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >> /ID [<00> <00>]`
    const { document } = await readDocument(
      handmadePdf([{ content: printed("正文", 50, 500) }], lock),
      "x.pdf",
    )
    expect(document.problems.map(({ code }) => code)).toEqual(["file-encrypted"])
  })

  it("of pages that are pictures keeps the pages of text, and says what became of the pictures", async () => {
    const picture = "q 300 0 0 300 50 50 cm\nBI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"
    const mixed = await read({ content: picture }, { content: printed("正文", 50, 500) })
    expect(mixed.pages[1]?.lines[0]?.text).toBe("正文")
    expect(mixed.problems.some(({ source }) => source?.page === 1)).toBe(true)
  })
})
