import type { Form, Fund, Indicator } from "../../records/form.ts"
import { parseValue } from "../../records/value.ts"

/**
 * Forms of a fictional county in which no check finds anything. The failing example of each check is one of them with
 * one thing changed.
 */

type IndicatorRow = readonly [
  level1: string,
  level2: string,
  name: string,
  target: string,
  actual: string,
  weight: number,
  score: number,
  deviation?: string,
]

export function exampleIndicator([
  level1,
  level2,
  name,
  target,
  actual,
  weight,
  score,
  deviation,
]: IndicatorRow): Indicator {
  return {
    level1,
    level2,
    name,
    ordinal: null,
    nature: null,
    target: parseValue(target),
    adjustedTarget: null,
    actual: parseValue(actual),
    weight,
    score,
    deviation: deviation ?? null,
    description: null,
    basis: null,
    confidence: 1,
    source: {},
  }
}

export function exampleFund(source: string, amounts: Partial<Fund>): Fund {
  return {
    source,
    initialBudget: null,
    budget: null,
    executed: null,
    weight: null,
    executionRate: null,
    score: null,
    ...amounts,
  }
}

export const soundSelfEvaluation: Form = {
  kind: "self-evaluation",
  layout: "national-self-evaluation-2020",
  year: 2023,
  project: {
    name: "云溪县农村饮水安全巩固提升工程",
    code: null,
    category: null,
    period: null,
    purpose: null,
    department: "云溪县水利局",
    unit: "云溪县农村供水总站",
  },
  currency: "万元",
  funds: [
    exampleFund("年度资金总额", {
      initialBudget: 200,
      budget: 200,
      executed: 190,
      weight: 10,
      executionRate: 95,
      score: 9.5,
    }),
    exampleFund("其中：当年财政拨款", {
      initialBudget: 150,
      budget: 150,
      executed: 145,
      executionRate: 96.67,
    }),
    exampleFund("其他资金", { initialBudget: 50, budget: 50, executed: 45, executionRate: 90 }),
  ],
  schedule: [],
  goal: {
    expected: "改造供水管网24公里，解决6个村3200人的饮水问题，年底前全部通水，水质达标。",
    actual: "已改造供水管网25公里，6个村3200人于10月通水，水质抽检36次，35次达标。",
  },
  indicators: (
    [
      ["产出指标", "数量指标", "改造供水管网长度", "≥24公里", "25公里", 15, 15],
      [
        "产出指标",
        "质量指标",
        "水质抽检达标率",
        "≥98%",
        "97.22%",
        15,
        14.88,
        "一处水源雨季浊度超标，已加装过滤设备并加密检测。",
      ],
      ["产出指标", "时效指标", "全部通水时间", "2023年12月底前", "2023年10月", 10, 10],
      ["产出指标", "成本指标", "工程总成本", "≤200万元", "190万元", 10, 10],
      ["效益指标", "社会效益指标", "新增受益人口", "≥3200人", "3260人", 20, 20],
      ["效益指标", "生态效益指标", "管网漏损率", "≤12%", "11.4%", 10, 10],
      ["满意度指标", "服务对象满意度指标", "受益村民满意度", "≥90%", "93%", 10, 10],
    ] as const satisfies readonly IndicatorRow[]
  ).map(exampleIndicator),
  total: { weight: 100, score: 99.38 },
  conclusion: [{ heading: "自评等级", text: "优" }],
  places: {},
  doubts: [],
}

/** The same project a year before: no actual values, no scores, weights of 90. */
export const soundTarget: Form = {
  ...soundSelfEvaluation,
  kind: "target",
  layout: "national-target",
  funds: soundSelfEvaluation.funds.map((fund) => ({
    ...fund,
    executed: null,
    weight: null,
    executionRate: null,
    score: null,
  })),
  goal: { ...soundSelfEvaluation.goal, actual: null },
  indicators: soundSelfEvaluation.indicators.map((indicator) => ({
    ...indicator,
    actual: null,
    score: null,
    deviation: null,
  })),
  total: { weight: 90, score: null },
  conclusion: [],
}

/** And in the summer of its year: what was done by the end of July. */
export const soundMonitoring: Form = {
  ...soundSelfEvaluation,
  kind: "monitoring",
  funds: soundSelfEvaluation.funds.map((fund) => ({
    ...fund,
    executed: fund.budget === null ? null : fund.budget * 0.6,
    weight: null,
    executionRate: 60,
    score: null,
  })),
  goal: { ...soundSelfEvaluation.goal, actual: "已铺设供水管网15公里，4个村通水，水质抽检20次全部达标。" },
  indicators: soundSelfEvaluation.indicators.map((indicator, index) => ({
    ...indicator,
    actual: parseValue(["15公里", "100%", "进行中", "120万元", "2000人", "11.8%", "92%"][index] ?? ""),
    weight: null,
    score: null,
    deviation: null,
  })),
  total: { weight: null, score: null },
  conclusion: [{ heading: "项目预警", text: "绿灯" }],
}
