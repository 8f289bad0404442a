import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import type { Form } from "../../src/records/form.ts"
import { acrossChecks } from "../../src/rules/across/catalogue.ts"
import { compareForms } from "../../src/rules/across/compare-forms.ts"
import { acrossExamples, failingForms } from "../../src/rules/examples/across-examples.ts"
import { rulebookFor } from "../../src/rules/rulebook.ts"
import { allRulebooks, repository } from "./national-rulebooks.ts"

const compared = (forms: readonly Form[]) =>
  compareForms(forms.map((form) => ({ form, rulebook: rulebookFor(form, allRulebooks) }))).findings

describe("checks across forms", () => {
  it("have one example each, and every example a check", () => {
    expect(acrossExamples.map(({ code }) => code)).toEqual(acrossChecks.map(({ code }) => code))
  })

  it.each(acrossExamples)("$code passes on its sound forms and marks its failing ones", (example) => {
    const { code, sound, marks } = example
    expect(compared(sound).filter((finding) => finding.code === code)).toEqual([])
    const found = compared(failingForms(example)).filter((finding) => finding.code === code)
    expect(found.map(({ at }) => at)).toContainEqual(marks)
    const mark = found.find(({ at }) => at.form === marks.form && at.path === marks.path)
    expect(mark?.severity).toBe(acrossChecks.find((check) => check.code === code)?.severity)
    for (const text of [mark?.sentence.zh, mark?.sentence.en, mark?.remedy.zh, mark?.remedy.en])
      expect(text).toMatch(/[。.]$/)
    expect(mark?.citation.document).not.toBe("")
  })

  it("are all that a comparison says", () => {
    const codes = new Set(
      acrossExamples.flatMap((example) => compared(failingForms(example)).map(({ code }) => code)),
    )
    expect([...codes].filter((code) => !acrossChecks.some((check) => check.code === code))).toEqual([])
  })

  it("stand in docs/checks.md", () => {
    const page = readFileSync(resolve(repository, "docs/checks.md"), "utf8")
    for (const { code, title } of acrossChecks) expect(page).toContain(`### ${code} ${title.zh}`)
  })
})
