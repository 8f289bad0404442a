import { decimalPlaces, roundHalfUp } from "../basics/exact.ts"
import { figureAt, withFigure } from "../records/closing/figure-field.ts"
import { fieldTypeOf, parseFieldPath } from "../records/field-path.ts"
import type { FieldPath, Form, Indicator } from "../records/form.ts"
import type { PrintedCells } from "./closing/printed-cells.ts"
import type { Page } from "./page-model.ts"

/** True where a spreadsheet shows figures rounded. */
export function showsRounded(pages: readonly Page[]): boolean {
  return pages.some(({ lines }) =>
    lines.some(({ cells }) => cells.some(({ stored }) => stored !== undefined)),
  )
}

/**
 * The form with the figures that a spreadsheet keeps where it shows them rounded: its own sums are made of those. What
 * is shown stays the text of a value, and stands at the field's place.
 */
export function withStoredFigures(form: Form, printed: PrintedCells): Form {
  let whole = form
  for (const [path, place] of Object.entries(form.places) as [FieldPath, Form["places"][FieldPath]][]) {
    const type = fieldTypeOf(path)
    if (place === undefined || (type !== "figure" && type !== "percent" && type !== "value")) continue
    const stored = printed.at(place)?.stored ?? null
    if (stored === null) continue
    if (type === "value") whole = withValue(whole, path, stored)
    else if (isRounded(figureAt(form, path), stored)) whole = withFigure(whole, path, stored)
  }
  return whole
}

function isRounded(shown: number | null, stored: number): shown is number {
  return shown !== null && roundHalfUp(stored, decimalPlaces(shown)) === shown
}

function withValue(form: Form, path: FieldPath, stored: number): Form {
  const { index, field } = parseFieldPath(path)
  const indicators = form.indicators.map((row, at): Indicator => {
    if (at !== index || !isValueField(field)) return row
    const value = row[field] ?? null
    return value !== null && isRounded(value.number, stored)
      ? { ...row, [field]: { ...value, number: stored } }
      : row
  })
  return { ...form, indicators }
}

const valueFields = ["target", "adjustedTarget", "actual", "forecast"] as const

function isValueField(field: string | null): field is (typeof valueFields)[number] {
  return (valueFields as readonly (string | null)[]).includes(field)
}
