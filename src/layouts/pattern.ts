import type { Form } from "../records/form.ts"
import type { Pattern } from "./layout.ts"

const place = /\{(\w+)\}/g
const blank = "    "

/** Fills the places of a pattern from the form; an unknown one is left as blanks to be filled by hand. */
export function fillFromForm(pattern: Pattern, form: Form): string {
  const known: Readonly<Record<string, string | number | null>> = {
    year: form.year,
    name: form.project.name === "" ? null : form.project.name,
    unit: form.project.unit,
    department: form.project.department,
    currency: form.currency,
  }
  return pattern.replace(place, (whole, name: string) =>
    name in known ? String(known[name] ?? blank) : whole,
  )
}

/** Fills a pattern around a value; null where one of its places is unknown. */
export function fillAround(
  pattern: Pattern,
  places: Readonly<Record<string, string | number | null>>,
): string | null {
  let complete = true
  const text = pattern.replace(place, (_, name: string) => {
    const filling = places[name] ?? null
    if (filling === null) complete = false
    return String(filling)
  })
  return complete ? text : null
}
