import { describe, expect, it } from "vitest"
import type { FieldPath, Form } from "../../src/records/form.ts"
import { checkForm } from "../../src/rules/check-form.ts"
import {
  exampleFund,
  exampleIndicator,
  soundSelfEvaluation,
  soundTarget,
} from "../../src/rules/examples/sound-forms.ts"
import { rulebookFor } from "../../src/rules/rulebook.ts"
import { nationalRulebooks } from "./national-rulebooks.ts"

/** Faults that reviewers meet in published county forms, with their figures in forms of our own making. */

function findingsOf(form: Form) {
  return checkForm(form, rulebookFor(form, nationalRulebooks))
}

function codesAt(form: Form, path: string): readonly string[] {
  return findingsOf(form).flatMap((finding) => (finding.path === path ? [finding.code] : []))
}

function withRow(...row: Parameters<typeof exampleIndicator>[0]): Form {
  const [, ...rest] = soundSelfEvaluation.indicators
  return { ...soundSelfEvaluation, year: 2021, indicators: [exampleIndicator(row), ...rest] }
}

describe("a total row left at 0", () => {
  it.each([
    [190, 190, 10, "warning"],
    [118.82, 101.48, 8.54, "warning"],
    [118.82, 101.48, 10, "error"],
  ] as const)("over parts of %d and %d, score %d", (budget, executed, score, severity) => {
    const form: Form = {
      ...soundSelfEvaluation,
      funds: [
        exampleFund("年度资金总额", {
          initialBudget: 0,
          budget: 0,
          executed: 0,
          weight: 10,
          executionRate: 0,
          score,
        }),
        exampleFund("其中：中央财政资金", { initialBudget: 0, budget: 0, executed: 0, executionRate: 0 }),
        exampleFund("市县（区）财政资金", {
          initialBudget: budget,
          budget,
          executed,
          executionRate: budget === executed ? 100 : 85.41,
        }),
        exampleFund("其他资金", { initialBudget: 0, budget: 0, executed: 0, executionRate: 0 }),
      ],
    }
    const findings = findingsOf(form)
    const sum = findings.filter(({ code }) => code === "M01")
    expect(sum).toHaveLength(1)
    expect(sum[0]).toMatchObject({ severity: "error", path: "funds[0].budget", found: "0" })
    expect(sum[0]?.sentence.zh).toContain(`全年预算数 ${budget}、全年执行数 ${executed}`)
    expect(findings.filter(({ code }) => code === "M03")).toMatchObject([
      { severity, path: "funds[0].score" },
    ])
    expect(findings.map(({ code }) => code)).not.toContain("M05")
  })
})

describe("amounts in the wrong unit", () => {
  const costs = [
    exampleIndicator(["产出指标", "成本指标", "劳务费用", "<=4.83万元", "4.83万元", 10, 10]),
    exampleIndicator(["产出指标", "成本指标", "其他商品服务支出", "<=0.17万元", "0.17万元", 10, 10]),
  ]

  it("are told by the cost indicators", () => {
    const funds = [
      exampleFund("年度资金总额", {
        initialBudget: 50000,
        budget: 50000,
        executed: 50000,
        weight: 10,
        executionRate: 100,
        score: 10,
      }),
    ]
    const findings = findingsOf({ ...soundSelfEvaluation, funds, indicators: costs })
    const unit = findings.filter(({ code }) => code === "F11")
    expect(unit).toMatchObject([{ severity: "error", path: "funds[0].budget", found: "50000" }])
    expect(unit[0]?.sentence.zh).toContain("单位应为“元”")
    expect(findings.map(({ code }) => code)).not.toContain("I18")
  })

  it.each([
    ["of the right size", 5, "万元"],
    ["in 元", 50000, "元"],
    ["of another size", 700, "万元"],
  ] as const)("are not suspected where they are %s", (_what, budget, currency) => {
    const funds = [
      exampleFund("年度资金总额", {
        initialBudget: budget,
        budget,
        executed: budget,
        weight: 10,
        executionRate: 100,
        score: 10,
      }),
    ]
    expect(
      findingsOf({ ...soundSelfEvaluation, currency, funds, indicators: costs }).map(({ code }) => code),
    ).not.toContain("F11")
  })

  it("are told too where 元 is printed over 万元", () => {
    const funds = [exampleFund("年度资金总额", { initialBudget: 5 })]
    expect(
      codesAt({ ...soundTarget, currency: "元", funds, indicators: costs }, "funds[0].initialBudget"),
    ).toContain("F11")
  })
})

/** What one row is marked with at one of its cells. */
const rows: readonly [string, Parameters<typeof exampleIndicator>[0], string, readonly string[]][] = [
  [
    "a strict limit reached, full score",
    ["产出指标", "质量指标", "故障修复处理时间", "<1小时", "1小时", 5, 5],
    "score",
    ["S09"],
  ],
  ["a limit kept", ["产出指标", "质量指标", "故障修复处理时间", "<1小时", "50分钟", 5, 5], "score", []],
  [
    "a limit of 100 % that binds nothing",
    ["产出指标", "质量指标", "帮扶辐射范围", "<=100%", "100%", 15, 15],
    "target",
    ["I12"],
  ],
  [
    "a limit of 100 % on spending",
    ["产出指标", "质量指标", "三公经费控制率", "<=100%", "90%", 15, 15],
    "target",
    [],
  ],
  ["growth with ≤", ["产出指标", "质量指标", "工作效率提升度", "<=100%", "100%", 15, 15], "target", ["I11"]],
  ["a reduction with ≤", ["产出指标", "质量指标", "故障降低率（%）", "<=5%", "5%", 8, 8], "target", ["I11"]],
  ["a fault rate with ≤", ["产出指标", "质量指标", "设备故障率", "<=5%", "3%", 8, 8], "target", []],
  ["a fault rate with ≥", ["产出指标", "质量指标", "设备故障率", ">=5%", "6%", 8, 8], "target", ["I11"]],
  ["repairs in time with ≥", ["产出指标", "时效指标", "故障修复及时率", ">=95%", "96%", 8, 8], "target", []],
  [
    "time between faults with ≥",
    ["产出指标", "质量指标", "平均无故障间隔天数", "≥30天", "31天", 8, 8],
    "target",
    [],
  ],
  ["costs with ≥", ["产出指标", "成本指标", "运行费用", ">=114万元", "114万元", 10, 10], "target", ["I11"]],
  ["costs saved with ≥", ["产出指标", "成本指标", "成本节约率", ">=5%", "6%", 10, 10], "target", []],
  [
    "last year's dates",
    ["产出指标", "时效指标", "租赁线路时间", "2020年1月1日—12月底", "2021年1月—12月", 6, 6],
    "target",
    ["I17"],
  ],
  [
    "this year's dates",
    ["产出指标", "时效指标", "租赁线路时间", "2021年1月1日—12月底", "2021年1月—12月", 6, 6],
    "target",
    [],
  ],
  [
    "dates over the turn of the year",
    ["产出指标", "时效指标", "供暖期", "2020年11月—2021年3月", "按时完成", 6, 6],
    "target",
    [],
  ],
  [
    "a comparison with last year",
    ["效益指标", "社会效益指标", "帮扶人次", "较2020年增长", "较2020年增长12%", 6, 6],
    "target",
    [],
  ],
  [
    "satisfaction under a benefit",
    ["效益指标", "社会效益指标", "公众满意度", ">=95%", "96%", 10, 10],
    "name",
    ["I01"],
  ],
  [
    "a rule under satisfaction",
    ["满意度指标", "服务对象满意度指标", "管理制度健全性", ">=95%", "96%", 10, 10],
    "name",
    ["I01"],
  ],
  [
    "the served under satisfaction",
    ["满意度指标", "服务对象满意度指标", "受益群众", ">=95%", "96%", 10, 10],
    "name",
    [],
  ],
  [
    "words answered by 100 %",
    ["产出指标", "时效指标", "资金支付及时性", "拨付及时到位", "100%", 20, 20],
    "actual",
    ["A02"],
  ],
  [
    "words answered by words",
    ["产出指标", "时效指标", "资金支付及时性", "拨付及时到位", "拨付及时到位", 20, 20],
    "actual",
    [],
  ],
  [
    "a count answered by 100 %",
    ["产出指标", "数量指标", "维护次数", "≥12次", "100%", 5, 5],
    "actual",
    ["A02"],
  ],
  [
    "a measure word of another kind",
    ["产出指标", "数量指标", "服务企业数", "≥12个", "15家", 5, 5],
    "actual",
    [],
  ],
  [
    "a period as target answered by 100 %",
    ["产出指标", "数量指标", "维护次数（次）", "一月一次", "100%", 5, 5],
    "actual",
    ["A02"],
  ],
  [
    "soft words",
    ["效益指标", "社会效益指标", "办公效率", "有效提高", "办公效率有效提高", 15, 15],
    "target",
    ["I16"],
  ],
  [
    "words with a standard",
    ["效益指标", "社会效益指标", "办公效率", "平均办理时间缩短到两天", "两天", 15, 15],
    "target",
    [],
  ],
  [
    "the target copied with its sign",
    ["产出指标", "数量指标", "渠道长度", "≥266米", "≥266米", 15, 15],
    "actual",
    ["A03"],
  ],
  [
    "an unreachable share",
    ["满意度指标", "服务对象满意度指标", "群众满意度", ">100%", "99%", 10, 9.9],
    "target",
    ["I09"],
  ],
]

describe("a row with", () => {
  it.each(rows)("%s", (_what, row, cell, codes) => {
    expect(codesAt(withRow(...row), `indicators[0].${cell}`)).toEqual(codes)
  })
})

describe("cost against money spent", () => {
  const form = (executed: number, actual: string): Form => ({
    ...soundSelfEvaluation,
    funds: [exampleFund("年度资金总额", { initialBudget: 118.82, budget: 118.82, executed, weight: 10 })],
    indicators: [exampleIndicator(["产出指标", "成本指标", "机房配套设施", "=118.82万元", actual, 10, 10])],
  })

  it("is marked where the target was copied", () => {
    const cost = findingsOf(form(101.48, "118.82万元")).filter(({ code }) => code === "I18")
    expect(cost).toMatchObject([{ severity: "warning", path: "indicators[0].actual", found: "118.82万元" }])
    expect(cost[0]?.sentence.zh).toContain("101.48 万元")
  })

  it("is fine where it is what was spent", () => {
    expect(findingsOf(form(101.48, "101.48万元")).map(({ code }) => code)).not.toContain("I18")
  })
})

describe("a form that is not filled in yet", () => {
  const blank: Form = {
    ...soundSelfEvaluation,
    funds: soundSelfEvaluation.funds.map((fund) => ({
      ...fund,
      executed: null,
      executionRate: null,
      score: null,
    })),
    goal: { ...soundSelfEvaluation.goal, actual: null },
    indicators: soundSelfEvaluation.indicators.map((row) => ({
      ...row,
      actual: null,
      score: null,
      deviation: null,
    })),
    total: { weight: 100, score: null },
    conclusion: [],
  }

  it("gets one hint, not an error for each row", () => {
    expect(findingsOf(blank).map(({ code, severity }) => `${code} ${severity}`)).toEqual(["A01 hint"])
  })

  it("is judged in full from the first value on", () => {
    const indicators = blank.indicators.map((row, index) =>
      index === 0 ? { ...row, actual: soundSelfEvaluation.indicators[0]?.actual ?? null } : row,
    )
    const codes = findingsOf({ ...blank, indicators }).map(({ code }) => code)
    expect(codes.filter((code) => code === "A01")).toHaveLength(blank.indicators.length - 1)
  })
})

describe("a form without weights", () => {
  const bare: Form = {
    ...soundTarget,
    indicators: soundTarget.indicators.map((row) => ({ ...row, weight: null })),
    total: { weight: null, score: null },
  }

  it("gets no finding about weights", () => {
    expect(findingsOf(bare)).toEqual([])
  })
})

describe("funds", () => {
  const target = (funds: Form["funds"]): Form => ({ ...soundTarget, funds })

  it("with parts within parts add up", () => {
    const funds = [
      exampleFund("年度资金总额", { initialBudget: 100 }),
      exampleFund("其中：财政拨款", { initialBudget: 80 }),
      exampleFund("其中：上级资金", { initialBudget: 30 }),
      exampleFund("其他资金", { initialBudget: 20 }),
    ]
    expect(findingsOf(target(funds)).map(({ code }) => code)).not.toContain("M01")
  })

  it("with one share of the total need not name the rest", () => {
    const funds = [
      exampleFund("年度资金总额", { initialBudget: 250 }),
      exampleFund("其中：财政拨款", { initialBudget: 200 }),
    ]
    expect(findingsOf(target(funds)).map(({ code }) => code)).not.toContain("M01")
  })

  it("that do not add up are marked in each column", () => {
    const funds = [
      exampleFund("年度资金总额", { initialBudget: 250, budget: 240 }),
      exampleFund("其中：财政拨款", { initialBudget: 200, budget: 200 }),
      exampleFund("其他资金", { initialBudget: 40, budget: 50 }),
    ]
    const paths = findingsOf(target(funds)).flatMap(({ code, path }) => (code === "M01" ? [path] : []))
    expect(paths).toEqual(["funds[0].initialBudget", "funds[0].budget"])
  })
})

describe("a reading in doubt", () => {
  const wrong = withRow("产出指标", "质量指标", "故障修复处理时间", "<1小时", "1小时", 5, 5)

  it("turns an error of its row into a warning, and one of a row hardly read into a hint", () => {
    const doubted: Form = {
      ...wrong,
      doubts: [
        { path: "indicators[0].actual", code: "assignment-not-unique", message: "", alternatives: [] },
      ],
    }
    const severity = (form: Form) => findingsOf(form).find(({ code }) => code === "S09")?.severity
    expect(severity(wrong)).toBe("error")
    expect(severity(doubted)).toBe("warning")
    expect(
      severity({ ...wrong, indicators: wrong.indicators.map((row) => ({ ...row, confidence: 0.4 })) }),
    ).toBe("hint")
  })

  it("says no more than a hint of the doubted cell itself, and of a total with a doubted addend", () => {
    const at = (path: FieldPath, form: Form): Form => ({
      ...form,
      doubts: [{ path, code: "assignment-not-unique", message: "", alternatives: [] }],
    })
    const severity = (form: Form, code: string) =>
      findingsOf(form).find((finding) => finding.code === code)?.severity
    expect(severity(at("indicators[0].score", wrong), "S09")).toBe("hint")
    const total: Form = { ...wrong, total: { weight: null, score: 99 } }
    expect(severity(total, "S11")).toBe("error")
    expect(severity(at("goal.expected", total), "S11")).toBe("warning")
    expect(severity(at("indicators[0].score", total), "S11")).toBe("hint")
  })
})

describe("findings", () => {
  it("stand in the order of severity and of the form, with place and found text", () => {
    const form = withRow("产出指标", "质量指标", "故障修复处理时间", "<1小时", "1小时", 5, 5)
    const placed: Form = { ...form, places: { "indicators[0].score": { line: 12 } } }
    const findings = findingsOf(placed)
    const rank = { error: 0, warning: 1, hint: 2 }
    const ranks = findings.map(({ severity }) => rank[severity])
    expect(ranks).toEqual(ranks.toSorted())
    expect(findings.find(({ code }) => code === "S09")).toMatchObject({ place: { line: 12 }, found: "5" })
  })
})
