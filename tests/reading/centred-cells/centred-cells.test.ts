import { describe, expect, it } from "vitest"
import { readDocument } from "../../../src/reading/read-document.ts"
import { assembleLabels } from "../../../src/reading/recognisers/centred-cells/level-labels.ts"
import { shareRows } from "../../../src/reading/recognisers/centred-cells/share-rows.ts"

interface Row {
  readonly level1: string
  readonly level2: string
  readonly cells: readonly string[]
}

const rows: readonly Row[] = [
  { level1: "产出指标", level2: "数量指标", cells: ["修缮桥梁数量", "≥12座", "12座", "20", "20"] },
  { level1: "产出指标", level2: "数量指标", cells: ["巡查次数", "≥40次", "44次", "10", "10"] },
  { level1: "产出指标", level2: "质量指标", cells: ["验收合格率", "100%", "100%", "20", "20"] },
  { level1: "效益指标", level2: "社会效益指标", cells: ["事故减少比例", "≥5%", "6%", "15", "15"] },
  { level1: "效益指标", level2: "生态效益指标", cells: ["扬尘投诉件数", "≤3件", "2件", "15", "15"] },
  { level1: "满意度指标", level2: "服务对象满意度指标", cells: ["居民满意度", "≥90%", "92%", "10", "10"] },
]

/** As a PDF's text is copied: a merged label on the line that the middle of its rows falls on, a broken one over lines. */
function printed(broken: boolean): string {
  const lines: { height: number; order: number; text: string }[] = []
  const beside = new Map<number, string[]>()
  for (const level of ["level1", "level2"] as const)
    for (let from = 0; from < rows.length;) {
      const text = rows[from]?.[level] ?? ""
      let to = from
      while (rows[to + 1]?.[level] === text) to++
      const middle = (from + to) / 2
      if (broken && text.length > 5) {
        const cut = text.length - 3
        lines.push({ height: middle - 0.4, order: 0, text: text.slice(0, cut) })
        lines.push({ height: middle + 0.4, order: 0, text: text.slice(cut) })
      } else if (Number.isInteger(middle)) beside.set(middle, [...(beside.get(middle) ?? []), text])
      else lines.push({ height: middle, order: 0, text })
      from = to + 1
    }
  rows.forEach(({ cells }, height) =>
    lines.push({ height, order: 1, text: [...(beside.get(height) ?? []), ...cells].join(" ") }),
  )
  return [
    "项目支出绩效自评表",
    "（2023年度）",
    "青禾县道路桥梁养护 延续性",
    "项目名称 项目属性",
    "和维修工程 项目",
    "主管部门 青禾县交通运输局 实施单位 青禾县公路站",
    "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分",
    ...lines.toSorted((a, b) => a.height - b.height).map(({ text }) => text),
    "总分 90 90",
  ].join("\n")
}

async function read(text: string) {
  const { document } = await readDocument(new TextEncoder().encode(text), "form.txt")
  return document.forms
}

describe("rows whose merged cells stand in the middle of their rows", () => {
  for (const broken of [false, true])
    it(`gives each row its levels, labels ${broken ? "broken over lines" : "whole"}`, async () => {
      const [form, ...others] = await read(printed(broken))
      expect(others).toEqual([])
      expect(
        form?.indicators.map(({ level1, level2, name, target, actual, weight, score }) => ({
          level1,
          level2,
          cells: [name, target?.text, actual?.text, String(weight), String(score)],
        })),
      ).toEqual(rows)
      expect(form?.project.name).toBe("青禾县道路桥梁养护和维修工程")
      expect(form?.project.unit).toBe("青禾县公路站")
    })

  it("puts a name together that its cell has broken", async () => {
    const text = printed(true)
      .replace("巡查次数 ≥40次", "巡查\n≥40次")
      .replace("≥40次 44次 10 10", "≥40次 44次 10 10\n次数")
    const [form] = await read(text)
    expect(form?.indicators.map(({ name }) => name)).toEqual(rows.map(({ cells }) => cells[0]))
  })

  it("leaves a print alone whose labels stand beside the first of their rows", async () => {
    let level1 = ""
    const plain = rows.map((row) => {
      const first = row.level1 === level1 ? [] : [row.level1]
      level1 = row.level1
      return [...first, row.level2, ...row.cells].join(" ")
    })
    const lines = printed(false).split("\n")
    const [form] = await read([...lines.slice(0, 7), ...plain, "总分 90 90"].join("\n"))
    expect(form?.indicators.map((row) => [row.level1, row.level2])).toEqual(
      rows.map((row) => [row.level1, row.level2]),
    )
  })

  it("reads no form out of pieces alone", async () =>
    expect(await read("一级指标 二级指标 三级指标 指标值\n社会效益\n标\n产出指标\n指标\n满意度指")).toEqual(
      [],
    ))
})

describe("cells broken over lines around the middle of their row", () => {
  const broken = `项目支出绩效目标表
（2024年度）
项目名称 机房设备更新
主管部门 青禾县大数据中心 实施单位 青禾县大数据中心
一级 二级 年度
三级指标
指标 指标 指标值
县直部门机房
数量指标 服务器和网络 12台
设备更新数量
产出指标 更新设备一次
质量指标 100%
验收合格率
设备故障修复
时效指标 ≤2小时
绩 响应时间
效 设备采购成本
成本指标 ≤86万元
指 控制金额
标 效益 社会效益
业务系统中断次数 ≤3次
指标 指标
满意度 服务对象
指标 满意度指 使用部门满意度 ≥92%
标`

  it("go to the rows and columns that they belong to", async () => {
    const [form, ...others] = await read(broken)
    expect(others).toEqual([])
    const found = form?.indicators.map((row) => [row.level1, row.level2, row.name, row.target?.text])
    expect(found).toEqual([
      ["产出指标", "数量指标", "县直部门机房服务器和网络设备更新数量", "12台"],
      ["产出指标", "质量指标", "更新设备一次验收合格率", "100%"],
      ["产出指标", "时效指标", "设备故障修复响应时间", "≤2小时"],
      ["产出指标", "成本指标", "设备采购成本控制金额", "≤86万元"],
      ["效益指标", "社会效益指标", "业务系统中断次数", "≤3次"],
      ["满意度指标", "服务对象满意度指标", "使用部门满意度", "≥92%"],
    ])
  })
})

describe("sharing rows out", () => {
  /** Rows of a printed line each. */
  const lines = (count: number) => Array.from({ length: count }, (_, at) => ({ from: at, to: at }))

  it("puts each label in the middle of its rows", () =>
    expect(
      shareRows(
        lines(6),
        [
          { key: "a", middle: 0 },
          { key: "b", middle: 2 },
          { key: "c", middle: 4.5 },
        ],
        () => true,
      ),
    ).toEqual({ labels: [0, 1, 1, 1, 2, 2], off: 0 }))

  it("shares nothing out where there are more labels than rows", () =>
    expect(
      shareRows(
        lines(1),
        [
          { key: "a", middle: 0 },
          { key: "b", middle: 1 },
        ],
        () => true,
      ),
    ).toBeNull())

  it("leaves no piece of a label over", () => {
    const line = { number: 1, text: "", cells: [] }
    const word = (text: string, height: number) => ({ word: { text, line, from: 0 }, height })
    expect(assembleLabels([word("社会效益", 1), word("指标", 2)])?.[0]).toMatchObject({
      key: "社会效益指标",
      middle: 1.5,
    })
    expect(assembleLabels([word("社会效", 1)])).toBeNull()
    expect(assembleLabels([word("标", 1)])).toBeNull()
  })
})

describe("documents that hold no form", () => {
  it("makes none of the cover of a report", async () => {
    const cover =
      "云溪县2023年度部门整体支出\n\n绩效评价自评报告\n\n部门(单位)名称:  云溪县水利局\n\n评价方式:部门(单位)绩效自评\n\n报告日期:2024年5月6日\n\n一、部门(单位)基本概况\n\n联系人\n\n人员编制\n\n21\n\n二、部门(单位)支出情况"
    const { document } = await readDocument(new TextEncoder().encode(cover), "cover.txt")
    expect(document.forms).toEqual([])
    expect(document.problems.map(({ code }) => code)).toContain("no-form-found")
  })

  it("makes no second row of the cells behind a row's description", async () => {
    const lines = [
      "项目绩效自评表",
      "项目名称: 河道巡护津贴 实施单位 云溪县水利局 金额单位: 万元",
      "年度绩效指标完成情况 一级指标 二级指标 三级指标 指标分值 预期指标值 实际完成值 完成情况 自评得分",
      "产出指标 质量指标 应巡河段覆盖率 巡到河段占应巡河段的比例 >= 98 %(百分比) 100% 完成 25.00 25.00 6.25",
      "时效指标 按月巡护率 按月完成巡护的比例 >= 99 %(百分比) 100% 完成 25.00 25.00 6.25",
      "效果指标 社会效益指标 津贴发放率 津贴发放完成的比例 >= 75 %(百分比) 100% 完成 30.00 30.00 9.00",
    ]
    const { document } = await readDocument(new TextEncoder().encode(lines.join("\n")), "rows.txt")
    const names = document.forms.flatMap(({ indicators }) => indicators.map(({ name }) => name))
    expect(names.length).toBeLessThanOrEqual(3)
    expect(names).not.toContain("完成")
  })
})
