import type { Layout } from "./layout.ts"

/** 项目绩效目标表 (表15) of Inner Mongolian budgets: many projects in one wide table; here one project's rows of it. */
export const nmgWideTarget = {
  id: "nmg-wide-target",
  title: "项目绩效目标表（内蒙古，宽表）",
  heading: "项目绩效目标表",
  kind: "target",
  region: "150000",
  validFrom: "2022-01-01",
  validTo: null,
  citation: { document: "内蒙古 2022 年度预算公开表15 项目绩效目标表", article: "表式", status: "observed" },
  orientation: "landscape",
  columns: [18, 18, 12, 11, 28, 12, 14, 24, 10, 10, 14, 10, 8],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 13, text: "项目绩效目标表" }],
        [
          { role: "note", span: 9, text: "{year}年度", field: "year", align: "left" },
          { role: "note", span: 4, text: "单位：{currency}", field: "currency", align: "center" },
        ],
      ],
    },
    {
      block: "indicators",
      columns: [
        { heading: "项目名称", span: 1, show: "project.name" },
        { heading: "项目单位", span: 1, show: "project.unit" },
        { heading: "项目类别", span: 1, show: "project.category" },
        { heading: "预算数", span: 1, show: "funds[0].initialBudget" },
        { heading: "年度绩效目标", span: 1, show: "goal.expected" },
        { heading: "一级指标", span: 1, show: "level1", merge: true },
        { heading: "二级指标", span: 1, show: "level2", merge: true },
        { heading: "三级指标", span: 1, show: "name" },
        {
          heading: "指标性质",
          span: 1,
          show: "nature",
          words: { positive: "正向", negative: "反向", qualitative: "定性" },
        },
        {
          heading: "指标方向",
          span: 1,
          show: "target.op",
          words: { "≥": "大于等于", "≤": "小于等于", ">": "大于", "<": "小于", "=": "等于" },
        },
        { heading: "目标值", span: 1, show: "target.figure" },
        { heading: "计量单位", span: 1, show: "target.unit" },
        { heading: "分值", span: 1, show: "weight" },
      ],
      skeleton: [],
    },
  ],
  leftOut: [
    { field: "project.code", because: "宽表只列项目名称、项目单位、项目类别" },
    { field: "project.period", because: "宽表只列项目名称、项目单位、项目类别" },
    { field: "project.purpose", because: "宽表不设资金用途栏" },
    { field: "project.department", because: "宽表只列项目单位" },
    { field: "total.weight", because: "宽表按项目逐行列示，不设项目总分" },
    { field: "funds.source", because: "宽表只列预算总数，不列资金来源" },
    { field: "schedule.label", because: "宽表不设支出计划栏" },
    { field: "schedule.text", because: "宽表不设支出计划栏" },
    { field: "indicators.description", because: "宽表不设指标解释栏" },
    { field: "indicators.basis", because: "宽表不设指标值依据栏" },
  ],
} as const satisfies Layout
