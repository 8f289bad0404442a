import type { Layout } from "./layout.ts"

/** 项目支出绩效自评表, annex 1 of 财预〔2020〕10号. */
export const nationalSelfEvaluation2020 = {
  id: "national-self-evaluation-2020",
  title: "项目支出绩效自评表",
  heading: "项目支出绩效自评表",
  kind: "self-evaluation",
  region: "000000",
  validFrom: "2020-02-25",
  validTo: null,
  citation: { document: "财预〔2020〕10号 项目支出绩效评价管理办法", article: "附件1", status: "confirmed" },
  orientation: "portrait",
  columns: [3, 11, 14, 20, 14, 14, 8, 9, 20],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 9, text: "项目支出绩效自评表" }],
        [{ role: "note", span: 9, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 2, text: "项目名称" },
          { role: "value", span: 7, field: "project.name" },
        ],
        [
          { role: "label", span: 2, text: "主管部门" },
          { role: "value", span: 3, field: "project.department" },
          { role: "label", span: 1, text: "实施单位" },
          { role: "value", span: 3, field: "project.unit" },
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
          source: { heading: "", span: 1 },
          columns: [
            { heading: "年初预算数", span: 1, show: "initialBudget" },
            { heading: "全年预算数", span: 1, show: "budget" },
            { heading: "全年执行数", span: 1, show: "executed" },
            { heading: "分值", span: 1, show: "weight", blank: "—" },
            { heading: "执行率", span: 1, show: "executionRate" },
            { heading: "得分", span: 1, show: "score", blank: "—" },
          ],
          rename: { 预算数: "年度资金总额" },
          skeleton: ["年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"],
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
              { role: "label", span: 4, text: "实际完成情况" },
            ],
            [
              { role: "value", span: 4, field: "goal.expected" },
              { role: "value", span: 4, field: "goal.actual" },
            ],
          ],
        },
      ],
    },
    {
      block: "indicators",
      columns: [
        { heading: null, span: 1, show: null, pattern: "绩效指标" },
        { heading: "一级指标", span: 1, show: "level1", merge: true },
        { heading: "二级指标", span: 1, show: "level2", merge: true },
        { heading: "三级指标", span: 1, show: "name" },
        { heading: "年度指标值", span: 1, show: "target" },
        { heading: "实际完成值", span: 1, show: "actual" },
        { heading: "分值", span: 1, show: "weight" },
        { heading: "得分", span: 1, show: "score" },
        { heading: "偏差原因分析及改进措施", span: 1, show: "deviation" },
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
    {
      block: "rows",
      rows: [
        [
          { role: "label", span: 6, text: "总分" },
          { role: "value", span: 1, field: "total.weight" },
          { role: "value", span: 1, field: "total.score" },
          { role: "value", span: 1 },
        ],
      ],
    },
  ],
  leftOut: [
    { field: "project.code", because: "国家自评表表头只列项目名称、主管部门、实施单位" },
    { field: "project.category", because: "国家自评表表头只列项目名称、主管部门、实施单位" },
    { field: "project.period", because: "自评按年度进行，表头不列项目期" },
    { field: "project.purpose", because: "资金用途列在申报表，自评表不再填写" },
    { field: "schedule.label", because: "支出计划列在申报表，自评表不再填写" },
    { field: "schedule.text", because: "支出计划列在申报表，自评表不再填写" },
    { field: "indicators.nature", because: "国家自评表不设指标性质栏" },
    { field: "indicators.adjustedTarget", because: "国家自评表只列年度指标值，不设调整后指标值栏" },
    { field: "indicators.description", because: "指标解释列在申报表，自评表不再填写" },
    { field: "indicators.basis", because: "指标值依据列在申报表，自评表不再填写" },
    { field: "conclusion.heading", because: "国家自评表不设自评结论栏" },
    { field: "conclusion.text", because: "国家自评表不设自评结论栏" },
  ],
} as const satisfies Layout
