import { describe, expect, it } from "vitest"
import { levelStem } from "../../../src/layouts/level-families.ts"
import { levelLabels } from "../../../src/reading/recognisers/grid/label-match.ts"
import { readOneForm } from "./read-grid.ts"

describe("levels as regions word them", () => {
  it.each([
    ["项目产出", "level1"],
    ["产出目标", "level1"],
    ["绩效产出指标", "level1"],
    ["满意度类指标", "level1"],
    ["数量目标", "level2"],
    ["质量类", "level2"],
    ["社会效益目标", "level2"],
    ["可持续发展指标", "level2"],
  ])("%s is a %s", (word, level) => {
    expect([...levelLabels.names(word)]).toEqual([level])
  })

  it("are not found in names", () => {
    for (const name of ["群众满意度", "质量", "成本节约率", "产出合格率", "目标完成类别", "年度任务"])
      expect([...levelLabels.names(name)], name).toEqual([])
  })

  it("share the stem of the usual word", () => {
    for (const word of ["产出指标", "项目产出", "产出目标", "产出类指标", "产出"])
      expect(levelStem(word)).toBe("产出")
    expect(levelStem("指标")).toBe("指标")
  })

  it.each(["\n", "  "])("are told where cells are lost (%j between cells)", (between) => {
    const rows = [
      ["项目产出", "数量目标", "疏浚沟渠", "≥9公里"],
      ["新建涵洞", "6处"],
      ["质量目标", "一次验收合格率", "100%"],
      ["项目效益", "社会效益目标", "受益农户", "≥640户"],
      ["满意度目标", "服务对象满意度目标", "农户满意度", "≥92%"],
    ]
    const text = ["项目支出绩效目标表", "（2024年度）", "项目名称  沟渠疏浚"]
      .concat(["一级指标", "二级指标", "三级指标", "指标值"].join(between))
      .concat(rows.map((row) => row.join(between)))
      .join("\n")
    const form = readOneForm(text)
    expect(form.indicators.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
      ["项目产出", "数量目标", "疏浚沟渠"],
      ["项目产出", "数量目标", "新建涵洞"],
      ["项目产出", "质量目标", "一次验收合格率"],
      ["项目效益", "社会效益目标", "受益农户"],
      ["满意度目标", "服务对象满意度目标", "农户满意度"],
    ])
  })
})
