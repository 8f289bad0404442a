import type { Form, FormKind } from "../records/form.ts"
import { hebeiTarget } from "./hebei-target.ts"
import type { Layout } from "./layout.ts"
import { nationalSelfEvaluation2020 } from "./national-self-evaluation-2020.ts"
import { nationalTarget } from "./national-target.ts"
import { nationalMonitoring2019 } from "./national-monitoring-2019.ts"
import { nationalDepartmentTarget } from "./national-department-target.ts"
import { nationalCoreIndicators2021 } from "./national-core-indicators-2021.ts"
import { sichuanSelfEvaluation } from "./sichuan-self-evaluation.ts"
import { hubeiSelfEvaluation } from "./hubei-self-evaluation.ts"
import { chongqingDepartmentSelfEvaluation } from "./chongqing-department-self-evaluation.ts"
import { tianjinDepartmentSelfEvaluation } from "./tianjin-department-self-evaluation.ts"
import { anhuiDepartmentSelfEvaluation } from "./anhui-department-self-evaluation.ts"
import { ningxiaTarget } from "./ningxia-target.ts"
import { nmgSelfEvaluation2021 } from "./nmg-self-evaluation-2021.ts"
import { nmgWideTarget } from "./nmg-wide-target.ts"
import { shanxiSelfEvaluation } from "./shanxi-self-evaluation.ts"

/** The layouts that come with the product: the national ones first, then by region. */
export const layouts: readonly Layout[] = [
  nationalSelfEvaluation2020,
  nationalTarget,
  nationalMonitoring2019,
  nationalDepartmentTarget,
  nationalCoreIndicators2021,
  hebeiTarget,
  shanxiSelfEvaluation,
  nmgSelfEvaluation2021,
  nmgWideTarget,
  ningxiaTarget,
  sichuanSelfEvaluation,
  hubeiSelfEvaluation,
  tianjinDepartmentSelfEvaluation,
  anhuiDepartmentSelfEvaluation,
  chongqingDepartmentSelfEvaluation,
]

const national: Readonly<Record<FormKind, Layout>> = {
  target: nationalTarget,
  "department-target": nationalDepartmentTarget,
  monitoring: nationalMonitoring2019,
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
