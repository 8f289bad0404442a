import type { Layout } from "./layout.ts"

/** 项目绩效自评表 of Shanxi: the adjusted target beside the annual one, and the conclusions of the self-evaluation. */
export const shanxiSelfEvaluation = {
  id: "shanxi-self-evaluation",
  title: "项目绩效自评表（山西）",
  heading: "{name}项目绩效自评表",
  kind: "self-evaluation",
  region: "140000",
  validFrom: "2020-01-01",
  validTo: null,
  citation: { document: "山西省各级公开的项目绩效自评表", article: "表式", status: "observed" },
  orientation: "landscape",
  columns: [3, 14, 16, 26, 16, 16, 16, 8, 9, 24],
  blocks: [
    {
      block: "rows",
      rows: [
        [{ role: "title", span: 10, text: "{name}项目绩效自评表" }],
        [{ role: "note", span: 10, text: "（{year}年度）", field: "year", align: "center" }],
        [
          { role: "label", span: 2, text: "项目名称" },
          { role: "value", span: 8, field: "project.name" },
        ],
        [
          { role: "label", span: 2, text: "主管部门" },
          { role: "value", span: 3, field: "project.department" },
          { role: "label", span: 2, text: "实施单位" },
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
          source: { heading: "", span: 2 },
          columns: [
            { heading: "年初预算数", span: 1, show: "initialBudget" },
            { heading: "全年预算数", span: 1, show: "budget" },
            { heading: "全年执行数", span: 1, show: "executed" },
            { heading: "分值", span: 1, show: "weight", blank: "--" },
            { heading: "执行率", span: 1, show: "executionRate" },
            { heading: "得分", span: 1, show: "score", blank: "--" },
          ],
          rename: { 预算数: "年度资金总额" },
          skeleton: [
            "年度资金总额",
            "其中：中央财政资金",
            "省级财政资金",
            "市县(区)财政资金",
            "上年结转资金",
            "其他资金",
          ],
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
              { role: "label", span: 5, text: "实际完成情况" },
            ],
            [
              { role: "value", span: 4, field: "goal.expected" },
              { role: "value", span: 5, field: "goal.actual" },
            ],
          ],
        },
      ],
    },
    {
      block: "indicators",
      columns: [
        { heading: null, span: 1, show: null, pattern: "绩效目标" },
        { heading: "一级指标", span: 1, show: "level1", merge: true },
        { heading: "二级指标", span: 1, show: "level2", merge: true },
        { heading: "三级指标", span: 1, show: "name" },
        { heading: "年度指标值", span: 1, show: "target" },
        { heading: "调整后指标值", span: 1, show: "adjustedTarget" },
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
        ["效益指标", "经济效益"],
        ["效益指标", "社会效益"],
        ["效益指标", "生态效益"],
        ["效益指标", "可持续影响指标"],
        ["满意度指标", "服务对象满意度指标"],
      ],
    },
    {
      block: "rows",
      rows: [
        [
          { role: "label", span: 7, text: "总分" },
          { role: "value", span: 1, field: "total.weight" },
          { role: "value", span: 1, field: "total.score" },
          { role: "value", span: 1 },
        ],
      ],
    },
    {
      block: "group",
      label: "项目自评结论",
      span: 1,
      blocks: [
        {
          block: "remarks",
          headingSpan: 3,
          groups: [
            {
              heading: "下一步改进措施及管理建议",
              span: 2,
              members: [
                "对项目决策的建议",
                "对预算安排与执行的建议",
                "对资金管理的建议",
                "项目管理的建议",
                "对项目管理的建议",
                "其他",
                "备注",
              ],
            },
          ],
          skeleton: [
            "主要经验做法",
            "项目管理中存在的主要问题及原因分析",
            "对项目决策的建议",
            "对预算安排与执行的建议",
            "对资金管理的建议",
            "项目管理的建议",
            "其他",
            "备注",
          ],
        },
      ],
    },
  ],
  leftOut: [
    { field: "project.code", because: "该表表头只列项目名称、主管部门、实施单位" },
    { field: "project.category", because: "该表表头只列项目名称、主管部门、实施单位" },
    { field: "project.period", because: "该表按年度填报，表头不列项目期" },
    { field: "project.purpose", because: "该表不设资金用途栏" },
    { field: "schedule.label", because: "该表不设支出计划栏" },
    { field: "schedule.text", because: "该表不设支出计划栏" },
    { field: "indicators.nature", because: "该表不设指标性质栏" },
    { field: "indicators.description", because: "该表不设指标解释栏" },
    { field: "indicators.basis", because: "该表不设指标值依据栏" },
  ],
} as const satisfies Layout
