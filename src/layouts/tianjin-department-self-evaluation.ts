import { leftOut, levelColumns, skeletonOf2021, uprightLabel } from "./official-parts.ts"
import type { Layout } from "./layout.ts"

/** The department-wide self-evaluation in the system of Tianjin. */
export const tianjinDepartmentSelfEvaluation: Layout = {
  id: "tianjin-department-self-evaluation",
  title: "部门整体支出绩效自评表（天津）",
  heading: "部门整体支出绩效自评表",
  kind: "department-self-evaluation",
  region: "120000",
  validFrom: "2021-01-01",
  validTo: null,
  citation: { document: "天津市在用系统的部门整体支出绩效自评表", article: "表式", status: "observed" },
  orientation: "landscape",
  columns: [3, 12, 14, 24, 9, 12, 12, 9, 8, 8, 16, 12],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 12, text: "部门整体支出绩效自评表" }],
        [{ role: "note", span: 12, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 2, text: "部门名称" },
          { role: "value", span: 10, field: "project.unit" },
        ],
      ],
    },
    {
      block: "group",
      label: "预算执行情况（{currency}）",
      field: "currency",
      span: 2,
      blocks: [
        {
          block: "funds",
          flow: "down",
          headings: true,
          source: { heading: "", span: 2 },
          columns: [
            { heading: "年初预算数", span: 1, show: "initialBudget" },
            { heading: "全年预算数", span: 1, show: "budget" },
            { heading: "全年执行数", span: 1, show: "executed" },
            { heading: "执行率", span: 2, show: "executionRate" },
            { heading: "分值", span: 1, show: "weight", blank: "—" },
            { heading: "得分", span: 2, show: "score", blank: "—" },
          ],
          skeleton: ["年度资金总额", "其中：财政拨款", "其他资金"],
        },
      ],
    },
    {
      block: "rows",
      rows: [
        [
          { role: "label", span: 5, text: "年度绩效目标" },
          { role: "label", span: 4, text: "实际完成情况" },
          { role: "label", span: 3, text: "偏差原因分析及改进措施" },
        ],
        [
          { role: "value", span: 5, field: "goal.expected" },
          { role: "value", span: 4, field: "goal.actual" },
          { role: "value", span: 3, field: "goal.deviation" },
        ],
      ],
    },
    {
      block: "indicators",
      columns: [
        uprightLabel,
        ...levelColumns,
        { heading: "指标名称", span: 1, show: "name" },
        { heading: "计算符号", span: 1, show: "target.op" },
        { heading: "指标值", span: 1, show: "target.figure" },
        { heading: "实际完成值", span: 1, show: "actual" },
        { heading: "计量单位", span: 1, show: "target.unit" },
        { heading: "分值", span: 1, show: "weight" },
        { heading: "得分", span: 1, show: "score" },
        { heading: "偏差原因分析及改进措施", span: 2, show: "deviation" },
      ],
      skeleton: skeletonOf2021,
    },
    {
      block: "rows",
      rows: [
        [
          { role: "label", span: 8, text: "总分" },
          { role: "value", span: 1, field: "total.weight" },
          { role: "value", span: 1, field: "total.score" },
          { role: "value", span: 2 },
        ],
      ],
    },
  ],
  leftOut: [
    ...leftOut(
      "部门整体表只列部门名称",
      "project.code",
      "project.category",
      "project.period",
      "project.purpose",
      "project.department",
      "project.name",
    ),
    ...leftOut("该表不设支出计划栏", "schedule.label", "schedule.text"),
    ...leftOut("计算符号栏代替指标性质", "indicators.nature"),
    ...leftOut("该表只列指标值", "indicators.adjustedTarget", "indicators.description", "indicators.basis"),
    ...leftOut("该表不设自评结论栏", "conclusion.heading", "conclusion.text"),
  ],
}
