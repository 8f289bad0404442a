import { describe, expect, it } from "vitest"
import { readGrid, readOneForm, shortRow } from "./read-grid.ts"

const text = `2024年部门预算项目绩效目标表
填报单位：云溪县图书馆 单位：万元
项目名称：图书购置 项目代码：530000240000001
项目总预算 60 项目当年预算 30
项目资金来源 资金来源项目 金额
合计 30
1.一般公共预算财政拨款 30
项目支出明细测算 项目支出明细 金额 测算依据及说明
图书 30 一万册
项目绩效总目标 名称 目标说明
长期绩效目标1 建成馆藏体系
年度绩效目标1 购置图书一万册
长期绩效目标表
目标名称 一级指标 二级指标 三级指标 指标值 绩效标准
长期绩效目标1 产出指标 数量指标 馆藏总量 ≥9万册 计划标准
年度绩效目标表
目标名称 一级指标 二级指标 三级指标 指标值 绩效标准
前年 上年 预计当年实现
年度绩效目标1 产出指标 数量指标 新增图书 0.8万册 0.9万册 1万册 计划标准
质量指标 图书合格率 100% 100% 100% 行业标准
满意度指标 服务对象满意度指标 读者满意度 93% 94% ≥95% 历史标准`

describe("a table of long-term goals and one of the year's goals in one form", () => {
  const form = readOneForm(text)

  it("are one form, whose project stands before a colon", () => {
    expect(form.project.name).toBe("图书购置")
    expect(form.goal.expected).toBe("购置图书一万册")
    expect(form.funds.map((fund) => [fund.source, fund.initialBudget])).toEqual([
      ["合计", 30],
      ["1.一般公共预算财政拨款", 30],
    ])
  })

  it("take their targets from the column of the year, not from those of the years before", () => {
    expect(form.indicators.map((row) => [row.level1, row.level2, row.name, row.target?.text])).toEqual([
      ["产出指标", "数量指标", "馆藏总量", "≥9万册"],
      ["产出指标", "数量指标", "新增图书", "1万册"],
      ["产出指标", "质量指标", "图书合格率", "100%"],
      ["满意度指标", "服务对象满意度指标", "读者满意度", "≥95%"],
    ])
  })

  it("begin another form where another project is named", () => {
    const forms = readGrid(`${text}\n${text.replace("图书购置", "书架更新")}`)?.forms ?? []
    expect(forms.map((each) => each.project.name)).toEqual(["图书购置", "书架更新"])
    expect(forms.map((each) => each.indicators.length)).toEqual([4, 4])
  })
})

describe("rows of running text", () => {
  const form = readOneForm(`2024年度项目支出绩效自评表
项目名称 物资储备 预算单位 云溪县林业局
预算执行情况（万元） 预算数 45 执行数 43.2 执行率 96%
年度预期目标 储备物资1200件，演练2次。
年度目标完成情况 储备物资1216件，演练2次，未发生火灾。
一级指标 二级指标 三级指标 分值 年度指标值 全年完成值 得分 未完成原因和改进措施
产出指标（50分） 数量指标 储备件数 25 ≥1200件 1216件 25
演练次数 25 2次 2次 25
效益指标（30分） 生态效益指标 火灾受害率 30 ≤0.8‰ 0.12‰ 30
满意度指标（10分） 服务对象满意度 群众满意度 10 ≥90% 92% 10
预算执行率（10分） 预算执行率 10 100% 96% 9.6
合计 100 99.6`)

  it("take what was reached, right above the headings, for no heading", () => {
    expect(form.goal.actual).toBe("储备物资1216件，演练2次，未发生火灾。")
    expect(form.indicators.map(shortRow).map(([, , name]) => name)).toHaveLength(5)
  })

  it("take what bears points for a first level, whatever its words", () => {
    expect(form.indicators.map(shortRow).at(-1)).toEqual([
      "预算执行率",
      "",
      "预算执行率",
      "100%",
      "96%",
      10,
      9.6,
    ])
  })
})
