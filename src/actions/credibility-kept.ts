import type { KeptCredibility } from "../contract/credibility.ts"
import { credibilityByRules } from "./credibility-of-forms.ts"
import type { Office } from "./office.ts"

/** More forms than this would keep other requests waiting; `jiheng credibility` takes more. */
const mostForms = 4_000

/** The self-evaluations that are kept, each part among those of one kind. */
export async function credibilityOfKept(office: Office): Promise<KeptCredibility> {
  const { documents, leftOut } = await office.documents.newestForms(mostForms)
  const origins = documents.flatMap(({ id, file, forms }) =>
    forms.map((_form, formIndex) => ({ document: id, file, formIndex })),
  )
  const { forms, distributions } = credibilityByRules(
    documents.flatMap((document) => document.forms),
    office.rules,
  )
  return {
    forms: forms.flatMap(({ index, ...form }) => {
      const origin = origins[index]
      return origin === undefined ? [] : [{ ...form, ...origin }]
    }),
    distributions,
    leftOut,
  }
}
