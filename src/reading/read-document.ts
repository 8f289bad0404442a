import { limitOf } from "../basics/problem.ts"
import type { Problem } from "../basics/problem.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"
import type { ReadDocument } from "../contract/read-result.ts"
import { PrintedCells } from "./closing/printed-cells.ts"
import { gradeDocument } from "../records/grade.ts"
import { saysAnything } from "./choose-reading.ts"
import { detectFormat } from "./detect-format.ts"
import { applyMappings } from "./mappings/apply-mappings.ts"
import { chooseMapped } from "./mappings/choose-mapped.ts"
import { mappingProblem } from "./mappings/problems.ts"
import { sketchNamed } from "./mappings/sketch-table.ts"
import { findUnknownTables } from "./mappings/unknown-tables.ts"
import { limits } from "./limits.ts"
import { withoutPageMarks } from "./page-marks.ts"
import type { Page } from "./page-model.ts"
import { documentProblem } from "./problems.ts"
import { unwatched } from "./reading-watch.ts"
import type { ReadingWatch } from "./reading-watch.ts"
import { closeRecognised } from "./repair/repair-figure.ts"
import { repairPages } from "./repair/repair-pages.ts"
import { withRecognitionDoubts } from "./recognition-doubts.ts"
import { recognisers } from "./recognisers/index.ts"
import type { PageReader, PagesRead } from "./readers/page-reader.ts"
import { pageReaders } from "./readers/index.ts"
import { showsRounded, withStoredFigures } from "./stored-figures.ts"

/** A document as read, with the pages it was read from. */
export interface DocumentReading {
  readonly document: ReadDocument
  readonly pages: readonly Page[]
}

export interface ReadingOptions extends Partial<ReadingWatch> {
  /** What people have said of tables that the reader does not know. */
  readonly mappings?: readonly ColumnMapping[]
}

/**
 * Bytes to records. Never throws on any bytes: what cannot be read is a problem with place and remedy.
 * Only pages that are recognised have a time limit here; callers that serve others run it in a worker that they can end.
 */
export async function readDocument(
  given: Uint8Array,
  file: string,
  { mappings = [], ...followed }: ReadingOptions = {},
): Promise<DocumentReading> {
  // A Buffer has methods of the same names that do otherwise (`slice` does not copy), and libraries refuse it.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
  const format = detectFormat(bytes)
  const unread = (problem: Problem): DocumentReading => ({
    document: { file, format, forms: [], problems: [problem], grade: gradeDocument([], [problem]) },
    pages: [],
  })
  if (bytes.length === 0) return unread(documentProblem("empty-file"))
  if (bytes.length > limits.bytes)
    return unread(documentProblem("file-too-large", null, limitOf(limits.bytes / 1024 / 1024, "MB")))
  const reader = pageReaders[format]
  if (reader === undefined) return unread(documentProblem("format-not-read", null, format))
  const read = await readPages(reader, bytes, { ...unwatched, ...followed })
  try {
    const repaired = repairPages(read.pages)
    const {
      forms,
      problems,
      unknownTables = [],
      namedTables = [],
    } = recognise(repaired, read.problems, mappings)
    const grade = gradeDocument(forms, problems)
    const tables = {
      ...(unknownTables.length === 0 ? {} : { unknownTables }),
      ...(namedTables.length === 0 ? {} : { namedTables }),
    }
    return { document: { file, format, forms, problems, grade, ...tables }, pages: read.pages }
  } catch (error) {
    return unread(
      documentProblem("reader-failed", null, error instanceof Error ? error.message : String(error)),
    )
  }
}

/** A reader that fails on its bytes has met a broken, cut or encrypted file. */
async function readPages(reader: PageReader, bytes: Uint8Array, watch: ReadingWatch): Promise<PagesRead> {
  try {
    return await reader(bytes, watch)
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 100) : ""
    return { pages: [], problems: [documentProblem("file-broken", null, detail)] }
  }
}

function recognise(
  pages: readonly Page[],
  before: readonly Problem[],
  mappings: readonly ColumnMapping[],
): Pick<ReadDocument, "forms" | "problems" | "unknownTables" | "namedTables"> {
  if (before.some((problem) => problem.severity === "blocking")) return { forms: [], problems: before }
  if (pages.every((page) => page.lines.every((line) => line.text.trim() === "")))
    return { forms: [], problems: [...before, documentProblem("empty-file")] }
  const mapped = applyMappings(withoutPageMarks(pages), mappings)
  const readings = recognisers.flatMap((recogniser) => recogniser.recognise(mapped.pages) ?? [])
  const chosen = chooseMapped(readings, mapped)
  const said = chosen?.forms.filter(saysAnything) ?? []
  const tables = findUnknownTables(mapped.pages, said)
  const unread = tables.filter(({ state }) => state === "unknown")
  const unknown = unread.map(({ source, columns }) =>
    mappingProblem(
      said.length === 0 ? "headings-unknown" : "table-not-read",
      source,
      columns
        .map(({ heading }) => heading)
        .join("、")
        .slice(0, 80),
    ),
  )
  if (chosen === null || said.length === 0)
    return {
      forms: [],
      problems: [...before, ...(unknown.length > 0 ? unknown : [documentProblem("no-form-found")])],
      unknownTables: tables,
      namedTables: sketchNamed(mapped),
    }
  const bare = said
    .filter((form) => form.indicators.length === 0)
    .map((form) =>
      documentProblem("form-without-indicators", form.places["project.name"] ?? null, form.project.name),
    )
  const printed = new PrintedCells(pages)
  const rounded = showsRounded(pages)
  const closed = said.map((form) =>
    closeRecognised(rounded ? withStoredFigures(form, printed) : form, printed),
  )
  return {
    forms: withRecognitionDoubts(
      closed.map(({ form }) => form),
      pages,
    ),
    unknownTables: tables,
    namedTables: sketchNamed(mapped),
    problems: [
      ...before,
      ...unknown,
      ...chosen.problems,
      ...bare,
      ...closed.flatMap((each) => each.problems),
    ],
  }
}
