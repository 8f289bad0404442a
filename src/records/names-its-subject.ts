import type { Form } from "./form.ts"

/** A project form names its project; one for a whole department its unit. */
export function namesItsSubject({ kind, project }: Pick<Form, "kind" | "project">): boolean {
  return project.name !== "" || (kind.startsWith("department") && project.unit !== null)
}
