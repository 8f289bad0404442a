import { describe, expect, it } from "vitest"
import { readText } from "../../../src/reading/readers/text-reader.ts"
import { runningTextRecogniser } from "../../../src/reading/recognisers/running-text/index.ts"
import type { Form } from "../../../src/records/form.ts"

function formsOf(text: string): readonly Form[] {
  return runningTextRecogniser.recognise(readText(new TextEncoder().encode(text)).pages)?.forms ?? []
}

function formOf(text: string): Form {
  const [form] = formsOf(text)
  if (form === undefined) throw new Error("no form was read")
  return form
}

const values = (form: Form): readonly (readonly [string, string | undefined])[] =>
  form.indicators.map(({ name, target }) => [name, target?.text])

const head =
  "项目支出绩效目标表(2023年度)项目名称云溪县河道清理主管部门云溪县水利局实施单位石桥镇人民政府项目资金(万元)年度资金总额:36其中:财政拨款36其他资金0年度总体目标清理河道,改善水质。绩效指标一级指标二级指标三级指标指标值"

describe("running text: prints met in the open", () => {
  it("makes no rows of a report in sentences", () => {
    const report = `一、绩效目标完成情况分析。(一)总体目标为清理河道12公里。1.产出指标完成情况分析。(1)数量指标。清理河道11.5公里,其中主干8公里,支流3.5公里。(2)质量指标。验收合格率100%。(3)时效指标。按期完工。2.效益指标完成情况分析。(1)社会效益。受益群众850人。3.满意度指标完成情况分析。群众满意度96%。`
    expect(formsOf(report)).toEqual([])
    expect(formsOf(`石桥镇2023年度绩效自评报告\n${report.replace(/完成情况分析/gu, "")}`)).toEqual([])
  })

  it("reads a form printed in one line with blanks between its cells", () => {
    const form = formOf(
      "河道清理自评表.xlsx\n项目支出绩效自评表 (2023年度) 项目名称 云溪县河道清理 主管部门 云溪县水利局 实施单位 石桥镇人民政府 项目资金(万元) 全年预算数 全年执行数 分值 执行率 得分 年度资金总额 36 36 10 100% 10 年度总体目标 清理河道。 绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 产出指标 数量指标 清理河道长度 ≥12公里 12公里 30 30 打捞水草 5吨 6吨 20 20 效益指标 社会效益指标 河道景观 改善 改善 30 30 满意度指标 服务对象满意度指标 沿岸群众满意度 ≥90% 95% 10 10 总分 100 100",
    )
    expect(
      form.indicators.map(({ name, target, actual, weight, score }) => [
        name,
        target?.text,
        actual?.text,
        weight,
        score,
      ]),
    ).toEqual([
      ["清理河道长度", "≥12公里", "12公里", 30, 30],
      ["打捞水草", "5吨", "6吨", 20, 20],
      ["河道景观", "改善", "改善", 30, 30],
      ["沿岸群众满意度", "≥90%", "95%", 10, 10],
    ])
  })

  it("reads nothing from a blank template in one line", () => {
    expect(
      formsOf(
        "财政支出项目绩效目标申报表 ( 年度) 项目名称 主管部门 项目实施单位 项目资金申请(万元) 资金总额: 财政拨款: 年度绩效指标 一级指标 二级指标 指标内容 指标值 备注 产出指标 数量指标 质量指标 时效指标 … 效益指标 经济效益指标 社会效益指标 … 服务对象满意度指标 具体指标 …… 填报人: 填报日期:",
      ),
    ).toEqual([])
  })

  it("keeps units in brackets, rates of a kind, periods, frequencies and words behind their names", () => {
    const form = formOf(
      `${head}产出指标数量指标巡河频次每月两次清理河道数量8(条)时效指标清理期限2023年3月--2023年10月成本指标护河员补助标准600元/人·月控制成本率控制在98%以内效益指标社会效益指标河道垃圾减少情况减少岸线景观提升情况提升管护机制合理性合理`,
    )
    expect(values(form)).toEqual([
      ["巡河频次", "每月两次"],
      ["清理河道数量", "8(条)"],
      ["清理期限", "2023年3月--2023年10月"],
      ["护河员补助标准", "600元/人·月"],
      ["控制成本率", "控制在98%以内"],
      ["河道垃圾减少情况", "减少"],
      ["岸线景观提升情况", "提升"],
      ["管护机制合理性", "合理"],
    ])
  })

  it("keeps numbered names without a value, and a name that is both levels' word", () => {
    const form = formOf(
      `${head}产出指标数量指标指标1:清理河道8公里指标2:设立护河公示牌质量指标指标1:设立护河站点满意度指标满意度指标群众满意度≥90%`,
    )
    expect(form.indicators.map(({ level2, ordinal, name }) => [level2, ordinal, name])).toEqual([
      ["数量指标", 1, "清理河道"],
      ["数量指标", 2, "设立护河公示牌"],
      ["质量指标", 1, "设立护河站点"],
      ["满意度指标", null, "群众满意度"],
    ])
  })

  it("tells the end of a name from the beginning of a label, and the code of a body from a remark", () => {
    const form = formOf(
      head
        .replace("河道清理主管部门", "河道清理项目主管部门[016]")
        .replace("清理河道,", "清理河道,符合计划生态要求,") + "产出指标数量指标清理河道8公里打捞水草5吨",
    )
    expect(form.project).toMatchObject({
      name: "云溪县河道清理项目",
      department: "[016]云溪县水利局",
      unit: "石桥镇人民政府",
    })
    expect(form.goal.expected).toBe("清理河道,符合计划生态要求,改善水质。")
  })

  it("parts cells at the blanks of a print that has them, whatever their words", () => {
    const form = formOf(
      "项目支出绩效自评表 (2023年度) 项目名称 河道清理 主管部门 云溪县水利局 实施单位 石桥镇人民政府 绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 产出指标 质量指标 清理过程合规性 依照操作手册逐段清理 清理结果全部过关 45 45 效益指标 社会效益指标 对沿岸居民出行的影响程度 效果明显 效果较为明显 45 45",
    )
    expect(form.indicators.map(({ name, target, actual }) => [name, target?.text, actual?.text])).toEqual([
      ["清理过程合规性", "依照操作手册逐段清理", "清理结果全部过关"],
      ["对沿岸居民出行的影响程度", "效果明显", "效果较为明显"],
    ])
  })

  it("keeps quantities inside names, words that begin with a unit, and tolerances", () => {
    const form = formOf(
      `${head}产出指标数量指标清理主河道8公里260元/米设立围栏120米35元/米巡河次数36支持沿岸企业数量4家质量指标水位误差±3%以内`,
    )
    expect(values(form)).toEqual([
      ["清理主河道8公里", "260元/米"],
      ["设立围栏120米", "35元/米"],
      ["巡河次数", "36"],
      ["支持沿岸企业数量", "4家"],
      ["水位误差", "±3%以内"],
    ])
  })

  it("keeps sign and unit out of the value's text where they have columns of their own", () => {
    const form = formOf(
      "项目支出绩效自评表(2023年度)项目名称河道清理主管部门云溪县水利局实施单位石桥镇人民政府绩效指标一级指标二级指标三级指标指标性质指标值度量单位实际完成值分值得分产出指标数量指标清理河道长度≥12公里134040效益指标社会效益指标受益人数≥850人9005050",
    )
    expect(form.indicators.map(({ target }) => target)).toEqual([
      { text: "12", op: "≥", number: 12, unit: "公里" },
      { text: "850", op: "≥", number: 850, unit: "人" },
    ])
  })

  it("parts two goals where the second begins like the first", () => {
    const goals = (text: string): unknown =>
      formOf(
        `项目支出绩效自评表(2023年度)项目名称河道清理主管部门云溪县水利局实施单位石桥镇人民政府年度总体目标预期目标实际完成情况${text}绩效指标一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标清理河道长度12公里12公里9090`,
      ).goal
    expect(goals("清理河道12公里。清理河道12公里。")).toEqual({
      expected: "清理河道12公里。",
      actual: "清理河道12公里。",
    })
    expect(goals("1.清理河道。2.设立公示牌。1.已清理河道。2.已设立公示牌。")).toEqual({
      expected: "1.清理河道。2.设立公示牌。",
      actual: "1.已清理河道。2.已设立公示牌。",
    })
    expect(goals("清理河道,水质好转。全年清理两次。")).toMatchObject({ actual: null })
  })

  it("cuts the parts of the funds by the figures of the whole", () => {
    const { funds } = formOf(
      "项目支出绩效自评表(2023年度)项目名称河道清理主管部门云溪县水利局实施单位石桥镇人民政府项目资金(万元)全年预算数全年执行数分值执行率得分年度资金总额214.5197.341092%9.2其中:财政拨款214.5197.34其他资金年度总体目标清理河道。绩效指标一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标清理河道长度12公里12公里9090",
    )
    expect(funds.map(({ budget, executed, executionRate }) => [budget, executed, executionRate])).toEqual([
      [214.5, 197.34, 92],
      [214.5, 197.34, null],
      [null, null, null],
    ])
  })

  it("reads the tail of a form in one line, and a notice whose indicators name reports", () => {
    const tail = formOf(
      "产出指标 数量指标 清理河道长度 ≥12公里 12公里 40 40 质量指标 验收合格率 100% 100% 20 20 效益指标 社会效益指标 受益人数 ≥850人 900人 30 30 总分 100 100",
    )
    expect(tail.indicators.map(({ name, weight }) => [name, weight])).toEqual([
      ["清理河道长度", 40],
      ["验收合格率", 20],
      ["受益人数", 30],
    ])
    const notice = formOf(
      "关于云溪县河道清理项目绩效目标的公示\n现将绩效目标设定如下:\n一、产出指标\n数量指标:巡河总结报告份数≥2份;清理河道长度≥12公里。质量指标:验收合格率100%。\n二、满意度指标\n服务对象满意度较上年提高。",
    )
    expect(values(notice)).toEqual([
      ["巡河总结报告份数", "≥2份"],
      ["清理河道长度", "≥12公里"],
      ["验收合格率", "100%"],
      ["服务对象满意度", "较上年提高"],
    ])
  })

  it("reads totals parted by a blank, scores under other headings, and goals parted by one blank", () => {
    const form = formOf(
      "项目支出绩效自评表 (2023年度) 项目名称 河道清理项目 预算主管部门 云溪县水利局 实施单位 石桥镇人民政府 项目资金(万元) 全年预算数 全年执行数 分值 执行率 自评分 资金总额 36 18 10 50% 5 其中:财政拨款 36 18 其他资金 0 0 年度总体目标 预期目标 实际完成情况 清理河道,改善水质 沿岸两公里已经清理 绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 自评分 产出指标 数量指标 清理河道长度 ≥12公里 12公里 50 50 效益指标 社会效益指标 受益人数 ≥850人 900人 30 30 合计 90 85",
    )
    expect(form.project).toMatchObject({ name: "河道清理项目", department: "云溪县水利局" })
    expect(form.goal).toEqual({ expected: "清理河道,改善水质", actual: "沿岸两公里已经清理" })
    expect(form.funds.map(({ budget, executed }) => [budget, executed])).toEqual([
      [36, 18],
      [36, 18],
      [0, 0],
    ])
    expect(form.indicators.map(({ score }) => score)).toEqual([50, 30])
    expect(form.total).toEqual({ weight: 90, score: 85 })
  })

  it("reads numbered rows among which headings and levels have strayed, and cuts no number there", () => {
    const form = formOf(
      "河道清理自评表.xlsx\n云溪县项目支出绩效自评表 (2023年度) 项目名称 河道清理 主管部门 云溪县水利局 实施单位 石桥镇人民政府 分值 执行率 得分 年度 总体 目标 一级 指标 — 年度 实际 指标值 完成值 指标1:清理河道长度 12508米 二级指标 三级指标 指标2:打捞水草 5吨 6吨 20 20 指标3:设立公示牌 3块 3块 10 10 指标4:巡河次数 24次 26次 30 30 指标5:受益人数 850人 900人 20 18.5 数量指标",
    )
    expect(form.goal.expected).toBeNull()
    expect(
      form.indicators
        .slice(-4)
        .map(({ ordinal, name, target, actual, weight, score }) => [
          ordinal,
          name,
          target?.text,
          actual?.text,
          weight,
          score,
        ]),
    ).toEqual([
      [2, "打捞水草", "5吨", "6吨", 20, 20],
      [3, "设立公示牌", "3块", "3块", 10, 10],
      [4, "巡河次数", "24次", "26次", 30, 30],
      [5, "受益人数", "850人", "900人", 20, 18.5],
    ])
    expect(form.indicators.flatMap(({ target }) => target?.text ?? [])).not.toContain("12")
  })

  it("makes no form of what tells how a form is to be filled in", () => {
    expect(
      formsOf(
        "绩效目标申报表填写要求红色字体为必填项目。1.项目名称:自行填写2.项目类型:系统自动生成3.主管部门名称:系统自动生成4.项目申报单位:系统自动生成5.项目期:1年6.年度资金总额:指年度项目资金总额。7.总体目标年度目标:使用该项目资金预期达到的产出。8.绩效指标包括三个一级指标,即产出指标、效益指标和满意度指标。",
      ),
    ).toEqual([])
    expect(
      formsOf(
        "查看全文\n\n项目支出绩效目标申报表范例\n项目支出绩效目标申报表(2023年度)项目名称主管部门及代码项目绩效目标指标项目绩效指标某某医院资金总额:其中:当年财政拨款其他资金指标内容指标值项目支出绩效目标申报表内容说明一、适用范围(一)本表作为预算资金确定的依据。",
      ),
    ).toEqual([])
  })
})
