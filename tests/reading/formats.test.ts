import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compareForms } from "../../golden/compare.ts"
import type { ExportFormat } from "../../src/contract/export-formats.ts"
import { writeForms } from "../../src/forms/write-forms.ts"
import { layouts } from "../../src/layouts/index.ts"
import type { Layout } from "../../src/layouts/layout.ts"
import type { Form } from "../../src/records/form.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import { forms as generatedForms } from "../support/form-generator.ts"
import { shownForm } from "../support/shown-form.ts"

const folder = resolve(import.meta.dirname, "../../samples")
const samples = readdirSync(folder).filter((name) => name.endsWith(".txt"))
const formats: readonly ExportFormat[] = ["xlsx", "docx", "html", "pdf"]

async function formsOf(name: string): Promise<readonly Form[]> {
  const { document } = await readDocument(new Uint8Array(readFileSync(resolve(folder, name))), name)
  return document.forms
}

/** The forms written in a format and layout, and what is read of that file. */
async function writtenAndRead(forms: readonly Form[], layout: Layout, format: ExportFormat) {
  const written = await writeForms(forms, () => layout, format)
  if (!written.ok) throw new Error(`${format} was not written`)
  const { document } = await readDocument(written.value.bytes, format)
  expect(document.format).toBe(format)
  return {
    document,
    ...compareForms(
      forms.map((form) => shownForm(form, layout)),
      document.forms,
    ),
  }
}

describe.each(formats)("%s", (format) => {
  it.each(samples)("%s, written in every layout of its kind, gives the same records", async (name) => {
    const forms = await formsOf(name)
    for (const layout of layouts.filter(({ kind }) => kind === forms[0]?.kind)) {
      const { invented, missing, share, document } = await writtenAndRead(forms, layout, format)
      expect([layout.id, invented, missing]).toEqual([layout.id, 0, 0])
      expect(share).toBeGreaterThanOrEqual(format === "pdf" ? 0.99 : 1)
      expect(document.forms.map((form) => form.project.name)).toEqual(forms.map((form) => form.project.name))
    }
  })
})

/** Words put together at random are labels of nothing, so where a layout prints funds as loose pairs they stay out. */
const tabled = layouts.filter(
  ({ id, kind }) => id !== "hebei-target" && (kind === "target" || kind === "self-evaluation"),
)

describe("generated forms", () => {
  it.each(["xlsx", "docx", "html"] as const)("%s: the same records in every layout", async (format) => {
    for (const layout of tabled) {
      const filled = generatedForms({ kind: layout.kind, maxIndicators: 12 }).filter(
        (form) => form.indicators.length > 3,
      )
      for (const form of fc.sample(filled, { numRuns: 4, seed: 7 })) {
        const { differences, invented } = await writtenAndRead([form], layout, format)
        expect([layout.id, differences, invented]).toEqual([layout.id, [], 0])
      }
    }
  })
})

it("a Buffer, a part of a larger one too, is read like any bytes", async () => {
  const folderOfMade = resolve(import.meta.dirname, "../../golden/made")
  for (const name of [
    "adjusted-old.doc",
    "among-others-book.xlsx",
    "among-others-word.docx",
    "bands-paged.pdf",
  ]) {
    const bytes = readFileSync(resolve(folderOfMade, name))
    const { document } = await readDocument(Buffer.concat([Buffer.from("  "), bytes]).subarray(2), name)
    expect(document).toEqual((await readDocument(new Uint8Array(bytes), name)).document)
    expect(document.forms.length).toBeGreaterThan(0)
  }
})
