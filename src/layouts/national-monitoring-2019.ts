import { leftOut, levelColumns, skeletonOf2020, uprightLabel } from "./official-parts.ts"
import type { Layout } from "./layout.ts"

/** 项目支出绩效目标执行监控表, annex of 财预〔2019〕136号: January to July, with the forecast for the whole year. */
export const nationalMonitoring2019: Layout = {
  id: "national-monitoring-2019",
  title: "项目支出绩效目标执行监控表",
  heading: "项目支出绩效目标执行监控表",
  kind: "monitoring",
  region: "000000",
  validFrom: "2019-07-26",
  validTo: null,
  citation: {
    document: "财预〔2019〕136号 中央部门预算绩效运行监控管理暂行办法",
    article: "附件 项目支出绩效目标执行监控表",
    status: "unconfirmed",
  },
  orientation: "landscape",
  columns: [3, 12, 16, 22, 14, 14, 14, 6, 6, 6, 6, 6, 18, 10, 8],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 15, text: "项目支出绩效目标执行监控表" }],
        [{ role: "note", span: 15, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 2, text: "项目名称" },
          { role: "value", span: 13, field: "project.name" },
        ],
        [
          { role: "label", span: 2, text: "主管部门及代码" },
          { role: "value", span: 3, field: "project.department" },
          { role: "label", span: 2, text: "实施单位" },
          { role: "value", span: 8, field: "project.unit" },
        ],
      ],
    },
    {
      block: "group",
      label: "项目资金（{currency}）",
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
            { heading: "1-7月执行数", span: 2, show: "executed" },
            { heading: "1-7月执行率", span: 5, show: "executionRate" },
            { heading: "全年预计执行数", span: 3, show: "forecast" },
          ],
          rename: { 预算数: "年度资金总额" },
          skeleton: ["年度资金总额", "其中：本年一般公共预算拨款", "其他资金"],
        },
      ],
    },
    {
      block: "rows",
      rows: [
        [
          { role: "label", span: 2, text: "年度总体目标" },
          { role: "value", span: 13, field: "goal.expected" },
        ],
      ],
    },
    {
      block: "indicators",
      columns: [
        uprightLabel,
        ...levelColumns,
        { heading: "三级指标", span: 1, show: "name" },
        { heading: "年度指标值", span: 1, show: "target" },
        { heading: "1-7月执行情况", span: 1, show: "actual" },
        { heading: "全年预计完成情况", span: 1, show: "forecast" },
        { heading: "经费保障", span: 1, group: "偏差原因分析", show: "causes" },
        { heading: "制度保障", span: 1, group: "偏差原因分析", show: "causes" },
        { heading: "人员保障", span: 1, group: "偏差原因分析", show: "causes" },
        { heading: "硬件条件保障", span: 1, group: "偏差原因分析", show: "causes" },
        { heading: "其他", span: 1, group: "偏差原因分析", show: "causes" },
        { heading: "偏差原因", span: 1, group: "偏差原因分析", show: "deviation" },
        { heading: "完成目标可能性", span: 1, show: "likelihood" },
        { heading: "备注", span: 1, show: "remark" },
      ],
      skeleton: skeletonOf2020,
    },
  ],
  leftOut: [
    ...leftOut(
      "监控表表头只列项目名称、主管部门、实施单位",
      "project.code",
      "project.category",
      "project.period",
      "project.purpose",
    ),
    ...leftOut("监控在年度中进行，不评分", "funds.weight", "funds.score", "indicators.weight"),
    ...leftOut("监控在年度中进行，不评分", "indicators.score", "total.weight", "total.score"),
    ...leftOut("监控表只列年初预算数", "funds.budget"),
    ...leftOut("监控表只列年度总体目标，完成情况逐项指标填写", "goal.actual"),
    ...leftOut("监控表不设支出计划栏", "schedule.label", "schedule.text"),
    ...leftOut("监控表只列年度指标值", "indicators.nature", "indicators.adjustedTarget"),
    ...leftOut("指标解释列在申报表", "indicators.description", "indicators.basis"),
    ...leftOut("监控表不设结论栏", "conclusion.heading", "conclusion.text"),
  ],
}
