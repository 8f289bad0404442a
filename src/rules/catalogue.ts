import type { Check } from "./check.ts"
import { checks } from "./checks/index.ts"
import type { Citation } from "./finding.ts"
import { citationOn } from "./rulebook.ts"
import type { Rulebook } from "./rulebook.ts"
import { ownCitation } from "./score-form.ts"

/** A check as it is shown to people: everything but how it is run. */
export type CatalogueEntry = Omit<Check, "run"> & { readonly citation: Citation }

/** All checks in their order, each with the article of the first given rulebook that names it, as it stands today. */
export function catalogue(rulebooks: readonly Rulebook[]): readonly CatalogueEntry[] {
  return checks.map(({ code, title, severity, tier, kinds, rule }) => ({
    code,
    title,
    severity,
    tier,
    kinds,
    rule,
    citation: citationIn(rulebooks, rule),
  }))
}

function citationIn(rulebooks: readonly Rulebook[], rule: Check["rule"]): Citation {
  for (const rulebook of rulebooks) {
    const citation = citationOn(rulebook, rule, "9999-12-31")
    if (citation !== null) return citation
  }
  return ownCitation
}
