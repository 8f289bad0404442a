import fc from "fast-check"
import { expect, test } from "vitest"
import { equationsOf, equationsTouchedBy } from "../../../src/records/closing/equations.ts"
import { figureAt, withFigure } from "../../../src/records/closing/figure-field.ts"
import { suspectsOf } from "../../../src/records/closing/suspects.ts"
import { closingForms, misreadable, otherDigit } from "../../support/closing-form.ts"
import { forms } from "../../support/form-generator.ts"

const open = (form: Parameters<typeof equationsOf>[0]): readonly string[] =>
  equationsOf(form).flatMap(({ state, kind, result }) => (state === "open" ? [`${kind} ${result}`] : []))

test("a form that was filled in rightly closes", () => {
  fc.assert(fc.property(closingForms, (form) => open(form).length === 0 && suspectsOf(form).length === 0))
})

test("one misread digit that opens the sums is among the suspects, nearly always with the right figure", () => {
  const misread = fc
    .tuple(closingForms, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }))
    .map(([form, cell, at, by]) => {
      const cells = misreadable(form)
      const path = cells[cell % cells.length] ?? "total.score"
      const right = figureAt(form, path) ?? 0
      return { form: withFigure(form, path, otherDigit(right, at, by)), path, right }
    })
  const samples = fc.sample(misread, { numRuns: 250, seed: 7 }).filter(({ form }) => open(form).length > 0)
  expect(samples.length).toBeGreaterThan(200)
  const named = samples.filter(({ form, path }) => suspectsOf(form).some((suspect) => suspect.path === path))
  const first = samples.filter(({ form, path }) => suspectsOf(form)[0]?.path === path)
  expect(named.length / samples.length).toBeGreaterThanOrEqual(0.95)
  expect(first.length / samples.length).toBeGreaterThan(0.5)
})

test("any form at all, with nulls and zero budgets, is judged without a crash", () => {
  fc.assert(
    fc.property(forms(), (form) => {
      const equations = equationsOf(form)
      suspectsOf(form)
      return equations.every(({ state, expected }) => state !== "closes" || expected !== null)
    }),
    { numRuns: 50 },
  )
})

test("what cannot be told names the figure that is missing", () => {
  fc.assert(
    fc.property(closingForms, (form) => {
      const [total, ...parts] = form.funds
      if (total === undefined) return false
      const rate = equationsOf({ ...form, funds: [{ ...total, executed: null }, ...parts] }).find(
        ({ kind }) => kind === "rate",
      )
      return rate?.state === "unknown" && rate.missing.includes("funds[0].executed")
    }),
  )
})

test("another figure at a cell leaves every equation but those that it touches as it was", () => {
  const anyForm = fc.oneof(closingForms, forms())
  fc.assert(
    fc.property(anyForm, fc.nat(), fc.integer({ min: 0, max: 20_000 }), (form, cell, cents) => {
      const cells = [...new Set(equationsOf(form).flatMap((equation) => equation.cells))].filter(
        (path) => figureAt(form, path) !== null,
      )
      const path = cells[cell % Math.max(1, cells.length)]
      if (path === undefined) return
      const changed = withFigure(form, path, cents / 100)
      const touched = equationsTouchedBy(changed, path)
      const keyOf = ({ kind, result }: { kind: string; result: string }) => `${kind} ${result}`
      const keys = new Set(touched.map(keyOf))
      const untouched = equationsOf(form).filter((equation) => !keys.has(keyOf(equation)))
      const byKey = (equations: ReturnType<typeof equationsOf>) =>
        new Map(equations.map((equation) => [keyOf(equation), equation]))
      expect(byKey([...untouched, ...touched])).toEqual(byKey(equationsOf(changed)))
    }),
    { numRuns: 300 },
  )
})
