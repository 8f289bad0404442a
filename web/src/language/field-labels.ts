import type { Bilingual, Language } from "../../../src/basics/bilingual.ts"
import { fieldNameOf, parseFieldPath } from "../../../src/records/field-path.ts"
import type { FieldName } from "../../../src/records/field-path.ts"
import type { FieldPath } from "../../../src/records/form.ts"

const labels: Readonly<Record<FieldName, Bilingual>> = {
  kind: { zh: "表格种类", en: "Kind of form" },
  year: { zh: "年度", en: "Year" },
  currency: { zh: "金额单位", en: "Currency unit" },
  "project.name": { zh: "项目名称", en: "Project" },
  "project.code": { zh: "项目编码", en: "Project code" },
  "project.category": { zh: "项目类别", en: "Category" },
  "project.period": { zh: "项目期", en: "Period" },
  "project.purpose": { zh: "资金用途", en: "Purpose" },
  "project.department": { zh: "主管部门", en: "Department" },
  "project.unit": { zh: "实施单位", en: "Unit" },
  "goal.expected": { zh: "预期目标", en: "Expected goal" },
  "goal.actual": { zh: "目标完成情况", en: "Goal reached" },
  "goal.adjusted": { zh: "调整后目标", en: "Adjusted goal" },
  "goal.deviation": { zh: "目标偏差原因", en: "Deviation from the goal" },
  "total.weight": { zh: "总分值", en: "Total weight" },
  "total.score": { zh: "总得分", en: "Total score" },
  "funds.source": { zh: "资金来源", en: "Source" },
  "funds.initialBudget": { zh: "年初预算数", en: "Initial budget" },
  "funds.budget": { zh: "全年预算数", en: "Budget" },
  "funds.executed": { zh: "全年执行数", en: "Executed" },
  "funds.weight": { zh: "分值", en: "Weight" },
  "funds.executionRate": { zh: "执行率", en: "Execution rate" },
  "funds.score": { zh: "得分", en: "Score" },
  "funds.forecast": { zh: "全年预计执行数", en: "Forecast" },
  "funds.content": { zh: "主要内容", en: "Content of the task" },
  "funds.fiscal": { zh: "财政拨款", en: "From the budget" },
  "funds.otherFunds": { zh: "其他资金", en: "From other sources" },
  "schedule.label": { zh: "支出节点", en: "Date" },
  "schedule.text": { zh: "支出计划", en: "Schedule" },
  "schedule.share": { zh: "支出比例", en: "Share" },
  "conclusion.heading": { zh: "结论标题", en: "Heading" },
  "conclusion.text": { zh: "结论", en: "Conclusion" },
  "indicators.level1": { zh: "一级指标", en: "Level 1" },
  "indicators.level2": { zh: "二级指标", en: "Level 2" },
  "indicators.name": { zh: "三级指标", en: "Indicator" },
  "indicators.ordinal": { zh: "序号", en: "Ordinal" },
  "indicators.nature": { zh: "指标性质", en: "Nature" },
  "indicators.target": { zh: "年度指标值", en: "Target" },
  "indicators.adjustedTarget": { zh: "调整后指标值", en: "Adjusted target" },
  "indicators.actual": { zh: "实际完成值", en: "Actual" },
  "indicators.weight": { zh: "分值", en: "Weight" },
  "indicators.score": { zh: "得分", en: "Score" },
  "indicators.deviation": { zh: "偏差原因及改进措施", en: "Deviation" },
  "indicators.description": { zh: "指标描述", en: "Description" },
  "indicators.basis": { zh: "确定依据", en: "Basis" },
  "indicators.forecast": { zh: "全年预计完成情况", en: "Forecast" },
  "indicators.causes": { zh: "偏差原因（分类）", en: "Causes" },
  "indicators.likelihood": { zh: "完成目标可能性", en: "Likelihood" },
  "indicators.remark": { zh: "备注", en: "Remark" },
  "indicators.coefficient": { zh: "得分系数", en: "Score coefficient" },
}

const rowLabels: Readonly<Record<string, Bilingual>> = {
  indicators: { zh: "指标", en: "Indicator" },
  funds: { zh: "资金", en: "Fund" },
  schedule: { zh: "支出计划", en: "Schedule" },
  conclusion: { zh: "结论", en: "Conclusion" },
}

/** The field for people: "指标 4 · 实际完成值"; "整张表" for the form as a whole. */
export function describeField(path: FieldPath, language: Language): string {
  const { section, index } = parseFieldPath(path)
  const name = fieldNameOf(path)
  const field = name === null ? null : labels[name][language]
  const row = index === null ? null : `${rowLabels[section]?.[language] ?? section} ${index + 1}`
  if (row === null) return field ?? (language === "zh" ? "整张表" : "whole form")
  return field === null ? row : `${row} · ${field}`
}
