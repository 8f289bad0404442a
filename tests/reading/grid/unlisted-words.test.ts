import { describe, expect, it } from "vitest"
import { indicatorColumnLabels } from "../../../src/reading/recognisers/grid/label-match.ts"
import { readOneForm, shortRow } from "./read-grid.ts"

/** Cells of one row, closed by pipes, each on a line of its own. */
function cellsOnLines(rows: readonly (readonly string[])[], width: number): string {
  return rows
    .map((row) => [...row.map((cell) => `${cell} |`), "|".repeat(Math.max(1, width - row.length))].join("\n"))
    .join("\n")
}

describe("headings that no list holds", () => {
  it.each([
    ["年初设定指标值", "target"],
    ["绩效目标值及单位", "target"],
    ["当年预期实现值", "target"],
    ["截至目前完成情况", "actual"],
    ["全年实际完成指标值", "actual"],
    ["三级指标分值", "weight"],
    ["单位自评得分", "score"],
    ["未达成原因及下一步改进措施", "deviation"],
    ["绩效指标说明", "description"],
    ["目标值设定依据", "basis"],
    ["上年度完成值", "other"],
    ["评分标准", "other"],
  ])("%s is %s", (heading, column) => {
    expect([...indicatorColumnLabels.names(heading)]).toEqual([column])
  })

  it("are not found in names and values", () => {
    for (const text of ["群众满意度", "资金执行合规率", "完成及时", "目标人群覆盖值班", "分值设定合理性"])
      expect([...indicatorColumnLabels.names(text)], text).toEqual([])
  })

  it("name the columns of a table, and what follows it ends the table", () => {
    const form = readOneForm(
      [
        "项目支出绩效目标表",
        "（2024年度）",
        "项目支出名称\t渡口维修",
        "绩效一级指标\t绩效二级指标\t绩效三级指标\t指标值及单位\t绩效标准",
        "产出指标\t数量指标\t维修渡口\t6座\t计划标准",
        "\t质量指标\t一次验收合格\t100%\t计划标准",
        "效益指标\t社会效益指标\t渡客安全\t有保障\t计划标准",
        "财政部门审核意见\t同意",
        "主管局初审意见\t同意",
      ].join("\n"),
    )
    expect(form.project.name).toBe("渡口维修")
    expect(form.indicators.map((row) => [row.name, row.target?.text])).toEqual([
      ["维修渡口", "6座"],
      ["一次验收合格", "100%"],
      ["渡客安全", "有保障"],
    ])
  })
})

describe("prints of other regions", () => {
  it("traditional characters with the readings a converter left behind", () => {
    const form = readOneForm(
      [
        "| 項(xiàng)目支出績效自評表 |||||||",
        "| (2023年度) |||||||",
        "| 項(xiàng)目名稱 |",
        "渡口維修經(jīng)費(fèi)支出績效自評表 |",
        "||||||",
        "| 主管部門 | 雲溪縣交通局 | 實(shí)施單位 | 雲溪縣渡口所 ||||",
        "| 一級指標(biāo) | 二級指標(biāo) | 三級指標(biāo) | 年度指標(biāo)值 | 實(shí)際完成值 | 分值 | 得分 |",
        "| 產(chǎn)出指標(biāo) | 數(shù)量指標(biāo) | 維修渡口 | 6座 | 6座 | 50 | 50 |",
        "| 質(zhì)量指標(biāo) | 驗收合格率 | 100% | 100% | 40 | 38 ||",
      ].join("\n"),
    )
    expect(form.project).toMatchObject({ name: "渡口維修經費支出績效自評表", unit: "雲溪縣渡口所" })
    expect(form.year).toBe(2023)
    expect(form.indicators.map(shortRow)).toEqual([
      ["產出指標", "數量指標", "維修渡口", "6座", "6座", 50, 50],
      ["產出指標", "質量指標", "驗收合格率", "100%", "100%", 40, 38],
    ])
  })

  it("headings in two rows whose merged cells were lost", () => {
    const form = readOneForm(
      [
        "项目支出绩效自评表",
        "| 项目名称 | 渡口维修 |||||||||",
        "| 绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |||||",
        "| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |||||",
        "| 产出指标 | 数量指标 | 维修渡口 | = | 6 | 座 | 6 | 50 | 50 | 无 |",
        "| 质量指标 | 验收合格率 | ≥ | 98 | % | 97 | 40 | 39 | 台风 ||",
      ].join("\n"),
    )
    expect(form.indicators.map(shortRow)).toEqual([
      ["产出指标", "数量指标", "维修渡口", "6", "6", 50, 50],
      ["产出指标", "质量指标", "验收合格率", "98", "97", 40, 39],
    ])
    expect(form.indicators[1]?.target).toMatchObject({ op: "≥", number: 98, unit: "%" })
    expect(form.indicators[1]?.deviation).toBe("台风")
  })

  it("levels of their own above those of the usual tree, a cell a line", () => {
    const form = readOneForm(
      [
        "投资计划绩效目标表",
        "（2024年度）",
        "专项名称 / 渡口改造 / 本次下达中央预算内投资（万元） / 420 / 总体目标 / 渡口全部改造。 / 一级指标 / 二级指标 / 三级指标 / 指标值 / 实施效果指标 / 产出指标 / 改造渡口 / 6座 / 效益指标 / 渡客安全 / 有保障 / 满意度指标 / 渡客满意度 / ≥90% / 过程管理指标 / 计划管理指标 / 计划分解用时 / ≤20工作日 / 项目管理指标 / 按期开工率 / ≥95%",
        "文件下载",
        "如果您对页面有意见，请与我们联系。",
      ]
        .flatMap((line) => line.split(" / "))
        .join("\n\n"),
    )
    expect(form.funds[0]).toMatchObject({ initialBudget: 420 })
    expect(form.indicators.map((row) => [row.level1, row.level2, row.name])).toEqual([
      ["实施效果指标", "产出指标", "改造渡口"],
      ["实施效果指标", "效益指标", "渡客安全"],
      ["实施效果指标", "满意度指标", "渡客满意度"],
      ["过程管理指标", "计划管理指标", "计划分解用时"],
      ["过程管理指标", "项目管理指标", "按期开工率"],
    ])
  })

  it("a label keeps the next cell only, however many unknown labels follow", () => {
    const form = readOneForm(
      cellsOnLines(
        [
          ["项目绩效目标表"],
          ["填报单位:(盖章) 单位:万元"],
          ["项目名称", "渡口维修", "主管部门", "云溪县交通局"],
          ["渡口所在水系", "云溪", "航道等级", "五级"],
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["产出指标", "数量指标", "维修渡口", "6座"],
          ["质量指标", "验收合格率", "≥98%"],
          ["时效指标", "完工时间", "汛前"],
        ],
        6,
      ),
    )
    expect(form.project).toMatchObject({ name: "渡口维修", department: "云溪县交通局", unit: null })
    expect(form.indicators.map((row) => row.name)).toEqual(["维修渡口", "验收合格率", "完工时间"])
  })

  it("a unit stands in its column where the value beside it was not filled in", () => {
    const form = readOneForm(
      [
        "项目支出绩效自评表",
        "项目名称 / 渡口维修 / 一级指标 / 二级指标 / 三级指标 / 指标性质 / 指标值 / 度量单位 / 完成值 / 权重 / 得分 / 产出指标 / 数量指标 / 维修完成率 / = / 100 / % /  / 60 /  / 效益指标 / 社会效益指标 / 渡客覆盖率 / = / 100 / % /  / 30 / ",
        "合计",
        "100",
      ]
        .flatMap((line) => line.split(" / "))
        .map((cell) => `${cell} |`)
        .join("\n"),
    )
    expect(form.indicators.map((row) => [row.target?.unit, row.actual, row.weight])).toEqual([
      ["%", null, 60],
      ["%", null, 30],
    ])
  })
})

describe("columns that no heading names", () => {
  const head = ["项目支出绩效自评表", "项目名称\t渡口维修", "主管部门\t云溪县交通局"]

  it("sign and unit below one merged heading, with a row of subheadings", () => {
    const form = readOneForm(
      [
        ...head,
        "一级指标\t二级指标\t三级指标\t预期指标值\t实际完成值\t自评得分",
        "符号\t单位（文字描述）\t单项指标得分\t折算得分",
        "产出指标\t数量指标\t维修渡口\t>=\t6\t座\t6座\t50",
        "\t质量指标\t验收合格率\t>=\t98\t%\t97%\t39",
      ].join("\n"),
    )
    expect(form.indicators.map((row) => [row.name, row.target?.op, row.target?.unit, row.score])).toEqual([
      ["维修渡口", "≥", "座", 50],
      ["验收合格率", "≥", "%", 39],
    ])
  })

  it("a bracket that is closed nowhere keeps what follows out of the heading", () => {
    const form = readOneForm(
      [
        ["项目支出绩效自评表", "项目单位（盖章）：云溪县渡口所 主要领导签字：", "项目名称", "渡口维修"],
        ["年度绩效目标", "98分)", "一级指标", "二级指标", "三级指标", "年初目标值(A", "实际完成值(B"],
        ["产出指标", "数量指标", "维修渡口", "6座", "6座", "质量指标", "验收合格率", "100%", "97%"],
        ["满意度指标", "具体指标", "渡客满意度", "≥90%", "95%"],
        [
          "偏差大或",
          "目标未完成",
          "原因分析",
          "改进措施及",
          "结果应用方案",
          "备注:",
          "1.口径：按年末数填报。",
        ],
      ]
        .flat()
        .join("\n\n"),
    )
    expect(form.project.unit).toBe("云溪县渡口所")
    expect(form.goal.expected).toBeNull()
    expect(form.conclusion).toEqual([])
    expect(form.indicators.map(shortRow)).toEqual([
      ["产出指标", "数量指标", "维修渡口", "6座", "6座", null, null],
      ["产出指标", "质量指标", "验收合格率", "100%", "97%", null, null],
      ["满意度指标", "具体指标", "渡客满意度", "≥90%", "95%", null, null],
    ])
  })
})

describe("cells that moved", () => {
  it("two goals in a row that lost its first, merged cell", () => {
    const form = readOneForm(
      [
        "| 项目支出绩效自评表 ||||||||",
        "| 项目名称 | 渡口维修 |||||||",
        "| 年度总体目标 | 预期目标 | 实际完成情况 ||||||",
        "| 渡口全部维修。 | 维修渡口六座。 |||||||",
        "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |",
        "| 产出指标 | 数量指标 | 维修渡口 | 6座 | 6座 | 50 | 50 | 无 |",
        "| | 质量指标 | 验收合格率 | 100% | 97% | 40 | 39 | 无 |",
        "| | 时效指标 | 按期完工率 | 100% | 90% | 10 | 9 | 无 |",
      ].join("\n"),
    )
    expect(form.goal).toMatchObject({ expected: "渡口全部维修。", actual: "维修渡口六座。" })
  })

  it("a level is no unit where a unit was not filled in, and a report goes on below its table", () => {
    const form = readOneForm(
      [
        ["项目支出绩效自评报告", "项目名称", "渡口维修", "指标名称", "计量单位", "指标性质", "指标值"],
        ["维修渡口", "座", "=", "6", "渡客满意度", "%", "≥", "90", "渡口管理机制", "定性", "基本建立"],
        ["（四）单位职责。", "渡口所管理渡口，保障渡运安全。"],
      ]
        .flat()
        .map((cell) => `${cell} |`)
        .join("\n")
        .replace("（四）单位职责。 |", "（四）单位职责。"),
    )
    expect(form.indicators.map((row) => [row.name, row.target?.op, row.target?.unit])).toEqual([
      ["维修渡口", "=", "座"],
      ["渡客满意度", "≥", "%"],
      ["渡口管理机制", null, null],
    ])
  })
})

describe("amounts that moved to the left", () => {
  const form = (rows: readonly string[]) =>
    readOneForm(
      [
        ["项目支出绩效自评表", "项目名称", "渡口维修", "项目资金（万元）"],
        ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        rows,
        ["一级指标", "二级指标", "三级指标", "年度指标值", "产出指标", "数量指标", "维修渡口", "6座"],
      ]
        .flat()
        .map((cell) => `${cell} |`)
        .join("\n"),
    ).funds.map((fund) => [fund.initialBudget, fund.budget, fund.executed, fund.weight, fund.executionRate])

  it("the printed rate tells the columns; a row without one is like the row above", () => {
    expect(
      form(["年度资金总额", "95.5", "95.5", "10", "100%", "10", "其中：当年财政拨款", "95.5", "95.5", "—"]),
    ).toEqual([
      [null, 95.5, 95.5, 10, 100],
      [null, 95.5, 95.5, null, null],
    ])
  })

  it("stay where the rate agrees", () => {
    expect(form(["年度资金总额", "80", "95.5", "47.75", "10", "50%", "5"])).toEqual([
      [80, 95.5, 47.75, 10, 50],
    ])
  })
})
