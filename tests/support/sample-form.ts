import { oneLine } from "../../src/basics/text.ts"
import type { Form, Indicator, Value } from "../../src/records/form.ts"

/** A small complete self-evaluation to vary in tests. */
export function sampleForm(changes: Partial<Form> = {}): Form {
  return {
    kind: "self-evaluation",
    layout: "national-self-evaluation-2020",
    year: 2024,
    project: {
      name: "农村公路日常养护",
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
      {
        source: "其中：当年财政拨款",
        initialBudget: 80,
        budget: 80.32,
        executed: 75.2,
        weight: null,
        executionRate: 93.63,
        score: null,
      },
    ],
    schedule: [],
    goal: { expected: "养护农村公路 120 公里", actual: "养护农村公路 121 公里" },
    indicators: [
      sampleIndicator("产出指标", "数量指标", "养护里程", "≥120公里", "121公里", 20),
      sampleIndicator("产出指标", "数量指标", "修补坑槽面积", "≥600平方米", "640平方米", 10),
      sampleIndicator("产出指标", "质量指标", "验收合格率", "≥98%", "99%", 20),
      sampleIndicator("效益指标", "社会效益指标", "群众出行条件", "有效改善", "有效改善", 30),
      sampleIndicator("满意度指标", "服务对象满意度指标", "沿线群众满意度", "≥90%", "93%", 10),
    ],
    total: { weight: 100, score: 99.36 },
    conclusion: [],
    places: {},
    doubts: [],
    ...changes,
  }
}

export function sampleIndicator(
  level1: string,
  level2: string,
  name: string,
  target: string,
  actual: string,
  weight: number,
): Indicator {
  return {
    level1,
    level2,
    name,
    ordinal: null,
    nature: null,
    target: sampleValue(target),
    adjustedTarget: null,
    actual: sampleValue(actual),
    weight,
    score: weight,
    deviation: null,
    description: null,
    basis: null,
    confidence: 1,
    source: {},
  }
}

/** Enough of a value for tests of layouts: sign, number and unit where the text is that simple. */
export function sampleValue(text: string): Value {
  const [, op, number, unit] = /^([≥≤<>=])?([\d.]+)(\D*)$/.exec(text) ?? []
  if (number === undefined) return { text: oneLine(text), op: null, number: null, unit: null }
  return {
    text,
    op: (op as Value["op"]) ?? null,
    number: Number(number),
    unit: unit === "" ? null : (unit ?? null),
  }
}
