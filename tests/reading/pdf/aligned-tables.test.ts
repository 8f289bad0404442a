import { describe, expect, it } from "vitest"
import { readPdf } from "../../../src/reading/readers/pdf-reader.ts"
import { fill, handmadePdf, printed, stroke } from "../../support/handmade-pdf.ts"

/** Words at a place from the left and the top. */
function at(words: string, x: number, y: number): string {
  return printed(words, x, 600 - y)
}

/** A level in the middle of its rows, names of two lines beside figures of one. */
const words = [
  at("绩效目标表", 170, 30),
  at("级别", 60, 100),
  at("名称", 130, 100),
  at("目标值", 240, 100),
  at("分值", 310, 100),
  at("山塘加固座数", 130, 125),
  at("及长度", 130, 138),
  at("≥12座", 240, 131),
  at("10", 310, 131),
  at("产出", 60, 148),
  at("验收合格率", 130, 163),
  at("=100%", 240, 163),
  at("20", 310, 163),
  at("效益", 60, 188),
  at("受益人口", 130, 188),
  at("≥300人", 240, 188),
  at("15", 310, 188),
].join("")

const rows = [
  ["绩效目标表"],
  ["级别", "名称", "目标值", "分值"],
  ["产出", "山塘加固座数\n及长度", "≥12座", "10"],
  ["", "验收合格率", "=100%", "20"],
  ["效益", "受益人口", "≥300人", "15"],
]

async function rowsOf(lines: string) {
  const { pages } = await readPdf(handmadePdf([{ content: lines + words }]))
  return pages
    .flatMap((page) => page.lines)
    .map(({ cells }) => cells.map(({ text }) => text))
    .filter((cells) => cells.some((text) => text !== ""))
}

const [left, right, top, bottom] = [50, 350, 600 - 84, 600 - 198]
const levels = [84, 108, 147, 173, 198].map((y) => 600 - y)
const kinds: Readonly<Record<string, string>> = {
  "no rulings": "",
  "a frame": [
    stroke(left, top, right, top),
    stroke(left, bottom, right, bottom),
    stroke(left, bottom, left, top),
    stroke(right, bottom, right, top),
  ].join(""),
  "rulings across": levels.map((y, row) => stroke(row === 2 ? 115 : left, y, right, y)).join(""),
  "rulings down": [left, 115, 225, 295, right].map((x) => stroke(x, bottom, x, top)).join(""),
  "shaded rows between white ones": [
    fill(left, 600 - 108, 300, 24, 0.9),
    fill(115, 600 - 173, 235, 26, 0.9),
  ].join(""),
}

describe("a table that is not fully ruled", () => {
  it.each(Object.entries(kinds))("with %s has the cells that its alignment shows", async (_kind, lines) => {
    expect(await rowsOf(lines)).toEqual(rows)
  })

  it("is none where lines of text have gaps", async () => {
    const text = [at("填报单位：水务局", 50, 40), at("2024年", 300, 40), at("一、项目概况", 50, 60)].join("")
    const { pages } = await readPdf(handmadePdf([{ content: text }]))
    expect(pages[0]?.lines.map(({ cells }) => cells.length)).toEqual([2, 1, 0])
  })

  it("is read from a Buffer too", async () => {
    const bytes = Buffer.from(handmadePdf([{ content: words }]))
    expect((await readPdf(bytes)).pages[0]?.lines.length).toBeGreaterThan(4)
  })
})
