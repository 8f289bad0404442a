import { getFieldText } from "../records/field.ts"
import type { FieldPath, Form } from "../records/form.ts"
import { catalogue } from "./catalogue.ts"
import type { CatalogueEntry } from "./catalogue.ts"
import { checkForm } from "./check-form.ts"
import { failingExamples, failingForm } from "./examples/failing-examples.ts"
import type { Citation, Finding } from "./finding.ts"
import { citationOn, nationalRegion, rulebookFor } from "./rulebook.ts"
import type { Rulebook } from "./rulebook.ts"

/** A check with everything that can be said of it. */
export interface CheckExplanation extends CatalogueEntry {
  /** What it rests on, by rulebook; a rulebook that does not name it is left out. */
  readonly citations: readonly {
    readonly rulebook: string
    readonly title: string
    readonly citation: Citation
  }[]
  /** A form that fails it: a sound form with these cells typed over. */
  readonly example: CheckExample
}

export interface CheckExample {
  readonly form: Form
  /** Title of the rulebook by which it fails. */
  readonly rulebook: string
  readonly isNational: boolean
  /** Only the first so many indicators of the sound form are left; null for all. */
  readonly lines: number | null
  readonly changes: readonly { readonly path: FieldPath; readonly text: string }[]
  readonly finding: Finding
}

/** null where there is no check of this number. */
export function explainCheck(code: string, rulebooks: readonly Rulebook[]): CheckExplanation | null {
  const entry = catalogue(rulebooks).find((each) => each.code === code)
  const example = exampleOf(code, rulebooks)
  if (entry === undefined || example === null) return null
  const citations = rulebooks.flatMap((rulebook) => {
    const citation = citationOn(rulebook, entry.rule, "9999-12-31")
    return citation === null ? [] : { rulebook: rulebook.id, title: rulebook.title, citation }
  })
  return { ...entry, citations, example }
}

function exampleOf(code: string, rulebooks: readonly Rulebook[]): CheckExample | null {
  const example = failingExamples.find((each) => each.code === code)
  if (example === undefined) return null
  const form = failingForm(example)
  const rulebook = rulebookFor(form, rulebooks, { rulebook: example.rulebook })
  const finding = checkForm(form, rulebook, ["always", "before-submission", "on-request"]).find(
    (each) => each.code === code && each.path === example.marks,
  )
  if (finding === undefined) return null
  const changes = example.changes.map(([path]) => ({ path, text: getFieldText(form, path) }))
  const isNational = rulebook.region === nationalRegion
  return { form, rulebook: rulebook.title, isNational, lines: example.lines, changes, finding }
}
