import { findingsByProject } from "../../../src/rules/across/compare-forms.ts"
import type { ComparedProject, Comparison } from "../../../src/rules/across/compare-forms.ts"
import type { AcrossFinding } from "../../../src/rules/across/finding.ts"

export interface ArrangedProject {
  readonly key: string
  readonly project: ComparedProject
  readonly findings: readonly AcrossFinding[]
}

export interface ArrangedComparison {
  /** With several documents or with findings; those with findings first, else in the order given. */
  readonly projects: readonly ArrangedProject[]
  /** Of forms that belong to no project year. */
  readonly across: readonly AcrossFinding[]
  /** How many others there are. */
  readonly single: number
}

/** What is worth telling, project by project. */
export function arrangeComparison(comparison: Comparison): ArrangedComparison {
  const groups = findingsByProject(comparison)
  const all = groups.flatMap(({ project, findings }, index) =>
    project === null ? [] : { key: `${index} ${project.project} ${project.year}`, project, findings },
  )
  const told = all.filter(({ project, findings }) => findings.length > 0 || project.documents.length > 1)
  return {
    projects: [
      ...told.filter(({ findings }) => findings.length > 0),
      ...told.filter(({ findings }) => findings.length === 0),
    ],
    across: groups.at(-1)?.findings ?? [],
    single: all.length - told.length,
  }
}
