import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { compareForms } from "../../golden/compare.ts"
import { loadReferences } from "../../golden/references.ts"
import { readGolden } from "../../golden/read-golden.ts"

/** What each document must reach at least, in hundredths of the fields, and how many rows may be invented: never loosened. */
const least = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../golden/made/least.json"), "utf8"),
) as Readonly<Record<string, { readonly share: number; readonly invented: number }>>

describe("reading the documents of our own making", () => {
  const references = loadReferences("made")

  it("has at least sixty, each with its least share", () => {
    expect(references.length).toBeGreaterThanOrEqual(60)
    expect(Object.keys(least).sort()).toEqual(references.map(({ name }) => name).sort())
  })

  for (const { name, textPath, forms } of references) {
    const bound = least[name] ?? { share: 100, invented: 0 }
    it(`${name}: at least ${bound.share} % of the fields right`, async (context) => {
      const reading = await readGolden(new Uint8Array(readFileSync(textPath)), name)
      if (reading.ranOutOfTime) return context.skip("a scanned page took too long on this busy machine")
      const result = compareForms(forms, reading.forms)
      const told = result.differences
        .map(({ path, expected, read }) => `${path}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(read)}`)
        .join("\n")
      expect(100 * result.share, told).toBeGreaterThanOrEqual(bound.share)
      expect(result.invented, told).toBeLessThanOrEqual(bound.invented)
    })
  }
})
