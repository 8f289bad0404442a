import { describe, expect, it } from "vitest"
import { checkForm } from "../../src/rules/check-form.ts"
import { checks } from "../../src/rules/checks/index.ts"
import { failingExamples, failingForm } from "../../src/rules/examples/failing-examples.ts"
import { soundMonitoring, soundSelfEvaluation, soundTarget } from "../../src/rules/examples/sound-forms.ts"
import { parameterOn, rulebookFor } from "../../src/rules/rulebook.ts"
import { allRulebooks } from "./national-rulebooks.ts"

const allTiers = ["always", "before-submission", "on-request"] as const

describe("a sound form", () => {
  it.each([soundSelfEvaluation, soundTarget, soundMonitoring])(
    "of kind $kind has no findings by any rulebook that divides the points as it does",
    (form) => {
      const found = allRulebooks
        .filter(({ kinds }) => kinds.includes(form.kind))
        .filter((rulebook) => (parameterOn(rulebook, "weights.execution", "2024-03-31")?.value ?? 10) === 10)
        .flatMap((rulebook) => checkForm(form, rulebook, allTiers))
      expect(found.map(({ code, sentence }) => `${code} ${sentence.zh}`)).toEqual([])
    },
  )
})

describe("every check", () => {
  it("has one failing example, and every example a check", () => {
    expect(failingExamples.map(({ code }) => code)).toEqual(checks.map(({ code }) => code))
  })

  it("has a number of its own", () => {
    expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length)
  })

  it.each(failingExamples)("$code marks $marks on its failing example", (example) => {
    const form = failingForm(example)
    const rulebook = rulebookFor(form, allRulebooks, { rulebook: example.rulebook })
    const found = checkForm(form, rulebook, allTiers).filter(({ code }) => code === example.code)
    expect(found.map(({ path }) => path)).toContain(example.marks)
    const check = checks.find(({ code }) => code === example.code)
    const mark = found.find(({ path }) => path === example.marks)
    expect(mark?.severity).toBe(check?.severity)
    for (const text of [mark?.sentence.zh, mark?.sentence.en, mark?.remedy.zh, mark?.remedy.en])
      expect(text).toMatch(/[。.]$/)
    expect(mark?.citation.document).not.toBe("")
  })
})
