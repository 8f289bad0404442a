import { existsSync, readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import type { Form } from "../../../src/records/form.ts"
import { readGrid } from "./read-grid.ts"

const folder = resolve(import.meta.dirname, "../../../../shared/seeds")
const present = existsSync(folder)

function read(prefix: string): readonly Form[] {
  const file = readdirSync(folder).find((name) => name.startsWith(prefix)) ?? ""
  return readGrid(readFileSync(resolve(folder, file), "utf8"))?.forms ?? []
}

describe.skipIf(!present)(
  `published documents${present ? "" : " (skipped: their folder is not here)"}`,
  () => {
    test("a cell a line: 7 forms of 7 indicators, amounts and shares", () => {
      const forms = read("001")
      expect(forms.map((form) => form.indicators.length)).toEqual([7, 7, 7, 7, 7, 7, 7])
      expect(forms.map((form) => form.funds[0]?.initialBudget)).toEqual([28.75, 2, 5, 59, 10, 18, 4.53])
      expect(forms[1]?.schedule.map((step) => step.share)).toEqual([25, 50, 75, 100])
      expect(forms.every((form) => form.year === 2025 && form.layout === "hebei-target")).toBe(true)
      expect(forms.flatMap((form) => form.indicators).every((row) => row.confidence === 1)).toBe(true)
    })

    test("slipped columns: 8 forms, 91 indicators, all second levels known, two values not printed", () => {
      const forms = read("003")
      const rows = forms.flatMap((form) => form.indicators)
      expect(forms.map((form) => form.indicators.length)).toEqual([8, 10, 7, 20, 7, 15, 8, 16])
      expect(forms.map((form) => form.funds[0]?.initialBudget)).toEqual([8, 36, 45, 36, 6, 18, 15, 219])
      expect(rows.every((row) => row.level1.endsWith("指标") && row.level2.endsWith("指标"))).toBe(true)
      expect(rows.filter((row) => row.target === null)).toHaveLength(2)
      expect(rows.filter((row) => row.confidence < 1).length).toBeGreaterThan(15)
      expect(rows.filter((row) => row.confidence < 0.6)).toHaveLength(1)
    })

    test("printed twice: 8 forms, 62 indicators, weights and scores add up as printed", () => {
      const forms = read("004")
      expect(forms.map((form) => form.indicators.length)).toEqual([7, 8, 8, 8, 6, 7, 7, 11])
      expect(forms.map((form) => form.total.score)).toEqual([97.5, 100, 100, 99.9, 99.36, 98.2, 98.54, 98.51])
      expect(forms.map((form) => form.funds[0]?.executionRate)).toEqual([
        75, 0, 100, 100, 93.63, 82, 0, 85.09,
      ])
      expect(forms.every((form) => form.conclusion.length === 8 && form.doubts.length === 0)).toBe(true)
    })
  },
)
