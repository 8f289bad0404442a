import type { Layout } from "./layout.ts"

/** 项目支出绩效目标表 as published with central budgets since 2022: the annual part of the 88号 application form. */
export const nationalTarget = {
  id: "national-target",
  title: "项目支出绩效目标表",
  heading: "项目支出绩效目标表",
  kind: "target",
  region: "000000",
  validFrom: "2015-05-21",
  validTo: null,
  citation: {
    document: "财预〔2015〕88号 中央部门预算绩效目标管理办法",
    article: "附件 项目支出绩效目标申报表（年度部分）",
    status: "unconfirmed",
  },
  orientation: "portrait",
  columns: [3, 14, 16, 16, 18, 16, 9],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 7, text: "项目支出绩效目标表" }],
        [{ role: "note", span: 7, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 2, text: "项目名称" },
          { role: "value", span: 5, field: "project.name" },
        ],
        [
          { role: "label", span: 2, text: "主管部门及代码" },
          { role: "value", span: 2, field: "project.department" },
          { role: "label", span: 1, text: "实施单位" },
          { role: "value", span: 2, field: "project.unit" },
        ],
        [
          { role: "label", span: 2, text: "项目属性" },
          { role: "value", span: 2, field: "project.category" },
          { role: "label", span: 1, text: "项目期" },
          { role: "value", span: 2, field: "project.period" },
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
          headings: false,
          source: { heading: "", span: 2 },
          columns: [{ heading: "预算数", span: 3, show: "initialBudget", otherwise: "budget" }],
          rename: { 预算数: "年度资金总额" },
          skeleton: ["年度资金总额：", "其中：财政拨款", "其他资金"],
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
        { heading: null, span: 1, show: null, pattern: "绩效指标" },
        { heading: "一级指标", span: 1, show: "level1", merge: true },
        { heading: "二级指标", span: 1, show: "level2", merge: true },
        { heading: "三级指标", span: 2, show: "name" },
        { heading: "指标值", span: 1, show: "target" },
        { heading: "分值权重", span: 1, show: "weight" },
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
    { field: "project.code", because: "国家目标表的代码随主管部门一并填写" },
    { field: "project.purpose", because: "国家目标表不设资金用途栏" },
    { field: "total.weight", because: "国家目标表不设总分行" },
    { field: "schedule.label", because: "国家目标表不设支出计划栏" },
    { field: "schedule.text", because: "国家目标表不设支出计划栏" },
    { field: "indicators.nature", because: "国家目标表不设指标性质栏" },
    { field: "indicators.description", because: "国家目标表不设指标解释栏" },
    { field: "indicators.basis", because: "国家目标表不设指标值依据栏" },
  ],
} as const satisfies Layout
