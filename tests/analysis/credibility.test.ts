import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { credibilityOf } from "../../src/analysis/credibility.ts"
import { comparableForms, fewestForms } from "../../src/analysis/distribution.ts"
import { credibilityParts, figureOf } from "../../src/contract/credibility.ts"
import type { Credibility } from "../../src/contract/credibility.ts"
import { setField } from "../../src/records/field.ts"
import type { FieldPath, Form } from "../../src/records/form.ts"
import { soundSelfEvaluation } from "../../src/rules/examples/sound-forms.ts"
import { rulebookFor } from "../../src/rules/rulebook.ts"
import { allRulebooks } from "../rules/national-rulebooks.ts"
import { layoutFor } from "../../src/layouts/index.ts"
import { plausibleForms } from "../support/plausible-form.ts"

function of(form: Form, ...changes: readonly (readonly [FieldPath, string])[]): Credibility {
  const edited = changes.reduce((each, [path, text]) => {
    const changed = setField(each, path, text)
    if (!changed.ok) throw new Error(`${path} = ${text}`)
    return changed.value
  }, form)
  return credibilityOf(edited, rulebookFor(edited, allRulebooks))
}

describe("what a self-evaluation says about itself", () => {
  it("is counted part by part", () => {
    const sound = of(soundSelfEvaluation)
    expect(sound["exact-hits"]).toEqual({ kind: "share", count: 0, of: 6 })
    expect(sound["full-scores"]).toEqual({ kind: "share", count: 6, of: 7 })
    expect(sound.qualitative).toEqual({ kind: "share", count: 1, of: 7 })
    expect(sound["differing-scores"]).toMatchObject({ kind: "share", count: 0 })
    expect(sound["unexplained-shortfalls"]).toEqual({ kind: "share", count: 0, of: 1 })
  })

  it("sees targets hit exactly, but not a hundred percent", () => {
    const hits = of(soundSelfEvaluation, ["indicators[0].actual", "24公里"], ["indicators[5].actual", "12%"])
    expect(hits["exact-hits"]).toMatchObject({ count: 2 })
    const whole = of(soundSelfEvaluation, ["indicators[1].target", "100%"], ["indicators[1].actual", "100%"])
    expect(whole["exact-hits"]).toMatchObject({ count: 0, of: 5 })
  })

  it("sees scores, shortfalls and money that do not go together", () => {
    const form = of(
      soundSelfEvaluation,
      ["indicators[0].score", "12"],
      ["indicators[1].deviation", ""],
      ["funds[0].executed", "100"],
      ["funds[0].score", "5"],
    )
    expect(form["differing-scores"]).toMatchObject({ count: 1 })
    expect(form["unexplained-shortfalls"]).toEqual({ kind: "share", count: 2, of: 2 })
    expect(form["ahead-of-execution"]).toMatchObject({ kind: "points" })
    expect(figureOf(form["ahead-of-execution"])).toBeGreaterThan(40)
  })

  it("says why a part is not known, and never counts it as nothing", () => {
    const blank = of({ ...soundSelfEvaluation, indicators: [] })
    for (const part of ["exact-hits", "full-scores", "evidence"] as const)
      expect(blank[part]).toMatchObject({ kind: "unknown" })
  })

  it("counts no more than there is, whatever the form", () => {
    fc.assert(
      fc.property(plausibleForms(layoutFor(soundSelfEvaluation)), (form) => {
        const credibility = of(form)
        for (const part of credibilityParts) {
          const value = credibility[part]
          if (value.kind !== "share") continue
          expect(value.of).toBeGreaterThan(0)
          expect(value.count).toBeGreaterThanOrEqual(0)
          expect(value.count).toBeLessThanOrEqual(value.of)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe("comparable forms", () => {
  const kind = "self-evaluation" as const
  const withFull = (count: number) => ({
    kind,
    credibility: { ...of(soundSelfEvaluation), "full-scores": { kind: "share" as const, count, of: 10 } },
  })

  it("give each part its distribution, and a form its standing in it", () => {
    const forms = [2, 4, 6, 8, 10].map(withFull)
    const { distributions, standingsOf } = comparableForms(forms, kind)
    const { "full-scores": distribution, evidence } = distributions
    expect(distribution).toEqual({
      forms: 5,
      lowest: 20,
      lowerQuartile: 40,
      median: 60,
      upperQuartile: 80,
      highest: 100,
    })
    expect(evidence).toBeNull()
    const last = forms[4]?.credibility
    expect(last && standingsOf(last)["full-scores"]).toBe(90)
  })

  it("say nothing where they are few or of another kind", () => {
    const few = Array.from({ length: fewestForms - 1 }, (_, index) => withFull(index))
    expect(comparableForms(few, kind).distributions["full-scores"]).toBeNull()
    const others = comparableForms([1, 2, 3, 4, 5].map(withFull), "target")
    expect(others.distributions["full-scores"]).toBeNull()
  })
})
