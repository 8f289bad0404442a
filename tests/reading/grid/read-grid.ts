import { Buffer } from "node:buffer"
import { gridRecogniser } from "../../../src/reading/recognisers/grid/index.ts"
import { readText } from "../../../src/reading/readers/text-reader.ts"
import type { Reading } from "../../../src/reading/recogniser.ts"
import type { Form, Indicator } from "../../../src/records/form.ts"

/** The grid recogniser's reading of a text, by way of the text reader. */
export function readGrid(text: string): Reading | null {
  return gridRecogniser.recognise(readText(Buffer.from(text, "utf8")).pages)
}

export function readOneForm(text: string): Form {
  const forms = readGrid(text)?.forms ?? []
  const [form] = forms
  if (form === undefined || forms.length !== 1) throw new Error(`one form expected, ${forms.length} read`)
  return form
}

/** A row in short: level 1, level 2, name, target, actual, weight, score. */
export function shortRow(row: Indicator): readonly (string | number | null)[] {
  return [
    row.level1,
    row.level2,
    row.name,
    row.target?.text ?? null,
    row.actual?.text ?? null,
    row.weight,
    row.score,
  ]
}
