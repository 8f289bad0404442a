import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Form } from "../../../src/records/form.ts"
import { scatteredRecogniser } from "../../../src/reading/recognisers/scattered/index.ts"
import { pagesOf, plainForm, randomOf, scramble } from "./scrambled-form.ts"
import type { PlainForm, Row } from "./scrambled-form.ts"

function read(text: string): { form: Form; codes: string[] } {
  const reading = scatteredRecogniser.recognise(pagesOf(text))
  const form = reading?.forms[0]
  if (reading === null || form === undefined) throw new Error("no form read")
  return { form, codes: reading.problems.map((problem) => problem.code) }
}

function isRight(form: Form, row: Row): boolean {
  return form.indicators.some(
    (one) =>
      one.name === row.name &&
      one.level1 === row.level1 &&
      one.level2 === row.level2 &&
      one.ordinal === row.ordinal &&
      one.target?.text === row.value &&
      one.weight === row.weight,
  )
}

const rowOf = (
  level1: string,
  level2: string,
  ordinal: number,
  name: string,
  value: string,
  weight: number,
): Row => ({
  level1,
  level2,
  ordinal,
  name,
  value,
  weight,
})

describe("a form whose cells are scrambled", () => {
  test("comes out as it was, or its row is in doubt", () => {
    let rows = 0
    let right = 0
    for (let seed = 1; seed <= 80; seed += 1) {
      const random = randomOf(seed * 2654435761)
      const form = plainForm(random)
      if (form.rows.length < 4) continue
      const breakAfter = random() < 0.4 && form.rows.length > 6 ? 3 + Math.floor(random() * 3) : null
      const { form: out, codes } = read(scramble(form, random, breakAfter))
      expect(out.indicators, `seed ${seed}`).toHaveLength(form.rows.length)
      expect(out.project.name).toBe(form.project)
      expect(out.goal.expected).toBe(form.goal)
      expect(out.funds[0]).toMatchObject({ initialBudget: form.budget, budget: form.budget, weight: 10 })
      expect(out.total.weight).toBe(100)
      expect(
        codes.filter((code) => code !== "row-ambiguous"),
        `seed ${seed}`,
      ).toEqual([])
      for (const row of form.rows) {
        const confidence = out.indicators.find((one) => one.name === row.name)?.confidence ?? 1
        rows += 1
        if (isRight(out, row)) right += 1
        else expect(confidence, `seed ${seed}, ${row.name} must be in doubt`).toBeLessThan(0.6)
      }
    }
    expect(rows).toBeGreaterThan(1000)
    expect(right / rows).toBeGreaterThanOrEqual(0.97)
  })

  test("every doubtful row has a doubt with its path and a problem with its place", () => {
    const form = twins()
    const { form: out, codes } = read(scramble(form, randomOf(5), null))
    const doubtful = out.indicators.filter((row) => row.confidence < 0.6)
    expect(doubtful.length).toBeGreaterThanOrEqual(2)
    expect(codes).toContain("row-ambiguous")
    expect(out.doubts.some((doubt) => doubt.path.endsWith(".target") && doubt.alternatives.length > 0)).toBe(
      true,
    )
  })

  test("a weight that stands apart goes to the name without one", () => {
    const form = plainForm(randomOf(99))
    const text = scramble(form, randomOf(7), null)
    const row = form.rows.find((one) => text.includes(`指标${one.ordinal}：${one.name} ${one.weight}`))
    if (row === undefined) throw new Error("no name on one line")
    const line = `指标${row.ordinal}：${row.name}`
    const parted = `${text.replace(`${line} ${row.weight}`, line).trimEnd()}\n\n${row.weight}\n`
    expect(isRight(read(parted).form, row)).toBe(true)
  })

  test("weights and scores in columns of their own are read in row order", () => {
    const form = plainForm(randomOf(31))
    const bare = form.rows.reduce(
      (text, row) =>
        text.replace(new RegExp(`(指标${row.ordinal}：${row.name})\\s+${row.weight}(?=\\n)`, "u"), "$1"),
      scramble(form, randomOf(8), null),
    )
    const { form: out } = read(
      `${bare.trimEnd()}\n\n${form.rows.map((row) => `${row.weight} ${row.weight}`).join("\n\n")}\n`,
    )
    expect(form.rows.filter((row) => isRight(out, row))).toHaveLength(form.rows.length)
    expect(out.indicators.every((row) => row.score === row.weight)).toBe(true)
  })

  test("actual values beside the targets are read", () => {
    const form = plainForm(randomOf(12))
    const paired = { ...form, rows: form.rows.map((row) => ({ ...row, value: `${row.value} ${row.value}` })) }
    const { form: out } = read(scramble(paired, randomOf(3), null))
    expect(form.rows.filter((row) => isRight(out, row))).toHaveLength(form.rows.length)
    expect(out.indicators.every((row) => row.actual?.text === row.target?.text)).toBe(true)
  })
})

describe("what does not fit", () => {
  test("a missing value leaves its row without a value, and is said", () => {
    const form = plainForm(randomOf(64))
    const text = scramble(form, randomOf(2), null)
    const short = form.rows.find(
      (row) => row.value.length <= 5 && text.split(`\n${row.value}\n`).length === 2,
    )
    if (short === undefined) throw new Error("no value that stands once")
    const { form: out, codes } = read(text.replace(`\n${short.value}\n`, "\n"))
    expect(out.indicators).toHaveLength(form.rows.length)
    expect(out.indicators.filter((row) => row.target === null)).toHaveLength(1)
    expect(codes).toContain("values-uneven")
    expect(out.indicators.every((row) => row.confidence <= 0.7)).toBe(true)
  })

  test("names without values keep their groups and get no value", () => {
    const form = plainForm(randomOf(64))
    const empty = { ...form, rows: form.rows.map((row) => ({ ...row, value: "" })) }
    const { form: out, codes } = read(scramble(empty, randomOf(2), null))
    expect(out.indicators).toHaveLength(form.rows.length)
    expect(out.indicators.every((row) => row.target === null)).toBe(true)
    expect(codes).toContain("values-not-matched")
  })

  test("sums that do not close are said and the rows are still read", () => {
    const form = plainForm(randomOf(21))
    const text = scramble(form, randomOf(4), null).replace("（50分）", "（45分）")
    const { form: out, codes } = read(text)
    expect(codes).toContain("weights-do-not-close")
    expect(out.indicators).toHaveLength(form.rows.length)
  })

  test("names of persons never enter the record", () => {
    const form = plainForm(randomOf(21))
    const { form: out } = read(scramble(form, randomOf(4), null))
    expect(JSON.stringify(out)).not.toContain("测试员")
  })

  test("documents of another structure are left to others", () => {
    const rows = ["指标1：造林面积\t≥350亩\t10", "指标2：育苗数量\t≥20万株\t10", "指标3：管护面积\t≥80亩\t10"]
    expect(scatteredRecogniser.recognise(tabbed(rows))).toBeNull()
    expect(scatteredRecogniser.recognise(pagesOf(rows.join("\n").replaceAll("\t", " ")))).toBeNull()
    expect(scatteredRecogniser.recognise(pagesOf("一段没有表格的文字。"))).toBeNull()
    expect(scatteredRecogniser.recognise([])).toBeNull()
  })
})

describe("hostile input", () => {
  const pieces = fc.constantFrom(
    "指标1：",
    "指标2：造林面积 5",
    "指标99：x",
    "指标一：提高意识",
    "≥90%",
    "1e999",
    "长期",
    "无",
    "—",
    "5",
    "数量指标",
    "效益指标",
    "（50分）",
    "项目名称 某项目",
    "年度资金总额 60 10",
    "年初预算数 得分",
    "总分 100",
    "",
    "",
    "",
    "\u0000\ufeff",
    "预期目标",
    "天",
    "2031年12月",
    "底前",
  )

  test("any order of any pieces comes to an end without a crash, and invents no name", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (lines) => {
        const reading = scatteredRecogniser.recognise(pagesOf(lines.join("\n")))
        const names = lines.filter((line) => line.startsWith("指标")).length
        const found = reading?.forms.reduce((total, form) => total + form.indicators.length, 0) ?? 0
        expect(found).toBeLessThanOrEqual(names)
      }),
      { numRuns: 300 },
    )
  })

  test("a hundred names that nothing tells apart end in time, all in doubt", () => {
    const random = randomOf(1)
    const names = Array.from(
      { length: 100 },
      (_, at) => `指标${1 + (at % 7)}：推进工作 ${1 + Math.floor(random() * 5)}`,
    )
    const values = names.map(() => (random() < 0.5 ? "有效推进" : "长期"))
    const labels = [
      "数量指标",
      "质量指标",
      "时效指标",
      "成本指标",
      "社会效益指标",
      "生态效益指标",
      "效益指标\n（30分）",
    ]
    const start = performance.now()
    const { form } = read(["项目名称 某项目", ...values, ...labels, ...names].join("\n\n"))
    expect(performance.now() - start).toBeLessThan(20_000)
    expect(form.indicators).toHaveLength(100)
    expect(form.indicators.every((row) => row.confidence < 0.6)).toBe(true)
  })

  test("pages and lines without measure are refused or said, never waited for", () => {
    const start = performance.now()
    const long = `项目名称 某项目\n${"指标1：造林 5\n".repeat(30_000)}`
    const reading = scatteredRecogniser.recognise(pagesOf(long))
    expect(reading?.forms ?? []).toEqual([])
    scatteredRecogniser.recognise(
      pagesOf(`指标1：甲 1\n指标2：乙 1\n指标3：丙 1\n${"≥5次\n".repeat(11_000)}`),
    )
    scatteredRecogniser.recognise(pagesOf(`指标1：甲 1\n指标2：乙 1\n指标3：丙 1\n${"5 ".repeat(400_000)}`))
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

/** Two rows whose order only a worn ordinal could tell, with different values. */
function twins(): PlainForm {
  const rows = [
    rowOf("产出指标", "数量指标", 1, "巡护次数", "≥6次", 25),
    rowOf("产出指标", "质量指标", 1, "造林合格率", "≥95%", 25),
    rowOf("效益指标", "社会效益指标", 1, "甲类事项成效", "明显", 15),
    rowOf("效益指标", "可持续影响指标", 1, "乙类事项成效", "较好", 15),
    rowOf("满意度指标", "服务对象满意度指标", 1, "林农满意度", "≥90%", 10),
  ]
  return {
    project: "云溪县林区巡护",
    budget: 30,
    goal: "通过开展巡护工作，保护森林资源，提高林农满意程度，全面完成年度各项任务。",
    rows,
    emptyGroups: [],
  }
}

function tabbed(rows: readonly string[]): ReturnType<typeof pagesOf> {
  return pagesOf(rows.join("\n")).map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({
      ...line,
      cells: line.text.split("\t").map((text, column) => ({ text, column, source: { line: line.number } })),
    })),
  }))
}
