import type { Layout } from "./layout.ts"

/** 部门项目支出预算绩效目标表 as published in Ningxia: some second-level indicators must be filled in. */
export const ningxiaTarget = {
  id: "ningxia-target",
  title: "部门项目支出预算绩效目标表（宁夏）",
  heading: "部门项目支出预算绩效目标表",
  kind: "target",
  region: "640000",
  validFrom: "2021-01-01",
  validTo: null,
  citation: {
    document: "宁夏 2021 年度公开的部门项目支出预算绩效目标表",
    article: "表式",
    status: "observed",
  },
  orientation: "portrait",
  columns: [12, 16, 20, 36, 20],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 5, text: "部门项目支出预算绩效目标表" }],
        [{ role: "note", span: 5, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 1, text: "项目名称" },
          { role: "value", span: 4, field: "project.name" },
        ],
        [
          { role: "label", span: 1, text: "主管部门及代码" },
          { role: "value", span: 2, field: "project.department" },
          { role: "label", span: 1, text: "实施单位" },
          { role: "value", span: 1, field: "project.unit" },
        ],
        [
          { role: "label", span: 1, text: "项目属性" },
          { role: "value", span: 2, field: "project.category" },
          { role: "label", span: 1, text: "项目期" },
          { role: "value", span: 1, field: "project.period" },
        ],
      ],
    },
    {
      block: "group",
      label: "项目资金（{currency}）",
      field: "currency",
      span: 1,
      blocks: [
        {
          block: "funds",
          flow: "down",
          headings: false,
          source: { heading: "", span: 2 },
          columns: [{ heading: "预算数", span: 2, show: "initialBudget", otherwise: "budget" }],
          rename: { 预算数: "年度资金总额" },
          skeleton: ["年度资金总额：", "其中：财政拨款", "其他资金"],
        },
      ],
    },
    {
      block: "rows",
      rows: [
        [
          { role: "label", span: 1, text: "年度总体目标" },
          { role: "value", span: 4, field: "goal.expected" },
        ],
      ],
    },
    {
      block: "indicators",
      columns: [
        { heading: null, span: 1, show: null, pattern: "绩效指标" },
        { heading: "一级指标", span: 1, show: "level1", merge: true },
        {
          heading: "二级指标",
          span: 1,
          show: "level2",
          merge: true,
          remarks: {
            数量指标: "（必填硬性指标）",
            质量指标: "（必填）",
            时效指标: "（必填）",
            成本指标: "（必填硬性指标）",
            社会效益指标: "（必填）",
            可持续影响指标: "（必填）",
            服务对象满意度指标: "（必填）",
          },
        },
        { heading: "三级指标", span: 1, show: "name" },
        { heading: "指标值", span: 1, show: "target" },
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
    { field: "project.code", because: "该表的代码随主管部门一并填写" },
    { field: "project.purpose", because: "该表不设资金用途栏" },
    { field: "total.weight", because: "该表不设分值栏" },
    { field: "schedule.label", because: "该表不设支出计划栏" },
    { field: "schedule.text", because: "该表不设支出计划栏" },
    { field: "indicators.nature", because: "该表不设指标性质栏" },
    { field: "indicators.weight", because: "该表不设分值栏" },
    { field: "indicators.description", because: "该表不设指标解释栏" },
    { field: "indicators.basis", because: "该表不设指标值依据栏" },
  ],
} as const satisfies Layout
