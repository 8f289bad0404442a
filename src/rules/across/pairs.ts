import { multiply } from "../../basics/exact.ts"
import type { Form } from "../../records/form.ts"
import type { Citation, Finding } from "../finding.ts"
import type { ProvisionName } from "../rulebook-parameters.ts"
import { formKindsInOrder } from "./document-order.ts"
import { citationFor } from "./finding.ts"
import type { AcrossFinding, FormCell } from "./finding.ts"
import { projectKeyOf, projectYears } from "./projects.ts"
import type { YearlyForm } from "./yearly-form.ts"

/** Two documents held against each other, with their places in the list that was given. */
export interface DocumentPair {
  readonly earlier: YearlyForm
  readonly later: YearlyForm
  readonly from: number
  readonly to: number
}

/** The documents of a project and year, each with every one of another kind that is written after it. */
export function pairsWithinYears(documents: readonly YearlyForm[]): readonly DocumentPair[] {
  return projectYears(documents.map(({ form }) => form)).flatMap(({ forms }) =>
    pairsOf(documents, forms, (a, b) => formKindsInOrder.indexOf(a.kind) < formKindsInOrder.indexOf(b.kind)),
  )
}

/** The documents of a project of one year, each with those of the next. */
export function pairsAcrossYears(documents: readonly YearlyForm[]): readonly DocumentPair[] {
  const byProject = new Map<string, number[]>()
  for (const [index, { form }] of documents.entries()) {
    const key = projectKeyOf(form.project)
    if (key === null || form.year === null) continue
    const members = byProject.get(key)
    if (members === undefined) byProject.set(key, [index])
    else members.push(index)
  }
  return [...byProject.values()].flatMap((members) =>
    pairsOf(documents, members, (a, b) => (a.year ?? 0) + 1 === b.year),
  )
}

function pairsOf(
  documents: readonly YearlyForm[],
  members: readonly number[],
  follows: (a: Form, b: Form) => boolean,
): readonly DocumentPair[] {
  return members.flatMap((from) =>
    members.flatMap((to): DocumentPair[] => {
      const [earlier, later] = [documents[from], documents[to]]
      return earlier !== undefined && later !== undefined && follows(earlier.form, later.form)
        ? [{ earlier, later, from, to }]
        : []
    }),
  )
}

/** A finding at a cell of one document, under the article of its own rulebook. */
export function tellAt(
  { form, rulebook }: YearlyForm,
  provision: ProvisionName,
  finding: Pick<Finding, "code" | "severity" | "sentence" | "remedy"> & {
    readonly at: FormCell
    readonly against: readonly FormCell[]
  },
): AcrossFinding & { readonly citation: Citation } {
  return { ...finding, citation: citationFor(form, rulebook, provision) }
}

export function inYuan(amount: number, { currency }: Form): number {
  return currency === "万元" ? multiply(amount, 10_000) : amount
}

export function isTargetForm({ kind }: Form): boolean {
  return kind === "target" || kind === "department-target"
}

export function isEvaluation({ kind }: Form): boolean {
  return kind === "self-evaluation" || kind === "department-self-evaluation"
}
