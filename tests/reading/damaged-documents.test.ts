import { describe, expect, it } from "vitest"
import { isArchive, unpackArchive } from "../../src/reading/archive/unpack-archive.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import { damagedDocument, originalDocuments } from "../support/damaged-document.ts"

/** A short run of `bench/fuzz-reading.ts`, which goes on without end. */
const seed = 20_261_125
const count = 60

describe("damaged documents", () => {
  const originals = originalDocuments()

  it("are damaged in the same way for the same seed and number", () => {
    expect(damagedDocument(originals, seed, 3)).toEqual(damagedDocument(originals, seed, 3))
    expect(damagedDocument(originals, seed, 3)).not.toEqual(damagedDocument(originals, seed, 4))
  })

  it("come out as forms or as problems", { timeout: 300_000 }, async () => {
    for (let number = 0; number < count; number++) {
      const { kind, bytes } = damagedDocument(originals, seed, number)
      // A page without its text is recognised, which takes seconds and is tried elsewhere.
      if (kind === "pdf") continue
      const files = isArchive(bytes) ? unpackArchive(bytes, "damaged") : [{ bytes, file: "damaged" }]
      expect(files.length, `document ${number}`).toBeGreaterThan(0)
      for (const file of files) {
        if (file.bytes === null) continue
        const { document } = await readDocument(file.bytes, file.file)
        const codes = document.problems.map(({ code }) => code)
        expect(document.forms.length + codes.length, `document ${number}`).toBeGreaterThan(0)
        expect(codes, `document ${number}`).not.toContain("reader-failed")
      }
    }
  })
})
