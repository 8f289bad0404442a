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

/** The findings at the projects they belong to. */
export function arrangeComparison({ projects, findings }: Comparison): ArrangedComparison {
  const ownerOf = new Map(
    projects.flatMap((project) => project.documents.map(({ form }) => [form, project] as const)),
  )
  const byProject = new Map<ComparedProject | undefined, AcrossFinding[]>()
  for (const finding of findings) {
    const owner = ownerOf.get(finding.at.form)
    const own = byProject.get(owner)
    if (own === undefined) byProject.set(owner, [finding])
    else own.push(finding)
  }
  const all = projects.map((project, index) => ({
    key: `${index} ${project.project} ${project.year}`,
    project,
    findings: byProject.get(project) ?? [],
  }))
  const told = all.filter(({ project, findings: own }) => own.length > 0 || project.documents.length > 1)
  return {
    projects: [
      ...told.filter(({ findings: own }) => own.length > 0),
      ...told.filter(({ findings: own }) => own.length === 0),
    ],
    across: byProject.get(undefined) ?? [],
    single: all.length - told.length,
  }
}
