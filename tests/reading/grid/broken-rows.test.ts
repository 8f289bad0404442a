import { describe, expect, it } from "vitest"
import { readOneForm, shortRow } from "./read-grid.ts"

/** Cells aligned at their tops and broken after six letters, as a PDF's text is copied: pieces side by side below. */
const printed = `项目支出绩效自评表
（2024年度）
项目名称 沙洲渡口趸船大修
主管部门 沙洲县交通局 实施单位 沙洲县渡口管
理站
项目资金（万 年初预算数 全年预算数 全年执行数 分值 执行率 得分
元）
年度资金总额 96 96 91.2 10 95% 9.5
其中：当年财 96 96 91.2 95%
政拨款
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析
及改进措施
产出指标 数量指标 大修趸船艘数 ≥4艘 4艘 20 20
更换锚链长度 ≥360米 372米 10 10
质量指标 船检一次通过 =100% 100% 10 10
率
成本指标 单艘大修费用 ≤22.5万 22.8万 10 9.87 钢材涨价，下
元 元 次分批采购
效益指标 社会效益指标 年度安全渡运 ≥41000 43200人 30 30
人次 人次 次
满意度指标 服务对象满意 渡客满意度 ≥90% 93% 10 10
度指标
总分 100 99.37`

describe("rows whose broken cells go on side by side in the lines below", () => {
  const form = readOneForm(printed)

  it("are put together piece by piece", () => {
    expect(form.indicators.map(shortRow)).toEqual([
      ["产出指标", "数量指标", "大修趸船艘数", "≥4艘", "4艘", 20, 20],
      ["产出指标", "数量指标", "更换锚链长度", "≥360米", "372米", 10, 10],
      ["产出指标", "质量指标", "船检一次通过率", "=100%", "100%", 10, 10],
      ["产出指标", "成本指标", "单艘大修费用", "≤22.5万元", "22.8万元", 10, 9.87],
      ["效益指标", "社会效益指标", "年度安全渡运人次", "≥41000人次", "43200人次", 30, 30],
      ["满意度指标", "服务对象满意度指标", "渡客满意度", "≥90%", "93%", 10, 10],
    ])
    expect(form.indicators[3]?.deviation).toBe("钢材涨价，下次分批采购")
    expect(form.total).toEqual({ weight: 100, score: 99.37 })
  })

  it("in the head and the money block as well", () => {
    expect(form.project.unit).toBe("沙洲县渡口管理站")
    expect(form.currency).toBe("万元")
    expect(form.funds.map(({ source, executed }) => [source, executed])).toEqual([
      ["年度资金总额", 91.2],
      ["其中：当年财政拨款", 91.2],
    ])
  })
})
