import type { KeptForms } from "../contract/comparison.ts"
import type { Comparison } from "../rules/across/compare-forms.ts"
import { compareByRules } from "./compare-forms.ts"
import type { Office } from "./office.ts"

/** More forms than this would keep other requests waiting; `jiheng compare` takes more. */
const mostForms = 4_000

/** All forms that are kept, held against each other. */
export async function compareKept(office: Office): Promise<KeptForms & Comparison> {
  const { documents, leftOut } = await office.documents.newestForms(mostForms)
  const origins = documents.flatMap(({ id, file, forms }) =>
    forms.map((_form, formIndex) => ({ document: id, file, formIndex })),
  )
  const { forms, projects, findings } = compareByRules(
    documents.flatMap((document) => document.forms),
    office.rules,
  )
  return {
    forms: forms.flatMap((form, index) => {
      const origin = origins[index]
      return origin === undefined ? [] : [{ ...form, ...origin }]
    }),
    projects,
    findings,
    leftOut,
  }
}
