import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sum } from "../../../src/basics/exact.ts"
import type { Form } from "../../../src/records/form.ts"
import { readText } from "../../../src/reading/readers/text-reader.ts"
import type { Reading } from "../../../src/reading/recogniser.ts"
import { columnBlocksRecogniser } from "../../../src/reading/recognisers/column-blocks/index.ts"
import {
  damage,
  damageWithLosses,
  noDamage,
  printCut,
  printInBlocks,
  printWhole,
  trueTable,
} from "./wide-tables.ts"
import type { Damage, TrueProject } from "./wide-tables.ts"

function recognise(text: string): Reading | null {
  return columnBlocksRecogniser.recognise(readText(new TextEncoder().encode(text)).pages)
}

function read(text: string): Reading {
  const reading = recognise(text)
  if (reading === null) throw new Error("no wide table was found")
  return reading
}

const signs: Readonly<Record<string, string>> = { 大于等于: "≥", 小于等于: "≤", 等于: "=" }

/** All of a form but its levels. */
function contentOf(form: Form): unknown {
  return {
    header: [form.project.name, form.project.unit, form.project.category],
    budget: form.funds.map(({ initialBudget }) => initialBudget),
    goal: form.goal.expected,
    rows: form.indicators.map(({ name, nature, target, weight }) => ({
      name,
      nature,
      target: target?.text,
      op: target?.op,
      unit: target?.unit,
      weight,
    })),
  }
}

function expectedContent(project: TrueProject): unknown {
  const natures: Readonly<Record<string, string>> = {
    正向: "positive",
    反向: "negative",
    定性: "qualitative",
  }
  return {
    header: [project.name, project.unit, project.category],
    budget: [Number(project.budget)],
    goal: project.goal,
    rows: project.rows.map((row) => ({
      name: row.name,
      nature: natures[row.nature],
      target: row.target,
      op: signs[row.op] ?? null,
      unit: row.target === "100%" ? "%" : row.measureUnit === "" ? null : row.measureUnit,
      weight: Number(row.weight),
    })),
  }
}

function levelsOf(form: Form): readonly string[] {
  return form.indicators.map(({ level1, level2 }) => `${level1}/${level2}`)
}

function trueLevels({ rows }: TrueProject): readonly string[] {
  return rows.map(({ level1, level2 }) => `${level1}/${level2}`)
}

describe("a wide table printed in blocks of columns", () => {
  it("is joined again without a doubt where nothing was lost", () => {
    fc.assert(
      fc.property(trueTable, (projects) => {
        const { forms, problems } = read(printInBlocks(projects, noDamage))
        expect(forms.map(contentOf)).toEqual(projects.map(expectedContent))
        expect(forms.map(levelsOf)).toEqual(projects.map(trueLevels))
        expect(problems.map(({ code }) => code).filter((code) => code !== "unit-uncertain")).toEqual([
          "year-not-printed",
        ])
        for (const form of forms) expect(form.doubts).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it("keeps every project, figure and name under page breaks, swallowed and slipped cells", () => {
    fc.assert(
      fc.property(trueTable, damage, (projects, harm) => {
        const { forms } = read(printInBlocks(projects, harm))
        expect(forms.map(contentOf)).toEqual(projects.map(expectedContent))
      }),
      { numRuns: 100 },
    )
  })

  it("restores levels that merged cells swallowed, or says that it is not sure", () => {
    const { rows, wrong, silent } = countWrongLevels(damage)
    expect(silent).toBe(0)
    expect(wrong / rows).toBeLessThan(0.01)
  })

  it("restores most levels that are gone without a trace, and seldom errs silently", () => {
    const { rows, wrong, silent } = countWrongLevels(damageWithLosses)
    expect(silent / rows).toBeLessThan(0.005)
    expect(wrong / rows).toBeLessThan(0.05)
  })

  it("finds a row that slipped over a page break, by the units that no longer suit their names", () => {
    const { forms, problems } = read(printWithSlippedRow())
    const rows = forms.flatMap(({ indicators }) => indicators)
    expect(
      rows.filter(({ name }) => name.endsWith("次数")).every(({ target }) => target?.unit === "次"),
    ).toBe(true)
    const percent = rows.filter(({ name }) => name.endsWith("率"))
    expect(percent.filter(({ target }) => target?.unit === "%")).toHaveLength(percent.length - 1)
    expect(rows.map(({ weight }) => weight)).toEqual(rows.map(() => 45))
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(["row-lost", "row-unused"]))
    expect(forms.flatMap(({ doubts }) => doubts).map(({ code }) => code)).toContain("row-lost")
  })
})

/** Eight projects of two rows; in the block of units the first row of page 2 is printed on page 3. */
function printWithSlippedRow(): string {
  const projects = Array.from({ length: 8 }, (_, at) => at + 1)
  const pages = (rows: readonly string[], breaks: readonly number[]): readonly string[] =>
    rows.flatMap((row, at) => (breaks.includes(at) ? ["", row] : [row]))
  const names = projects.flatMap(() => ["出勤率\t正向\t等于\t100", "巡查次数\t正向\t大于等于\t12"])
  const levels = projects.flatMap((at) => [
    `${at}.00\t完成年度任务\t产出指标\t质量指标`,
    "\t\t产出指标\t数量指标",
  ])
  const units = projects.flatMap(() => ["%\t45", "次\t45"])
  const slipped = [...units.slice(0, 4), ...units.slice(5, 12), "%\t45", ...units.slice(12)]
  return [
    "项目名称\t项目单位\t项目类别",
    ...projects.map((at) => `云溪县巡查项目${at}\t云溪县城管局\t部门预算项目`),
    "预算数\t年度绩效目标\t一级指标\t二级指标",
    ...pages(levels, [4, 10]),
    "三级指标\t指标性质\t指标方向\t目标值",
    ...pages(names, [4, 10]),
    "计量单位\t分值",
    ...pages(slipped, [4, 9]),
  ].join("\n")
}

function countWrongLevels(harms: fc.Arbitrary<Damage>): { rows: number; wrong: number; silent: number } {
  const count = { rows: 0, wrong: 0, silent: 0 }
  const property = fc.property(trueTable, harms, (projects, harm) => {
    read(printInBlocks(projects, harm)).forms.forEach((form, at) => {
      const expected = projects[at] === undefined ? [] : trueLevels(projects[at])
      levelsOf(form).forEach((levels, row) => {
        count.rows += 1
        if (levels === expected[row]) return
        count.wrong += 1
        if (!form.doubts.some(({ path }) => path === `indicators[${row}].level2`)) count.silent += 1
      })
    })
  })
  fc.assert(property, { numRuns: 200, seed: 20_230_401 })
  return count
}

describe("a wide table printed whole", () => {
  it.each([
    ["tabs, merged cells blank", "\t", { projects: true, levels: true }],
    ["tabs, every cell repeated", "\t", { projects: false, levels: false }],
    ["pipes, merged cells blank", "|", { projects: true, levels: true }],
    ["blanks between the columns", " ", { projects: true, levels: false }],
  ] as const)("is read with %s", (_, separator, merging) => {
    fc.assert(
      fc.property(trueTable, (projects) => {
        const { forms } = read(printWhole(projects, separator, merging))
        expect(forms.map(contentOf)).toEqual(projects.map(expectedContent))
        expect(forms.map(levelsOf)).toEqual(projects.map(trueLevels))
        expect(forms.every(({ year, currency }) => year === 2023 && currency === "元")).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe("a wide table with less than all columns", () => {
  const heading = "项目名称\t年度绩效目标\t一级指标\t二级指标\t三级指标\t指标值\t度量单位"

  it("is parted by the project cells alone where no weights are printed", () => {
    const { forms, problems } = read(
      [
        "云溪县2022年部门预算项目支出绩效目标表",
        heading,
        "图书下乡\t送书到村。\t产出指标\t数量指标\t送书册数\t≥2000\t册",
        "\t\t\t时效指标\t送书完成时间\t2022年10月\t",
        "\t\t满意度指标\t服务对象满意度\t村民满意度\t≥90\t%",
        "河岸绿化\t绿化河岸。\t产出指标\t数量指标\t绿化面积\t≥30\t亩",
        "\t\t效益指标\t生态效益指标\t改善河岸环境\t明显改善\t",
      ].join("\n"),
    )
    expect(forms.map(({ project, indicators }) => [project.name, indicators.length])).toEqual([
      ["图书下乡", 3],
      ["河岸绿化", 2],
    ])
    expect(forms[0]?.indicators[1]).toMatchObject({ level1: "产出指标", level2: "时效指标", weight: null })
    expect(forms[0]?.indicators[0]?.target).toEqual({ text: "≥2000", op: "≥", number: 2000, unit: "册" })
    expect(forms[0]?.year).toBe(2022)
    expect(problems.map(({ code }) => code)).toEqual(["currency-assumed"])
  })

  it("joins a name that was broken over two lines, and says so", () => {
    const { forms, problems } = read(
      [
        heading,
        "图书下乡\t送书到村。\t产出指标\t数量指标\t送书册数\t≥2000\t册",
        "\t\t\t质量指标\t图书编目著录与上架\t≥95\t%",
        "\t\t\t\t准确率\t\t",
        "\t\t\t时效指标\t送书完成时间\t10月\t",
        "\t\t效益指标\t社会效益指标\t丰富村民生活\t有效\t",
        "\t\t满意度指标\t服务对象满意度\t村民满意度\t≥90\t%",
      ].join("\n"),
    )
    expect(forms[0]?.indicators.map(({ name }) => name)[1]).toBe("图书编目著录与上架准确率")
    expect(forms[0]?.indicators).toHaveLength(5)
    expect(problems.map(({ code }) => code)).toContain("name-joined")
  })
})

describe("a wide table cut elsewhere", () => {
  /** Columns 5 to 7 are the levels and the name. */
  it.each([
    ["between the project and its indicators", [5]],
    ["between levels and values", [3, 8]],
    ["after the name of the project and before the target", [2, 10]],
    ["inside the project's cells", [4, 7, 11]],
    ["before the name", [5, 7]],
  ])("%s is joined again", (_, cuts) => {
    const pageLength = fc.integer({ min: 4, max: 60 })
    fc.assert(
      fc.property(trueTable, pageLength, (projects, length) => {
        const { forms } = read(printCut(projects, cuts, length, { projects: true, levels: false }))
        expect(forms.map(contentOf)).toEqual(projects.map(expectedContent))
        expect(forms.map(levelsOf)).toEqual(projects.map(trueLevels))
      }),
      { numRuns: 40 },
    )
  })
})

describe("what is no wide table", () => {
  it.each([
    ["an empty document", ""],
    ["headings without rows", "项目名称\t项目单位\n三级指标\t目标值\n"],
    [
      "a form of one project",
      "项目名称\t云溪县图书采购\n一级指标\t二级指标\t三级指标\t目标值\n产出指标\t数量指标\t图书\t≥5本",
    ],
    ["a list of projects", "项目名称\t项目单位\t预算数\n图书采购\t文化馆\t5.00\n合计\t\t5.00"],
  ])("%s is left to others", (_, text) => {
    expect(recognise(text)).toBeNull()
  })
})

describe("hostile input", () => {
  const words = fc.constantFrom(
    ..."项目名称,项目单位,预算数,年度绩效目标,一级指标,二级指标,三级指标,指标性质,目标值,计量单位,分值,合计".split(
      ",",
    ),
    ..."产出指标,数量指标,满意度指标,正向,定性,大于等于,1e999,99999999999999999999,-5,0,%,次, ,<p>,单位：元".split(
      ",",
    ),
  )
  const lines = fc.array(fc.array(words, { maxLength: 8 }), { maxLength: 60 })

  it("never throws and invents no indicator", () => {
    fc.assert(
      fc.property(lines, fc.constantFrom("\t", "|", " "), (rows, separator) => {
        const text = rows.map((row) => row.join(separator)).join("\n")
        for (const { name, target, weight } of recognise(text)?.forms.flatMap((form) => form.indicators) ??
          [])
          expect(name !== "" || target !== null || weight !== null).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it("comes to an end on a table far too long, and says what is left out", () => {
    const heading =
      "项目名称 项目单位 预算数 年度目标 一级指标 二级指标 三级指标 指标性质 目标值 计量单位 分值"
    const row = "云 溪 县 项 目 甲 乙 丙 丁 戊 1 2 3 4 5 6 7 8 9 10 数 量 指 标 次 次 次 次 次 次"
    const reading = read([heading, ...Array.from({ length: 25_000 }, () => row)].join("\n"))
    expect(reading.problems.map(({ code }) => code)).toContain("table-too-long")
  })

  it("comes to an end on blocks of very different lengths", () => {
    const block = (heading: string, row: string, length: number): readonly string[] => [
      heading,
      ...Array.from({ length }, () => row),
    ]
    const { problems } = read(
      [
        ...block("项目名称\t项目单位", "项目甲\t单位甲", 900),
        ...block("预算数\t年度绩效目标\t一级指标\t二级指标", "1.00\t目标\t产出指标\t数量指标", 3000),
        ...block("三级指标\t目标值", "次数\t5", 6000),
        ...block("计量单位\t分值", "次\t7", 5000),
      ].join("\n"),
    )
    expect(problems.map(({ code }) => code)).toContain("rows-uneven")
  })
})

describe("the wide table among the seeds", () => {
  const seeds = resolve(import.meta.dirname, "../../../../shared/seeds")
  const file = resolve(seeds, "002_094773022260cb23.txt")

  it.skipIf(!existsSync(file))("closes in every project, with as many rows as are printed", () => {
    const reading = columnBlocksRecogniser.recognise(readText(readFileSync(file)).pages)
    const forms = reading?.forms ?? []
    expect(forms).toHaveLength(25)
    expect(forms.flatMap(({ indicators }) => indicators)).toHaveLength(181)
    expect(forms.map(({ indicators }) => sum(indicators.flatMap(({ weight }) => weight ?? [])))).toEqual(
      forms.map(() => 90),
    )
    expect(forms.map(({ funds }) => funds[0]?.initialBudget)).toEqual([
      255.36, 27.66, 0.22, 0.64, 51.46, 349.07, 38.6, 34.98, 32.67, 1.44, 3.67, 7.64, 17.36, 8, 12.3, 46, 60,
      8, 50, 10, 83, 100, 20, 40, 50,
    ])
    const doubts = forms
      .flatMap((form) => form.doubts)
      .filter(({ path, code }) => code === "level-lost" && path.endsWith("level2"))
    expect(doubts).toHaveLength(2)
    expect(reading?.problems.map(({ code }) => code)).toContain("sum-differs")
  })
})

describe("pipe rows that lost their merged cells", () => {
  it("cells moved to the left find their columns; a unit's subtotal is no project; the unit goes on below", () => {
    const { forms } = read(
      [
        "| 部门预算项目绩效目标表 ||||||||||||",
        "| 单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 | 指标方向性 |",
        "| 310-云溪县交通部门 | 1,250,000.00 |||||||||||",
        "| 310001-云溪县渡口所 | 渡口维修 | 950,000.00 | 渡口全部维修。 | 产出指标 | 数量指标 | 维修渡口 | ≥ | 6 | 座 | 60 | 正向指标 |",
        "| 效益指标 | 社会效益指标 | 渡客覆盖率 | ≥ | 90 | % | 30 | 正向指标 |||||",
        "| 船员培训 | 300,000.00 | 船员都受过培训。 | 产出指标 | 数量指标 | 培训人次 | ≥ | 80 | 人次 | 90 | 正向指标 ||",
      ].join("\n"),
    )
    expect(forms.map(({ project, funds }) => [project.name, project.unit, funds[0]?.initialBudget])).toEqual([
      ["渡口维修", "310001-云溪县渡口所", 950_000],
      ["船员培训", "310001-云溪县渡口所", 300_000],
    ])
    expect(
      forms.map((form) => form.indicators.map((row) => [row.name, row.target?.unit, row.weight])),
    ).toEqual([
      [
        ["维修渡口", "座", 60],
        ["渡客覆盖率", "%", 30],
      ],
      [["培训人次", "人次", 90]],
    ])
  })
})
