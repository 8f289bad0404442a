import type { Form } from "../../../records/form.ts"
import type { Page } from "../../page-model.ts"
import type { Reading, Recogniser } from "../../recogniser.ts"
import { buildForm } from "./build-form.ts"
import { Notes, runningTextProblem } from "./problems.ts"
import { formSpans } from "./spans.ts"
import { tapeOf } from "./tape.ts"
import type { Problem } from "../../../basics/problem.ts"

/** The most characters of a document that are read, and the most forms. */
const longestDocument = 1_500_000
const mostForms = 2_000
/** Cells tried for all forms of a document; a form takes some ten thousands. */
const mostSteps = 20_000_000

/**
 * Reads forms whose cells have run together: a whole form as one line, rows whose cells are glued, indicators in prose.
 * The text is cut at the labels that the vocabulary knows and at the values that the grammar of values knows; where
 * digits run on, the sums that forms print decide. What fits in two ways is said to be in doubt; what fits in none is
 * kept as a problem and never becomes an indicator.
 */
export const runningTextRecogniser: Recogniser = { name: "running-text", recognise }

function recognise(pages: readonly Page[]): Reading | null {
  if (isCutIntoCells(pages)) return null
  const tape = tapeOf(pages, longestDocument)
  const spans = formSpans(tape)
  const forms: Form[] = []
  const problems: Problem[] = []
  const effort = { left: mostSteps }
  let previousEnd = 0
  for (const span of spans.slice(0, mostForms)) {
    const notes = new Notes()
    const form = buildForm(tape, span, previousEnd, notes, effort)
    previousEnd = span.sections.at(-1)?.to ?? span.from
    if (form === null) continue
    forms.push(form)
    problems.push(...notes.problems)
  }
  if (spans.length > mostForms) problems.push(runningTextProblem("too-many-forms", null))
  if (forms.length === 0) return null
  return {
    recogniser: runningTextRecogniser.name,
    forms,
    problems: [runningTextProblem("cells-run-together", null), ...problems],
  }
}

/** More than a third of the printed lines hold several cells: the print keeps its cells. */
function isCutIntoCells(pages: readonly Page[]): boolean {
  let printed = 0
  let cut = 0
  for (const page of pages)
    for (const line of page.lines) {
      if (!/\S/u.test(line.text)) continue
      printed += 1
      const first = line.cells.findIndex((cell) => cell.text !== "")
      if (first !== -1 && line.cells.some((cell, at) => at > first && cell.text !== "")) cut += 1
    }
  return cut * 3 > printed
}
