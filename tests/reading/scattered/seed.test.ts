import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { sum } from "../../../src/basics/exact.ts"
import { scatteredRecogniser } from "../../../src/reading/recognisers/scattered/index.ts"
import { pagesOf } from "./scrambled-form.ts"

const folder = resolve(import.meta.dirname, "../../../../shared/seeds")
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.startsWith("000_")) : undefined

describe.skipIf(file === undefined)("the scattered seed (skipped without ../shared/seeds)", () => {
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8")
  const reading = scatteredRecogniser.recognise(pagesOf(text))
  const forms = reading?.forms ?? []

  test("has eight forms with all their rows", () => {
    expect(forms.map((form) => form.indicators.length)).toEqual([17, 24, 22, 25, 32, 17, 32, 17])
    expect(forms.map((form) => form.funds[0]?.budget)).toEqual([60, 45, 40, 143, 197, 250, 339, 230])
  })

  test("weights close on every level", () => {
    for (const form of forms) {
      const of = (level1: string): number =>
        sum(form.indicators.filter((row) => row.level1 === level1).flatMap((row) => row.weight ?? []))
      expect([of("产出指标"), of("效益指标"), of("满意度指标")]).toEqual([50, 30, 10])
      expect(form.funds[0]?.weight).toBe(10)
      expect(form.total).toEqual({ weight: 100, score: null })
      expect(form).toMatchObject({ kind: "self-evaluation", year: 2021, currency: "万元" })
    }
  })

  test("every row has a value, and few are in doubt", () => {
    const rows = forms.flatMap((form) => form.indicators)
    expect(rows.every((row) => row.target !== null && row.weight !== null && row.ordinal !== null)).toBe(true)
    expect(rows.filter((row) => row.confidence < 0.6).length).toBeLessThanOrEqual(4)
    expect(reading?.problems.every((problem) => problem.code === "row-ambiguous")).toBe(true)
  })
})
