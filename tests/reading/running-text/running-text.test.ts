import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readText } from "../../../src/reading/readers/text-reader.ts"
import type { Reading } from "../../../src/reading/recogniser.ts"
import { runningTextRecogniser } from "../../../src/reading/recognisers/running-text/index.ts"
import { getFieldText } from "../../../src/records/field.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import {
  orders,
  printBracketed,
  printGlued,
  printLines,
  printProse,
  runOnForms,
  type Order,
  type RunOnForm,
} from "./run-on-form.ts"

function read(text: string): Reading | null {
  return runningTextRecogniser.recognise(readText(new TextEncoder().encode(text)).pages)
}

function formOf(text: string): Form {
  const form = read(text)?.forms[0]
  if (form === undefined) throw new Error("no form was read")
  return form
}

const head =
  "绩效目标自评表(2022年度)项目名称云溪县小型水源工程主管部门云溪县水利局实施单位云溪县水利工程站资金情况(万元)全年预算数(A)全年执行数(B)分值执行率(B/A)得分年度资金总额:202010100.00%10其中:本年财政拨款2020其他资金绩效指标一级指标二级指标三级指标分值年度指标值全年实际值得分"

describe("running text", () => {
  it.each(orders)("restores glued forms, cells in the order %s …", (...order) => {
    const columns = order as unknown as Order
    checkAll((form) => printGlued(form, columns, false), columns)
    checkAll((form) => printGlued(form, columns, true), columns)
    checkAll((form) => printLines(form, columns), columns)
  })

  it("restores bracketed indicators and indicators in prose", () => {
    checkAll(printBracketed, ["target"])
    checkAll(printProse, ["target"])
  })

  it("cuts the digits of the funds by what they say of each other", () => {
    const { funds } = formOf(`${head}产出指标数量指标新建蓄水池90≥3座≥3座90`)
    expect(
      funds.map((fund) => [
        fund.source,
        fund.budget,
        fund.executed,
        fund.weight,
        fund.executionRate,
        fund.score,
      ]),
    ).toEqual([
      ["年度资金总额:", 20, 20, 10, 100, 10],
      ["其中:本年财政拨款", 20, 20, null, null, null],
      ["其他资金", null, null, null, null, null],
    ])
  })

  it("repairs letters for digits only where an equal figure proves them, and says so", () => {
    const form = formOf(
      `${head}产出指标数量指标受助学生人数102370人2370人IO质量指标工程验收合格率80100%100%80总分100100`,
    )
    expect(form.indicators[0]).toMatchObject({ weight: 10, score: 10, target: { number: 2370, unit: "人" } })
    expect(form.doubts.map(({ path, code }) => [path, code])).toContainEqual([
      "indicators[0].score",
      "digit-repaired",
    ])
  })

  it("takes no figure from a sign that was misread as a digit", () => {
    const form = formOf(`${head}满意度指标服务对象满意度指标受益群众满意度90290%100%90总分100100`)
    expect(form.indicators[0]?.target).toMatchObject({ text: "290%", number: null })
    expect(form.doubts.find(({ path }) => path === "indicators[0].target")?.alternatives).toContain("≥90%")
    expect(form.indicators[0]?.confidence).toBeLessThan(0.6)
  })

  it("ends a name that has lost its closing quotation mark, and keeps one that has both", () => {
    const { indicators } = formOf(
      `${head}产出指标数量指标“村村通巡查次数20≥3次≥3次20质量指标“一户一表”改造率30≥95%≥95%30时效指标按期完工率40100%100%40`,
    )
    expect(indicators.map(({ name, weight, score }) => [name, weight, score])).toEqual([
      ["“村村通巡查次数", 20, 20],
      ["“一户一表”改造率", 30, 30],
      ["按期完工率", 40, 40],
    ])
  })

  it("makes no indicator of numbers without a name, nor of a row that is cut", () => {
    const form = formOf(`${head}产出指标数量指标88100质量指标工程验收合格率10100%100%10时效指标项目按期完`)
    expect(form.indicators.map(({ name }) => name)).toEqual(["工程验收合格率"])
    const codes = read(
      `${head}产出指标数量指标88100质量指标工程验收合格率10100%100%10时效指标项目按期完`,
    )?.problems.map(({ code }) => code)
    expect(codes).toContain("text-not-placed")
    expect(codes).toContain("form-cut")
  })

  it("reads no form out of a table of contents, a blank template or a report", () => {
    expect(
      read(
        "目录第一部分部门整体绩效目标1.云溪县水源工程绩效目标表52.云溪县道路养护绩效目标表63.云溪县培训绩效目标表7",
      ),
    ).toBeNull()
    expect(
      read(
        "项目支出绩效目标申报表( 年度)填报单位:项目名称项目属性主管部门绩效指标一级指标二级指标指标内容指标值备注产出指标数量指标1.2.3.质量指标1.2.3.效益指标1.2.3.满意度指标服务对象满意度指标1.",
      ),
    ).toBeNull()
    expect(
      read("2022年云溪县水利局加强预算绩效管理，产出指标和效益指标均达到预期，满意度指标为95%。"),
    ).toBeNull()
  })

  it("leaves documents whose lines keep their cells to others", () => {
    expect(
      read(
        "项目名称\t云溪县水源工程\n一级指标\t二级指标\t三级指标\t年度指标值\n产出指标\t数量指标\t新建蓄水池\t≥3座",
      ),
    ).toBeNull()
  })

  it("reads forms that follow one another", () => {
    const first = `${head}产出指标数量指标新建蓄水池90≥3座≥3座90总分100100`
    const forms = read(first + first.replaceAll("小型水源工程", "道路养护"))?.forms ?? []
    expect(forms.map(({ project }) => project.name)).toEqual(["云溪县小型水源工程", "云溪县道路养护"])
    expect(forms.map(({ indicators }) => indicators.length)).toEqual([1, 1])
  })

  it("finds the words of traditional prints with phonetic marks", () => {
    const form = formOf(
      "2021年度績(jī)效目標(biāo)自評表項(xiàng)目名稱云溪水源主管部門云溪縣水利局一級指標(biāo)二級指標(biāo)三級指標(biāo)年初目標(biāo)值實(shí)際完成值產(chǎn)出指標(biāo)質(zhì)量指標(biāo)資料歸檔率100%100%進(jìn)度指標(biāo)上報(bào)及時率≥95%98%總分99",
    )
    expect(form.indicators.map(({ name, target, actual }) => [name, target?.number, actual?.number])).toEqual(
      [
        ["資料歸檔率", 100, 100],
        ["上報及時率", 95, 98],
      ],
    )
  })

  it("marks where each field stands", () => {
    const form = formOf(`${head}产出指标数量指标新建蓄水池90≥3座≥3座90`)
    const text = `${head}产出指标数量指标新建蓄水池90≥3座≥3座90`
    const [from, to] = form.places["indicators[0].target"]?.span ?? [0, 0]
    expect(text.slice(from, to)).toBe("≥3座")
  })

  it("ends in time and throws nothing, whatever the text", () => {
    const pieces = fc.constantFrom(
      "产出指标",
      "数量指标",
      "三级指标",
      "分值",
      "项目名称",
      "年度指标值",
      "得分",
      "率",
      "10",
      "≥",
      "%",
      "(",
      ")",
      "是",
      "有效",
      "改善",
      "2021年",
      "\n",
      " ",
      "|",
      "指标1:",
      "合计",
      ".",
      ",",
      "一",
      "𠀀",
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 200 }), (parts) => {
        const reading = read(parts.join(""))
        for (const form of reading?.forms ?? [])
          expect(form.indicators.every(({ name }) => name !== "")).toBe(true)
      }),
      { numRuns: 150, seed: 3 },
    )
    for (const noise of ["1", "水", "率1", "有效改善", "2021年12月", "(("])
      expect(() => read(head + "产出指标数量指标" + noise.repeat(1500))).not.toThrow()
  }, 240_000)
})

/** Every row is restored, or what differs is said to be in doubt; nothing is read that was not printed. */
function checkAll(print: (form: RunOnForm) => string, fields: Order): void {
  fc.assert(
    fc.property(runOnForms, (printed) => {
      const form = formOf(print(printed))
      expect(form.project).toMatchObject({ name: printed.name })
      expect(form.year).toBe(printed.year)
      expect(form.indicators.map(({ name }) => name)).toEqual(printed.rows.map(({ name }) => name))
      const doubts = new Set<FieldPath>(form.doubts.map(({ path }) => path))
      for (const [at, row] of printed.rows.entries()) {
        expect(form.indicators[at]).toMatchObject({ level1: row.level1, level2: row.level2 })
        for (const field of fields) {
          const path = `indicators[${at}].${field}` as const
          if (!doubts.has(path)) expect([path, getFieldText(form, path)]).toEqual([path, String(row[field])])
        }
      }
    }),
    { numRuns: 8, seed: 11 },
  )
}
