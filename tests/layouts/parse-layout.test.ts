import { describe, expect, it } from "vitest"
import fc from "fast-check"
import { comparable } from "../../src/basics/text.ts"
import { arrange } from "../../src/layouts/arrange.ts"
import { gridFaults } from "../../src/layouts/grid-faults.ts"
import { layouts } from "../../src/layouts/index.ts"
import { columnNames, matchLayout } from "../../src/layouts/match-layout.ts"
import { notShown } from "../../src/layouts/not-shown.ts"
import { completenessFaults, parseLayout } from "../../src/layouts/parse-layout.ts"
import { indicatorColumnWords } from "../../src/layouts/vocabulary.ts"
import { forms } from "../support/form-generator.ts"
import { sampleForm } from "../support/sample-form.ts"

function asJson(layout: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(layout)) as Record<string, unknown>
}

const [national] = layouts.map(asJson)
if (national === undefined) throw new Error("there are no layouts")

function faultsOf(json: unknown): string {
  const outcome = parseLayout(json)
  return outcome.ok ? "" : outcome.problems.map(({ message }) => message).join("\n")
}

describe("the layouts that come with the product", () => {
  it.each(layouts)("$id is complete against the records", (layout) => {
    expect(completenessFaults(layout)).toEqual([])
  })

  it.each(layouts)("$id fills its grid", (layout) => {
    expect(gridFaults(layout)).toEqual([])
  })

  it.each(layouts)("$id is plain data that parses again", (layout) => {
    const outcome = parseLayout(asJson(layout))
    expect(outcome).toEqual({ ok: true, value: asJson(layout) })
  })

  it("have ids of their own", () => {
    expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length)
  })

  it.each(layouts)("$id prints headings that the reader knows", (layout) => {
    for (const block of layout.blocks)
      if (block.block === "indicators")
        for (const { heading, show } of block.columns) {
          if (show === null || show.startsWith("project.")) continue
          const [field, part] = show.split(".")
          const name = part === "op" || part === "unit" ? part : field
          if (heading === null || name === undefined || !(name in indicatorColumnWords)) continue
          const words = indicatorColumnWords[name as keyof typeof indicatorColumnWords]
          expect(words.map(comparable)).toContain(comparable(heading))
        }
  })
})

describe("parseLayout", () => {
  it("tells all faults, each with its place", () => {
    const faults = faultsOf({
      ...national,
      region: "99",
      columns: [0],
      extra: 1,
      blocks: [{ block: "nonsense" }],
    })
    expect(faults).toContain("region")
    expect(faults).toContain("columns[0]")
    expect(faults).toContain("blocks[0].block")
  })

  it("refuses rows that do not fill the grid", () => {
    const blocks = [{ block: "rows", rows: [[{ role: "label", span: 3, text: "项目名称" }]] }]
    expect(faultsOf({ ...national, blocks })).toContain("没有占满 9 列")
  })

  it("refuses merged cells that overlap", () => {
    const rows = [
      [
        { role: "label", span: 1, text: "a" },
        { role: "label", span: 1, rows: 2, text: "b" },
        { role: "label", span: 7, text: "c" },
      ],
      [
        { role: "label", span: 2, text: "d" },
        { role: "label", span: 7, text: "e" },
      ],
    ]
    expect(faultsOf({ ...national, blocks: [{ block: "rows", rows }] })).toContain("重叠")
  })

  it("asks for every field of the kind of form", () => {
    expect(faultsOf({ ...national, leftOut: [] })).toContain("indicators.adjustedTarget")
  })

  it("refuses groups inside groups", () => {
    const group = { block: "group", label: "", span: 1, blocks: [] }
    expect(faultsOf({ ...national, blocks: [{ ...group, blocks: [group] }] })).toContain("组内又有组")
  })

  it("answers any JSON with an outcome", () => {
    const check = fc.property(fc.jsonValue(), (json) => {
      expect(parseLayout(json).ok).toBe(false)
    })
    fc.assert(check, { seed: 20200210, numRuns: 200 })
  })
})

describe("notShown", () => {
  it("is empty exactly for the fields a layout has cells for", () => {
    const check = fc.property(forms(), fc.constantFrom(...layouts), (form, layout) => {
      const cells = arrange(form, layout).cells.flatMap(({ path, alsoPaths }) => [path, ...alsoPaths])
      const problems = notShown(form, layout)
      if (form.goal.actual !== null)
        expect(problems.some(({ message }) => message.includes("实际完成情况"))).toBe(
          !cells.includes("goal.actual"),
        )
    })
    fc.assert(check, { seed: 20200210, numRuns: 100 })
  })

  it("names the field, the count and the reason", () => {
    const form = sampleForm({ schedule: [{ label: "3月底", text: "25%", share: 25 }] })
    const [first] = notShown(form, layouts[0] ?? fail())
    expect(first?.message).toBe(
      "“项目支出绩效自评表”没有“支出计划时间”栏，1 处内容不会印出：支出计划列在申报表，自评表不再填写。",
    )
  })
})

function fail(): never {
  throw new Error("there are no layouts")
}

describe("matchLayout", () => {
  it.each(layouts)("finds $id by its columns and title", (layout) => {
    const title = layout.heading.replace("{name}", "某项目")
    expect(matchLayout({ kind: layout.kind, columns: columnNames(layout), title })?.id).toBe(layout.id)
  })

  it("takes the national one between equals without a title", () => {
    const columns = new Set([
      "level1",
      "level2",
      "name",
      "target",
      "actual",
      "weight",
      "score",
      "deviation",
    ] as const)
    expect(matchLayout({ kind: "self-evaluation", columns })?.id).toBe("national-self-evaluation-2020")
  })

  it("takes the national one of the kind where no column was found", () => {
    expect(matchLayout({ kind: "monitoring", columns: new Set() })?.id).toBe("national-monitoring-2019")
  })
})
