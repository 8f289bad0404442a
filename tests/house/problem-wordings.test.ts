import { describe, expect, it } from "vitest"
import { catalogue as actions } from "../../src/actions/problems.ts"
import { catalogue as requests } from "../../src/api/problem-reply.ts"
import type { Bilingual } from "../../src/basics/bilingual.ts"
import { limitOf, problemFrom, refusalFrom, wordsOf } from "../../src/basics/problem.ts"
import { catalogue as inputs } from "../../src/cli/problems.ts"
import { catalogue as closing } from "../../src/reading/closing/problems.ts"
import { catalogue as mappings } from "../../src/reading/mappings/problems.ts"
import { catalogue as documents } from "../../src/reading/problems.ts"
import { catalogue as scans } from "../../src/reading/readers/scan/problems.ts"
import { catalogue as columnBlocks } from "../../src/reading/recognisers/column-blocks/problems.ts"
import { catalogue as grid } from "../../src/reading/recognisers/grid/draft.ts"
import { catalogue as runningText } from "../../src/reading/recognisers/running-text/problems.ts"
import { catalogue as scattered } from "../../src/reading/recognisers/scattered/problems.ts"
import { catalogue as storage } from "../../src/storage/problems.ts"

const reading = { documents, mappings, scans, closing, columnBlocks, grid, runningText, scattered }
const catalogues: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  ...reading,
  actions,
  requests,
  inputs,
  storage,
}
const codes = Object.entries(catalogues).flatMap(([name, catalogue]) =>
  Object.entries(catalogue).map(([code, wording]) => [`${name} ${code}`, wording] as const),
)

/** Words of the forms themselves, which English sentences name as they are printed. */
const named = /万元|项目名称|绩效指标/gu

describe("every problem", () => {
  it.each(codes)("%s has its sentence and its remedy in both languages", (_code, wording) => {
    const { message, title, remedy } = wording as Partial<Record<"message" | "title" | "remedy", Bilingual>>
    for (const words of [message ?? title, remedy]) {
      expect(words?.zh).toMatch(/\p{Script=Han}.*。$/u)
      expect(words?.en).toMatch(/^[A-Z].*\.$/u)
      expect(words?.en.replace(named, "")).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it("tells its detail in either language", () => {
    const problem = problemFrom(documents, "too-many-rows", null, limitOf(9, "行"))
    expect(problem.message).toMatch(/。（上限 9 行）$/)
    expect(wordsOf(problem, "en").message).toMatch(/\. \(limit: 9 rows\)$/)
    expect(wordsOf(refusalFrom(actions, "batch-full"), "zh").message).not.toContain("（")
  })

  it("kept before there was English is told in Chinese", () => {
    const { en: _en, ...old } = problemFrom(documents, "empty-file", null)
    expect(wordsOf(old, "en").message).toBe(old.message)
  })
})
