import type { ColumnField, LabelField } from "../records/mappings/fields.ts"

/**
 * The heading by which every part of the reader knows a field: a column that a person has named is read as if it were
 * headed so.
 */
export const columnWords: Readonly<Record<ColumnField, string>> = {
  level1: "一级指标",
  level2: "二级指标",
  name: "三级指标",
  nature: "指标性质",
  op: "计算符号",
  target: "年度指标值",
  unit: "计量单位",
  adjustedTarget: "调整后指标值",
  actual: "实际完成值",
  forecast: "全年预计完成情况",
  weight: "分值",
  score: "得分",
  coefficient: "得分系数（%）",
  deviation: "偏差原因分析及改进措施",
  causes: "经费保障",
  likelihood: "完成目标可能性",
  description: "绩效指标描述",
  basis: "指标值确定依据",
  remark: "备注",
  "project.name": "项目名称",
  "project.code": "项目编码",
  "project.category": "项目类别",
  "project.period": "项目期",
  "project.department": "主管部门",
  "project.unit": "实施单位",
  "goal.expected": "年度总体目标",
  budget: "年初预算数",
  executed: "全年执行数",
  executionRate: "执行率",
  skip: "佐证资料",
}

/** The same for labels above and below the table. */
export const labelWords: Readonly<Record<LabelField, string>> = {
  "project.name": "项目名称",
  "project.code": "项目编码",
  "project.category": "项目类别",
  "project.period": "项目期",
  "project.department": "主管部门",
  "project.unit": "实施单位",
  "goal.expected": "年度总体目标",
  "project.purpose": "资金用途",
  "goal.actual": "实际完成情况",
}
