import type { FieldPath, Form } from "../../../src/records/form.ts"
import { sureFrom } from "../form/cell-marks.ts"

/** A cell that the reader was not sure of. */
export interface DoubtStop {
  readonly formIndex: number
  readonly path: FieldPath
}

/** Doubtful cells of all forms in order, then the names of the form's rows that were read with little confidence. */
export function doubtStops(forms: readonly Form[]): readonly DoubtStop[] {
  return forms.flatMap((form, formIndex) => {
    const doubtful = new Set<FieldPath>(form.doubts.map(({ path }) => path))
    for (const [index, row] of form.indicators.entries())
      if (row.confidence < sureFrom) doubtful.add(`indicators[${index}].name`)
    return [...doubtful].map((path) => ({ formIndex, path }))
  })
}

/**
 * The stop `by` steps on from the selected cell, round and round over all forms. From a cell that is none of them: the
 * first (or last) stop of the form on the screen, else of the forms after (or before) it.
 */
export function walkDoubts(
  stops: readonly DoubtStop[],
  formIndex: number,
  selected: FieldPath | null,
  by: 1 | -1,
): DoubtStop | null {
  const at = stops.findIndex((stop) => stop.formIndex === formIndex && stop.path === selected)
  if (at !== -1) return stops.at((at + by) % stops.length) ?? null
  return by === 1
    ? (stops.find((stop) => stop.formIndex >= formIndex) ?? stops[0] ?? null)
    : (stops.findLast((stop) => stop.formIndex <= formIndex) ?? stops.at(-1) ?? null)
}
