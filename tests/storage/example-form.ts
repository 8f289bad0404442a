import type { Form, Indicator } from "../../src/records/form.ts"

/** A small form of a fictional county. */
export function exampleForm(name = "云溪县农村公路养护项目"): Form {
  return {
    kind: "self-evaluation",
    layout: "national-self-evaluation-2020",
    year: 2024,
    project: {
      name,
      code: null,
      category: null,
      period: null,
      purpose: null,
      department: "云溪县交通运输局",
      unit: "云溪县公路养护中心",
    },
    currency: "万元",
    funds: [
      {
        source: "年度资金总额",
        initialBudget: 80,
        budget: 80.32,
        executed: 75.2,
        weight: 10,
        executionRate: 93.63,
        score: 9.36,
      },
    ],
    schedule: [],
    goal: { expected: "完成县道养护。", actual: "已完成。" },
    indicators: [exampleIndicator("养护里程", 30), exampleIndicator("验收合格率", 20)],
    total: { weight: 100, score: 98.36 },
    conclusion: [],
    places: { "project.name": { line: 3, span: [5, 14] } },
    doubts: [],
  }
}

export function exampleIndicator(name: string, weight: number): Indicator {
  return {
    level1: "产出指标",
    level2: "数量指标",
    name,
    ordinal: null,
    nature: null,
    target: { text: "≥120公里", op: "≥", number: 120, unit: "公里" },
    adjustedTarget: null,
    actual: { text: "120公里", op: null, number: 120, unit: "公里" },
    weight,
    score: weight,
    deviation: null,
    description: null,
    basis: null,
    confidence: 1,
    source: { line: 12 },
  }
}
