import { readFile, readdir } from "node:fs/promises"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { readRulebooks } from "../../src/actions/read-rulebooks.ts"
import { sum } from "../../src/basics/exact.ts"
import type { SampleSummary } from "../../src/contract/documents.ts"
import type { ReadDocument } from "../../src/contract/read-result.ts"
import { layoutFor } from "../../src/layouts/index.ts"
import { notShown } from "../../src/layouts/not-shown.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import type { Form, Indicator } from "../../src/records/form.ts"
import { checkForm } from "../../src/rules/check-form.ts"
import { rulebookFor } from "../../src/rules/rulebook.ts"

const folder = resolve(import.meta.dirname, "../../samples")

async function readSample(name: string): Promise<ReadDocument> {
  return (await readDocument(await readFile(join(folder, name)), name)).document
}

async function listed(): Promise<readonly SampleSummary[]> {
  return JSON.parse(await readFile(join(folder, "index.json"), "utf8")) as readonly SampleSummary[]
}

const names = ({ forms }: ReadDocument): readonly string[] => forms.map(({ project }) => project.name)
const counts = ({ forms }: ReadDocument): readonly number[] =>
  forms.map(({ indicators }) => indicators.length)

function weightsOf(form: Form, level1: string): number {
  return sum(form.indicators.filter((each) => each.level1 === level1).map(({ weight }) => weight ?? 0))
}

function indicator(form: Form | undefined, name: string): Indicator {
  const found = form?.indicators.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no indicator ${name}`)
  return found
}

describe("samples", () => {
  it("are all listed, each with a title and a description", async () => {
    const files = (await readdir(folder)).filter((file) => file !== "index.json")
    const index = await listed()
    expect(index.map(({ name }) => name).toSorted()).toEqual(files.toSorted())
    for (const { name, title, description } of index) {
      expect(name).toMatch(/^[a-z0-9-]+\.txt$/)
      expect(title.length).toBeGreaterThan(0)
      expect(description.length).toBeGreaterThan(0)
    }
  })

  it("are read without loss and shown whole in their own layouts", async () => {
    for (const { name } of await listed()) {
      const { forms, problems } = await readSample(name)
      expect(problems.filter(({ severity }) => severity === "loss" || severity === "blocking")).toEqual([])
      for (const form of forms) expect(notShown(form, layoutFor(form))).toEqual([])
    }
  })

  it("hold the mistakes that their descriptions promise, and the clean one none", async () => {
    const { rulebooks } = await readRulebooks(resolve(folder, "../rulebooks"), "test")
    const codesOf = async (name: string): Promise<readonly string[]> =>
      (await readSample(name)).forms.flatMap((form) =>
        checkForm(form, rulebookFor(form, rulebooks)).map(({ code }) => code),
      )
    expect(await codesOf("self-evaluation-national-clean.txt")).toEqual([])
    const found = await codesOf("self-evaluation-with-mistakes.txt")
    // Total 0 over parts, 元 printed as 万元, limit broken with full score, no reason, satisfaction under benefits.
    expect(found).toEqual(expect.arrayContaining(["M01", "F11", "S09", "S08", "I01"]))
  })

  it("the clean national self-evaluation", async () => {
    const document = await readSample("self-evaluation-national-clean.txt")
    const [form] = document.forms
    expect(counts(document)).toEqual([9])
    expect(document.problems).toEqual([])
    expect(form).toMatchObject({
      kind: "self-evaluation",
      layout: "national-self-evaluation-2020",
      year: 2024,
      currency: "万元",
      project: { name: "农村寄宿制学校供暖改造", department: "云溪县教育局", unit: "云溪县学校后勤服务中心" },
      total: { weight: 100, score: 98.85 },
      doubts: [],
    })
    expect(form?.funds[0]).toMatchObject({
      initialBudget: 320,
      budget: 308,
      executed: 295.68,
      executionRate: 96,
      score: 9.6,
    })
    expect(form?.funds.length).toBe(4)
    expect(indicator(form, "供暖前完工率")).toMatchObject({ level2: "时效指标", weight: 10, score: 9.87 })
    expect(indicator(form, "供暖前完工率").actual).toMatchObject({ number: 93.75, unit: "%" })
  })

  it("the self-evaluation with mistakes, which stay as they are printed", async () => {
    const document = await readSample("self-evaluation-with-mistakes.txt")
    const [toilets, river] = document.forms
    expect(names(document)).toEqual(["县城公共厕所保洁服务", "河道水草打捞服务"])
    expect(counts(document)).toEqual([8, 9])
    expect(toilets).toMatchObject({ layout: "shanxi-self-evaluation", year: 2023 })
    expect(toilets?.funds[0]).toMatchObject({ budget: 0, executed: 0, score: 10 })
    expect(toilets?.funds[3]).toMatchObject({ budget: 45.6, executed: 45.6 })
    expect(indicator(toilets, "市民满意度").level2).toBe("社会效益")
    expect(river?.currency).toBe("万元")
    expect(river?.funds[0]).toMatchObject({ budget: 60000, executed: 57000, executionRate: 95, score: 9.5 })
    expect(indicator(river, "群众反映处理时间")).toMatchObject({ weight: 10, score: 10 })
    expect(indicator(river, "水面清洁达标率")).toMatchObject({ score: 9.47, deviation: null })
    expect(indicator(river, "打捞作业次数（次）").adjustedTarget?.text).toBe(">=20次")
    for (const form of document.forms) expect(form.conclusion.length).toBe(8)
  })

  it("the scrambled text of a PDF", async () => {
    const document = await readSample("self-evaluation-scrambled-pdf-text.txt")
    expect(names(document)).toEqual(["数字资源采购与阅读推广经费", "文化惠民演出工作经费"])
    expect(counts(document)).toEqual([14, 13])
    for (const form of document.forms) {
      expect(form).toMatchObject({ layout: "nmg-self-evaluation-2021", year: 2022 })
      expect(["产出指标", "效益指标", "满意度指标"].map((level1) => weightsOf(form, level1))).toEqual([
        50, 30, 10,
      ])
    }
    const [library, shows] = document.forms
    expect(library?.funds[0]?.initialBudget).toBe(38)
    expect(shows?.funds[0]?.initialBudget).toBe(52)
    expect(indicator(library, "电子图书采购费用").target?.text).toBe("≤22万元")
    expect(indicator(library, "数字资源上线时间").target?.text).toBe("2022年6月底前")
    expect(indicator(shows, "演出劳务补助标准").target?.text).toBe("≤4000元/场")
    expect(indicator(shows, "观看演出群众满意度").target?.text).toBe("≥93%")
  })

  it("the target table with one cell a line", async () => {
    const document = await readSample("target-one-cell-a-line.txt")
    const [water, reservoirs] = document.forms
    expect(names(document)).toEqual(["2025年农村饮水水质巡检项目", "2025年小型水库安全监测项目"])
    expect(counts(document)).toEqual([8, 8])
    expect(water).toMatchObject({ kind: "target", layout: "hebei-target", year: 2025 })
    expect(water?.project.code).toBe("99021525P00000110001A")
    expect(reservoirs?.funds.map(({ initialBudget }) => initialBudget)).toEqual([82, 60, 22])
    expect(reservoirs?.schedule.map(({ share }) => share)).toEqual([null, 30, 85, 100])
    expect(indicator(water, "单次检测成本")).toMatchObject({
      level1: "产出指标",
      level2: "成本指标",
      target: { op: "≤", number: 450, unit: "元" },
      basis: "历史标准",
    })
    expect(water?.indicators.every(({ description }) => description !== null)).toBe(true)
  })

  it("the target table with moved cells", async () => {
    const document = await readSample("target-with-moved-cells.txt")
    expect(names(document)).toEqual(["高标准农田管护", "农机安全检验", "农产品质量抽检"])
    expect(counts(document)).toEqual([8, 7, 8])
    expect(document.forms.map(({ funds }) => funds[0]?.initialBudget)).toEqual([96, 18.5, 42])
    const [fields, machines] = document.forms
    expect(fields).toMatchObject({ layout: "ningxia-target", year: 2023 })
    expect(indicator(fields, "亩均管护成本")).toMatchObject({ level1: "产出指标", level2: "成本指标" })
    expect(indicator(machines, "农机安全事故起数")).toMatchObject({
      level1: "效益指标",
      level2: "社会效益指标",
    })
    expect(indicator(machines, "检验农机台数").target).toMatchObject({ op: "≥", number: 1850, unit: "台" })
  })

  it("the wide table printed in blocks of columns", async () => {
    const document = await readSample("target-wide-table-in-column-blocks.txt")
    expect(names(document)).toEqual([
      "高龄津贴发放",
      "社区食堂运营补助",
      "婚姻登记档案数字化",
      "流浪乞讨人员救助",
    ])
    expect(counts(document)).toEqual([6, 8, 6, 5])
    expect(document.forms.map(({ funds }) => funds[0]?.initialBudget)).toEqual([186.48, 64, 28.5, 22])
    for (const form of document.forms) {
      expect(form).toMatchObject({ layout: "nmg-wide-target", year: null })
      expect(sum(form.indicators.map(({ weight }) => weight ?? 0))).toBe(90)
    }
    expect(indicator(document.forms[2], "录入差错率")).toMatchObject({
      nature: "negative",
      target: { text: "1", op: "≤", number: 1, unit: "%" },
    })
  })
})
