import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { writeWorkbook } from "../../../src/forms/write-xlsx.ts"
import type { IndicatorsBlock, Layout } from "../../../src/layouts/layout.ts"
import { nationalSelfEvaluation2020 } from "../../../src/layouts/national-self-evaluation-2020.ts"
import { readDocument } from "../../../src/reading/read-document.ts"
import type { ColumnMapping } from "../../../src/records/mappings/column-mapping.ts"
import type { ColumnField } from "../../../src/records/mappings/fields.ts"
import { formDifference } from "../../../src/records/form-difference.ts"
import { plausibleForms } from "../../support/plausible-form.ts"

const made = { at: "2026-11-25T08:00:00Z", by: "云溪县财政局" }

export function mapping(columns: ColumnMapping["columns"], more: Partial<ColumnMapping> = {}): ColumnMapping {
  return { version: 1, name: "云溪县考核表", made, kind: null, currency: null, columns, labels: [], ...more }
}

async function read(lines: readonly string[], mappings: readonly ColumnMapping[] = []) {
  return (await readDocument(new TextEncoder().encode(lines.join("\n")), "print", { mappings })).document
}

const head = ["云溪县绩效考核情况表", "（2024年度）", "项目名称\t农村公路日常养护", ""]
const headings = "考核维度\t考核方面\t考核内容\t年初设定\t年末结果\t满分\t考核分\t证明"
const rows = [
  "产出指标\t数量指标\t养护里程\t≥120公里\t121公里\t20\t20\t台账",
  "\t质量指标\t验收合格率\t≥98%\t99%\t30\t29\t",
  "预算执行情况\t支出进度\t资金支付率\t100%\t95%\t10\t9.5\t",
  "效益指标\t社会效益\t出行条件\t改善\t改善\t40\t40\t",
  "合计\t\t\t\t\t100\t98.5",
]
const named = mapping([
  { heading: "考核维度", field: "level1" },
  { heading: "考核方面", field: "level2" },
  { heading: "考核内容", field: "name" },
  { heading: "年初设定", field: "target" },
  { heading: "年末结果", field: "actual" },
  { heading: "满分", field: "weight" },
  { heading: "考核分", field: "score" },
  { heading: "证明", field: "skip" },
])

function cellsOf({ forms }: Awaited<ReturnType<typeof read>>) {
  return forms.flatMap((form) =>
    form.indicators.map((row) => [
      row.level1,
      row.level2,
      row.name,
      row.target?.text,
      row.actual?.text,
      row.weight,
      row.score,
    ]),
  )
}

const expected = [
  ["产出指标", "数量指标", "养护里程", "≥120公里", "121公里", 20, 20],
  ["产出指标", "质量指标", "验收合格率", "≥98%", "99%", 30, 29],
  ["预算执行情况", "支出进度", "资金支付率", "100%", "95%", 10, 9.5],
  ["效益指标", "社会效益", "出行条件", "改善", "改善", 40, 40],
]

describe("a table whose columns a person has named", () => {
  it("is read by them, whatever its cells look like, and says so", async () => {
    const document = await read([...head, headings, ...rows], [named])
    expect(cellsOf(document)).toEqual(expected)
    const [form] = document.forms
    expect(form).toMatchObject({ mapping: "云溪县考核表", total: { weight: 100, score: 98.5 } })
    expect(form?.project.name).toBe("农村公路日常养护")
    expect(form?.indicators.map(({ confidence }) => confidence)).toEqual([1, 1, 1, 1])
    expect(form?.places["indicators[2].score"]).toMatchObject({ line: 8 })
    expect(document.problems.map(({ code }) => code)).toEqual(["read-by-mapping"])
    expect(document.unknownTables).toBeUndefined()
  })

  it("is found by its headings however they are spaced, and in another order", async () => {
    const spaced = headings.replaceAll("考核", " 考　核 ").replace("满分", "满分：")
    expect(cellsOf(await read([...head, spaced, ...rows], [named]))).toEqual(expected)
    const turned = [headings, ...rows].map((line) => {
      const cells = line.split("\t")
      return [...cells.slice(0, 3), cells[5], cells[6], cells[3], cells[4], cells[7]].join("\t")
    })
    expect(cellsOf(await read([...head, ...turned], [named]))).toEqual(expected)
  })

  it("is not read by the mapping of a table with other headings", async () => {
    const other = headings.replace("年末结果", "季末结果")
    const document = await read([...head, other, ...rows], [named])
    expect(document.forms.map((form) => form.mapping)).not.toContain("云溪县考核表")
    expect(document.unknownTables?.[0]?.columns.map(({ heading }) => heading)).toEqual(other.split("\t"))
  })

  it("takes the kind, the unit of amounts and the labels of the head from the person", async () => {
    const said = mapping(named.columns, {
      kind: "department-self-evaluation",
      currency: "元",
      labels: [
        { label: "承办机构", field: "project.unit" },
        { label: "上级机关", field: "project.department" },
      ],
    })
    const lines = [
      ...head.slice(0, 3),
      "承办机构：云溪县公路养护中心\t\t上级机关\t云溪县交通运输局",
      "",
      headings,
      ...rows,
    ]
    const [form] = (await read(lines, [said])).forms
    expect(form).toMatchObject({
      kind: "department-self-evaluation",
      currency: "元",
      project: { unit: "云溪县公路养护中心", department: "云溪县交通运输局" },
    })
    expect(form?.places["project.unit"]).toMatchObject({ line: 4, span: [5, 14] })
  })

  it("may have a heading over several columns, and headings in two rows", async () => {
    const html = `<table>
      <tr><th colspan="3">考核事项</th><th colspan="2">数值</th><th rowspan="2">满分</th></tr>
      <tr><th>大类</th><th>小类</th><th>事项</th><th>年初</th><th>年末</th></tr>
      <tr><td rowspan="2">产出指标</td><td>数量指标</td><td>养护里程</td><td>≥120公里</td><td>121公里</td><td>60</td></tr>
      <tr><td>质量指标</td><td>验收合格率</td><td>≥98%</td><td>99%</td><td>40</td></tr></table>`
    const two = mapping([
      { heading: "大类", field: "level1" },
      { heading: "小类", field: "level2" },
      { heading: "事项", field: "name" },
      { heading: "年初", field: "target" },
      { heading: "年末", field: "actual" },
      { heading: "满分", field: "weight" },
    ])
    const merged = html.replace(/<tr><th>大类.*?<\/tr>/u, "").replace(' rowspan="2">满分', ">满分")
    const one = mapping([
      { heading: "考核事项", field: "level1" },
      { heading: "考核事项", field: "level2" },
      { heading: "考核事项", field: "name" },
      { heading: "数值", field: "target" },
      { heading: "数值", field: "actual" },
      { heading: "满分", field: "weight" },
    ])
    const rowsOfBoth = [
      ["产出指标", "数量指标", "养护里程", "≥120公里", "121公里", 60, null],
      ["产出指标", "质量指标", "验收合格率", "≥98%", "99%", 40, null],
    ]
    expect(cellsOf(await read([html], [two]))).toEqual(rowsOfBoth)
    expect(cellsOf(await read([merged], [one]))).toEqual(rowsOfBoth)
  })

  it("with a project in each row gives a form for each project", async () => {
    const wide = mapping([
      { heading: "事业", field: "project.name" },
      { heading: "拨付", field: "budget" },
      { heading: "大类", field: "level1" },
      { heading: "小类", field: "level2" },
      { heading: "事项", field: "name" },
      { heading: "年初", field: "target" },
      { heading: "满分", field: "weight" },
    ])
    const lines = [
      "2024年项目绩效情况表",
      "事业\t拨付\t大类\t小类\t事项\t年初\t满分",
      "河道清淤\t120\t产出指标\t数量指标\t清淤长度\t≥12公里\t50",
      "\t\t产出指标\t质量指标\t验收合格率\t≥98%\t40",
      "公园养护\t80\t产出指标\t数量指标\t养护面积\t≥3万平方米\t50",
      "\t\t效益指标\t社会效益指标\t游园人次\t≥2万人次\t40",
    ]
    const { forms } = await read(lines, [wide])
    expect(forms.map((form) => [form.project.name, form.indicators.length, form.mapping])).toEqual([
      ["河道清淤", 2, "云溪县考核表"],
      ["公园养护", 2, "云溪县考核表"],
    ])
  })
})

describe("a written table under invented headings", () => {
  const indicatorsOf = (layout: Layout): IndicatorsBlock =>
    layout.blocks.find((block): block is IndicatorsBlock => block.block === "indicators") as IndicatorsBlock
  const values = indicatorsOf(nationalSelfEvaluation2020).columns.slice(4)
  const word = fc.stringMatching(/^[甲乙丙丁戊己庚辛壬癸]{2,4}$/)

  it("gives by a right mapping the same records as under the headings that everybody knows", async () => {
    await fc.assert(
      fc.asyncProperty(
        plausibleForms(nationalSelfEvaluation2020),
        fc.uniqueArray(word, { minLength: 8, maxLength: 8 }),
        fc.shuffledSubarray([...values.keys()], { minLength: values.length }),
        async (form, words, order) => {
          const shuffled = shuffledLayout(order)
          const renamed = withHeadings(shuffled, words)
          const usual = await readDocument((await writeWorkbook([form], () => shuffled)).bytes, "usual.xlsx")
          const { bytes } = await writeWorkbook([form], () => renamed)
          const columns = indicatorsOf(shuffled).columns.slice(1)
          const right = mapping(
            columns.map(({ show }, at) => ({ heading: words[at] ?? "", field: show as ColumnField })),
          )
          const mapped = await readDocument(bytes, "mapped.xlsx", { mappings: [right] })
          const [before, after] = [usual.document.forms, mapped.document.forms]
          expect(after.map((each) => each.mapping)).toEqual([right.name])
          expect(after.flatMap((each, at) => formDifference(before[at] ?? each, each))).toEqual([])
          expect(after.length).toBe(before.length)
        },
      ),
      { numRuns: 5, endOnFailure: true },
    )
  })

  function shuffledLayout(order: readonly number[]): Layout {
    const layout: Layout = nationalSelfEvaluation2020
    return withColumns(layout, (columns) => [
      ...columns.slice(0, 4),
      ...order.flatMap((at) => values[at] ?? []),
    ])
  }

  function withHeadings(layout: Layout, words: readonly string[]): Layout {
    return withColumns(layout, (columns) =>
      columns.map((column, at) => (at === 0 ? column : { ...column, heading: words[at - 1] ?? "" })),
    )
  }

  function withColumns(
    layout: Layout,
    change: (columns: IndicatorsBlock["columns"]) => IndicatorsBlock["columns"],
  ): Layout {
    return {
      ...layout,
      blocks: layout.blocks.map((block) =>
        block.block === "indicators" ? { ...block, columns: change(block.columns) } : block,
      ),
    }
  }
})
