import fc from "fast-check"
import { expect, test } from "vitest"
import { gradeDocument, gradeForm } from "../../src/records/grade.ts"
import { closingForms } from "../support/closing-form.ts"
import { sampleForm } from "../support/sample-form.ts"

const lost = { code: "cells-unread", severity: "loss", message: "", remedy: "", source: null } as const

test("a form that closes, without doubts, is good and needs no reason", () => {
  fc.assert(
    fc.property(closingForms, (form) => {
      const { grade, reasons } = gradeForm(form)
      return grade === "good" && reasons.length === 0
    }),
    { numRuns: 30 },
  )
})

test("a doubt, a loss, an empty form and an open sum lower the grade, each with its reason", () => {
  const [form] = fc.sample(closingForms, { numRuns: 1, seed: 3 })
  if (form === undefined) throw new Error("no sample")
  const doubt = { path: "total.score", code: "total-unsure", message: "", alternatives: [] } as const
  expect(gradeForm({ ...form, doubts: [doubt] })).toMatchObject({
    grade: "doubts",
    reasons: [{ code: "fields-in-doubt", count: 1 }],
  })
  expect(gradeForm(sampleForm({ indicators: [] }))).toMatchObject({ grade: "person" })
  const wrong = { ...form, total: { weight: 100, score: 12 } }
  expect(gradeForm(wrong)).toMatchObject({ grade: "good", reasons: [{ code: "author-mistake" }] })
  const misread = { ...wrong, doubts: [{ ...doubt, code: "arithmetic-open" }] }
  expect(gradeForm(misread)).toMatchObject({ grade: "person" })
  const document = gradeDocument([form, { ...form, doubts: [doubt] }], [lost])
  expect(document.grade).toBe("person")
  expect(document.forms.map(({ grade }) => grade)).toEqual(["good", "doubts"])
  expect(document.reasons.map(({ code }) => code)).toEqual(["content-lost", "fields-in-doubt"])
  expect(gradeDocument([], []).grade).toBe("person")
})
