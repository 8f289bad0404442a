/**
 * The words of the official forms, as data: which printed words name which field. Compared without white space and with
 * full-width forms folded. New wordings are added here; no code knows a word.
 */

/** Labels of header fields and sections. */
export const fieldWords = {
  projectName: ["项目名称", "项目（政策）名称", "资金名称", "政策名称", "专项名称"],
  projectCode: ["项目编码", "项目代码", "项目编号"],
  category: ["项目类别", "项目属性", "项目类型"],
  period: ["项目期", "项目期限", "实施期限", "项目起止时间", "起止时间"],
  purpose: ["资金用途", "项目概况", "项目内容", "预算规模及资金用途"],
  department: ["主管部门", "主管部门及代码", "项目主管部门", "预算主管部门", "主管单位"],
  unit: [
    "实施单位",
    "项目单位",
    "项目实施单位",
    "填报单位",
    "填报单位（章）",
    "项目执行单位",
    "预算单位",
    "单位名称",
  ],
  funds: ["项目资金", "资金情况", "预算规模", "预算数", "项目资金（万元）", "项目资金（元）", "预算执行情况"],
  schedule: ["资金支出计划", "资金支出计划（%）", "支出计划"],
  goal: ["年度总体目标", "总体目标", "年度绩效目标", "绩效目标", "年度目标", "项目绩效目标", "总体绩效目标"],
  expectedGoal: ["预期目标", "年初设定目标", "年初预期目标", "年度预期目标"],
  actualGoal: ["实际完成情况", "目标实际完成情况", "全年实际完成情况", "年度目标完成情况"],
  indicators: ["绩效指标", "年度绩效指标", "绩效目标"],
  total: ["总分", "合计", "总计", "自评总分"],
  conclusion: ["项目自评结论", "自评结论", "评价结论", "主要经验做法", "存在问题", "改进措施"],
} as const satisfies Record<string, readonly string[]>

/** Headings of the funding columns. */
export const fundColumnWords = {
  initialBudget: ["年初预算数", "年初预算", "年初批复数", "预算数"],
  budget: ["全年预算数", "调整后预算数", "变动后预算数", "全年（调整）预算数", "全年预算"],
  executed: ["全年执行数", "预算执行数", "执行数", "实际支出数", "全年执行"],
  weight: ["分值", "权重"],
  executionRate: ["执行率", "预算执行率", "执行率（%）"],
  score: ["得分", "执行率得分"],
} as const satisfies Record<string, readonly string[]>

/** Headings of the indicator columns. */
export const indicatorColumnWords = {
  level1: ["一级指标"],
  level2: ["二级指标"],
  name: ["三级指标", "指标名称", "指标内容", "三级指标名称"],
  nature: ["指标性质", "性质"],
  op: ["指标方向", "计算符号", "指标性质", "性质", "符号"],
  target: ["年度指标值", "指标值", "目标值", "年初指标值", "年初目标值", "年度目标值", "全年目标值"],
  adjustedTarget: ["调整后指标值", "调整指标值", "调整后目标值"],
  actual: ["实际完成值", "全年实际值", "完成值", "全年完成值", "指标值完成情况", "实际值", "全年实际完成值"],
  unit: ["计量单位", "度量单位", "单位"],
  weight: ["分值", "权重", "指标权重", "分值权重", "权重设定值"],
  score: ["得分", "实际得分", "指标得分", "自评得分"],
  deviation: [
    "偏差原因分析及改进措施",
    "偏差原因及改进措施",
    "未完成原因分析",
    "未完成原因及拟采取的改进措施",
    "未完成原因和改进措施",
    "偏差大或目标未完成原因分析",
    "得失分依据及原因",
    "备注",
  ],
  description: ["绩效指标描述", "指标描述", "指标解释", "指标说明"],
  basis: ["指标值确定依据", "指标值设定依据", "确定依据", "目标值依据"],
} as const satisfies Record<string, readonly string[]>

/** First-level indicators, each with the second-level ones that hang under it. */
export const indicatorTree = [
  { level1: ["成本指标"], level2: ["经济成本指标", "社会成本指标", "生态环境成本指标"] },
  { level1: ["产出指标", "项目完成指标", "产出"], level2: ["数量指标", "质量指标", "时效指标", "成本指标"] },
  {
    level1: ["效益指标", "项目效益指标", "效果指标", "效益"],
    level2: [
      "经济效益指标",
      "社会效益指标",
      "生态效益指标",
      "可持续影响指标",
      "经济效益",
      "社会效益",
      "生态效益",
      "可持续影响",
    ],
  },
  {
    level1: ["满意度指标", "满意度"],
    level2: ["服务对象满意度指标", "服务对象满意度", "社会公众或服务对象满意度指标", "满意度指标"],
  },
] as const satisfies readonly { level1: readonly string[]; level2: readonly string[] }[]

/** Words of the funding rows. */
export const fundRowWords = {
  total: ["年度资金总额", "资金总额", "年度预算总额", "总额", "合计", "预算数"],
  parts: [
    "财政拨款",
    "财政资金",
    "当年财政拨款",
    "中央财政资金",
    "省级财政资金",
    "市县（区）财政资金",
    "上年结转资金",
    "上年结转",
    "上级资金",
    "地方资金",
    "其他资金",
  ],
} as const satisfies Record<string, readonly string[]>

export { operatorOf, operatorWords } from "../records/operator-words.ts"
