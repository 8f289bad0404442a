import type { Layout } from "./layout.ts"

/** 项目绩效目标表 as published with Hebei budgets: each indicator with its description and the basis of its value. */
export const hebeiTarget = {
  id: "hebei-target",
  title: "项目绩效目标表（河北）",
  heading: "{name}绩效目标表",
  kind: "target",
  region: "130000",
  validFrom: "2018-01-01",
  validTo: null,
  citation: { document: "河北省各级预算公开的项目绩效目标表", article: "表式", status: "observed" },
  orientation: "portrait",
  columns: [14, 16, 18, 14, 14, 16, 16],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 7, text: "{name}绩效目标表" }],
        [
          { role: "note", span: 4, text: "{unit}", field: "project.unit", align: "left" },
          { role: "note", span: 1, text: "（{year}年度）", field: "year", align: "center" },
          { role: "note", span: 2, text: "单位：{currency}", field: "currency", align: "center" },
        ],
        [
          { role: "label", span: 1, text: "项目编码" },
          { role: "value", span: 2, field: "project.code" },
          { role: "label", span: 1, text: "项目名称" },
          { role: "value", span: 3, field: "project.name" },
        ],
      ],
    },
    {
      block: "group",
      label: "预算规模及资金用途",
      span: 1,
      blocks: [
        {
          block: "funds",
          flow: "across",
          headings: false,
          source: { heading: "", span: 1 },
          columns: [{ heading: "预算数", span: 1, show: "initialBudget", otherwise: "budget" }],
          perRow: 3,
          rename: { 年度资金总额: "预算数", "年度资金总额：": "预算数", 资金总额: "预算数" },
          skeleton: ["预算数", "其中：财政资金", "其他资金"],
        },
        { block: "rows", rows: [[{ role: "value", span: 6, field: "project.purpose" }]] },
      ],
    },
    {
      block: "group",
      label: "资金支出计划（%）",
      span: 1,
      blocks: [{ block: "schedule", perRow: 6, skeleton: ["3月底", "6月底", "10月底", "12月底"] }],
    },
    {
      block: "rows",
      rows: [
        [
          { role: "label", span: 1, text: "绩效目标" },
          { role: "value", span: 6, field: "goal.expected" },
        ],
      ],
    },
    {
      block: "indicators",
      columns: [
        { heading: "一级指标", span: 1, show: "level1", merge: true },
        { heading: "二级指标", span: 1, show: "level2", merge: true },
        { heading: "三级指标", span: 1, show: "name" },
        { heading: "绩效指标描述", span: 2, show: "description" },
        { heading: "指标值", span: 1, show: "target" },
        { heading: "指标值确定依据", span: 1, show: "basis" },
      ],
      skeleton: [
        ["产出指标", "数量指标"],
        ["产出指标", "质量指标"],
        ["产出指标", "时效指标"],
        ["产出指标", "成本指标"],
        ["效益指标", "经济效益指标"],
        ["效益指标", "社会效益指标"],
        ["效益指标", "生态效益指标"],
        ["效益指标", "可持续影响指标"],
        ["满意度指标", "服务对象满意度指标"],
      ],
    },
  ],
  leftOut: [
    { field: "project.category", because: "该表表头只列项目编码和项目名称" },
    { field: "project.period", because: "该表表头只列项目编码和项目名称" },
    { field: "project.department", because: "该表表头只列填报单位" },
    { field: "total.weight", because: "该表不设分值栏" },
    { field: "indicators.nature", because: "该表不设指标性质栏" },
    { field: "indicators.weight", because: "该表不设分值栏" },
  ],
} as const satisfies Layout
