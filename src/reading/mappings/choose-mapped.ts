import { oneLine } from "../../basics/text.ts"
import { chooseReading } from "../choose-reading.ts"
import type { Reading } from "../recogniser.ts"
import type { MappedPages } from "./apply-mappings.ts"
import { mappingProblem } from "./problems.ts"

/**
 * The best reading. Where a person has named the columns of a table, it is one that read the table so, if there is one; its
 * forms say by which mapping they came.
 */
export function chooseMapped(readings: readonly Reading[], { tables }: MappedPages): Reading | null {
  const [first] = tables
  if (first === undefined) return chooseReading(readings)
  const byName = readings.filter(({ forms }) => forms.some(({ mapping }) => mapping !== undefined))
  const chosen = chooseReading(byName.length > 0 ? byName : readings)
  if (chosen === null) return null
  const { mapping } = first
  const wide = mapping.columns.some(({ field }) => field === "project.name")
  const forms = chosen.forms.map((form) =>
    form.mapping === undefined && wide
      ? { ...form, kind: mapping.kind ?? form.kind, mapping: mapping.name }
      : form,
  )
  const notes = [...new Set(tables.map((table) => table.mapping))].map((used) =>
    mappingProblem(
      "read-by-mapping",
      tables.find((table) => table.mapping === used)?.cell.source ?? null,
      oneLine(used.name),
    ),
  )
  return { ...chosen, forms, problems: [...notes, ...chosen.problems] }
}
