import { matchLayout } from "../../../layouts/match-layout.ts"
import type { IndicatorColumnName } from "../../../layouts/match-layout.ts"
import type { FormKind } from "../../../records/form.ts"
import type { Line } from "../../page-model.ts"
import type { IndicatorColumnLabel } from "./label-match.ts"

/** What tells a form's layout: its columns, its title, and whether second levels carry remarks such as (必填). */
export interface LayoutMarks {
  readonly kind: FormKind
  readonly columns: readonly IndicatorColumnLabel[]
  readonly titles: readonly Line[]
  readonly markedLevels: boolean
}

/** The layout that the form is most like; of two with the same columns the one whose marks are printed. */
export function chooseLayout({ kind, columns, titles, markedLevels }: LayoutMarks): string {
  const evaluation = kind.endsWith("self-evaluation")
  const national = evaluation ? "national-self-evaluation-2020" : "national-target"
  const named = columns.filter((label): label is IndicatorColumnName => label !== "other")
  const title = titles.map((line) => line.text.slice(0, 400)).join("\n")
  const found = matchLayout({ kind, columns: new Set(named), title })?.id ?? national
  return found === "national-target" && markedLevels ? "ningxia-target" : found
}
