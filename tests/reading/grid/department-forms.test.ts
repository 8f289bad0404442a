import { describe, expect, it } from "vitest"
import { readOneForm, shortRow } from "./read-grid.ts"

const lines = [
  ["部门整体支出绩效自评表"],
  ["部门名称", "云溪县水利局"],
  ["内容", "说明"],
  ["部门总体目标", "部门职责", "管理全县水库和沟渠。"],
  ["总体绩效目标", "疏浚沟渠9公里，加固水库2座。"],
  ["一、部门年度目标"],
  ["财政年度", "目标", "实际完成情况"],
  ["2023", "加固水库2座", "加固完成"],
  ["2024", "疏浚沟渠9公里", "---"],
  ["二、部门年度重点工作任务"],
  ["任务名称", "项目级次", "主要内容", "批复金额（万元）", "实际支出金额（万元）", "预算执行率"],
  ["总额", "财政拨款", "其他资金"],
  ["水库加固", "本级", "加固坝体", "640", "600", "40", "608", "95%"],
  ["沟渠疏浚", "本级", "清淤", "90", "90", "0", "90", "100%"],
  ["三、部门整体支出绩效指标"],
  ["绩效指标", "指标性质", "指标值", "度量单位", "实际完成值", "偏差原因分析及改进措施"],
  ["一级指标", "二级指标", "三级指标"],
  ["产出指标", "数量指标", "加固水库数量", "＝", "2", "座", "2"],
  ["疏浚沟渠长度", "≥", "9", "公里", "9.4"],
  ["时效指标", "按期完工率", "≥", "90", "%", "88", "汛期停工"],
  ["满意度指标", "服务对象满意度指标", "农户满意度", "≥", "85", "%", "91"],
  ["其他需说明事项", "无"],
]

describe("department-wide forms with goals by year and tasks, copied as running text", () => {
  const form = readOneForm(lines.map((line) => line.join(" ")).join("\n"))

  it("take the year for which something was reached, and what was reached in it", () => {
    expect(form.kind).toBe("department-self-evaluation")
    expect(form.year).toBe(2023)
    expect(form.goal).toMatchObject({ expected: "疏浚沟渠9公里，加固水库2座。", actual: "加固完成" })
  })

  it("take a task a row, with its amounts under two rows of headings", () => {
    expect(form.funds).toMatchObject([
      { source: "水库加固", content: "加固坝体", initialBudget: 640, executed: 608, executionRate: 95 },
      { source: "沟渠疏浚", content: "清淤", initialBudget: 90, executed: 90, executionRate: 100 },
    ])
    expect(form.funds.map(({ fiscal, otherFunds }) => [fiscal, otherFunds])).toEqual([
      [600, 40],
      [90, 0],
    ])
  })

  it("put each value to its own row where the levels stand in a second row of headings", () => {
    const values = form.indicators.map((row) => [
      row.name,
      row.target?.op,
      row.target?.number,
      row.actual?.number,
    ])
    expect(values).toEqual([
      ["加固水库数量", "=", 2, 2],
      ["疏浚沟渠长度", "≥", 9, 9.4],
      ["按期完工率", "≥", 90, 88],
      ["农户满意度", "≥", 85, 91],
    ])
    expect(form.indicators[2]?.deviation).toBe("汛期停工")
  })

  it("take no indicator from what is to be said besides, and no unit of money into a name", () => {
    expect(form.conclusion).toMatchObject([{ heading: "其他需说明事项", text: "无" }])
    const text = lines.map((line) => line.join(" ")).join("\n")
    const named = readOneForm(text.replace("云溪县水利局", "云溪县水利局 单位：万元"))
    expect(named.project.unit).toBe("云溪县水利局")
  })
})

const cells = [
  ["项目绩效自评表", "（2024年1-8月）"],
  [
    "项目名称",
    "路灯维护",
    "预算单位",
    "云溪县市政所",
    "项目自评金额（元）",
    "235000",
    "其中：县级财政",
    "235000",
  ],
  ["实际支出金额", "230000", "支出率", "97.87%"],
  ["一级指标", "二级指标", "三级指标", "预期指标值", "实际完成值", "权重", "自评得分"],
  ["产出", "数量", "维护路灯数量", "1260盏", "1260盏", "40", "40"],
  ["更换灯具数量", "80套", "76套", "20", "19"],
  ["质量", "亮灯率", "≥98%", "98.6%", "30", "30"],
  ["时效", "修复及时率", "≥95%", "97%", "10", "10"],
]

describe("a cell a line", () => {
  const form = readOneForm(cells.flat().join("\n"))

  it("keeps a name from what follows it under a label that is not known", () => {
    expect(form.project.unit).toBe("云溪县市政所")
  })

  it("takes what was spent, printed as a pair of its own, to the first funding row", () => {
    expect(form.funds[0]).toMatchObject({ initialBudget: 235000, executed: 230000, executionRate: 97.87 })
    expect(form.funds).toHaveLength(2)
  })

  it("parts 产出 from 数量 where the other second levels stand alone", () => {
    expect(form.indicators.map(shortRow).map((row) => row.slice(0, 3))).toEqual([
      ["产出", "数量", "维护路灯数量"],
      ["产出", "数量", "更换灯具数量"],
      ["产出", "质量", "亮灯率"],
      ["产出", "时效", "修复及时率"],
    ])
  })

  it("reads the year of a form about some months of it", () => {
    expect(form.year).toBe(2024)
  })
})
