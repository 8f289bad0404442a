import type { Bilingual } from "../../../src/basics/bilingual.ts"
import type { FormKind } from "../../../src/records/form.ts"

export const kindWords: Readonly<Record<FormKind, Bilingual>> = {
  target: { zh: "目标表", en: "target form" },
  monitoring: { zh: "监控表", en: "monitoring form" },
  "self-evaluation": { zh: "自评表", en: "self-evaluation" },
  "department-target": { zh: "整体目标表", en: "department target form" },
  "department-self-evaluation": { zh: "整体自评表", en: "department self-evaluation" },
}
