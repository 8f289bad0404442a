import type { Problem } from "../../../basics/problem.ts"
import { limits } from "../../limits.ts"
import type { Page } from "../../page-model.ts"
import { scanProblem } from "./problems.ts"
import type { ScanProblemCode } from "./problems.ts"
import type { ReadingWatch } from "../../reading-watch.ts"
import { isCutImage, pictureKindOf, unpackedKinds } from "./image-header.ts"
import type { PagesRead } from "../page-reader.ts"
import type { ScanFailure } from "./scan-message.ts"

const problemOf: Readonly<Record<ScanFailure, ScanProblemCode>> = {
  "engine-missing": "scan-engine-missing",
  "too-many-points": "image-too-large",
  unreadable: "scan-page-failed",
  "time-limit": "scan-page-too-costly",
  "memory-limit": "scan-page-too-costly",
  crashed: "scan-page-failed",
}

/** An image file: one page. */
export async function readImage(bytes: Uint8Array, watch: ReadingWatch): Promise<PagesRead> {
  const kind = pictureKindOf(bytes)
  if (kind !== null && !unpackedKinds.has(kind))
    return { pages: [], problems: [scanProblem("picture-kind-not-read", null, kind)] }
  const read = await readScannedPages(bytes, "image", [1], watch)
  const isCut = read.pages.length > 0 && isCutImage(bytes)
  return isCut ? { ...read, problems: [...read.problems, scanProblem("image-cut", { page: 1 })] } : read
}

/**
 * Pages without text, recognised one after the other. A page that fails is named and the others go on; where the work for
 * all is used up, what was read is kept and the pages left over are named.
 */
export async function readScannedPages(
  bytes: Uint8Array,
  kind: "image" | "pdf",
  numbers: readonly number[],
  { tell, pageSeconds, wholeSeconds, recognise }: ReadingWatch,
): Promise<PagesRead> {
  const pages: Page[] = []
  const problems: Problem[] = []
  const wanted = numbers.slice(0, limits.scannedPages)
  let line = 1
  let failures = 0
  let work = 0
  for (const [at, number] of wanted.entries()) {
    if (at > 0 && (work > wholeSeconds || failures >= limits.failedScansInARow)) {
      problems.push(scanProblem("scan-pages-not-read", { page: number }, rangesOf(wanted.slice(at))))
      break
    }
    tell({ page: at + 1, pages: wanted.length })
    const answer = await recognise({ kind, bytes, page: number, firstLine: line }, pageSeconds)
    if ("failure" in answer) {
      problems.push(scanProblem(problemOf[answer.failure], { page: number }, answer.detail))
      if (answer.failure === "engine-missing") break
      failures += 1
      if (problemOf[answer.failure] === "scan-page-too-costly") work += pageSeconds
      continue
    }
    failures = 0
    work += answer.seconds
    if (answer.lines.every(({ text }) => text.trim() === ""))
      problems.push(scanProblem("scan-without-text", { page: number }))
    pages.push({ number, sheet: null, lines: answer.lines })
    line += answer.lines.length
  }
  if (numbers.length > wanted.length)
    problems.push(
      scanProblem(
        "too-many-scanned-pages",
        { page: wanted.at(-1) ?? 1 },
        rangesOf(numbers.slice(wanted.length)),
      ),
    )
  if (pages.length > 0) problems.push(scanProblem("read-from-scan"))
  return { pages, problems }
}

/** "第 3–5、9 页" */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last !== undefined && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return `第 ${ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join("、")} 页`
}
