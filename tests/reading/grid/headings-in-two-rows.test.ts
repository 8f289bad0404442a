import { describe, expect, it } from "vitest"
import { readOneForm, shortRow } from "./read-grid.ts"

const monitored = [
  [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "1-7月执行情况",
    "全年预计完成情况",
    "偏差原因分析",
    "完成目标可能性",
  ],
  ["符号", "指标值", "计量单位", "经费保障", "制度保障", "原因说明", "确定能", "有可能", "完全不可能"],
  ["产出指标", "数量指标", "维修渡口", "≥", "6", "座", "4座", "6座", "", "", "", "√", "", ""],
  ["质量指标", "验收合格率", "=", "100", "%", "100%", "100%", "", "√", "台风停工", "", "√", ""],
  ["时效指标", "汛前完工率", "≥", "90", "%", "60%", "80%", "√", "", "", "", "", "√"],
]

describe("headings that are merged over those of a second row", () => {
  const head = ["| 项目支出绩效目标执行监控表（2024年度） |", "| 项目名称 | 渡口维修 |"]

  it("are parted where the print lost what they cover", () => {
    const form = readOneForm([...head, ...monitored.map((row) => `| ${row.join(" | ")} |`)].join("\n"))
    expect(
      form.indicators.map((row) => [row.name, row.target?.op, row.target?.number, row.target?.unit]),
    ).toEqual([
      ["维修渡口", "≥", 6, "座"],
      ["验收合格率", "=", 100, "%"],
      ["汛前完工率", "≥", 90, "%"],
    ])
    expect(form.indicators.map((row) => [row.actual?.text, row.forecast?.text])).toEqual([
      ["4座", "6座"],
      ["100%", "100%"],
      ["60%", "80%"],
    ])
    expect(form.indicators.map((row) => [row.causes, row.deviation])).toEqual([
      [null, null],
      ["制度保障", "台风停工"],
      ["经费保障", null],
    ])
  })

  it("keep the answer whose box is ticked", () => {
    const form = readOneForm([...head, ...monitored.map((row) => `| ${row.join(" | ")} |`)].join("\n"))
    expect(form.indicators.map((row) => row.likelihood)).toEqual(["确定能", "有可能", "完全不可能"])
  })

  it("are parted where every cell stands on a line of its own", () => {
    const rows = [
      ["项目支出绩效目标表", "（2024年度）", "项目名称", "渡口维修"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "备注", "符号", "指标值", "计量单位"],
      ["产出指标", "数量指标", "维修渡口", "≥", "6", "座"],
      ["质量指标", "验收合格率", "=", "100", "%"],
      ["效益指标", "社会效益指标", "渡客人次", "≥", "9000", "人次"],
    ]
    const form = readOneForm(rows.flat().join("\n\n"))
    expect(
      form.indicators.map((row) => [...shortRow(row).slice(0, 4), row.target?.op, row.target?.unit]),
    ).toEqual([
      ["产出指标", "数量指标", "维修渡口", "6", "≥", "座"],
      ["产出指标", "质量指标", "验收合格率", "100", "=", "%"],
      ["效益指标", "社会效益指标", "渡客人次", "9000", "≥", "人次"],
    ])
  })
})

it("headings of levels may be worded as none is, and codes are no names", () => {
  const form = readOneForm(
    [
      "项目支出绩效目标表",
      "项目名称\t渡口维修",
      "指标类别\t指标类型\t指标编码\t绩效指标名称\t预期当年实现值",
      "产出指标\t数量指标\tZB1001\t维修渡口\t6座",
      "质量指标\tZB1002\t验收合格率\t100%",
      "时效指标\tZB1003\t汛前完工率\t90%",
      "效益指标\t社会效益指标\tZB1004\t渡客安全\t有保障",
    ].join("\n"),
  )
  expect(form.indicators.map((row) => shortRow(row).slice(0, 4))).toEqual([
    ["产出指标", "数量指标", "维修渡口", "6座"],
    ["产出指标", "质量指标", "验收合格率", "100%"],
    ["产出指标", "时效指标", "汛前完工率", "90%"],
    ["效益指标", "社会效益指标", "渡客安全", "有保障"],
  ])
})

describe("funds of other shapes", () => {
  const below = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修渡口\t6座"
  const fundsOf = (rows: readonly string[]) =>
    readOneForm(
      ["项目支出绩效目标表", "填报单位：云溪县渡口所    单位：元", "项目名称\t渡口维修", ...rows, below].join(
        "\n",
      ),
    )

  it("kinds of money side by side, amounts below", () => {
    const form = fundsOf(["项目资金\t资金总额\t财政拨款\t其他资金", "600\t480\t120"])
    expect(form.funds.map((fund) => [fund.source, fund.initialBudget])).toEqual([
      ["资金总额", 600],
      ["财政拨款", 480],
      ["其他资金", 120],
    ])
    expect([form.project.unit, form.currency]).toEqual(["云溪县渡口所", "元"])
  })

  it("the money of the whole period beside that of the year is left out", () => {
    const form = fundsOf([
      "项目资金\t中期资金总额\t1800\t年度资金总额\t600",
      "其中：财政拨款\t1800\t其中：财政拨款\t480",
      "其他资金\t0\t其他资金\t120",
    ])
    expect(form.funds.map((fund) => [fund.source, fund.initialBudget])).toEqual([
      ["年度资金总额", 600],
      ["其中：财政拨款", 480],
      ["其他资金", 120],
    ])
  })

  it("tasks under 主要任务, which names the block as well", () => {
    const form = fundsOf([
      "年度主要任务（万元）\t主要任务\t任务内容\t预算金额\t财政拨款\t其他资金",
      "渡口维修\t更换踏板\t30\t27\t3",
      "合计\t30\t27\t3",
    ])
    expect(form.funds.map((fund) => [fund.source, fund.initialBudget, fund.fiscal, fund.otherFunds])).toEqual(
      [
        ["渡口维修", 30, 27, 3],
        ["合计", 30, 27, 3],
      ],
    )
  })

  it("预算数 beside 年初预算数 is that of the whole year", () => {
    const form = fundsOf([
      "项目资金\t\t年初预算数\t预算数\t执行数\t执行率",
      "年度资金总额\t500\t600\t540\t90%",
    ])
    expect(form.funds[0]).toMatchObject({ initialBudget: 500, budget: 600, executed: 540, executionRate: 90 })
  })
})
