import { createCanvas } from "@napi-rs/canvas"
import { afterEach, describe, expect, it } from "vitest"
import { ReadingPool } from "../../../src/actions/reading-pool.ts"
import { layoutFor } from "../../../src/layouts/index.ts"
import { unwatched } from "../../../src/reading/reading-watch.ts"
import type { ReadingProgress } from "../../../src/reading/reading-watch.ts"
import { readScannedPages } from "../../../src/reading/readers/scan/scan-reader.ts"
import { sampleForm } from "../../support/sample-form.ts"
import { pdfOfJpegs, scannedForm } from "../../support/scanned-form.ts"

const form = sampleForm()
const jpeg = await scannedForm(form, layoutFor(form), "noisy")
const scanOf = (pages: number): Uint8Array => pdfOfJpegs(Array.from({ length: pages }, () => jpeg))

const blank = async (): Promise<Uint8Array> => {
  const canvas = createCanvas(600, 800)
  canvas.getContext("2d").fillStyle = "#fff"
  canvas.getContext("2d").fillRect(0, 0, 600, 800)
  return canvas.encode("jpeg", 80)
}

let pool: ReadingPool | undefined
afterEach(() => pool?.close())

describe("a scan of several pages", () => {
  it("tells each page; when the time for all is used up, keeps what was read and names the pages left over", async () => {
    pool = new ReadingPool({ threads: 1, wholeSeconds: 0.01 })
    const told: ReadingProgress[] = []
    const { document } = await pool.read(scanOf(3), "scan.pdf", { onProgress: (at) => told.push(at) })
    expect(told).toEqual([1, 2, 3, 1].map((page) => ({ page, pages: 3 })))
    expect(document.forms).toHaveLength(1)
    const left = document.problems.find(({ code }) => code === "scan-pages-not-read")
    expect(left?.message).toContain("第 2–3 页")
    expect(document.grade.grade).toBe("person")
  }, 400_000)

  it("none of which is recognised in its time is given up after a few, and all are named", async () => {
    const watch = { ...unwatched, pageSeconds: 0.001 }
    const { pages, problems } = await readScannedPages(scanOf(6), "pdf", [1, 2, 3, 4, 5, 6], watch)
    expect(pages).toEqual([])
    expect(problems.map(({ code, source }) => [code, source?.page])).toEqual([
      ["scan-page-too-costly", 1],
      ["scan-page-too-costly", 2],
      ["scan-page-too-costly", 3],
      ["scan-pages-not-read", 4],
    ])
    expect(problems.at(-1)?.message).toContain("第 4–6 页")
  }, 400_000)

  it("takes turns with others, each keeping its own pages", async () => {
    pool = new ReadingPool({ threads: 2 })
    const other = pdfOfJpegs([await blank(), jpeg])
    const [two, mixed] = await Promise.all([pool.read(scanOf(2), "a.pdf"), pool.read(other, "b.pdf")])
    const lines = (report: typeof two): readonly number[] => report.pages.map((page) => page.lines.length)
    expect(lines(two)[0]).toBe(lines(two)[1])
    expect(lines(mixed)).toEqual([1, lines(two)[1]])
    expect(mixed.document.problems.find(({ code }) => code === "scan-without-text")?.source?.page).toBe(1)
  }, 400_000)

  it("can be called off while it waits and while it is read", async () => {
    pool = new ReadingPool({ threads: 1 })
    const [now, later] = [new AbortController(), new AbortController()]
    const first = pool.read(scanOf(4), "a.pdf", { signal: now.signal, onProgress: () => now.abort() })
    const second = pool.read(scanOf(4), "b.pdf", { signal: later.signal })
    later.abort()
    const ended = await Promise.all([first, second])
    expect(ended.map(({ document }) => document.problems.map(({ code }) => code))).toEqual([
      ["reading-cancelled"],
      ["reading-cancelled"],
    ])
  }, 400_000)
})
