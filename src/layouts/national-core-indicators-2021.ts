import { leftOut, levelColumns, skeletonOf2021, uprightLabel } from "./official-parts.ts"
import type { Layout } from "./layout.ts"

/** 项目支出核心绩效指标表, annex 2 of 财预〔2021〕101号: how each indicator is explained, computed, founded and proved. */
export const nationalCoreIndicators2021: Layout = {
  id: "national-core-indicators-2021",
  title: "项目支出核心绩效指标表",
  heading: "部门项目支出核心绩效目标和指标表",
  kind: "target",
  region: "000000",
  validFrom: "2021-08-18",
  validTo: null,
  citation: {
    document: "财预〔2021〕101号 中央部门项目支出核心绩效目标和指标设置及取值指引（试行）",
    article: "附件2",
    status: "unconfirmed",
  },
  orientation: "landscape",
  columns: [3, 12, 16, 20, 24, 22, 8, 9, 9, 20, 14, 16, 8],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 13, text: "部门项目支出核心绩效目标和指标表" }],
        [{ role: "note", span: 13, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 2, text: "项目名称" },
          { role: "value", span: 11, field: "project.name" },
        ],
        [
          { role: "label", span: 2, text: "主管部门" },
          { role: "value", span: 3, field: "project.department" },
          { role: "label", span: 2, text: "实施单位" },
          { role: "value", span: 6, field: "project.unit" },
        ],
        [
          { role: "label", span: 2, text: "年度总体目标" },
          { role: "value", span: 11, field: "goal.expected" },
        ],
      ],
    },
    {
      block: "indicators",
      columns: [
        uprightLabel,
        ...levelColumns,
        { heading: "三级指标", span: 1, show: "name" },
        { heading: "指标解释", span: 1, show: "description" },
        { heading: "计算公式/评扣分标准", span: 1, show: null, byHand: true },
        { heading: "指标性质", span: 1, group: "指标值", show: "target.op" },
        { heading: "目标值", span: 1, group: "指标值", show: "target.figure" },
        { heading: "计量单位", span: 1, group: "指标值", show: "target.unit" },
        { heading: "指标值设定依据", span: 1, show: "basis" },
        { heading: "完成值取值方式", span: 1, show: null, byHand: true },
        { heading: "完成值数据来源", span: 1, show: null, byHand: true },
        { heading: "分值权重", span: 1, show: "weight" },
      ],
      skeleton: skeletonOf2021,
    },
  ],
  leftOut: [
    ...leftOut("指标表只列项目名称、主管部门、实施单位", "project.code", "project.category"),
    ...leftOut("指标表只列项目名称、主管部门、实施单位", "project.period", "project.purpose"),
    ...leftOut("指标表不列资金", "currency", "funds.source", "funds.initialBudget"),
    ...leftOut("指标表不列资金", "schedule.label", "schedule.text"),
    ...leftOut("指标性质栏填写计算符号", "indicators.nature"),
    ...leftOut("指标表不设总分行", "total.weight"),
  ],
}
