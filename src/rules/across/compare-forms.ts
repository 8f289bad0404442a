import { formKindsInOrder } from "./document-order.ts"
import type { FormKind } from "../../records/form.ts"
import { carriedOver } from "./carried-over.ts"
import { contradictions } from "./contradictions.ts"
import { copiedTexts } from "./copied-texts.ts"
import type { AcrossFinding } from "./finding.ts"
import { departmentAndProjects } from "./department-and-projects.ts"
import { goalUnchanged } from "./goal-unchanged.ts"
import { lessonsOfLastYear } from "./lessons-of-last-year.ts"
import { missingDocuments } from "./missing-documents.ts"
import { projectYears } from "./projects.ts"
import { reconcile } from "./reconcile.ts"
import { regionAndParts } from "./region-and-parts.ts"
import { unlikeTheOthers } from "./unlike-the-others.ts"
import { warnedButFull } from "./warned-but-full.ts"
import type { YearlyForm } from "./yearly-form.ts"
import { yearOnYear } from "./year-on-year.ts"

/** A project and year with the forms that are there of it. */
export interface ComparedProject {
  readonly project: string
  readonly unit: string | null
  readonly year: number
  /** In the order the documents of a year are written. */
  readonly documents: readonly { readonly form: number; readonly kind: FormKind }[]
}

export interface Comparison {
  readonly projects: readonly ComparedProject[]
  /** Of the projects in their order; what is said across projects comes last. */
  readonly findings: readonly AcrossFinding[]
}

/**
 * Several forms held against each other: the documents of each project and year, one year against the next, and all
 * of them for what was copied or cannot be true of both. Form numbers are places in the list that was given.
 */
export function compareForms(documents: readonly YearlyForm[]): Comparison {
  const forms = documents.map(({ form }) => form)
  const groups = projectYears(forms)
  const within = groups.flatMap(({ forms: members }) => {
    const own = members.flatMap((index) => documents[index] ?? [])
    return reconcile(own).map((finding) => renumbered(finding, members))
  })
  return {
    projects: groups.map(({ project, unit, year, forms: members }) => ({
      project,
      unit,
      year,
      documents: members
        .flatMap((form) => ({ form, kind: forms[form]?.kind ?? "target" }))
        .toSorted((a, b) => formKindsInOrder.indexOf(a.kind) - formKindsInOrder.indexOf(b.kind)),
    })),
    findings: [
      ...within,
      ...yearOnYear(documents),
      ...missingDocuments(documents),
      ...goalUnchanged(documents),
      ...warnedButFull(documents),
      ...carriedOver(documents),
      ...lessonsOfLastYear(documents),
      ...departmentAndProjects(documents),
      ...regionAndParts(documents),
      ...contradictions(documents),
      ...unlikeTheOthers(documents),
      ...copiedTexts(documents),
    ],
  }
}

/** The findings at the projects they belong to, in the order of the projects; last, under null, those of no project. */
export function findingsByProject({ projects, findings }: Comparison): readonly {
  readonly project: ComparedProject | null
  readonly findings: readonly AcrossFinding[]
}[] {
  const groups = [...projects, null].map((project) => ({ project, findings: [] as AcrossFinding[] }))
  const groupOf = new Map(
    groups.flatMap((group) => (group.project?.documents ?? []).map(({ form }) => [form, group] as const)),
  )
  const rest = groups.at(-1)
  for (const finding of findings) (groupOf.get(finding.at.form) ?? rest)?.findings.push(finding)
  return groups
}

function renumbered(finding: AcrossFinding, members: readonly number[]): AcrossFinding {
  const own = <T extends { readonly form: number }>(cell: T): T => ({
    ...cell,
    form: members[cell.form] ?? cell.form,
  })
  return { ...finding, at: own(finding.at), against: finding.against.map(own) }
}
