import { describe, expect, it } from "vitest"
import { readDocument } from "../../../src/reading/read-document.ts"

/** A copied table whose row ends were lost but for some, and whose two rows of headings stand behind each other. */
const print = `2023年度项目支出绩效自评表 | 部门:云溪县第一中学 |
| 项目名称 | 校舍维修 | 主管部门 | 云溪县教育局 | 实施单位 | 云溪县第一中学 | 绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 产出指标 | 数量指标 | 维修教室数量 | ≧ | 24 | 间 | 26 | 20 | 20 |
| 质量指标 | 验收合格率 | ═ | 100 | % | 100% | 30 | 30 |
| 效益指标 | 社会效益 指标 | 惠及学生人数 | ≧ | 900 | 人 | 880 | 30 | 29.33 |
| 满意度指标 | 服务对象满意度指标 | 家长满意度 | ≧ | 90 | % | 95% | 10 | 10 |
| 其他需要说明事项 | 无 | 总分 | 100 | 89.33 |
`

describe("rows that were run together", () => {
  it("are read with the levels first, though their headings stand behind those of the values", async () => {
    const { document } = await readDocument(new TextEncoder().encode(print), "print.txt")
    const rows = document.forms[0]?.indicators.map((row) => [
      row.level1,
      row.level2,
      row.name,
      `${row.target?.op}${row.target?.number}${row.target?.unit}`,
      row.actual?.text,
      row.weight,
      row.score,
    ])
    expect(rows).toEqual([
      ["产出指标", "数量指标", "维修教室数量", "≥24间", "26", 20, 20],
      ["产出指标", "质量指标", "验收合格率", "=100%", "100%", 30, 30],
      ["效益指标", "社会效益指标", "惠及学生人数", "≥900人", "880", 30, 29.33],
      ["满意度指标", "服务对象满意度指标", "家长满意度", "≥90%", "95%", 10, 10],
    ])
  })
})
