import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { compareForms } from "../../golden/compare.ts"
import { arrange } from "../../src/layouts/arrange.ts"
import { layoutFor, layouts } from "../../src/layouts/index.ts"
import type { Layout } from "../../src/layouts/layout.ts"
import type { Form } from "../../src/records/form.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import { textPrints } from "../support/printed-text.ts"
import { shownForm } from "../support/shown-form.ts"

const folder = resolve(import.meta.dirname, "../../samples")
const samples = readdirSync(folder).filter((name) => name.endsWith(".txt"))

async function formsOf(name: string): Promise<readonly Form[]> {
  const { document } = await readDocument(new Uint8Array(readFileSync(resolve(folder, name))), name)
  expect(document.forms.length).toBeGreaterThan(0)
  return document.forms
}

async function comparePrint(forms: readonly Form[], layout: Layout, print: string) {
  const text = textPrints[print]?.(forms.map((form) => arrange(form, layout))) ?? ""
  const { document } = await readDocument(new TextEncoder().encode(text), print)
  const expected = forms.map((form) => shownForm(form, layout))
  return { ...compareForms(expected, document.forms), document }
}

const prints = Object.keys(textPrints)
/** Where empty cells are lost, a row's only figure may be its weight or its score. */
const whole = prints.filter((print) => !print.includes("empty cells lost"))
const lossy = prints.filter((print) => print.includes("empty cells lost"))

describe.each(samples)("%s, printed again in its own layout", (name) => {
  it.each(whole)("%s: the same records", async (print) => {
    const forms = await formsOf(name)
    const { differences, invented } = await comparePrint(forms, layoutFor(forms[0] as Form), print)
    expect(differences).toEqual([])
    expect(invented).toBe(0)
  })

  it.each(lossy)("%s: nothing invented, nothing missing, differences are said", async (print) => {
    const forms = await formsOf(name)
    const { share, invented, missing, differences, document } = await comparePrint(
      forms,
      layoutFor(forms[0] as Form),
      print,
    )
    expect([invented, missing]).toEqual([0, 0])
    expect(share).toBeGreaterThan(0.96)
    const said = document.problems.length + document.forms.flatMap((form) => form.doubts).length
    if (differences.length > 0) expect(said).toBeGreaterThan(0)
  })
})

describe.each(samples)("%s, printed in the other layouts of its kind", (name) => {
  it.each(["tabs", "pipes", "csv, quoted"])("%s: the same records", async (print) => {
    const forms = await formsOf(name)
    for (const layout of layouts.filter(({ kind }) => kind === forms[0]?.kind)) {
      const { differences, invented } = await comparePrint(forms, layout, print)
      expect({ layout: layout.id, differences, invented }).toEqual({
        layout: layout.id,
        differences: [],
        invented: 0,
      })
    }
  })
})
