import { describe, expect, it } from "vitest"
import { failingExamples, failingForm } from "../../src/rules/examples/failing-examples.ts"
import { soundSelfEvaluation, soundTarget } from "../../src/rules/examples/sound-forms.ts"
import { rulebookFor } from "../../src/rules/rulebook.ts"
import { tryRule, withValue } from "../../src/rules/try-rule.ts"
import type { PastForm } from "../../src/rules/try-rule.ts"
import { allRulebooks } from "./national-rulebooks.ts"

const past: readonly PastForm[] = [
  soundSelfEvaluation,
  soundTarget,
  ...failingExamples.filter(({ code }) => code === "S03" || code === "S07").map(failingForm),
].map((form) => ({ form, rulebook: rulebookFor(form, allRulebooks) }))

describe("a rule that is tried", () => {
  it("and is the one in force changes nothing", () => {
    expect(tryRule(past, (rulebook) => rulebook)).toEqual({
      forms: 4,
      changed: [],
      totalsChanged: 0,
      gradesChanged: 0,
      findingsChanged: 0,
      greatestChange: 0,
      meanChange: 0,
    })
  })

  it("shows which forms it changes and by how much", () => {
    const trial = tryRule(past, (rulebook) => withValue(rulebook, "score.reverse", "linear"))
    expect(trial.changed.map(({ form }) => form)).toEqual([2])
    expect(trial).toMatchObject({ totalsChanged: 1, gradesChanged: 0, greatestChange: -0.5 })
  })

  it("shows findings that come and go", () => {
    const trial = tryRule(past, (rulebook) => withValue(rulebook, "score.overAchievement", null))
    expect(trial.changed).toMatchObject([{ form: 3, gone: ["S07 indicators[4].actual"], appeared: [] }])
  })

  it("shows grades that change", () => {
    const bounds = [
      { grade: "优", from: 99.9 },
      { grade: "良", from: 0 },
    ]
    expect(tryRule(past, (rulebook) => withValue(rulebook, "score.grades", bounds)).gradesChanged).toBe(3)
  })

  it("on no forms says nothing", () => {
    expect(tryRule([], (rulebook) => rulebook)).toMatchObject({
      forms: 0,
      greatestChange: null,
      meanChange: null,
    })
  })
})
