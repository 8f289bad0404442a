import type { Bilingual } from "../../basics/bilingual.ts"

/**
 * What a column of a table may mean, for people who name the columns of a table that the reader does not know. First the
 * columns with a value for each indicator.
 */
const indicatorFields = {
  level1: { zh: "一级指标", en: "Level 1" },
  level2: { zh: "二级指标", en: "Level 2" },
  name: { zh: "三级指标（指标名称）", en: "Indicator (level 3)" },
  nature: { zh: "指标性质（正向、反向、定性）", en: "Nature" },
  op: { zh: "符号（≥、≤、＝）", en: "Sign" },
  target: { zh: "年度指标值", en: "Target" },
  unit: { zh: "计量单位", en: "Unit of measure" },
  adjustedTarget: { zh: "调整后指标值", en: "Adjusted target" },
  actual: { zh: "实际完成值（监控表：已完成情况）", en: "Actual (so far)" },
  forecast: { zh: "全年预计完成情况", en: "Forecast for the year" },
  weight: { zh: "分值（权重）", en: "Weight" },
  score: { zh: "得分", en: "Score" },
  coefficient: { zh: "得分系数", en: "Score coefficient" },
  deviation: { zh: "偏差原因分析及改进措施", en: "Reason and remedy" },
  causes: { zh: "偏差原因（打勾的分类）", en: "Class of reason (ticked)" },
  likelihood: { zh: "完成目标可能性", en: "Likelihood" },
  description: { zh: "绩效指标描述", en: "Description" },
  basis: { zh: "指标值确定依据", en: "Basis of the target" },
  remark: { zh: "备注", en: "Remark" },
} as const satisfies Record<string, Bilingual>

/** Columns with a value for each project, in tables that list several projects. */
const projectFields = {
  "project.name": { zh: "项目名称", en: "Project" },
  "project.code": { zh: "项目编码", en: "Project code" },
  "project.category": { zh: "项目类别", en: "Category" },
  "project.period": { zh: "项目期", en: "Period" },
  "project.department": { zh: "主管部门", en: "Department" },
  "project.unit": { zh: "实施单位", en: "Unit in charge" },
  "goal.expected": { zh: "年度总体目标", en: "Goal of the year" },
} as const satisfies Record<string, Bilingual>

const fundFields = {
  budget: { zh: "预算数", en: "Budget" },
  executed: { zh: "全年执行数", en: "Executed" },
  executionRate: { zh: "执行率", en: "Execution rate" },
} as const satisfies Record<string, Bilingual>

/** Labels above and below the table, beside which one value stands. */
const headOnlyFields = {
  "project.purpose": { zh: "资金用途（项目概况）", en: "Purpose" },
  "goal.actual": { zh: "年度总体目标实际完成情况", en: "Outcome of the goal" },
} as const satisfies Record<string, Bilingual>

const notRead = { zh: "不读取", en: "Not read" } as const

export type IndicatorMappingField = keyof typeof indicatorFields
export type ColumnField =
  IndicatorMappingField | keyof typeof projectFields | keyof typeof fundFields | "skip"
export type LabelField = keyof typeof projectFields | keyof typeof headOnlyFields

const columnTitles: Readonly<Record<ColumnField, Bilingual>> = {
  ...indicatorFields,
  ...projectFields,
  ...fundFields,
  skip: notRead,
}
const labelTitles: Readonly<Record<LabelField, Bilingual>> = {
  ...projectFields,
  ...headOnlyFields,
}

export const columnFields = Object.keys(columnTitles) as readonly ColumnField[]
export const labelFields = Object.keys(labelTitles) as readonly LabelField[]

export function columnFieldTitle(field: ColumnField): Bilingual {
  return columnTitles[field]
}

export function labelFieldTitle(field: LabelField): Bilingual {
  return labelTitles[field]
}

export function isIndicatorField(field: ColumnField): field is IndicatorMappingField {
  return Object.hasOwn(indicatorFields, field)
}

/** Fields that several columns of a table may have: not read, and the classes of reasons that are ticked. */
export const repeatableFields: ReadonlySet<ColumnField> = new Set(["skip", "causes"])
