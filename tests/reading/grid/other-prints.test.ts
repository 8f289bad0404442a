import { describe, expect, it } from "vitest"
import { readDocument } from "../../../src/reading/read-document.ts"
import { readOneForm } from "./read-grid.ts"

async function read(lines: readonly string[]) {
  const { document } = await readDocument(new TextEncoder().encode(lines.join("\n")), "print")
  return document
}

const head = [
  "项目支出绩效自评表",
  "（2024年度）",
  "项目名称\t河道清淤",
  "主管部门\t云溪县水务局\t实施单位\t云溪县河道所",
]
const headings = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分"
const rows = [
  "产出指标\t数量指标\t清淤长度\t≥12公里\t12公里\t50\t50",
  "\t质量指标\t验收合格率\t≥98%\t99%\t30\t30",
  "满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t95%\t10\t10",
]

describe("forms printed in unusual ways", () => {
  it("first levels printed apart from their rows are shared out by the second levels, and said", async () => {
    const words = rows.map((row) => row.replace(/^(?:产出指标|满意度指标)?\t/u, "").replaceAll("\t", " "))
    const { forms } = await read([
      ...head.map((line) => line.replaceAll("\t", " ")),
      headings.replaceAll("\t", " "),
      "产出指标",
      "满意度指标",
      ...words,
    ])
    const [form] = forms
    expect(form?.indicators.map((row) => row.level1)).toEqual(["产出指标", "产出指标", "满意度指标"])
    expect(form?.indicators.every((row) => row.confidence < 0.95)).toBe(true)
    expect(form?.doubts.map((doubt) => doubt.code)).toContain("level-inferred")
  })

  it("placeholders of a blank form are neither values nor names", async () => {
    const blank = rows.map((row) => row.replace(/\t[≥\d].*$/u, "\t≥**%\t**"))
    const { forms, problems } = await read([...head, headings, ...blank])
    const indicators = forms.flatMap((form) => form.indicators)
    expect(JSON.stringify(indicators)).not.toContain("**")
    expect(indicators.map((row) => row.target)).toEqual([null, null, null])
    expect(problems.map((problem) => problem.code)).toContain("not-filled-in")
  })

  it("a blank to be signed is nothing; who signed is no part of the record", async () => {
    const empty = await read([...head, "联系人：\t联系电话：\t填报日期：\t年 月 日", headings, ...rows])
    expect(empty.problems.map((problem) => problem.code)).not.toContain("field-not-kept")
    const signed = await read([...head, "联系人：\t张某某\t联系电话：\t000-1234567", headings, ...rows])
    expect(JSON.stringify(signed.forms)).not.toMatch(/张某某|1234567/u)
    expect(signed.problems.map((problem) => problem.code)).toContain("field-not-kept")
  })

  it("boxes to be ticked below the table are no indicator", async () => {
    const { forms } = await read([...head, headings, ...rows, "最近年度评价情况\t优秀□ 良好□ 合格□ 不合格□"])
    expect(forms[0]?.indicators.map((row) => row.name)).toEqual(["清淤长度", "验收合格率", "群众满意度"])
  })

  it("a name broken over two lines is one cell where a pipe closes each cell", async () => {
    const cells = [...head.slice(0, 3), headings, ...rows].flatMap((line) => line.split("\t"))
    const lines = cells
      .filter((cell) => cell !== "")
      .map((cell) => (cell === "清淤长度" ? "云溪河下游河道\n清淤长度 |" : `${cell} |`))
    const { forms } = await read(lines)
    expect(forms[0]?.indicators.map((row) => row.name.replace(/\s/gu, ""))).toEqual([
      "云溪河下游河道清淤长度",
      "验收合格率",
      "群众满意度",
    ])
  })

  it("a page's number between two rows is no cell", async () => {
    const { forms } = await read([
      ...head,
      headings,
      ...rows.slice(0, 2),
      "第 1 页，共 2 页",
      ...rows.slice(2),
    ])
    expect(forms[0]?.indicators.map((row) => row.deviation)).toEqual([null, null, null])
    expect(JSON.stringify(forms)).not.toContain("共 2 页")
  })
})

describe("goals beside their labels in one row", () => {
  it("are told though 实际完成情况 may head a column as well", () => {
    const form = readOneForm(
      [
        "项目支出绩效自评表",
        "（2024年度）",
        "项目名称\t\t渡口维修\t\t\t",
        "总体目标\t预期目标\t六座渡口汛前修好。\t\t实际完成情况\t六座渡口都已修好。",
        "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t得分",
        "产出指标\t数量指标\t维修渡口\t6座\t6座\t50",
        "效益指标\t社会效益指标\t渡客安全\t有保障\t有保障\t40",
      ].join("\n"),
    )
    expect(form.goal).toMatchObject({ expected: "六座渡口汛前修好。", actual: "六座渡口都已修好。" })
    expect(form.indicators).toHaveLength(2)
  })
})
