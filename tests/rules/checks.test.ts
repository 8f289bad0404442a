import { describe, expect, it } from "vitest"
import { checkForm } from "../../src/rules/check-form.ts"
import { checks } from "../../src/rules/checks/index.ts"
import { failingExamples, failingForm } from "../../src/rules/examples/failing-examples.ts"
import { soundSelfEvaluation, soundTarget } from "../../src/rules/examples/sound-forms.ts"
import { rulebookFor } from "../../src/rules/rulebook.ts"
import { nationalRulebooks } from "./national-rulebooks.ts"

describe("a sound form", () => {
  it.each([soundSelfEvaluation, soundTarget])("of kind $kind has no findings", (form) => {
    const findings = checkForm(form, rulebookFor(form, nationalRulebooks), [
      "always",
      "before-submission",
      "on-request",
    ])
    expect(findings.map(({ code, sentence }) => `${code} ${sentence.zh}`)).toEqual([])
  })
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
    const rulebook = rulebookFor(form, nationalRulebooks)
    const found = checkForm(form, rulebook).filter(({ code }) => code === example.code)
    expect(found.map(({ path }) => path)).toContain(example.marks)
    const check = checks.find(({ code }) => code === example.code)
    const mark = found.find(({ path }) => path === example.marks)
    expect(mark?.severity).toBe(check?.severity)
    for (const text of [mark?.sentence.zh, mark?.sentence.en, mark?.remedy.zh, mark?.remedy.en])
      expect(text).toMatch(/[。.]$/)
    expect(mark?.citation.document).not.toBe("")
  })
})
