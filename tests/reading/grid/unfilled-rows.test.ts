import { expect, it } from "vitest"
import { readDocument } from "../../../src/reading/read-document.ts"

async function read(lines: readonly string[]) {
  const { document } = await readDocument(new TextEncoder().encode(lines.join("\n")), "form.txt")
  return document.forms
}

const head = [
  "项目支出绩效自评表",
  "（2022年度）",
  "项目名称 白杨县渠道维修工程",
  "主管部门 白杨县水利局 实施单位 白杨县灌区中心",
  "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分",
]

it("rows that hold their number only, points below a level and notes below the table are no part of any indicator", async () => {
  const [form] = await read([
    ...head,
    "产出指标",
    "(50分)",
    "数量指标 指标1：维修渠道长度 ≥12公里 12公里 30 30",
    "指标2：更换闸门数量 8座 8座 20 20",
    "……",
    "质量指标 指标1：/ / / / /",
    "指标2：",
    "……",
    "效益指标",
    "(40分)",
    "社会效益",
    "指标",
    "指标1：受益农户数 ≥900户 930户 40 40",
    "指标2：",
    "……",
    "注：1.分值由各单位按重要程度填写。2.未完成的写明原因。",
  ])
  expect(
    form?.indicators.map(({ name, ordinal, score, deviation }) => [name, ordinal, score, deviation]),
  ).toEqual([
    ["维修渠道长度", 1, 30, null],
    ["更换闸门数量", 2, 20, null],
    ["受益农户数", 1, 40, null],
  ])
})

it("a blank form whose rows were lost is no form", async () => {
  expect(
    await read([
      "财政支出项目绩效目标申报表",
      "年度绩效指标 一级指标 二级指标 指标内容 指标值 备注 产出指标 数量指标 质量指标 效益指标 经济效益指标 社会效益指标",
      "财政支出项目绩效目标申报表填报说明",
      "一、适用范围",
      "(一)本表适用于申请项目支出预算时填报。",
    ]),
  ).toEqual([])
})

it("the tail of a table whose sign, value and unit stand in columns of their own is read without its headings", async () => {
  const [form] = await read([
    "渠道清淤长度 | ≥ | 6 | 公里 | 7 | 10 |",
    "|",
    "质量指标 | 工程验收合格率 | = | 100 | % | 100 | 10 |",
    "|",
    "时效指标 | 按期完工率 | = | 100 | % | 100 | 10 |",
    "|",
    "效益指标 | 社会效益指标 | 灌溉水利用提高率 | ≥ | 3 | % | 4 | 20 |",
    "|",
    "满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥ | 90 | % | 95 | 10 |",
    "合计 | 100 |",
  ])
  expect(
    form?.indicators.map(({ name, target, weight }) => [
      name,
      target?.op,
      target?.number,
      target?.unit,
      weight,
    ]),
  ).toEqual([
    ["渠道清淤长度", "≥", 6, "公里", 10],
    ["工程验收合格率", "=", 100, "%", 10],
    ["按期完工率", "=", 100, "%", 10],
    ["灌溉水利用提高率", "≥", 3, "%", 20],
    ["农户满意度", "≥", 90, "%", 10],
  ])
})

it("subtotals and budgets by their kind are funding rows", async () => {
  const [form] = await read([
    "项目支出绩效目标申报表",
    "（2022年度）",
    "项目名称 白杨县渠道维修工程",
    "预算单位 白杨县水利局",
    "项目资金（万元） 年度资金总额 金额（万元）",
    "（一）财政拨款小计 8.20",
    "1、一般公共预算 8.20",
    "2、政府性基金 0.00",
    "（二）自有资金小计 0.00",
    "总体目标 完成全县渠道维修任务，保障春灌用水。",
    "一级指标 二级指标 三级指标 指标值",
    "产出指标 数量指标 维修渠道长度 ≥12公里",
    "效益指标 社会效益指标 受益农户数 ≥900户",
  ])
  expect(
    form?.funds.filter(({ initialBudget }) => initialBudget !== null).map((fund) => fund.initialBudget),
  ).toEqual([8.2, 8.2, 0, 0])
})
