import { describe, expect, it } from "vitest"
import type { Form, Indicator } from "../../src/records/form.ts"
import { parseValue } from "../../src/records/value.ts"
import {
  exampleFund,
  exampleIndicator,
  soundSelfEvaluation,
  soundTarget,
} from "../../src/rules/examples/sound-forms.ts"
import { withoutRules } from "../../src/rules/rulebook.ts"
import type { Rulebook } from "../../src/rules/rulebook.ts"
import { gradeOfTotal, scoreForm } from "../../src/rules/score-form.ts"
import { nationalRulebooks } from "./national-rulebooks.ts"

const national = nationalRulebooks[0] ?? withoutRules
const linear: Rulebook = {
  ...national,
  parameters: {
    ...national.parameters,
    "score.reverse": [
      {
        from: "2020-01-01",
        value: "linear",
        citation: { document: "测试", article: "测试", status: "choice" },
      },
    ],
  },
}

function indicator(
  level2: string,
  name: string,
  target: string,
  actual: string,
  weight: number | null,
  claimed?: number,
): Indicator {
  const made = exampleIndicator(["产出指标", level2, name, target, actual, weight ?? 0, claimed ?? 0])
  return { ...made, weight, score: claimed ?? null }
}

function scoreOf(row: Indicator, rulebook = national) {
  const form: Form = { ...soundSelfEvaluation, indicators: [row] }
  const score = scoreForm(form, rulebook).scores.at(-1)
  if (score === undefined) throw new Error("no score")
  return score
}

type Expected = number | readonly [from: number, to: number] | "unknown"

/** Second-level heading, name, target, actual, weight, score. */
const rows: readonly [string, string, string, string, number, Expected][] = [
  ["数量指标", "培训人次", "≥200人次", "200人次", 10, 10],
  ["数量指标", "培训人次", "≥200人次", "150人次", 10, 7.5],
  ["数量指标", "培训人次", "≥300人次", "100人次", 10, 3.33],
  ["数量指标", "培训人次", ">200人次", "200人次", 10, [0, 9.99]],
  ["数量指标", "培训人次", ">200人次", "201人次", 10, 10],
  ["数量指标", "培训人次", "=200人次", "260人次", 10, 10],
  ["数量指标", "培训人次", "=200人次", "100人次", 10, 5],
  ["数量指标", "培训人次", "200人次", "100人次", 10, 5],
  ["数量指标", "培训人次", "≥200人次", "0人次", 10, 0],
  ["数量指标", "培训人次", "≥200人次", "", 10, "unknown"],
  ["数量指标", "培训人次", "", "200人次", 10, "unknown"],
  ["数量指标", "发放册数", "≥1万册", "8000册", 10, 8],
  ["数量指标", "投诉件数", "=0件", "0件", 10, 10],
  ["数量指标", "投诉件数", "≤0件", "2件", 10, 0],
  ["数量指标", "投诉件数", "≤5件", "4件", 10, 10],
  ["数量指标", "投诉件数", "5件", "10件", 10, 5],
  ["数量指标", "增长数", "≥0件", "3件", 10, 10],
  ["质量指标", "合格率", "≥95%", "95百分比", 10, 10],
  ["质量指标", "合格率", "≥95%", "0.96", 10, "unknown"],
  ["质量指标", "合格率", "≥95%", "90", 10, 9.47],
  ["质量指标", "合格率", "≥95%", "6人", 10, "unknown"],
  ["质量指标", "合格率", "≥95%", "≥95%", 10, 10],
  ["质量指标", "合格率", "≥95%", "≥90%", 10, "unknown"],
  ["质量指标", "合格率", "≥95%", "完成", 10, "unknown"],
  ["时效指标", "故障处理时间", "<1小时", "1小时", 5, [0, 4.99]],
  ["时效指标", "故障处理时间", "≤1小时", "60分钟", 5, 5],
  ["时效指标", "故障处理时间", "≤1小时", "90分钟", 5, 3.33],
  ["时效指标", "故障处理时间", "≤60分钟", "1小时", 5, 5],
  ["时效指标", "完成时间", "2023年12月底前", "2023年10月", 5, 5],
  ["时效指标", "完成时间", "2023年6月底前", "2023年8月", 5, "unknown"],
  ["成本指标", "运行费用", "≤80万元", "100万元", 10, 8],
  ["成本指标", "运行费用", "≤80万元", "800000元", 10, 10],
  ["成本指标", "运行费用", "=3.50万元", "3.5万元", 8, 8],
  ["成本指标", "运行费用", "=4万元", "3.5万元", 8, 8],
  ["社会效益指标", "群众获得感", "有效提升", "有效提升", 10, 10],
  ["社会效益指标", "群众获得感", "有效提升", "群众获得感已有效提升", 10, 10],
  ["社会效益指标", "群众获得感", "有效提升", "未有效提升", 10, [0, 10]],
  ["社会效益指标", "群众获得感", "有效提升", "已完成", 10, 10],
  ["社会效益指标", "群众获得感", "有效提升", "100%", 10, [8, 10]],
  ["社会效益指标", "群众获得感", "有效提升", "达成年度指标", 10, [8, 10]],
  ["社会效益指标", "群众获得感", "有效提升", "部分达成年度指标并具有一定效果", 10, [6, 7.99]],
  ["社会效益指标", "群众获得感", "有效提升", "未达成年度指标且效果较差", 10, [0, 5.99]],
  ["社会效益指标", "群众获得感", "有效提升", "群众反映良好", 10, [0, 10]],
]

describe("the score of an indicator", () => {
  it.each(rows)("%s %s: %s, %s, weight %d", (level2, name, target, actual, weight, expected) => {
    const { result } = scoreOf(indicator(level2, name, target, actual, weight))
    if (expected === "unknown") expect(result.kind).toBe("unknown")
    else if (typeof expected === "number") expect(result).toEqual({ kind: "exact", score: expected })
    else expect(result).toEqual({ kind: "range", from: expected[0], to: expected[1] })
  })

  it.each([
    ["≤80万元", "100万元", 8, 7.5],
    ["≤80万元", "159万元", 5.03, 0.13],
    ["≤80万元", "160万元", 5, 0],
    ["≤80万元", "200万元", 4, 0],
    ["≤80万元", "80万元", 10, 10],
  ])("%s, %s by ratio %d, linear %d", (target, actual, byRatio, byLine) => {
    const row = indicator("成本指标", "运行费用", target, actual, 10)
    expect(scoreOf(row).result).toEqual({ kind: "exact", score: byRatio })
    expect(scoreOf(row, linear).result).toEqual({ kind: "exact", score: byLine })
  })

  it("goes by the adjusted target where there is one, and says so", () => {
    const row = {
      ...indicator("数量指标", "培训人次", "≥200人次", "150人次", 10),
      adjustedTarget: parseValue("≥150人次"),
    }
    const score = scoreOf(row)
    expect(score.result).toEqual({ kind: "exact", score: 10 })
    expect(score.steps[0]?.text.zh).toContain("调整")
    expect(score.steps[0]?.inputs).toEqual([{ path: "indicators[0].adjustedTarget", text: "≥150人次" }])
  })

  it("without a weight is unknown", () => {
    expect(scoreOf(indicator("数量指标", "培训人次", "≥200人次", "200人次", null)).result.kind).toBe(
      "unknown",
    )
    expect(scoreOf(indicator("数量指标", "培训人次", "≥200人次", "200人次", 0)).result.kind).toBe("unknown")
  })

  it.each([
    [7.5, "agrees"],
    [7.51, "agrees"],
    [8, "differs"],
    [undefined, "not-comparable"],
  ] as const)("beside a claimed %s %s", (claimed, verdict) => {
    expect(scoreOf(indicator("数量指标", "培训人次", "≥200人次", "150人次", 10, claimed)).verdict).toBe(
      verdict,
    )
  })

  it("shows its calculation with the fields it came from", () => {
    const { steps, citation } = scoreOf(indicator("数量指标", "培训人次", "≥200人次", "150人次", 10, 10))
    expect(steps.map(({ text }) => text.zh)).toEqual([
      "正向指标（越大越好）：指标值 ≥200人次，实际完成值 150人次。",
      "未达到指标值，按比例：150 ÷ 200 × 10 = 7.5。",
    ])
    expect(steps.flatMap(({ inputs }) => inputs.map(({ path }) => path))).toEqual([
      "indicators[0].target",
      "indicators[0].actual",
      "indicators[0].weight",
    ])
    expect(citation.document).toBe("财预〔2020〕10号")
  })
})

describe("the score of the execution rate", () => {
  const evaluate = (...funds: Form["funds"]) =>
    scoreForm({ ...soundSelfEvaluation, funds, indicators: [] }, national)

  it.each([
    [24, 18, 7.5],
    [80.32, 75.2, 9.36],
    [39.5, 33.61, 8.51],
    [43.2, 37.24, 8.62],
    [310.2, 154.74, 4.99],
    [100, 120, 10],
    [100, 0, 0],
  ])("%d budget, %d executed: %d", (budget, executed, score) => {
    expect(evaluate(exampleFund("年度资金总额", { budget, executed, weight: 10 })).scores[0]?.result).toEqual(
      { kind: "exact", score },
    )
  })

  it("is unknown where the total row is 0 over parts that are not, with what it would be", () => {
    const { scores, total } = evaluate(
      exampleFund("年度资金总额", {
        initialBudget: 0,
        budget: 0,
        executed: 0,
        weight: 10,
        executionRate: 0,
        score: 8.54,
      }),
      exampleFund("其中：市县资金", {
        initialBudget: 118.82,
        budget: 118.82,
        executed: 101.48,
        executionRate: 85.41,
      }),
      exampleFund("其他资金", { initialBudget: 0, budget: 0, executed: 0, executionRate: 0 }),
    )
    expect(scores[0]?.result.kind).toBe("unknown")
    expect(scores[0]?.verdict).toBe("not-comparable")
    expect(scores[0]?.steps.at(-1)?.text.zh).toContain("101.48 ÷ 118.82 × 10 = 8.54")
    expect(total.result.kind).toBe("unknown")
    expect(total.steps.at(-1)?.text.zh).toContain("8.54")
  })

  it("is unknown, not 0, where the budget is 0 or not given", () => {
    expect(
      evaluate(exampleFund("年度资金总额", { budget: 0, executed: 0, weight: 10 })).scores[0]?.result.kind,
    ).toBe("unknown")
    expect(evaluate(exampleFund("年度资金总额", { executed: 5, weight: 10 })).scores[0]?.result.kind).toBe(
      "unknown",
    )
  })
})

describe("the total", () => {
  it("is the sum of exact scores", () => {
    const score = scoreForm(soundSelfEvaluation, national)
    expect(score.total.result).toEqual({ kind: "exact", score: 99.38 })
    expect(score.total.verdict).toBe("agrees")
    expect(score.grade).toEqual({ claimed: "优", computed: "优" })
  })

  it("is a range where a score is", () => {
    const [first, ...rest] = soundSelfEvaluation.indicators
    if (first === undefined) throw new Error("no indicator")
    const words = { ...first, target: parseValue("明显改善"), actual: parseValue("达成年度指标") }
    const { total, grade } = scoreForm({ ...soundSelfEvaluation, indicators: [words, ...rest] }, national)
    expect(total.result).toEqual({ kind: "range", from: 96.38, to: 99.38 })
    expect(grade.computed).toBe("优")
  })

  it("is unknown on a target form, which has no scores", () => {
    const score = scoreForm(soundTarget, nationalRulebooks[1] ?? withoutRules)
    expect(score.scores).toEqual([])
    expect(score.total.result.kind).toBe("unknown")
  })

  it("is unknown where no rulebook sets a way of scoring", () => {
    expect(scoreForm(soundSelfEvaluation, withoutRules).total.result.kind).toBe("unknown")
  })
})

describe("the grade", () => {
  const grades = national.parameters["score.grades"]?.[0]?.value ?? []

  it.each([
    [100, "优"],
    [90, "优"],
    [89.99, "良"],
    [80, "良"],
    [79.99, "中"],
    [60, "中"],
    [59.99, "差"],
    [0, "差"],
  ])("of %d is %s", (total, grade) => expect(gradeOfTotal(total, grades)).toBe(grade))
})
