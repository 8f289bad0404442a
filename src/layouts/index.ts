import type { Form, FormKind } from "../records/form.ts"
import { hebeiTarget } from "./hebei-target.ts"
import type { Layout } from "./layout.ts"
import { nationalSelfEvaluation2020 } from "./national-self-evaluation-2020.ts"
import { nationalTarget } from "./national-target.ts"
import { ningxiaTarget } from "./ningxia-target.ts"
import { nmgSelfEvaluation2021 } from "./nmg-self-evaluation-2021.ts"
import { nmgWideTarget } from "./nmg-wide-target.ts"
import { shanxiSelfEvaluation } from "./shanxi-self-evaluation.ts"

/** The layouts that come with the product: the national ones first, then by region. */
export const layouts: readonly Layout[] = [
  nationalSelfEvaluation2020,
  nationalTarget,
  hebeiTarget,
  shanxiSelfEvaluation,
  nmgSelfEvaluation2021,
  nmgWideTarget,
  ningxiaTarget,
]

const national: Readonly<Record<FormKind, Layout>> = {
  target: nationalTarget,
  "department-target": nationalTarget,
  monitoring: nationalSelfEvaluation2020,
  "self-evaluation": nationalSelfEvaluation2020,
  "department-self-evaluation": nationalSelfEvaluation2020,
}

export function layoutById(id: string): Layout | null {
  return layouts.find((layout) => layout.id === id) ?? null
}

/** The region that prescribes the form's layout; null where the layout is not known. */
export function regionOf(form: Pick<Form, "layout">): string | null {
  return layoutById(form.layout)?.region ?? null
}

/** The form's own layout where it is known, else the national one of its kind. */
export function layoutFor(form: Pick<Form, "layout" | "kind">): Layout {
  return layoutById(form.layout) ?? national[form.kind]
}
