import { leftOut, levelColumns, skeletonOf2020, uprightLabel } from "./official-parts.ts"
import type { Layout } from "./layout.ts"

/** The department-wide self-evaluation in the order that the system of Anhui imports: the weight stands before the target. */
export const anhuiDepartmentSelfEvaluation: Layout = {
  id: "anhui-department-self-evaluation",
  title: "部门整体支出绩效自评表（安徽）",
  heading: "部门整体支出绩效自评表",
  kind: "department-self-evaluation",
  region: "340000",
  validFrom: "2021-01-01",
  validTo: null,
  citation: { document: "安徽省在用系统的部门整体支出绩效自评表", article: "表式", status: "observed" },
  orientation: "portrait",
  columns: [3, 11, 14, 20, 10, 12, 12, 10, 9, 20],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 10, text: "部门整体支出绩效自评表" }],
        [{ role: "note", span: 10, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 2, text: "部门名称" },
          { role: "value", span: 8, field: "project.unit" },
        ],
      ],
    },
    {
      block: "group",
      label: "任务完成情况（{currency}）",
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
            { heading: "执行率", span: 1, show: "executionRate" },
            { heading: "分值", span: 1, show: "weight", blank: "—" },
            { heading: "得分", span: 1, show: "score", blank: "—" },
          ],
          skeleton: ["资金总额", "任务1", "任务2"],
        },
      ],
    },
    {
      block: "group",
      label: "年度总体目标",
      span: 1,
      blocks: [
        {
          block: "rows",
          rows: [
            [
              { role: "label", span: 4, text: "预期目标" },
              { role: "label", span: 5, text: "实际完成情况" },
            ],
            [
              { role: "value", span: 4, field: "goal.expected" },
              { role: "value", span: 5, field: "goal.actual" },
            ],
          ],
        },
      ],
    },
    {
      block: "indicators",
      columns: [
        uprightLabel,
        ...levelColumns,
        { heading: "三级指标", span: 1, show: "name" },
        { heading: "分值", span: 1, show: "weight" },
        { heading: "年初指标值", span: 1, show: "target" },
        { heading: "实际完成值", span: 2, show: "actual" },
        { heading: "得分", span: 1, show: "score" },
        { heading: "偏差原因", span: 1, show: "deviation" },
      ],
      skeleton: skeletonOf2020,
    },
    {
      block: "rows",
      rows: [
        [
          { role: "label", span: 4, text: "总分" },
          { role: "value", span: 1, field: "total.weight" },
          { role: "value", span: 3 },
          { role: "value", span: 1, field: "total.score" },
          { role: "value", span: 1 },
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
    ...leftOut("该表不设指标性质栏", "indicators.nature"),
    ...leftOut(
      "该表只列年初指标值",
      "indicators.adjustedTarget",
      "indicators.description",
      "indicators.basis",
    ),
    ...leftOut("该表不设自评结论栏", "conclusion.heading", "conclusion.text"),
  ],
}
