import type { Bilingual } from "../../basics/bilingual.ts"
import type { FormKind } from "../../records/form.ts"

/** The kinds of document in the order in which a year writes them. */
export const formKindsInOrder: readonly FormKind[] = [
  "target",
  "department-target",
  "monitoring",
  "self-evaluation",
  "department-self-evaluation",
]

/** The kinds as they are called beside each other. */
export const documentNames: Readonly<Record<FormKind, Bilingual>> = {
  target: { zh: "目标表", en: "target form" },
  "department-target": { zh: "整体目标表", en: "department target form" },
  monitoring: { zh: "监控表", en: "monitoring form" },
  "self-evaluation": { zh: "自评表", en: "self-evaluation" },
  "department-self-evaluation": { zh: "整体自评表", en: "department self-evaluation" },
}
