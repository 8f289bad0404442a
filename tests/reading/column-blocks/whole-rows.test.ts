import { describe, expect, it } from "vitest"
import { readDocument } from "../../../src/reading/read-document.ts"

const heading =
  "项目名称 项目单位 预算数 年度绩效目标 一级指标 二级指标 三级指标 指标性质 指标方向 目标值 计量单位 分值"
const rows = [
  "设备更新 001-云溪县档案馆 120,000.00 更新库房设备。 产出指标 数量指标 更新设备数量 正向 大于等于 12 台 20",
  "质量指标 验收合格率 正向 等于 100 % 20",
  "时效指标 更新完成时间 定性",
  "10月底之前",
  "10",
  "效益指标 可持续影响 档案保管条件改善 定性",
  "长期",
  "30",
  "满意度指标 服务对象满意度 查档群众满意度 正向 大于等于 92 % 10",
  "库房维修 001-云溪县档案馆 80,000.00 维修库房。 产出指标 数量指标 维修库房数量 正向 大于等于 3 间 50",
  "质量指标 维修合格率 正向 等于 100 % 40",
]

async function read(lines: readonly string[]) {
  const { document } = await readDocument(new TextEncoder().encode(lines.join("\n")), "table.txt")
  return document.forms
}

describe("a wide table whose worded values stand on lines of their own", () => {
  it("opens no project at such a value, and keeps it in its row", async () => {
    const forms = await read(["项目绩效目标表", "（2025年度）", "单位:元", heading, ...rows])
    expect(forms.map(({ project }) => project.name)).toEqual(["设备更新", "库房维修"])
    const [first, second] = forms.map(({ indicators }) =>
      indicators.map((row) => [row.name, row.target?.text, row.weight]),
    )
    expect(first?.map(([name]) => name)).toEqual([
      "更新设备数量",
      "验收合格率",
      "更新完成时间",
      "档案保管条件改善",
      "查档群众满意度",
    ])
    expect(first?.slice(2, 4)).toEqual([
      ["更新完成时间", "10月底之前", 10],
      ["档案保管条件改善", "长期", 30],
    ])
    expect(second).toHaveLength(2)
  })
})
