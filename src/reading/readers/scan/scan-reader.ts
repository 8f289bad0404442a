import type { Problem } from "../../../basics/problem.ts"
import { limits } from "../../limits.ts"
import type { Page } from "../../page-model.ts"
import { documentProblem } from "../../problems.ts"
import type { DocumentProblemCode } from "../../problems.ts"
import type { PagesRead } from "../page-reader.ts"
import { recognisePage } from "./scan-client.ts"
import type { ScanAnswer } from "./scan-client.ts"

type Failure = Extract<ScanAnswer, { failure: string }>["failure"]

const problemOf: Readonly<Record<Failure, DocumentProblemCode>> = {
  "engine-missing": "scan-engine-missing",
  "too-many-points": "image-too-large",
  unreadable: "scan-page-failed",
  "time-limit": "scan-page-failed",
  crashed: "scan-page-failed",
}

/** An image file: one page. */
export async function readImage(bytes: Uint8Array): Promise<PagesRead> {
  return readScannedPages(bytes, "image", [1])
}

/** Pages without text, recognised one after the other. A page that fails is named and the others go on. */
export async function readScannedPages(
  bytes: Uint8Array,
  kind: "image" | "pdf",
  numbers: readonly number[],
): Promise<PagesRead> {
  const pages: Page[] = []
  const problems: Problem[] = []
  let line = 1
  for (const number of numbers.slice(0, limits.scannedPages)) {
    const answer = await recognisePage({ kind, bytes, page: number, firstLine: line })
    if ("failure" in answer) {
      problems.push(documentProblem(problemOf[answer.failure], { page: number }, answer.detail))
      if (answer.failure === "engine-missing") break
      continue
    }
    if (answer.lines.every(({ text }) => text.trim() === ""))
      problems.push(documentProblem("scan-without-text", { page: number }))
    pages.push({ number, sheet: null, lines: answer.lines })
    line += answer.lines.length
  }
  if (numbers.length > limits.scannedPages)
    problems.push(documentProblem("too-many-scanned-pages", { page: limits.scannedPages }))
  if (pages.length > 0) problems.push(documentProblem("read-from-scan"))
  return { pages, problems }
}
