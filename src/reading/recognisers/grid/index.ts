import type { Page } from "../../page-model.ts"
import type { Reading, Recogniser } from "../../recogniser.ts"
import { joinBrokenRows } from "./broken-rows.ts"
import { gridProblem } from "./draft.ts"
import { mergePrintedTwice } from "./printed-twice.ts"
import type { SegmentForm } from "./printed-twice.ts"
import { readForm } from "./read-form.ts"
import { segmentForms } from "./segment-forms.ts"

/** The most forms that one document is read for. */
const maxForms = 5_000

/**
 * Forms whose lines carry cells: rows cut by tabs or pipes, a cell a line, rows of running text. The cells of a block are
 * put under its headings by what they say and where they stand, so that rows that slipped by a column, lost their empty
 * cells or were broken over lines are still read.
 */
export const gridRecogniser: Recogniser = {
  name: "grid",
  recognise(pages: readonly Page[]): Reading | null {
    const lines = joinBrokenRows(pages.flatMap((page) => page.lines))
    const segments = segmentForms(lines)
    const read = segments.slice(0, maxForms).flatMap((segment): readonly SegmentForm[] => {
      const found = readForm(segment)
      return found === null ? [] : [{ segment, ...found }]
    })
    if (read.length === 0) return null
    const forms = mergePrintedTwice(read)
    const problems = forms.flatMap((each) => each.problems)
    const over = segments[maxForms]?.lines[0]
    if (over !== undefined) problems.push(gridProblem("too-many-forms", { line: over.number }))
    return { recogniser: "grid", forms: forms.map((each) => each.form), problems }
  },
}
