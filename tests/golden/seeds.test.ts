import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { compareForms } from "../../golden/compare.ts"
import { loadReferences } from "../../golden/references.ts"
import { readDocument } from "../../src/reading/read-document.ts"

/** The least share of fields that must be right, by the beginning of the text's name; 0.99 where none is given. */
const leastShare: Readonly<Record<string, number>> = { "000": 0.97, "002": 0.97 }

describe("reading the seed documents", () => {
  const references = loadReferences("seeds")

  it("has a reference for each of the five", () => expect(references).toHaveLength(5))

  for (const { name, textPath, forms } of references) {
    const there = existsSync(textPath)
    const least = leastShare[name.slice(0, 3)] ?? 0.99
    const title = `${name}: at least ${least} of the fields right, nothing invented`
    it.skipIf(!there)(there ? title : `${title} (skipped: the text is not on this machine)`, async () => {
      const { document } = await readDocument(readFileSync(textPath), textPath)
      const result = compareForms(forms, document.forms)
      const told = result.differences
        .map(({ path, expected, read }) => `${path}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(read)}`)
        .join("\n")
      expect(result.share, told).toBeGreaterThanOrEqual(least)
      expect(result.invented, told).toBe(0)
    })
  }
})
