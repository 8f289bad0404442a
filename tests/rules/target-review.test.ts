import { describe, expect, it } from "vitest"
import { rulebookFor, withoutRules } from "../../src/rules/rulebook.ts"
import { reviewTarget } from "../../src/rules/target-review.ts"
import { allRulebooks } from "./national-rulebooks.ts"

const rulebook = rulebookFor({ kind: "target", year: 2024 }, allRulebooks)
const full = {
  规范完整性: 10,
  明确清晰性: 10,
  目标相关性: 15,
  指标科学性: 15,
  绩效合理性: 15,
  资金匹配性: 15,
  实现可能性: 10,
  条件充分性: 10,
}

describe("the review of a target", () => {
  it("adds up to 100 in four natures", () => {
    const review = reviewTarget(rulebook, "2024-01-01", full)
    expect(review?.total).toBe(100)
    expect(review?.aspects.map(({ aspect, of }) => `${aspect} ${of}`)).toEqual([
      "完整性 20",
      "相关性 30",
      "适当性 30",
      "可行性 20",
    ])
  })

  it.each([
    [0, "优"],
    [10, "优"],
    [10.5, "良"],
    [20.5, "中"],
    [40.5, "差"],
  ])("with %d points lost is %s", (lost, grade) => {
    const rest = Math.max(lost - 15, 0)
    const points = { ...full, 目标相关性: 15 - Math.min(lost, 15), 指标科学性: 15 - Math.min(rest, 15) }
    const left = { ...points, 绩效合理性: 15 - Math.max(rest - 15, 0) }
    expect(reviewTarget(rulebook, "2024-01-01", left)?.grade?.grade).toBe(grade)
  })

  it("has no total while questions are open or points are wrong", () => {
    expect(reviewTarget(rulebook, "2024-01-01", { 规范完整性: 10 })).toMatchObject({
      total: null,
      grade: null,
    })
    const wrong = reviewTarget(rulebook, "2024-01-01", { ...full, 规范完整性: 11, 旁的: 1 })
    expect(wrong?.faults).toHaveLength(2)
    expect(wrong?.total).toBeNull()
  })

  it("is none without rules", () => expect(reviewTarget(withoutRules, "2024-01-01", full)).toBeNull())
})
