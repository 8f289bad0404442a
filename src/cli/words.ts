import type { Bilingual, Language } from "../basics/bilingual.ts"
import type { FieldPath, Form, FormKind } from "../records/form.ts"
import { fieldNameOf, parseFieldPath } from "../records/field-path.ts"
import type { FieldName } from "../records/field-path.ts"
import type { GradeName } from "../records/grade.ts"
import type { Severity } from "../rules/finding.ts"

/** The words of the command line. */
export const kindWords: Readonly<Record<FormKind, Bilingual>> = {
  target: { zh: "绩效目标表", en: "target form" },
  monitoring: { zh: "绩效运行监控表", en: "monitoring form" },
  "self-evaluation": { zh: "绩效自评表", en: "self-evaluation form" },
  "department-target": { zh: "部门整体绩效目标表", en: "department target form" },
  "department-self-evaluation": { zh: "部门整体绩效自评表", en: "department self-evaluation form" },
}

export const gradeWords: Readonly<Record<GradeName, Bilingual>> = {
  good: { zh: "读取良好", en: "read well" },
  doubts: { zh: "有存疑，请看所标各处", en: "with doubts: look at what is marked" },
  person: { zh: "需人工核对", en: "needs a person to compare it" },
}

export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  hint: { zh: "提示", en: "hint" },
}

const fieldWords: Readonly<Record<FieldName, Bilingual>> = {
  kind: { zh: "表种", en: "kind" },
  year: { zh: "年度", en: "year" },
  currency: { zh: "金额单位", en: "currency" },
  "project.name": { zh: "项目名称", en: "project name" },
  "project.code": { zh: "项目编码", en: "project code" },
  "project.category": { zh: "项目类别", en: "category" },
  "project.period": { zh: "项目期", en: "period" },
  "project.purpose": { zh: "资金用途", en: "purpose" },
  "project.department": { zh: "主管部门", en: "department" },
  "project.unit": { zh: "实施单位", en: "unit" },
  "goal.expected": { zh: "预期目标", en: "expected goal" },
  "goal.actual": { zh: "实际完成情况", en: "actual outcome" },
  "goal.adjusted": { zh: "调整后目标", en: "adjusted goal" },
  "goal.deviation": { zh: "目标偏差原因", en: "deviation from the goal" },
  "total.weight": { zh: "总分（分值）", en: "total weight" },
  "total.score": { zh: "总分（得分）", en: "total score" },
  "funds.source": { zh: "资金来源", en: "source of funds" },
  "funds.initialBudget": { zh: "年初预算数", en: "initial budget" },
  "funds.budget": { zh: "全年预算数", en: "budget" },
  "funds.executed": { zh: "全年执行数", en: "executed" },
  "funds.weight": { zh: "分值", en: "weight" },
  "funds.executionRate": { zh: "执行率", en: "execution rate" },
  "funds.score": { zh: "得分", en: "score" },
  "funds.forecast": { zh: "全年预计执行数", en: "forecast" },
  "funds.content": { zh: "主要内容", en: "content of the task" },
  "funds.fiscal": { zh: "财政拨款", en: "from the budget" },
  "funds.otherFunds": { zh: "其他资金", en: "from other sources" },
  "schedule.label": { zh: "支出计划", en: "schedule" },
  "schedule.text": { zh: "支出计划", en: "schedule" },
  "schedule.share": { zh: "支出比例", en: "share" },
  "conclusion.heading": { zh: "结论标题", en: "heading" },
  "conclusion.text": { zh: "结论", en: "conclusion" },
  "indicators.level1": { zh: "一级指标", en: "level 1" },
  "indicators.level2": { zh: "二级指标", en: "level 2" },
  "indicators.name": { zh: "指标名称", en: "indicator" },
  "indicators.ordinal": { zh: "序号", en: "number" },
  "indicators.nature": { zh: "指标性质", en: "nature" },
  "indicators.target": { zh: "年度指标值", en: "target" },
  "indicators.adjustedTarget": { zh: "调整后指标值", en: "adjusted target" },
  "indicators.actual": { zh: "实际完成值", en: "actual" },
  "indicators.weight": { zh: "分值", en: "weight" },
  "indicators.score": { zh: "得分", en: "score" },
  "indicators.deviation": { zh: "偏差原因", en: "deviation" },
  "indicators.description": { zh: "指标描述", en: "description" },
  "indicators.basis": { zh: "确定依据", en: "basis" },
  "indicators.forecast": { zh: "全年预计完成情况", en: "forecast" },
  "indicators.causes": { zh: "偏差原因（分类）", en: "causes" },
  "indicators.likelihood": { zh: "完成目标可能性", en: "likelihood" },
  "indicators.remark": { zh: "备注", en: "remark" },
  "indicators.coefficient": { zh: "得分系数", en: "score coefficient" },
}

/** The field as people call it: "养护里程 · 得分", "年度资金总额 · 全年预算数". */
export function fieldLabel(form: Form, path: FieldPath, language: Language): string {
  const name = fieldNameOf(path)
  const row = rowLabel(form, path, language)
  const field = name === null ? null : fieldWords[name][language]
  return [row, field].filter((part) => part !== null && part !== "").join(" · ")
}

/** The row as people call it; null for a field that stands in no row. */
export function rowLabel(form: Form, path: FieldPath, language: Language): string | null {
  if (path === "form") return language === "zh" ? "整张表" : "whole form"
  const index = parseFieldPath(path).index
  if (index === null) return null
  if (path.startsWith("indicators")) return form.indicators[index]?.name ?? null
  if (path.startsWith("funds")) return form.funds[index]?.source ?? null
  if (path.startsWith("schedule")) return form.schedule[index]?.label ?? null
  return form.conclusion[index]?.heading ?? null
}
