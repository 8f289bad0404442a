import type { Problem } from "../../../basics/problem.ts"
import type { Page } from "../../page-model.ts"
import type { Reading, Recogniser } from "../../recogniser.ts"
import { Budget } from "./budget.ts"
import { buildForm } from "./build-form.ts"
import { fragmentsOf } from "./fragments.ts"
import type { Fragments } from "./fragments.ts"
import { matchValues } from "./match-values.ts"
import { formsIn } from "./pages.ts"
import { columnsOf } from "./columns.ts"
import { searchLimits } from "./puzzle.ts"
import { scatteredProblem } from "./problems.ts"
import { ordinalPrefix, tokensOf } from "./tokens.ts"
import type { Token } from "./tokens.ts"
import { looksLikeValue } from "./value-shape.ts"

/**
 * Reads forms whose cells came out of a PDF in scrambled order: names with `指标N：`, values and level labels stand
 * apart and are matched again by what the form itself enforces (see puzzle.ts and solve.ts).
 */
export const scatteredRecogniser: Recogniser = { name: "scattered", recognise }

/** A form with fewer numbered names gives the solver nothing to hold on to. */
const fewestNames = 3
/** Pieces of text on one form; no real form has a tenth. */
const mostTokens = 12_000
/** Characters; a longer line is a whole document run on, and no line of a form. */
const longestLine = 1_000
/** Characters; a longer document is no form of this kind, and its tokens would only cost time. */
const longestDocument = 4_000_000

function recognise(pages: readonly Page[]): Reading | null {
  if (!isOffered(pages)) return null
  const problems: Problem[] = []
  const read = formsIn(pages)
    .map(tokensOf)
    .filter((tokens) => isOfSize(tokens, problems))
    .map(fragmentsOf)
    .filter((fragments) => fragments.names.length >= fewestNames)
  if (read.length === 0 || !read.some(isScattered)) return null
  const budget = new Budget(searchLimits.stepsPerDocument)
  const forms = read.map((fragments) =>
    buildForm(fragments, matchValues(columnsOf(fragments), new Budget(searchLimits.stepsPerForm, budget))),
  )
  return {
    recogniser: scatteredRecogniser.name,
    forms: forms.map(({ form }) => form),
    problems: [...problems, ...forms.flatMap((form) => form.problems)],
  }
}

function isOfSize(tokens: readonly Token[], problems: Problem[]): boolean {
  if (tokens.length <= mostTokens) return true
  problems.push(scatteredProblem("too-many-names", tokens[0]?.source ?? null))
  return false
}

/** Plain lines with numbered names; a document of rows cut into cells is another structure. */
function isOffered(pages: readonly Page[]): boolean {
  let cut = 0
  let printed = 0
  let names = 0
  let length = 0
  for (const page of pages) {
    for (const line of page.lines) {
      length += line.text.length
      if (line.text.trim() === "") continue
      printed += 1
      if (line.text.length > longestLine) return false
      if (line.cells.length > 1) cut += 1
      if (ordinalPrefix.test(line.text.trim())) names += 1
    }
  }
  return names >= fewestNames && cut * 5 <= printed && length <= longestDocument
}

/** Names and values stand apart: a name's line is followed by its own value for few names at most. */
function isScattered(fragments: Fragments): boolean {
  const { names, tokens } = fragments
  const followed = names.filter((name) => {
    const inLine = name.tokens.slice(1).some((token) => looksLikeValue(token.text))
    const next = tokens[name.next]
    return inLine || (next !== undefined && looksLikeValue(next.text) && !ordinalPrefix.test(next.text))
  })
  return followed.length * 2 <= names.length
}
