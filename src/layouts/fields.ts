import { type FieldName, fieldTypes } from "../records/field-path.ts"
import type { FormKind } from "../records/form.ts"

/** The names of the fields that a layout may show, as lists: the types, the schema and the completeness test use the same. */

export const scalarFields = [
  "year",
  "currency",
  "project.name",
  "project.code",
  "project.category",
  "project.period",
  "project.purpose",
  "project.department",
  "project.unit",
  "goal.expected",
  "goal.actual",
  "goal.adjusted",
  "goal.deviation",
  "total.weight",
  "total.score",
] as const

export const fundFigures = [
  "initialBudget",
  "budget",
  "executed",
  "weight",
  "executionRate",
  "score",
  "forecast",
  "fiscal",
  "otherFunds",
] as const

export const wholeIndicatorParts = [
  "level1",
  "level2",
  "name",
  "nature",
  "target",
  "adjustedTarget",
  "actual",
  "weight",
  "score",
  "deviation",
  "description",
  "basis",
  "forecast",
  "causes",
  "likelihood",
  "remark",
  "coefficient",
] as const

/** A value may be printed whole (`target`) or taken apart over columns (`target.op`, `target.figure`, `target.unit`). */
export const indicatorParts = [
  ...wholeIndicatorParts,
  "target.op",
  "target.figure",
  "target.unit",
  "adjustedTarget.op",
  "adjustedTarget.figure",
  "adjustedTarget.unit",
  "actual.op",
  "actual.figure",
  "actual.unit",
] as const

/** A field with one value a form. */
export type ScalarField = (typeof scalarFields)[number]
export type FundFigure = (typeof fundFigures)[number]
export type IndicatorPart = (typeof indicatorParts)[number]
/** A figure of the first funding row, which is the total. */
export type FirstFund = `funds[0].${FundFigure}`

/** A field that a layout has a cell for, or leaves out. Ordinals are printed with names, shares are texts of the schedule. */
export type LayoutField = Exclude<FieldName, "kind" | "schedule.share" | "indicators.ordinal">

const printedWithOthers: ReadonlySet<string> = new Set(["kind", "schedule.share", "indicators.ordinal"])

/** Every field that layouts are about, in the order of the records. */
export const layoutFields = Object.keys(fieldTypes).filter(
  (field): field is LayoutField => !printedWithOthers.has(field),
)

const results: ReadonlySet<LayoutField> = new Set<LayoutField>([
  "goal.actual",
  "total.score",
  "funds.budget",
  "funds.executed",
  "funds.weight",
  "funds.executionRate",
  "funds.score",
  "indicators.adjustedTarget",
  "indicators.actual",
  "indicators.score",
  "indicators.deviation",
  "conclusion.heading",
  "conclusion.text",
])

/** What only forms filled in during the year have. */
const ofMonitoring: ReadonlySet<LayoutField> = new Set<LayoutField>([
  "funds.forecast",
  "indicators.forecast",
  "indicators.causes",
  "indicators.likelihood",
  "indicators.remark",
])

/** What only the forms of some regions have: no other layout need say that it leaves them out. */
export const fieldsOfSomeRegions: ReadonlySet<LayoutField> = new Set<LayoutField>([
  "funds.content",
  "funds.fiscal",
  "funds.otherFunds",
  "goal.adjusted",
  "goal.deviation",
  "indicators.coefficient",
])

/** The fields that a kind of form is about: results only come with the year's end, so a form of targets has none. */
export function fieldsOfKind(kind: FormKind): readonly LayoutField[] {
  const targetsOnly = kind === "target" || kind === "department-target"
  return layoutFields.filter(
    (field) =>
      !fieldsOfSomeRegions.has(field) &&
      !(targetsOnly && results.has(field)) &&
      (kind === "monitoring" || !ofMonitoring.has(field)),
  )
}
