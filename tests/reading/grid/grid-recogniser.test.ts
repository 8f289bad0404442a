import { describe, expect, test } from "vitest"
import { readGrid, readOneForm, shortRow } from "./read-grid.ts"

const targetHead = [
  "项目支出绩效目标表",
  "（2023年度）",
  "项目名称\t云溪县数字档案馆运行",
  "主管部门及代码\t【012】云溪县档案局\t实施单位\t云溪县档案馆",
  "项目资金（万元）\t年度资金总额：\t\t12.50",
  "\t其中：财政拨款\t\t12.50",
  "\t其他资金\t\t0.00",
  "年度总体目标\t馆藏数字化，查档不出村。",
  "名称\t一级指标\t二级指标\t三级指标\t指标值",
]

describe("rows of cells", () => {
  const form = readOneForm(
    [
      ...targetHead,
      "绩效指标\t产出指标\t数量指标（必填）\t指标1：扫描档案页数\t≥20 万页",
      "\t\t\t指标2：接入乡镇数\t8个",
      "\t\t时效指标（必填）\t完成时间\t2023年11月底前",
      "\t效益指标\t社会效益指标\t查档便利程度\t明显提升",
    ].join("\n"),
  )

  test("the head of the form", () => {
    expect(form).toMatchObject({ kind: "target", year: 2023, currency: "万元", layout: "ningxia-target" })
    expect(form.project).toEqual({
      name: "云溪县数字档案馆运行",
      code: null,
      category: null,
      period: null,
      purpose: null,
      department: "【012】云溪县档案局",
      unit: "云溪县档案馆",
    })
    expect(form.goal).toEqual({ expected: "馆藏数字化，查档不出村。", actual: null })
  })

  test("the only amount printed is the initial budget", () => {
    expect(form.funds.map((fund) => [fund.source, fund.initialBudget, fund.budget])).toEqual([
      ["年度资金总额", 12.5, null],
      ["其中：财政拨款", 12.5, null],
      ["其他资金", 0, null],
    ])
  })

  test("merged levels go on downwards, numbers of indicators are taken off their names", () => {
    expect(form.indicators.map(shortRow)).toEqual([
      ["产出指标", "数量指标", "扫描档案页数", "≥20 万页", null, null, null],
      ["产出指标", "数量指标", "接入乡镇数", "8个", null, null, null],
      ["产出指标", "时效指标", "完成时间", "2023年11月底前", null, null, null],
      ["效益指标", "社会效益指标", "查档便利程度", "明显提升", null, null, null],
    ])
    expect(form.indicators.map((row) => row.ordinal)).toEqual([1, 2, null, null])
    expect(form.indicators.every((row) => row.confidence === 1)).toBe(true)
  })

  test("every field knows its cell", () => {
    expect(form.places["project.name"]).toEqual({ line: 3, span: [5, 15] })
    expect(form.places["indicators[1].target"]).toMatchObject({ line: 11 })
    expect(form.places["indicators[1].level1"]).toMatchObject({ line: 10 })
    expect(form.places["funds[1].initialBudget"]).toMatchObject({ line: 6 })
    expect(form.places["indicators[0].actual"]).toBeUndefined()
  })
})

describe("rows that slipped by a column", () => {
  const form = readOneForm(
    [
      ...targetHead,
      "绩效指标\t产出指标\t数量指标\t扫描档案页数\t20万页",
      "\t成本指标\t每页扫描成本\t0.4元",
      "\t系统维护成本\t3万元",
      "\t效益指标\t社会效益指标\t查档便利程度\t提升",
      "群众反映的问题数\t\t\t减少",
      "满意度指标\t服务对象满意度指标\t查档群众满意度\t≥95%",
    ].join("\n"),
  )

  test("cells go where their content belongs", () => {
    expect(form.indicators.map(shortRow)).toEqual([
      ["产出指标", "数量指标", "扫描档案页数", "20万页", null, null, null],
      ["产出指标", "成本指标", "每页扫描成本", "0.4元", null, null, null],
      ["产出指标", "成本指标", "系统维护成本", "3万元", null, null, null],
      ["效益指标", "社会效益指标", "查档便利程度", "提升", null, null, null],
      ["效益指标", "社会效益指标", "群众反映的问题数", "减少", null, null, null],
      ["满意度指标", "服务对象满意度指标", "查档群众满意度", "≥95%", null, null, null],
    ])
  })

  test("a slipped row is a little less sure than one in its place", () => {
    expect(form.indicators.map((row) => row.confidence)).toEqual([1, 0.9, 0.9, 1, 0.9, 0.9])
  })

  test("a row whose value is not printed has none, and says so", () => {
    const bare = readOneForm(
      [...targetHead, "绩效指标\t产出指标\t数量指标\t扫描档案页数\t20万页", "\t\t\t接入乡镇数\t"].join("\n"),
    )
    expect(bare.indicators[1]?.target).toBeNull()
    expect(bare.doubts).toContainEqual(
      expect.objectContaining({ path: "indicators[1].target", code: "value-missing" }),
    )
  })
})

test("one cell a line: blank lines part the rows, lone tabs are empty cells", () => {
  const row = (...cells: readonly string[]): string => cells.map((cell) => `\t${cell}`).join("\n")
  const form = readOneForm(
    [
      "3.2024年古树名木保护项目绩效目标表",
      row("305001云溪县林业局", "单位：万元"),
      "",
      row("项目编码", "99000024P00010110001A", "项目名称", "古树名木保护项目"),
      "",
      row("预算规模及资金用途", "预算数", "6.80", "其中：财政    资金", "6.80", "其他资金", " "),
      "",
      row("", "用于古树名木的复壮和围栏。"),
      "",
      row("资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"),
      "",
      row("", "10%", " ", "60%", "100%"),
      "",
      row("绩效目标", "1.古树长势稳定。"),
      "",
      row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"),
      "",
      row("产出指标", "数量指标", "复壮株数", "完成复壮的古树", "≥40株", "实施方案"),
      "",
      row("", "成本指标", "复壮成本", "每株成本", "≤1700元", "市场询价"),
    ].join("\n"),
  )
  expect(form).toMatchObject({ layout: "hebei-target", year: 2024, currency: "万元" })
  expect(form.project).toMatchObject({
    name: "古树名木保护项目",
    code: "99000024P00010110001A",
    unit: "305001云溪县林业局",
    purpose: "用于古树名木的复壮和围栏。",
  })
  expect(form.funds.map((fund) => [fund.source, fund.initialBudget])).toEqual([
    ["预算数", 6.8],
    ["其中：财政资金", 6.8],
    ["其他资金", null],
  ])
  expect(form.schedule).toEqual([
    { label: "3月底", text: "10%", share: 10 },
    { label: "6月底", text: "", share: null },
    { label: "10月底", text: "60%", share: 60 },
    { label: "12月底", text: "100%", share: 100 },
  ])
  expect(
    form.indicators.map((each) => [each.level1, each.level2, each.name, each.description, each.basis]),
  ).toEqual([
    ["产出指标", "数量指标", "复壮株数", "完成复壮的古树", "实施方案"],
    ["产出指标", "成本指标", "复壮成本", "每株成本", "市场询价"],
  ])
})

describe("a self-evaluation of a sheet with empty columns", () => {
  const sheet = [
    "\t水库巡查经费\t\t\t项目绩效自评表",
    "",
    "\t\t（\t\t2022\t\t年度）",
    "",
    "\t项目名称\t\t水库巡查经费",
    "",
    "\t主管部门\t\t云溪县水利局\t\t\t\t实施单位\t\t云溪县水库管理所",
    "",
    "\t项目资金（万元）\t\t\t\t年初预算数\t\t全年预算数\t全年执行数\t分值\t执行率\t得分",
    "",
    "\t\t\t年度资金总额\t\t30\t\t30\t27.3\t10\t91\t9.1",
    "",
    "\t\t\t    其中：省级财政资金\t\t0\t\t0\t0\t--\t0\t--",
    "",
    "\t年度总体目标\t\t预期目标\t\t\t\t\t实际完成情况",
    "",
    "\t\t\t巡查到位\t\t\t\t\t已完成",
    "",
    "\t\t一级指标\t\t二级指标\t\t三级指标\t年度指标值\t\t调整后指标值\t实际完成值\t\t分值\t得分\t偏差原因分析及改进措施",
    "",
    "\t绩效目标\t产出指标\t\t数量指标\t\t巡查次数\t>=120次\t\t\t118次\t\t50\t49\t汛期停工两天",
    "",
    "\t绩效目标\t满意度指标\t\t服务对象满意度指标\t\t村民满意度\t>=95%\t\t\t96%\t\t40\t40\t",
    "",
    "\t总分\t\t\t\t\t\t\t\t\t\t\t100\t98.1",
    "",
    "\t项目自评结论\t\t主要经验做法\t\t定人定库。",
    "",
    "\t\t\t存在的主要问题及",
    "原因分析",
    "\t\t无",
    "",
    "\t\t\t下一步改进措施",
    "\t\t对项目决策的建议：\t\t早下达。",
    "",
    "\t\t\t\t\t其他：\t\t无",
  ].join("\n")
  const picture = [
    " 水库巡查经费项目绩效自评表",
    "（2022 年度）",
    "项目名称 水库巡查经费",
    "主管部门 云溪县水利局 实施单位 云溪县水库管理所",
    "年初预算数 全年预算数 全年执行数 分值 执行率 得分",
    "年度资金总额 30 30 27.3 10 91 9.1",
    "其中：省级财政资金 0 0 0 -- 0 --",
    "一级指标 二级指标 三级指标 年度指标值 调整后指标值 实际完成值 分值 得分",
    "产出指标",
    "满意度指标",
    "总分 100 98.1",
    "数量指标 巡查次数 >=120次 118次 50 49",
    "服务对象满意",
    "度指标",
    "村民满意度 >=95% 96% 40 40",
  ].join("\n")

  test("the sheet", () => {
    const form = readOneForm(sheet)
    expect(form).toMatchObject({ kind: "self-evaluation", layout: "shanxi-self-evaluation", year: 2022 })
    expect(form.funds[0]).toEqual({
      source: "年度资金总额",
      initialBudget: 30,
      budget: 30,
      executed: 27.3,
      weight: 10,
      executionRate: 91,
      score: 9.1,
    })
    expect(form.funds[1]).toMatchObject({
      source: "其中：省级财政资金",
      weight: null,
      executionRate: 0,
      score: null,
    })
    expect(form.goal).toEqual({ expected: "巡查到位", actual: "已完成" })
    expect(form.indicators.map(shortRow)).toEqual([
      ["产出指标", "数量指标", "巡查次数", ">=120次", "118次", 50, 49],
      ["满意度指标", "服务对象满意度指标", "村民满意度", ">=95%", "96%", 40, 40],
    ])
    expect(form.indicators[0]?.deviation).toBe("汛期停工两天")
    expect(form.total).toEqual({ weight: 100, score: 98.1 })
    expect(form.conclusion).toEqual([
      { heading: "主要经验做法", text: "定人定库。" },
      { heading: "存在的主要问题及原因分析", text: "无" },
      { heading: "对项目决策的建议", text: "早下达。" },
      { heading: "其他", text: "无" },
    ])
  })

  test("printed once more as the text of its picture it is still one form, and that is said", () => {
    const reading = readGrid(`${sheet}\n\n\nimage3.emf\n${picture}`)
    expect(reading?.forms).toHaveLength(1)
    expect(reading?.forms[0]?.indicators).toHaveLength(2)
    expect(reading?.forms[0]?.doubts).toEqual([])
    expect(reading?.problems.map((problem) => problem.code)).toEqual(["printed-twice"])
  })

  test("a figure that the second print has otherwise is a doubt", () => {
    const reading = readGrid(`${sheet}\n\n${picture.replace("118次", "116次")}`)
    expect(reading?.problems.map((problem) => problem.code)).toEqual(["printed-twice", "prints-differ"])
    expect(reading?.forms[0]?.doubts).toContainEqual(
      expect.objectContaining({ path: "indicators[0].actual", code: "prints-differ" }),
    )
  })

  test("projects of one name with other figures are two forms", () => {
    const other = sheet
      .replaceAll("27.3", "11")
      .replaceAll("118次", "77次")
      .replaceAll("120", "80")
      .replace("9.1", "3.67")
    expect(
      readGrid(`${sheet}\n\n${other.replaceAll("30\t", "29\t").replace("98.1", "92")}`)?.forms,
    ).toHaveLength(2)
  })
})

describe("tables whose print keeps no empty cells", () => {
  const form = readOneForm(
    [
      "项目名称 | 云溪县农村公路养护 | |||||||",
      "项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |",
      "年度资金总额 | 80 | 80 | 76 | 10 | 95% | 9.5 | ||",
      "上年结转资金 | — | — | |||||||",
      "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施",
      "产出指标（50分） | 数量指标 | 养护里程 | ≥120公里 | 126公里 | 25 | 25 | ||",
      "桥梁检测座数 | 12 | 12 | 25 | 25 | ||||",
      "效益指标（30分） | 社会效益 指标 | 通行条件 | 改善 | 已改善 | 30 | 30 | ||",
    ].join("\n"),
  )

  test("rows are read by what their cells say", () => {
    expect(form.indicators.map(shortRow)).toEqual([
      ["产出指标", "数量指标", "养护里程", "≥120公里", "126公里", 25, 25],
      ["产出指标", "数量指标", "桥梁检测座数", "12", "12", 25, 25],
      ["效益指标", "社会效益指标", "通行条件", "改善", "已改善", 30, 30],
    ])
  })

  test("dashes are empty, never 0", () => {
    expect(form.funds[1]).toEqual({
      source: "上年结转资金",
      initialBudget: null,
      budget: null,
      executed: null,
      weight: null,
      executionRate: null,
      score: null,
    })
  })

  test("sign, value and unit in three columns are one value with the value cell's text", () => {
    const split = readOneForm(
      [
        "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分",
        "产出指标 | 数量指标 | 采集样本 | ≥ | 300 | 份 | 310 | 50 | 50 |",
        "质量指标 | 样本合格率 | 定性 | 高 | / | 高 | 40 | 40 ||",
      ].join("\n"),
    )
    expect(split.indicators[0]?.target).toEqual({ text: "300", op: "≥", number: 300, unit: "份" })
    expect(split.indicators[0]?.actual).toMatchObject({ number: 310, unit: "份" })
    expect(split.indicators[1]).toMatchObject({ nature: "qualitative", weight: 40 })
  })
})

describe("running text", () => {
  test("rows of words, a label over two lines, an empty level", () => {
    const form = readOneForm(
      [
        "云溪县科普经费目标表",
        "项目支出绩效目标表",
        "(2025年度)",
        "项目名称 科普惠民 ",
        "主管部门 云溪县科协 实施单位 云溪县科技馆",
        "项目资金",
        "(万元)",
        " 年度资金总额: 18",
        "   其中:财政拨款 18",
        "年度",
        "目标",
        "办好科普活动",
        "一级",
        "指标",
        "二级指标 三级指标 指标值",
        "产出指标 数量指标 科普讲座场次 ≥36场",
        "流动馆巡展天数 =60天",
        "社会成本指标",
        "效益指标 社会效益指标 参加活动人次 2万人次",
      ].join("\n"),
    )
    expect(form.year).toBe(2025)
    expect(form.funds.map((fund) => fund.initialBudget)).toEqual([18, 18])
    expect(form.goal.expected).toBe("办好科普活动")
    expect(form.indicators.map((row) => [row.level1, row.name, row.target?.text])).toEqual([
      ["产出指标", "科普讲座场次", "≥36场"],
      ["产出指标", "流动馆巡展天数", "=60天"],
      ["效益指标", "参加活动人次", "2万人次"],
    ])
  })

  test("a cell a line, figures are not put together", () => {
    const form = readOneForm(
      [
        "项目支出绩效自评表",
        "项目名称",
        "云溪县图书采购",
        "项目资金",
        "(万元)",
        "年初预算数",
        "全年预算数(A)",
        "全年执行数(B)",
        "分值",
        "执行率(B/A)",
        "得分",
        "年度资金总额:",
        "99",
        "99",
        "99",
        "10",
        "100%",
        "10",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标值",
        "产出指标",
        "数量指标",
        "购书册数",
        "≥9000册",
        "满意度指标",
        "服务对象满意度",
        "指标",
        "读者满意度",
        "≥90%",
      ].join("\n\n"),
    )
    expect(form.funds[0]).toMatchObject({
      initialBudget: 99,
      budget: 99,
      executed: 99,
      weight: 10,
      executionRate: 100,
    })
    expect(form.indicators.map((row) => [row.level2, row.name, row.target?.text])).toEqual([
      ["数量指标", "购书册数", "≥9000册"],
      ["服务对象满意度指标", "读者满意度", "≥90%"],
    ])
  })
})

describe("headings", () => {
  test("in two rows: those below a merged heading are the columns", () => {
    const form = readOneForm(
      [
        "\t一级指标\t二级指标\t三级指标\t绩效指标值\t\t分值\t得分",
        "\t\t\t\t年初目标值\t实际完成值",
        "绩效指标\t产出指标\t数量指标\t种植株数\t≥300株\t310株\t50\t50",
        "\t\t质量指标\t成活率\t≥90%\t88%\t40\t38",
      ].join("\n"),
    )
    expect(form.indicators.map(shortRow)).toEqual([
      ["产出指标", "数量指标", "种植株数", "≥300株", "310株", 50, 50],
      ["产出指标", "质量指标", "成活率", "≥90%", "88%", 40, 38],
    ])
  })

  test("printed again on the next page are no row", () => {
    const head = "一级指标\t二级指标\t三级指标\t指标值"
    const form = readOneForm(
      [head, "产出指标\t数量指标\t种植株数\t≥300株", head, "产出指标\t质量指标\t成活率\t≥90%"].join("\n"),
    )
    expect(form.indicators.map((row) => row.name)).toEqual(["种植株数", "成活率"])
  })

  test("on a page that is not here: usual columns, and little confidence", () => {
    const reading = readGrid(
      [
        "产出指标\t数量指标\t种植株数\t≥300株\t310株",
        "\t质量指标\t成活率\t≥90%\t88%",
        "满意度指标\t服务对象满意度指标\t村民满意度\t≥95%\t96%",
      ].join("\n"),
    )
    expect(reading?.forms[0]?.indicators.map(shortRow)).toEqual([
      ["产出指标", "数量指标", "种植株数", "≥300株", "310株", null, null],
      ["产出指标", "质量指标", "成活率", "≥90%", "88%", null, null],
      ["满意度指标", "服务对象满意度指标", "村民满意度", "≥95%", "96%", null, null],
    ])
    expect(reading?.forms[0]?.indicators.every((row) => row.confidence <= 0.6)).toBe(true)
    expect(reading?.problems.map((problem) => problem.code)).toContain("headings-missing")
  })

  test("that are not known keep their column, and what stands below them is said to be left out", () => {
    const reading = readGrid(
      [
        "一级指标\t二级指标\t三级指标\t指标值\t责任股室\t实际完成值",
        "产出指标\t数量指标\t种植株数\t≥300株\t造林股\t310株",
      ].join("\n"),
    )
    expect(reading?.forms[0]?.indicators.map(shortRow)).toEqual([
      ["产出指标", "数量指标", "种植株数", "≥300株", "310株", null, null],
    ])
    const unkept = reading?.problems.find((problem) => problem.code === "field-not-kept")
    expect(unkept?.message).toContain("责任股室")
  })

  test("two sets side by side are two indicators a row", () => {
    const form = readOneForm(
      [
        "一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值",
        "产出指标\t数量指标\t三年种植株数\t≥900株\t数量指标\t本年种植株数\t≥300株",
      ].join("\n"),
    )
    expect(form.indicators.map((row) => [row.name, row.target?.text])).toEqual([
      ["三年种植株数", "≥900株"],
      ["本年种植株数", "≥300株"],
    ])
  })
})

describe("levels", () => {
  const rows = (...lines: readonly string[]): string =>
    ["一级指标\t二级指标\t三级指标\t指标值", ...lines].join("\n")

  test("a first level that is printed nowhere follows from the second, with a doubt", () => {
    const form = readOneForm(rows("\t数量指标\t种植株数\t≥300株", "\t社会效益指标\t务工人数\t≥20人"))
    expect(form.indicators.map((row) => row.level1)).toEqual(["产出指标", "效益指标"])
    expect(form.doubts.map((doubt) => doubt.code)).toEqual(["level-inferred", "level-inferred"])
    expect(form.places["indicators[0].level1"]).toBeUndefined()
  })

  test("a second level under an unusual first one stays as printed, with a doubt", () => {
    const form = readOneForm(
      rows(
        "产出指标\t数量指标\t种植株数\t300株",
        "\t经济效益指标\t增收\t5万元",
        "\t时效指标\t完成时间\t6月底前",
      ),
    )
    expect(form.indicators.map((row) => row.level1)).toEqual(["产出指标", "产出指标", "产出指标"])
    expect(form.doubts).toContainEqual(
      expect.objectContaining({ code: "level-unusual", alternatives: ["效益指标"] }),
    )
  })
})

test("text below a table is no indicator", () => {
  const reading = readGrid(
    [
      "项目支出绩效目标表",
      "一级指标\t二级指标\t三级指标\t指标值",
      "产出指标\t数量指标\t种植株数\t≥300株",
      "",
      "注：本表由项目单位填报",
      "",
      "云溪县财政局",
    ].join("\n"),
  )
  expect(reading?.forms[0]?.indicators).toHaveLength(1)
  expect(reading?.problems.filter((problem) => problem.code === "text-left-over")).toHaveLength(2)
})

describe("a table that is cut at its end", () => {
  test("misses the cells that other rows fill: a doubt, nothing completed", () => {
    const form = readOneForm(
      [
        "一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分",
        "产出指标 | 数量指标 | 种植株数 | ≥ | 300 | 株 | 310 | 50 | 50 |",
        "质量指标 | 成活率 | ≥ | 90 | % | 92 | 40 | 40 ||",
        "时效指标 | 完成月份 | = | 6 |",
      ].join("\n"),
    )
    expect(form.indicators[2]).toMatchObject({ name: "完成月份", actual: null, weight: null, score: null })
    expect(form.indicators[2]?.target).toEqual({ text: "6", op: "=", number: 6, unit: null })
    expect(form.doubts.filter((doubt) => doubt.code === "row-cut").map((doubt) => doubt.path)).toEqual([
      "indicators[2].actual",
      "indicators[2].weight",
      "indicators[2].score",
    ])
  })

  test("or the unit of its last value", () => {
    const form = readOneForm(
      [
        "一级指标\t二级指标\t三级指标\t指标值",
        "产出指标\t数量指标\t株数\t300株",
        "\t\t面积\t20亩",
        "\t质量指标\t成活率\t9",
      ].join("\n"),
    )
    expect(form.doubts).toContainEqual(
      expect.objectContaining({ code: "row-cut", path: "indicators[2].target" }),
    )
    expect(form.indicators.map((row) => row.confidence)).toEqual([1, 1, 0.55])
  })
})

describe("what is no form", () => {
  test("prose, and lists of titles", () => {
    expect(readGrid("云溪县财政局关于公开绩效目标的通知\n各单位：请按时公开。")).toBeNull()
    expect(readGrid("目录\n1.水库巡查经费绩效目标表\n2.图书采购绩效目标表\n3.科普惠民绩效目标表")).toBeNull()
  })

  test("wide tables with a project a row, and pages without line breaks, are left to other recognisers", () => {
    expect(
      readGrid("项目名称\t一级指标\t二级指标\t三级指标\t指标值\n修路\t产出指标\t数量指标\t里程\t3公里"),
    ).toBeNull()
    expect(
      readGrid(
        `项目支出绩效自评表 项目名称 修路 主管部门 交通局 ${"产出指标 数量指标 里程 3公里 ".repeat(20)}`,
      ),
    ).toBeNull()
  })

  test("a blank form has no indicator", () => {
    const form = readGrid(
      "项目支出绩效目标表\n项目名称\t\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t\t\n\t质量指标\t\t\n……",
    )
    expect(form?.forms.flatMap((each) => each.indicators) ?? []).toEqual([])
  })
})
