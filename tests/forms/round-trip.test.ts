import { readFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { expect, it } from "vitest"
import { writeWorkbook } from "../../src/forms/write-xlsx.ts"
import { fieldTitles } from "../../src/layouts/field-titles.ts"
import { layoutById, layoutFor, layouts } from "../../src/layouts/index.ts"
import type { Layout } from "../../src/layouts/layout.ts"
import { notShown } from "../../src/layouts/not-shown.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import { formDifference } from "../../src/records/form-difference.ts"
import type { FieldChange } from "../../src/records/form-difference.ts"
import type { Form, Value } from "../../src/records/form.ts"

const folder = resolve(import.meta.dirname, "../../samples")
const samples = [
  "self-evaluation-national-clean.txt",
  "self-evaluation-scrambled-pdf-text.txt",
  "self-evaluation-with-mistakes.txt",
  "target-one-cell-a-line.txt",
  "target-wide-table-in-column-blocks.txt",
  "target-with-moved-cells.txt",
]

async function formsOf(sample: string): Promise<readonly Form[]> {
  return (await readDocument(await readFile(join(folder, sample)), sample)).document.forms
}

async function writtenAndRead(
  forms: readonly Form[],
  layoutOf: (form: Form) => Layout,
): Promise<readonly Form[]> {
  const { bytes } = await writeWorkbook(forms, layoutOf)
  const { document } = await readDocument(bytes, "forms.xlsx")
  expect(document.format).toBe("xlsx")
  expect(document.forms.length).toBe(forms.length)
  return document.forms
}

/** A change that the layout's way of printing explains: nothing is lost by it. */
function explained({ path, from, to }: FieldChange, form: Form, layout: Layout): boolean {
  // Numbers such as 指标1 follow from the order of the rows.
  if (path === "kind" || path === "form" || path.endsWith(".ordinal")) return true
  if (to === null) {
    const field = path.replace(/\[\d+\]/, "") as keyof typeof fieldTitles
    const row = /^(schedule|conclusion|funds)\[\d+\]$/.exec(path)?.[1]
    const titles =
      row === undefined ? [fieldTitles[field]] : [fieldTitles[`${row as "schedule"}.text`] ?? "资金来源"]
    return notShown(form, layout).some(({ message }) =>
      titles.some((title) => message.includes(`“${title}”`)),
    )
  }
  if (path.endsWith(".source")) return to === "年度资金总额" || to === "预算数"
  const [before, after] = [from as Value | null, to as Value]
  return before !== null && after.text === `${before.op ?? ""}${before.text}${before.unit ?? ""}`
}

it.each(samples)("%s, written in its own layout, is read back without any difference", async (sample) => {
  const forms = await formsOf(sample)
  const back = await writtenAndRead(forms, layoutFor)
  for (const [index, form] of forms.entries()) expect(formDifference(form, back[index] ?? form)).toEqual([])
})

it.each(samples)("%s, written in another layout, loses only what is said not to be shown", async (sample) => {
  const forms = await formsOf(sample)
  for (const id of ["national-self-evaluation-2020", "national-target"]) {
    const layout = layoutById(id) ?? layouts[0]
    if (layout === undefined) throw new Error("there are no layouts")
    const back = await writtenAndRead(forms, () => layout)
    for (const [index, form] of forms.entries()) {
      const changes = formDifference(form, back[index] ?? form)
      expect(changes.filter((change) => !explained(change, form, layout))).toEqual([])
    }
  }
})
