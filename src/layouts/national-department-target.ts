import { leftOut, levelColumns, skeletonOf2020, uprightLabel } from "./official-parts.ts"
import type { Layout } from "./layout.ts"

/** 部门（单位）整体支出绩效目标申报表 of 财预〔2015〕88号. Its tasks are rows of funds: the name of the task and its amount. */
export const nationalDepartmentTarget: Layout = {
  id: "national-department-target",
  title: "部门（单位）整体支出绩效目标申报表",
  heading: "部门（单位）整体支出绩效目标申报表",
  kind: "department-target",
  region: "000000",
  validFrom: "2015-05-21",
  validTo: null,
  citation: {
    document: "财预〔2015〕88号 中央部门预算绩效目标管理办法",
    article: "附件 部门（单位）整体支出绩效目标申报表",
    status: "unconfirmed",
  },
  orientation: "portrait",
  columns: [3, 14, 18, 24, 14, 14, 14],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 7, text: "部门（单位）整体支出绩效目标申报表" }],
        [{ role: "note", span: 7, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 2, text: "部门（单位）名称" },
          { role: "value", span: 5, field: "project.unit" },
        ],
      ],
    },
    {
      block: "group",
      label: "年度主要任务（{currency}）",
      field: "currency",
      span: 2,
      blocks: [
        {
          block: "funds",
          flow: "down",
          headings: true,
          source: { heading: "任务名称", span: 1 },
          columns: [
            { heading: "主要内容", span: 1, show: "content" },
            { heading: "预算数", span: 1, show: "initialBudget", otherwise: "budget" },
            { heading: "财政拨款", span: 1, show: "fiscal" },
            { heading: "其他资金", span: 1, show: "otherFunds" },
          ],
          skeleton: ["金额合计", "任务1", "任务2"],
        },
      ],
    },
    {
      block: "rows",
      rows: [
        [
          { role: "label", span: 2, text: "年度总体目标" },
          { role: "value", span: 5, field: "goal.expected" },
        ],
      ],
    },
    {
      block: "indicators",
      columns: [
        { ...uprightLabel, pattern: "年度绩效指标" },
        ...levelColumns,
        { heading: "三级指标", span: 2, show: "name" },
        { heading: "指标值", span: 2, show: "target" },
      ],
      skeleton: skeletonOf2020,
    },
  ],
  leftOut: [
    ...leftOut("部门整体表只列部门名称", "project.code", "project.category", "project.period"),
    ...leftOut("部门整体表只列部门名称", "project.purpose", "project.department", "project.name"),
    ...leftOut("申报表不列分值", "indicators.weight", "total.weight"),
    ...leftOut("该表不设支出计划栏", "schedule.label", "schedule.text"),
    ...leftOut("该表只列指标值", "indicators.nature", "indicators.description", "indicators.basis"),
  ],
}
