import { describe, expect, it } from "vitest"
import { readOneForm, shortRow } from "./read-grid.ts"

describe("a department-wide table whose merged cells were lost", () => {
  const form = readOneForm(
    [
      "雲溪縣渡口管理所2024年度整體績效目標(biāo)表 | ||||||||",
      "部門 | 雲溪縣渡口管理所 | |||||||",
      "*年度總體績效目標(biāo) | 渡口安全運(yùn)行。 | |||||||",
      "績效指標(biāo) | ||||||||",
      "一級(jí)指標(biāo) | 二級(jí)指標(biāo) | 三級(jí)指標(biāo) | 指標(biāo)值類型 | *指標(biāo)值 | 計(jì)量單位 | *指標(biāo)解釋 | *評(píng)(扣)分標(biāo)準(zhǔn) | 備注 |",
      "產(chǎn)出指標(biāo) | 數(shù)量指標(biāo) | 渡船檢修次數(shù) | 定量 | 12 | 次 | 全年檢修的次數(shù) | 少一次扣一分 | |",
      "質(zhì)量指標(biāo) | 檢修合格率 | 定量 | 100 | % | 一次合格的比例 | 未達(dá)標(biāo)的酌情扣分 | ||",
      "時(shí)效指標(biāo) | 檢修時(shí)間 | 定性 | 每月上旬 | 按月安排 | 未達(dá)標(biāo)的酌情扣分 | |||",
      "成本指標(biāo) | 社會(huì)成本指標(biāo) | 定量 | 3 | % | 停渡的影響 | 未達(dá)標(biāo)的酌情扣分 | ||",
      "效益指標(biāo) | 經(jīng)濟(jì)效益指標(biāo) | 未達(dá)標(biāo)的酌情扣分 | ||||||",
      "社會(huì)效益指標(biāo) | 渡客安全 | 定性 | 有保障 | 無傷亡事故 | 未達(dá)標(biāo)的酌情扣分 | |||",
    ].join("\n"),
  )

  it("is one, with its department and its goal", () => {
    expect(form.kind).toBe("department-target")
    expect(form.project.department).toBe("雲溪縣渡口管理所")
    expect(form.goal.expected).toBe("渡口安全運行。")
  })

  it("has the natures, values and units of its rows, and no row of what stands in each of them", () => {
    expect(form.indicators.map((row) => [row.level2, row.name, row.nature, row.target?.text])).toEqual([
      ["數量指標", "渡船檢修次數", null, "12"],
      ["質量指標", "檢修合格率", null, "100"],
      ["時效指標", "檢修時間", "qualitative", "每月上旬"],
      ["成本指標", "社會成本指標", null, "3"],
      ["社會效益指標", "渡客安全", "qualitative", "有保障"],
    ])
    expect(form.indicators.map((row) => row.target?.unit)).toEqual(["次", "%", null, "%", null])
  })
})

describe("words for headings and levels", () => {
  it("bare 一级, 二级, 三级 above levels that end in 值, up to the foot of the page", () => {
    const form = readOneForm(
      [
        "项目支出目标申报表",
        "（2025年度）",
        "项目名称",
        "渡口维修",
        "项目主管部门",
        "云溪县交通局",
        "项目资金申请（万元）",
        "资金总额：",
        "12",
        "财政拨款：",
        "12",
        "其他：",
        "",
        "一级",
        "二级",
        "三级",
        "年度数值",
        "备注",
        "产出值",
        "数量值",
        "维修渡口",
        "≥6座",
        "质量值",
        "验收合格率",
        "=100%",
        "效益值",
        "社会效益值",
        "渡客安全",
        "有保障",
        "内容保障 | 公务邮箱",
        "云溪县人民政府办公室主办",
      ].join("\n\n"),
    )
    expect(form.indicators.map(shortRow)).toEqual([
      ["产出值", "数量值", "维修渡口", "≥6座", null, null, null],
      ["产出值", "质量值", "验收合格率", "=100%", null, null, null],
      ["效益值", "社会效益值", "渡客安全", "有保障", null, null, null],
    ])
    expect(form.funds.map((fund) => [fund.source, fund.initialBudget])).toEqual([
      ["资金总额", 12],
      ["财政拨款", 12],
      ["其他", null],
    ])
  })

  it("指标1 without a colon numbers a name", () => {
    const form = readOneForm(
      [
        "项目支出绩效自评表",
        "项目名称\t渡口维修",
        "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分",
        "产出指标\t数量指标\t指标1维修渡口\t6座\t6座\t50\t50",
        "\t\t指标2渡船检修\t4艘\t4艘\t40\t40",
      ].join("\n"),
    )
    expect(form.indicators.map((row) => [row.ordinal, row.name])).toEqual([
      [1, "维修渡口"],
      [2, "渡船检修"],
    ])
  })
})
