import type { FormKind } from "../../records/form.ts"

/** The kinds of document in the order in which a year writes them. */
export const formKindsInOrder: readonly FormKind[] = [
  "target",
  "department-target",
  "monitoring",
  "self-evaluation",
  "department-self-evaluation",
]

export const documentNames: Readonly<Record<FormKind, string>> = {
  target: "目标表",
  "department-target": "整体目标表",
  monitoring: "监控表",
  "self-evaluation": "自评表",
  "department-self-evaluation": "整体自评表",
}
