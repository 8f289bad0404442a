import { describe, expect, it } from "vitest"
import { compareForms } from "../../../golden/compare.ts"
import { layoutFor } from "../../../src/layouts/index.ts"
import { readDocument } from "../../../src/reading/read-document.ts"
import { withRecognitionDoubts } from "../../../src/reading/recognition-doubts.ts"
import { isCutImage } from "../../../src/reading/readers/scan/image-header.ts"
import { sampleForm } from "../../support/sample-form.ts"
import { pdfOfJpegs, scannedForm } from "../../support/scanned-form.ts"
import { shownForm } from "../../support/shown-form.ts"

const form = sampleForm()
const layout = layoutFor(form)

async function readAgain(bytes: Uint8Array) {
  const { document } = await readDocument(bytes, "scan")
  return { document, ...compareForms([shownForm(form, layout)], document.forms) }
}

describe("a picture that was cut short", () => {
  it("is told from a whole one, PNG and JPEG", async () => {
    for (const damage of ["clean", "noisy"] as const) {
      const image = await scannedForm(form, layout, damage)
      expect(isCutImage(image)).toBe(false)
      expect(isCutImage(image.subarray(0, image.length >> 1))).toBe(true)
    }
  }, 60_000)
})

describe("doubts of recognition", () => {
  const box = [10, 10, 60, 20] as const
  const doubted = (text: string, confidence: number) => {
    const source = { page: 1, box, line: 1 }
    const recognised = { confidence, alternatives: [{ text: "80.82", probability: 0.3 }] }
    const cell = { text, column: 0, source, recognised }
    const pages = [{ number: 1, sheet: null, lines: [{ number: 1, text, cells: [cell] }] }]
    const places = { "indicators[0].weight": source }
    return withRecognitionDoubts([sampleForm({ places })], pages)[0]
  }

  it("stand at a figure whose print is not sure, with what else it may say, and lower the row's confidence", () => {
    const unsure = doubted("80.32", 0.7)
    expect(unsure?.doubts.map(({ path, alternatives }) => [path, alternatives])).toEqual([
      ["indicators[0].weight", ["80.82"]],
    ])
    expect(unsure?.indicators[0]?.confidence).toBe(0.7)
  })

  it("are fewer at words, and none at a sure figure", () => {
    expect(doubted("基本完成", 0.7)?.doubts).toEqual([])
    expect(doubted("80.32", 0.97)?.doubts).toEqual([])
  })
})

describe("a scan", () => {
  it("that is clean is read as it was written", async () => {
    const { document, differences, invented } = await readAgain(await scannedForm(form, layout, "clean"))
    expect(document.format).toBe("image")
    expect(differences).toEqual([])
    expect(invented).toBe(0)
    expect(document.problems.map(({ code }) => code)).toContain("read-from-scan")
  }, 120_000)

  it("that is slanted, blurred, stamped and compressed is read with few faults, from a PDF as well", async () => {
    const jpeg = await scannedForm(form, layout, "noisy")
    const { document, share, invented } = await readAgain(pdfOfJpegs([jpeg]))
    expect(document.format).toBe("pdf")
    expect(share).toBeGreaterThan(0.9)
    expect(invented).toBe(0)
  }, 120_000)

  it("that would unpack to gigabytes or is broken is refused with a problem", async () => {
    const bomb = Buffer.alloc(64)
    bomb.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    bomb.writeUInt32BE(100_000, 16)
    bomb.writeUInt32BE(100_000, 20)
    const codes = async (bytes: Uint8Array) =>
      (await readDocument(bytes, "scan")).document.problems.map(({ code }) => code)
    expect(await codes(new Uint8Array(bomb))).toContain("image-too-large")
    expect(await codes(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0))).toContain("scan-page-failed")
  }, 120_000)
})
