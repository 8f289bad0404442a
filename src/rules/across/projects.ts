import { comparable } from "../../basics/text.ts"
import type { Form } from "../../records/form.ts"

/** Forms of one project and one year, by their places in the list that was given. */
export interface ProjectYear {
  readonly project: string
  readonly unit: string | null
  readonly year: number
  readonly forms: readonly number[]
}

/**
 * Which forms belong together: the same project code, else the same name of the same unit, in the same year. Forms
 * without a year or a name belong to no group.
 */
export function projectYears(forms: readonly Form[]): readonly ProjectYear[] {
  const groups = new Map<string, ProjectYear & { forms: number[] }>()
  for (const [index, { project, year }] of forms.entries()) {
    const key = projectKeyOf(project)
    if (key === null || year === null) continue
    const group = groups.get(`${year}|${key}`)
    if (group === undefined)
      groups.set(`${year}|${key}`, { project: project.name, unit: project.unit, year, forms: [index] })
    else group.forms.push(index)
  }
  return [...groups.values()]
}

/** What tells one project from another; null where nothing does. */
export function projectKeyOf({ code, name, unit, department }: Form["project"]): string | null {
  if (code !== null && comparable(code) !== "") return `#${comparable(code)}`
  const bare = comparable(name)
  return bare === "" ? null : `${bare}|${comparable(unit ?? department ?? "")}`
}
