import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { plain } from "../../src/basics/exact.ts"
import type { Form } from "../../src/records/form.ts"
import { parseValue } from "../../src/records/value.ts"
import { exampleIndicator, soundSelfEvaluation } from "../../src/rules/examples/sound-forms.ts"
import { neededActual } from "../../src/rules/needed-actual.ts"
import type { Wanted } from "../../src/rules/needed-actual.ts"
import { rulebookFor, withoutRules } from "../../src/rules/rulebook.ts"
import { scoreForm } from "../../src/rules/score-form.ts"
import { allRulebooks } from "./national-rulebooks.ts"

function formWith(name: string, target: string, actual = "", weight = 10): Form {
  return {
    ...soundSelfEvaluation,
    indicators: [exampleIndicator(["产出指标", "质量指标", name, target, actual, weight, weight])],
  }
}

function needed(name: string, target: string, wanted: Wanted, rulebook = "mof/2020-10"): string {
  const form = formWith(name, target)
  const rules = rulebookFor(form, allRulebooks, { rulebook })
  const result = neededActual(form, 0, rules, wanted)?.result
  if (result === undefined) return "none"
  if (result.kind === "figure") return `${result.bound} ${plain(result.number)}${result.unit ?? ""}`
  if (result.kind === "grade") return result.grade
  return result.kind === "date" ? `by ${result.latest}` : result.because.en
}

describe("the actual value that was needed", () => {
  it.each([
    ["培训人次", "≥300人次", "full", "at-least 300人次"],
    ["培训人次", "≥300人次", "pass", "at-least 180人次"],
    ["培训人次", ">300人次", "full", "above 300人次"],
    ["培训人次", "≥300人次", 3.33, "at-least 99.9人次"],
    ["故障率", "≤4%", "full", "at-most 4%"],
    ["故障率", "<4%", "full", "below 4%"],
    ["故障率", "≤4%", 8, "at-most 5%"],
    ["投诉件数", "=0件", 5, "at-most 0件"],
    ["用水条件", "明显改善", "full", "达成年度指标"],
    ["用水条件", "明显改善", "pass", "部分达成年度指标并具有一定效果"],
    ["通水时间", "2023年12月底前", "pass", "by 2023年12月底前"],
    ["培训人次", "", "full", "no target is given"],
    ["培训人次", "≥0人次", "full", "a positive indicator with a target of zero or less has no formula"],
  ] as const)("%s %s for %s is %s", (name, target, wanted, answer) => {
    expect(needed(name, target, wanted)).toBe(answer)
  })

  it("follows the local formula", () => {
    expect(needed("故障率", "≤4%", 7.5, "guangxi/self-evaluation")).toBe("at-most 5%")
    expect(needed("站点数", "=20个", 5, "tianjin/self-evaluation")).toBe("exactly 20个")
  })

  it("has its calculation as a step", () => {
    const form = formWith("培训人次", "≥300人次")
    const answer = neededActual(form, 0, rulebookFor(form, allRulebooks), "pass")
    expect(answer?.wanted).toBe(6)
    expect(answer?.steps[0]?.text.zh).toBe("完成值 = 6 ÷ 10 × 300 = 180。")
  })

  it("is unknown without rules, and none for a row that is not there", () => {
    const form = formWith("培训人次", "≥300人次")
    expect(neededActual(form, 0, withoutRules, "full")?.result.kind).toBe("unknown")
    expect(neededActual(form, 7, withoutRules, "full")).toBeNull()
  })

  it("gives the points when it is filled in", () => {
    const target = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100)
    const points = fc.integer({ min: 1, max: 1000 }).map((cents) => cents / 100)
    fc.assert(
      fc.property(
        target,
        points,
        fc.constantFrom("≥", "≤", "="),
        fc.constantFrom("mof/2020-10", "guangxi/self-evaluation"),
        (number, wanted, sign, id) => {
          const form = formWith("处理件数", `${sign}${plain(number)}件`)
          const rulebook = rulebookFor(form, allRulebooks, { rulebook: id })
          const result = neededActual(form, 0, rulebook, wanted)?.result
          if (result?.kind !== "figure") throw new Error("no figure")
          const [row] = form.indicators
          if (row === undefined) throw new Error("no row")
          const filled: Form = {
            ...form,
            indicators: [{ ...row, actual: parseValue(`${plain(result.number)}件`) }],
          }
          const score = scoreForm(filled, rulebook).scores.find(({ path }) => path === "indicators[0].score")
          expect(score?.result.kind === "exact" ? score.result.score : -1).toBeGreaterThanOrEqual(wanted)
        },
      ),
    )
  })
})
