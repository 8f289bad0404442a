import { describe, expect, it } from "vitest"
import { withoutPageMarks } from "../../src/reading/page-marks.ts"
import type { Page } from "../../src/reading/page-model.ts"

function page(number: number, ...texts: readonly string[]): Page {
  const lines = texts.map((text, at) => ({
    number: at + 1,
    text,
    cells: [{ text, column: 0, source: { line: at + 1 } }],
  }))
  return { number, sheet: null, lines }
}

function kept(...pages: readonly Page[]): readonly string[] {
  return withoutPageMarks(pages).flatMap(({ lines }) => lines.map(({ text }) => text))
}

describe("what printers put around a form", () => {
  it("is left out: numbers of pages, and titles that say that the form goes on", () => {
    expect(
      kept(
        page(1, "项目支出绩效自评表", "（2024年度）", "渡口维修", "- 1 -"),
        page(2, "项目支出绩效自评表（2024年度）（续）", "疏浚航道"),
        page(3, "项目支出绩效自评表续表2", "设置航标", "第3页"),
      ),
    ).toEqual(["项目支出绩效自评表", "（2024年度）", "渡口维修", "疏浚航道", "设置航标"])
  })

  it("is kept where it may be something else", () => {
    const lines = ["项目支出绩效自评表（续）", "12", "合同续签情况表", "养护手续表"]
    expect(kept(page(1, ...lines))).toEqual(lines)
  })

  it("is left out: the head that is printed again behind each page's number", () => {
    const form = ["渡口维修绩效目标表", "项目名称", "渡口维修", "产出指标", "渡口", "≥3座"]
    expect(kept(page(1, ...form, "2", "", "渡口维修绩效目标表", "效益指标", "旅客", "≥900人"))).toEqual([
      ...form,
      "",
      "效益指标",
      "旅客",
      "≥900人",
    ])
    const head = "青河县预算公开文本"
    expect(kept(page(1, "名称", "- 1 -", head, "渡口", "- 2 -", head, "航标"))).toEqual([
      "名称",
      "渡口",
      "航标",
    ])
  })

  it("is kept where a form begins anew behind its title, or where a cell holds the number", () => {
    const two = [
      "渡口维修绩效目标表",
      "项目名称",
      "渡口",
      "≥3座",
      "12",
      "渡口维修绩效目标表",
      "项目名称",
      "航标",
    ]
    expect(kept(page(1, ...two))).toEqual(two)
    const rows = ["渡口维修数量", "3", "群众满意程度", "90", "渡口安全情况"]
    expect(kept(page(1, ...rows))).toEqual(rows)
    const standard = "按完成比例得分"
    const scored = ["渡口", "5", standard, "5", "航标", "10", standard, "10", "浮桥", "15", standard]
    expect(kept(page(1, ...scored))).toEqual(scored)
  })
})
