import type { Problem } from "../basics/problem.ts"
import type { ReadDocument } from "../contract/read-result.ts"
import { chooseReading } from "./choose-reading.ts"
import { detectFormat } from "./detect-format.ts"
import { limits } from "./limits.ts"
import type { Page } from "./page-model.ts"
import { documentProblem } from "./problems.ts"
import { recognisers } from "./recognisers/index.ts"
import { readText } from "./text-reader.ts"

/** A document as read, with the pages it was read from. */
export interface DocumentReading {
  readonly document: ReadDocument
  readonly pages: readonly Page[]
}

/**
 * Bytes to records. Never throws on any bytes: what cannot be read is a problem with place and remedy.
 * It has no time limit of its own; callers that serve others run it in a worker that they can end.
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<DocumentReading> {
  const format = detectFormat(bytes)
  const unread = (problem: Problem): DocumentReading => ({
    document: { file, format, forms: [], problems: [problem] },
    pages: [],
  })
  if (bytes.length === 0) return unread(documentProblem("empty-file"))
  if (bytes.length > limits.bytes)
    return unread(documentProblem("file-too-large", null, `上限 ${limits.bytes / 1024 / 1024} MB`))
  if (format !== "text") return unread(documentProblem("format-not-read", null, format))
  try {
    const { pages, problems } = readText(bytes)
    return { document: { file, format, ...recognise(pages, problems) }, pages }
  } catch (error) {
    return unread(
      documentProblem("reader-failed", null, error instanceof Error ? error.message : String(error)),
    )
  }
}

function recognise(
  pages: readonly Page[],
  before: readonly Problem[],
): Pick<ReadDocument, "forms" | "problems"> {
  if (pages.length === 0) return { forms: [], problems: before }
  if (pages.every((page) => page.lines.every((line) => line.text.trim() === "")))
    return { forms: [], problems: [...before, documentProblem("empty-file")] }
  const readings = recognisers.flatMap((recogniser) => recogniser.recognise(pages) ?? [])
  const chosen = chooseReading(readings)
  if (chosen === null) return { forms: [], problems: [...before, documentProblem("no-form-found")] }
  const bare = chosen.forms
    .filter((form) => form.indicators.length === 0)
    .map((form) =>
      documentProblem("form-without-indicators", form.places["project.name"] ?? null, form.project.name),
    )
  return { forms: chosen.forms, problems: [...before, ...chosen.problems, ...bare] }
}
