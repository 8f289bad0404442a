import { leftOut, levelColumns, skeletonOf2021, uprightLabel } from "./official-parts.ts"
import type { Layout } from "./layout.ts"

/** The self-evaluation of projects in the system of Hubei, with its place for evidence. */
export const hubeiSelfEvaluation: Layout = {
  id: "hubei-self-evaluation",
  title: "项目支出绩效自评表（湖北）",
  heading: "项目自评表",
  kind: "self-evaluation",
  region: "420000",
  validFrom: "2021-01-01",
  validTo: null,
  citation: { document: "湖北省在用系统的项目绩效自评表", article: "表式", status: "observed" },
  orientation: "landscape",
  columns: [3, 12, 14, 24, 9, 12, 12, 9, 8, 9, 22, 8],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 12, text: "项目自评表" }],
        [{ role: "note", span: 12, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 2, text: "项目名称" },
          { role: "value", span: 10, field: "project.name" },
        ],
        [
          { role: "label", span: 2, text: "主管部门" },
          { role: "value", span: 3, field: "project.department" },
          { role: "label", span: 2, text: "实施单位" },
          { role: "value", span: 5, field: "project.unit" },
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
            { heading: "执行率", span: 1, show: "executionRate" },
            { heading: "分值", span: 1, show: "weight", blank: "—" },
            { heading: "得分", span: 3, show: "score", blank: "—" },
          ],
          skeleton: ["年度资金总额", "其中：财政拨款", "其他资金"],
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
              { role: "label", span: 5, text: "预期目标" },
              { role: "label", span: 6, text: "实际完成情况" },
            ],
            [
              { role: "value", span: 5, field: "goal.expected" },
              { role: "value", span: 6, field: "goal.actual" },
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
        { heading: "指标名称", span: 1, show: "name" },
        { heading: "计算符号", span: 1, show: "target.op" },
        { heading: "指标值", span: 1, show: "target.figure" },
        { heading: "实际完成值", span: 1, show: "actual" },
        { heading: "计量单位", span: 1, show: "target.unit" },
        { heading: "权重", span: 1, show: "weight" },
        { heading: "实际得分", span: 1, show: "score" },
        { heading: "偏差原因及改进措施", span: 1, show: "deviation" },
        { heading: "附件", span: 1, show: null, byHand: true },
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
      "该表表头只列项目名称、主管部门、实施单位",
      "project.code",
      "project.category",
      "project.period",
      "project.purpose",
    ),
    ...leftOut("该表不设支出计划栏", "schedule.label", "schedule.text"),
    ...leftOut("计算符号栏代替指标性质", "indicators.nature"),
    ...leftOut("该表只列指标值", "indicators.adjustedTarget", "indicators.description", "indicators.basis"),
    ...leftOut("该表不设自评结论栏", "conclusion.heading", "conclusion.text"),
  ],
}
