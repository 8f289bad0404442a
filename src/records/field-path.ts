import { remembered } from "../basics/remembered.ts"
import type { FieldPath, Fund, Goal, Indicator, Project, Remark, ScheduleStep } from "./form.ts"

/** A field's name without the number of its row: `indicators.target` for `indicators[3].target`. */
export type FieldName =
  | "kind"
  | "year"
  | "currency"
  | `project.${keyof Project}`
  | `goal.${keyof Goal}`
  | `total.${"weight" | "score"}`
  | `funds.${keyof Fund}`
  | `schedule.${keyof ScheduleStep}`
  | `conclusion.${keyof Remark}`
  | `indicators.${Exclude<keyof Indicator, "confidence" | "source">}`

/** What a field holds: `percent` is a figure that may be typed with a per cent sign, `whole` a positive whole number. */
export type FieldType =
  | "text"
  | "optional-text"
  | "figure"
  | "percent"
  | "whole"
  | "value"
  | "year"
  | "nature"
  | "currency"
  | "kind"

export const fieldTypes: Readonly<Record<FieldName, FieldType>> = {
  kind: "kind",
  year: "year",
  currency: "currency",
  "project.name": "text",
  "project.code": "optional-text",
  "project.category": "optional-text",
  "project.period": "optional-text",
  "project.purpose": "optional-text",
  "project.department": "optional-text",
  "project.unit": "optional-text",
  "goal.expected": "optional-text",
  "goal.actual": "optional-text",
  "goal.adjusted": "optional-text",
  "goal.deviation": "optional-text",
  "total.weight": "figure",
  "total.score": "figure",
  "funds.source": "text",
  "funds.initialBudget": "figure",
  "funds.budget": "figure",
  "funds.executed": "figure",
  "funds.weight": "figure",
  "funds.executionRate": "percent",
  "funds.score": "figure",
  "funds.forecast": "figure",
  "funds.content": "optional-text",
  "funds.fiscal": "figure",
  "funds.otherFunds": "figure",
  "schedule.label": "text",
  "schedule.text": "text",
  "schedule.share": "percent",
  "conclusion.heading": "text",
  "conclusion.text": "text",
  "indicators.level1": "text",
  "indicators.level2": "text",
  "indicators.name": "text",
  "indicators.ordinal": "whole",
  "indicators.nature": "nature",
  "indicators.target": "value",
  "indicators.adjustedTarget": "value",
  "indicators.actual": "value",
  "indicators.weight": "figure",
  "indicators.score": "figure",
  "indicators.deviation": "optional-text",
  "indicators.description": "optional-text",
  "indicators.basis": "optional-text",
  "indicators.forecast": "value",
  "indicators.causes": "optional-text",
  "indicators.likelihood": "optional-text",
  "indicators.remark": "optional-text",
  "indicators.coefficient": "percent",
}

/** Fields that a record may be without: of forms that have no such column. */
export const optionalFields: ReadonlySet<FieldName> = new Set<FieldName>([
  "goal.adjusted",
  "goal.deviation",
  "indicators.coefficient",
  "funds.forecast",
  "funds.content",
  "funds.fiscal",
  "funds.otherFunds",
  "indicators.forecast",
  "indicators.causes",
  "indicators.likelihood",
  "indicators.remark",
])

/** A path taken apart: `indicators[3].target` is section `indicators`, index 3, field `target`. */
export interface FieldAddress {
  readonly section: string
  readonly index: number | null
  readonly field: string | null
}

/** There are as many paths as cells on the largest form, and they are asked for at every one of them. */
const rememberedPaths = 10_000

export const parseFieldPath: (path: FieldPath) => FieldAddress = remembered(rememberedPaths, (path) => {
  const [, section = "", index, field] = /^(\w+)(?:\[(\d{1,6})\])?(?:\.(\w+))?$/.exec(path) ?? []
  return { section, index: index === undefined ? null : Number(index), field: field ?? null }
})

/** null for the form as a whole, for a whole row and for a path that is none. */
export const fieldNameOf: (path: FieldPath) => FieldName | null = remembered(rememberedPaths, (path) => {
  const { section, index, field } = parseFieldPath(path)
  const rows =
    section === "funds" || section === "schedule" || section === "conclusion" || section === "indicators"
  if (rows !== (index !== null)) return null
  const name = field === null ? section : `${section}.${field}`
  return Object.hasOwn(fieldTypes, name) ? (name as FieldName) : null
})

export function fieldTypeOf(path: FieldPath): FieldType | null {
  const name = fieldNameOf(path)
  return name === null ? null : fieldTypes[name]
}
