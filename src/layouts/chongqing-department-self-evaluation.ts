import { leftOut, levelColumns, skeletonOf2021, uprightLabel } from "./official-parts.ts"
import type { Layout } from "./layout.ts"

/** 部门整体绩效自评表 as departments of Chongqing publish it: targets of the year's beginning and adjusted ones side by side. */
export const chongqingDepartmentSelfEvaluation: Layout = {
  id: "chongqing-department-self-evaluation",
  title: "部门整体绩效自评表（重庆）",
  heading: "部门整体绩效自评表",
  kind: "department-self-evaluation",
  region: "500000",
  validFrom: "2021-01-01",
  validTo: null,
  citation: { document: "重庆市各级公开的部门整体绩效自评表", article: "表式", status: "observed" },
  orientation: "landscape",
  columns: [3, 12, 14, 22, 10, 10, 12, 12, 12, 10, 10, 10],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 12, text: "部门整体绩效自评表" }],
        [{ role: "note", span: 12, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 2, text: "部门名称" },
          { role: "value", span: 6, field: "project.unit" },
          { role: "label", span: 2, text: "自评总分" },
          { role: "value", span: 1, field: "total.weight" },
          { role: "value", span: 1, field: "total.score" },
        ],
      ],
    },
    {
      block: "group",
      label: "部门预算执行情况（{currency}）",
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
            { heading: "全年（调整）预算数", span: 2, show: "budget" },
            { heading: "全年执行数", span: 1, show: "executed" },
            { heading: "执行率", span: 2, show: "executionRate" },
            { heading: "权重", span: 1, show: "weight", blank: "—" },
            { heading: "执行率得分", span: 1, show: "score", blank: "—" },
          ],
          skeleton: ["资金总额", "其中：财政拨款"],
        },
      ],
    },
    {
      block: "rows",
      rows: [
        [
          { role: "label", span: 4, text: "年初绩效目标" },
          { role: "label", span: 4, text: "全年（调整）绩效目标" },
          { role: "label", span: 4, text: "全年目标实际完成情况" },
        ],
        [
          { role: "value", span: 4, field: "goal.expected" },
          { role: "value", span: 4, field: "goal.adjusted" },
          { role: "value", span: 4, field: "goal.actual" },
        ],
      ],
    },
    {
      block: "indicators",
      columns: [
        uprightLabel,
        ...levelColumns,
        { heading: "指标名称", span: 1, show: "name" },
        { heading: "计量单位", span: 1, show: "target.unit" },
        {
          heading: "指标性质",
          span: 1,
          show: "nature",
          words: { positive: "正向", negative: "反向", qualitative: "定性" },
        },
        { heading: "年初指标值", span: 1, show: "target" },
        { heading: "调整指标值", span: 1, show: "adjustedTarget" },
        { heading: "全年完成值", span: 1, show: "actual" },
        { heading: "得分系数（%）", span: 1, show: "coefficient" },
        { heading: "指标权重", span: 1, show: "weight" },
        { heading: "指标得分", span: 1, show: "score" },
      ],
      skeleton: skeletonOf2021,
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
    ...leftOut("该表不设偏差原因栏", "indicators.deviation"),
    ...leftOut("该表只列指标值", "indicators.description", "indicators.basis"),
    ...leftOut("该表不设自评结论栏", "conclusion.heading", "conclusion.text"),
  ],
}
