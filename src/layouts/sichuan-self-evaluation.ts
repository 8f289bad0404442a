import { leftOut, levelColumns, skeletonOf2021, uprightLabel } from "./official-parts.ts"
import type { Layout } from "./layout.ts"

/** 部门预算项目支出绩效自评表 as units of Sichuan publish it: sign, figure and unit of a target in columns of their own. */
export const sichuanSelfEvaluation: Layout = {
  id: "sichuan-self-evaluation",
  title: "部门预算项目支出绩效自评表（四川）",
  heading: "部门预算项目支出绩效自评表",
  kind: "self-evaluation",
  region: "510000",
  validFrom: "2021-01-01",
  validTo: null,
  citation: { document: "四川省各级公开的部门预算项目支出绩效自评表", article: "表式", status: "observed" },
  orientation: "landscape",
  columns: [3, 12, 14, 22, 10, 12, 10, 14, 8, 8, 24],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 11, text: "部门预算项目支出绩效自评表" }],
        [{ role: "note", span: 11, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 2, text: "项目名称" },
          { role: "value", span: 9, field: "project.name" },
        ],
        [
          { role: "label", span: 2, text: "主管部门" },
          { role: "value", span: 3, field: "project.department" },
          { role: "label", span: 2, text: "实施单位" },
          { role: "value", span: 4, field: "project.unit" },
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
          source: { heading: "", span: 1 },
          columns: [
            { heading: "年初预算", span: 1, show: "initialBudget" },
            { heading: "调整后预算数", span: 1, show: "budget" },
            { heading: "预算执行数", span: 2, show: "executed" },
            { heading: "预算执行率", span: 1, show: "executionRate" },
            { heading: "权重", span: 1, show: "weight", blank: "—" },
            { heading: "得分", span: 1, show: "score", blank: "—" },
            { heading: "原因", span: 1, show: null },
          ],
          skeleton: ["总额", "其中：财政资金", "财政专户管理资金", "单位资金", "其他资金"],
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
              { role: "label", span: 4, text: "项目年度目标" },
              { role: "label", span: 6, text: "年度目标完成情况" },
            ],
            [
              { role: "value", span: 4, field: "goal.expected" },
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
        { heading: "三级指标", span: 1, show: "name" },
        { heading: "指标性质", span: 1, show: "target.op" },
        { heading: "指标值", span: 1, show: "target.figure" },
        { heading: "度量单位", span: 1, show: "target.unit" },
        { heading: "完成值", span: 1, show: "actual" },
        { heading: "权重", span: 1, show: "weight" },
        { heading: "得分", span: 1, show: "score" },
        { heading: "未完成原因分析", span: 1, show: "deviation" },
      ],
      skeleton: skeletonOf2021,
    },
    {
      block: "rows",
      rows: [
        [
          { role: "label", span: 8, text: "合计" },
          { role: "value", span: 1, field: "total.weight" },
          { role: "value", span: 1, field: "total.score" },
          { role: "value", span: 1 },
        ],
      ],
    },
    { block: "remarks", headingSpan: 2, groups: [], skeleton: ["评价结论", "存在问题", "改进措施"] },
    {
      block: "rows",
      rows: [
        [
          { role: "note", span: 5, text: "项目负责人：", align: "left" },
          { role: "note", span: 6, text: "财务负责人：", align: "left" },
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
    ...leftOut("指标性质栏填写计算符号", "indicators.nature"),
    ...leftOut("该表只列指标值", "indicators.adjustedTarget", "indicators.description", "indicators.basis"),
  ],
}
