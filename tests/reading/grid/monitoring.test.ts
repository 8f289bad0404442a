import { describe, expect, it } from "vitest"
import { readOneForm } from "./read-grid.ts"

const head = [
  "项目支出绩效目标执行监控表",
  "（2024年度）",
  "项目名称\t\t城东片区路灯更新",
  "主管部门及代码\t\t云溪县住房和城乡建设局\t\t实施单位\t云溪县路灯管理所",
  "项目资金（万元）\t\t\t年初预算数\t1-8月执行数\t1-8月执行率\t全年预计执行数",
  "\t\t年度资金总额\t120.00\t80.50\t67.08%\t118.00",
  "年度总体目标\t\t更换旧路灯三百盏。",
]
const headings = [
  "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t1-8月执行情况\t全年预计完成情况\t偏差原因分析\t\t\t完成目标可能性\t备注",
  "\t\t\t\t\t\t\t经费保障\t人员保障\t原因说明\t\t",
]
const rows = [
  "\t产出指标\t数量指标\t更换盏数\t≥300盏\t210盏\t300盏\t\t√\t夏季多雨停工\t确定能\t九月起加班",
  "\t\t质量指标\t一次点亮率\t≥98%\t97%\t98%\t拨付晚了两个月\t\t\t有可能\t",
]

describe("a monitoring form", () => {
  const form = readOneForm([...head, ...headings, ...rows].join("\n"))

  it("is told by its columns, whatever months they are about", () => {
    expect(form.kind).toBe("monitoring")
    expect(form.layout).toBe("national-monitoring-2019")
    expect(form.funds).toMatchObject([
      { initialBudget: 120, budget: null, executed: 80.5, executionRate: 67.08, forecast: 118 },
    ])
  })

  it("has a forecast, ticked reasons, a likelihood and a remark a row", () => {
    expect(form.indicators[0]).toMatchObject({
      actual: { text: "210盏" },
      forecast: { number: 300, unit: "盏" },
      causes: "人员保障",
      deviation: "夏季多雨停工",
      likelihood: "确定能",
      remark: "九月起加班",
    })
  })

  it("keeps what is written where a tick belongs", () => {
    expect(form.indicators[1]).toMatchObject({
      causes: null,
      deviation: "经费保障：拨付晚了两个月",
      likelihood: "有可能",
      remark: null,
    })
  })
})

it("a form without such columns has no such fields", () => {
  const form = readOneForm(
    [
      "项目名称\t路灯更新\t主管部门\t住建局",
      "一级指标\t二级指标\t三级指标\t指标值\t分值",
      "产出指标\t数量指标\t更换盏数\t≥300盏\t50",
    ].join("\n"),
  )
  expect(Object.keys(form.indicators[0] ?? {})).not.toContain("forecast")
})
