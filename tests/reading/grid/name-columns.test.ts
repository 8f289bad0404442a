import { describe, expect, it } from "vitest"
import { readGrid, shortRow } from "./read-grid.ts"

const headings = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "完成值",
  "分值",
  "得分",
  "偏差原因及改进措施",
]

const rows = [
  ["产出指标", "数量指标", "补种行道树", "≥420株", "430株", "20", "20", ""],
  ["产出指标", "质量指标", "树木成活率", "≥95%", "93%", "20", "19.58", "秋旱，已补种"],
  ["产出指标", "时效指标", "补种完成时间", "2024年4月底前", "2024年4月", "10", "10", ""],
  ["效益指标", "生态效益指标", "新增绿荫长度", "≥2.1公里", "2.2公里", "30", "30", ""],
  ["满意度指标", "服务对象满意度指标", "沿街住户满意度", "≥90%", "94%", "10", "10", ""],
]

/** The table with one heading worded as none is, as positions or with empty and repeated cells lost. */
function printed(odd: number, keepsCells: boolean): string {
  const head = headings.map((heading, at) => (at === odd ? "栏目" : heading))
  const cells = keepsCells
    ? rows
    : rows.map((row, at) =>
        row.filter((text, column) => text !== "" && !(column === 0 && rows[at - 1]?.[0] === text)),
      )
  const lines = [head, ...cells].map((row) => (keepsCells ? row.join("\t") : row.join(" ")))
  return ["项目支出绩效自评表", "（2024年度）", "项目名称\t行道树补种", ...lines].join("\n")
}

const expected = rows.map((row) => [...row.slice(0, 5), Number(row[5]), Number(row[6])])

describe("a heading worded as none is", () => {
  it.each([0, 1, 2, 3, 4, 5].flatMap((odd) => [true, false].map((keeps) => [headings[odd], odd, keeps])))(
    "in place of %s is told by what stands below it (column %s, cells kept: %s)",
    (_heading, odd, keeps) => {
      const reading = readGrid(printed(Number(odd), keeps === true))
      const indicators = reading?.forms[0]?.indicators ?? []
      expect(indicators.map(shortRow)).toEqual(expected)
      expect(indicators.every(({ confidence }) => confidence <= 0.8)).toBe(true)
      expect(reading?.problems.map(({ code }) => code)).toContain("headings-guessed")
    },
  )

  it.each([1, 3, 5])("is told in a stream of cells as well (column %i)", (odd) => {
    const cells = printed(odd, false).replaceAll(" ", "\n").replace("\t", "\n")
    expect(readGrid(cells)?.forms[0]?.indicators.map(shortRow)).toEqual(expected)
  })

  it("at the end of the headings of a stream is told before the first level", () => {
    const lines = printed(3, false)
      .split("\n")
      .map((line) => line.split(" ").slice(0, 4))
      .map((line, at) =>
        at < 3 ? line : line.slice(0, at === 3 ? 4 : rows[at - 5]?.[0] === rows[at - 4]?.[0] ? 3 : 4),
      )
    const reading = readGrid(lines.flat().join("\n").replace("\t", "\n"))
    expect(reading?.forms[0]?.indicators.map((row) => [row.level1, row.name, row.target?.text])).toEqual(
      rows.map((row) => [row[0], row[2], row[3]]),
    )
  })

  it("over texts that could be anything is left as it is, and said", () => {
    const reading = readGrid(printed(7, true))
    expect(reading?.forms[0]?.indicators.map(shortRow)).toEqual(expected)
    expect(reading?.problems.map(({ code }) => code)).toContain("field-not-kept")
  })

  it("over figures that do not add up names no points", () => {
    const loose = printed(5, true).replace("\t30\t30", "\t37\t30")
    expect(readGrid(loose)?.forms[0]?.indicators.map(({ weight }) => weight)).toEqual(rows.map(() => null))
  })
})

describe("a table without a column of targets", () => {
  const table = (heads: readonly string[], ...values: readonly (readonly string[])[]): string =>
    [
      "项目支出绩效目标表",
      "（2024年度）",
      "项目名称\t行道树补种",
      ["一级指标", "二级指标", "三级指标", ...heads].join("\t"),
      ...values.map((cells, at) => [...(rows[at] ?? []).slice(0, 3), ...cells].join("\t")),
    ].join("\n")
  const targets = (text: string) =>
    readGrid(text)?.forms[0]?.indicators.map(({ target, actual }) => [target?.text ?? null, actual])

  it("takes what earns the best band", () => {
    const bands = table(["优", "良", "差"], ["≥420株", "≥400株", "＜400株"], ["≥95%", "≥90%", "＜90%"])
    expect(targets(bands)).toEqual([
      ["≥420株", null],
      ["≥95%", null],
    ])
  })

  it("takes the value of all places, not that of one", () => {
    const places = table(["合计", "东坪村", "西坪村"], ["420", "300", "120"], ["95", "95", "95"])
    expect(targets(places)).toEqual([
      ["420", null],
      ["95", null],
    ])
  })
})
