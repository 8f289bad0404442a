import fc from "fast-check"
import { expect, test } from "vitest"
import { readGrid } from "./read-grid.ts"

const word = fc.oneof(
  fc.constantFrom(
    "项目名称",
    "项目支出绩效自评表",
    "（2021年度）",
    "年度资金总额",
    "其中：财政拨款",
    "年初预算数",
    "执行率",
    "资金支出计划",
    "年度总体目标",
    "实际完成情况",
    "一级指标",
    "二级指标",
    "三级指标",
    "指标值",
    "分值",
    "得分",
    "产出指标",
    "数量指标",
    "成本指标",
    "≥10次",
    "100%",
    "--",
    "1e999",
    "总分",
    "自评结论",
    "Sheet1",
    "指标1：",
    "",
  ),
  fc.string({ maxLength: 12 }),
)
const separator = fc.constantFrom("\t", "\t\t", " | ", " ", "|", "\n", "\n\n")
const document = fc
  .array(fc.tuple(word, separator), { maxLength: 120 })
  .map((pieces) => pieces.map(([text, end]) => text + end).join(""))

test("whatever the lines and cells are, the recogniser answers, and says only what stands there", () => {
  fc.assert(
    fc.property(document, (text) => {
      const reading = readGrid(text)
      for (const form of reading?.forms ?? [])
        for (const row of form.indicators) {
          expect(row.name).not.toBe("")
          expect(row.confidence).toBeGreaterThan(0)
          expect(row.confidence).toBeLessThanOrEqual(1)
        }
    }),
    { numRuns: 300 },
  )
})

test.each([
  [
    "a header of thousands of cells",
    `${"一级指标\t二级指标\t三级指标\t指标值\t".repeat(400)}\n${"产出指标\t数量指标\ta\t1\n".repeat(400)}`,
  ],
  ["nothing but headers", "一级指标\t二级指标\t三级指标\t指标值\n".repeat(20_000)],
  ["nothing but titles", "项目支出绩效目标表\n项目名称\ta\n主管部门\tb\n".repeat(7_000)],
  ["one very long row", `项目支出绩效目标表\n${"绩效 ".repeat(200_000)}`],
  ["nothing but tabs", `${"\t".repeat(1_900)}\n`.repeat(200)],
  ["nothing but pipes", `${"|".repeat(1_000)}\n`.repeat(200)],
])("%s: no crash, no hang", { timeout: 60_000 }, (_, text) => {
  expect(() => readGrid(text)).not.toThrow()
})

test("more rows than a form can have: the rest is said to be left out", { timeout: 60_000 }, () => {
  const rows = "产出指标\t数量指标\t巡查次数\t10次\n".repeat(6_000)
  const reading = readGrid(`项目支出绩效目标表\n一级指标\t二级指标\t三级指标\t指标值\n${rows}`)
  expect(reading?.problems.map((problem) => problem.code)).toContain("form-too-long")
})
