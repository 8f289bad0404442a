import { unzipSync, strFromU8 } from "fflate"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { exportForms } from "../../src/actions/export-form.ts"
import { exportFormats } from "../../src/contract/export-formats.ts"
import type { ExportFormat } from "../../src/contract/export-formats.ts"
import { visibleText } from "../../src/forms/spreadsheet-text.ts"
import { withSignatureRow } from "../../src/forms/signature-row.ts"
import { writeForms } from "../../src/forms/write-forms.ts"
import type { WrittenForms } from "../../src/forms/written-forms.ts"
import { arrange } from "../../src/layouts/arrange.ts"
import { layoutFor, layouts } from "../../src/layouts/index.ts"
import type { Layout } from "../../src/layouts/layout.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import { formDifference } from "../../src/records/form-difference.ts"
import type { Form, Value } from "../../src/records/form.ts"
import { forms } from "../support/form-generator.ts"
import { plausibleForms } from "../support/plausible-form.ts"
import { sampleForm } from "../support/sample-form.ts"

async function written(
  all: readonly Form[],
  format: ExportFormat,
  layoutOf: (form: Form) => Layout = layoutFor,
): Promise<WrittenForms> {
  const outcome = await writeForms(all, layoutOf, format)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join())
  return outcome.value
}

async function pagesOf(form: Form, format: ExportFormat) {
  const { bytes } = await written([form], format)
  return (await readDocument(bytes, `form.${format}`)).pages
}

/** Without any blanks: a format may break lines where it likes. */
function squashed(text: string): string {
  return text.replace(/\s+/gu, "")
}

const combinations = layouts.flatMap((layout) =>
  exportFormats.map((format) => ({ layout, format, name: `${layout.id} ${format}` })),
)

describe("what is written is read back", () => {
  for (const { layout, format, name } of combinations) {
    it(name, async () => {
      const property = fc.asyncProperty(plausibleForms(layout), async (form) => {
        const { bytes, problems } = await written([form], format, () => layout)
        expect(problems).toEqual([])
        const { document } = await readDocument(bytes, `form.${format}`)
        expect(document.forms.length).toBe(1)
        const changes = formDifference(form, document.forms[0] ?? form)
        expect(changes.filter(({ path, from, to }) => !explained(path, from, to, name))).toEqual([])
      })
      await fc.assert(property, { seed: 20200210, numRuns: 5 })
    })
  }
})

function explained(path: string, from: unknown, to: unknown, combination: string): boolean {
  // Forms with the same columns are told apart by their titles, which some readers do not ask for.
  if (path === "form") return true
  // The sheet names the unit above the table without any label.
  if (combination === "hebei-target xlsx" && path === "project.unit") return true
  // Sign, number and unit printed in columns of their own: the text of the value is the number's alone.
  if (path.endsWith(".target") && sameQuantity(from as Value | null, to as Value | null)) return true
  // Where a line of a PDF ends, nothing tells whether a blank was printed.
  if (combination.endsWith(" pdf")) return squashed(JSON.stringify(from)) === squashed(JSON.stringify(to))
  return false
}

/** A page full of code points that Unicode has not assigned is taken for no text at all by readers. */
function assigned(form: Form): Form {
  return JSON.parse(JSON.stringify(form).replace(/\p{Cn}/gu, "龘")) as Form
}

function sameQuantity(a: Value | null, b: Value | null): boolean {
  return (
    a !== null &&
    b !== null &&
    a.number !== null &&
    a.op === b.op &&
    a.number === b.number &&
    a.unit === b.unit
  )
}

describe("any text", () => {
  it.each(["docx", "html"] as const)("stands in its cell, in order, in %s", async (format) => {
    const property = fc.asyncProperty(
      forms({ hostile: true, maxIndicators: 6 }),
      fc.constantFrom(...layouts),
      async (form, layout) => {
        const { bytes } = await written([assigned(form)], format, () => layout)
        const { pages } = await readDocument(bytes, `form.${format}`)
        const found = pages.flatMap(({ lines }) =>
          lines.flatMap(({ cells }) => cells.map(({ text }) => text)),
        )
        const sheet = withSignatureRow(arrange(assigned(form), layout), assigned(form))
        const expected = sheet.cells.map(({ text }) => visibleText(text))
        expect(found.map(squashed).filter(Boolean)).toEqual(expected.map(squashed).filter(Boolean))
      },
    )
    await fc.assert(property, { seed: 20200210, numRuns: 40 })
  })

  it("is typeset as it stands, whatever it would mean in markup", async () => {
    const text = '#panic("no") $x$ *b* _i_ `c` @ref <label> = 一 \\ // /* 完'
    const pages = await pagesOf(sampleForm({ goal: { expected: text, actual: null } }), "pdf")
    const printed = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join("")
    expect(squashed(printed)).toContain(squashed(text))
  })

  it("of any kind makes a PDF", async () => {
    const property = fc.asyncProperty(forms({ hostile: true, maxIndicators: 6 }), async (form) => {
      const { bytes } = await written([form], "pdf")
      expect(strFromU8(bytes.subarray(0, 5))).toBe("%PDF-")
    })
    await fc.assert(property, { seed: 20200210, numRuns: 25 })
  })

  it.each(["=1+1", "+86", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1"])("%s is text in a sheet", async (text) => {
    const { bytes } = await written([sampleForm({ goal: { expected: text, actual: text } })], "xlsx")
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
    expect(sheet).toContain("<sheetData>")
    expect(sheet).not.toMatch(/<f[ >]/)
  })

  it("brings no markup, script or field of its own", async () => {
    const text = `<script>alert(1)</script><w:instrText>DDE</w:instrText>"'&<img src=x onerror=1>`
    const form = sampleForm({ goal: { expected: text, actual: text } })
    const page = strFromU8((await written([form], "html")).bytes)
    expect(page).not.toMatch(/<script|<img|onerror=1>/)
    const parts = unzipSync((await written([form], "docx")).bytes)
    expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).not.toMatch(/<w:instrText|<script/)
  })

  it.each(exportFormats)("of 20,000 characters is whole in %s", async (format) => {
    const text = "长期目标说明".repeat(3_334).slice(0, 20_000)
    const pages = await pagesOf(sampleForm({ goal: { expected: text, actual: null } }), format)
    const printed = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join("")
    const count = [...printed].filter((character) => character === "长").length
    expect(count).toBe([...text].filter((character) => character === "长").length)
  })
})

describe("what a format cannot hold", () => {
  it("is said: characters that the PDF's font has no glyph for", async () => {
    const { problems } = await written([sampleForm({ goal: { expected: "𠮷野😀", actual: "㐂㒼" } })], "pdf")
    expect(problems.map(({ code }) => code)).toEqual(["glyph-missing"])
    expect(problems[0]?.message).toContain("“𠮷😀”共 2 个字")
  })

  it.each(exportFormats)("is said: fields that the layout has no place for, in %s", async (format) => {
    const outcome = await exportForms([sampleForm()], { format, layout: "national-target" })
    if (!outcome.ok) throw new Error("nothing written")
    expect(new Set(outcome.value.problems.map(({ code }) => code))).toEqual(new Set(["field-not-in-layout"]))
  })

  it("knows no layout that is none", async () => {
    const outcome = await exportForms([sampleForm()], { format: "pdf", layout: "nowhere" })
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(["layout-not-found"])
  })
})

describe("a file of forms", () => {
  it.each(exportFormats)("is the same for the same forms: %s", async (format) => {
    const all = layouts.map(({ id, kind }) => sampleForm({ layout: id, kind }))
    const [first, second] = [await written(all, format), await written(all, format)]
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  })

  it.each(exportFormats)("of no forms is still one: %s", async (format) => {
    const { document } = await readDocument((await written([], format)).bytes, `none.${format}`)
    expect(document.forms).toEqual([])
    expect(document.problems.map(({ code }) => code)).not.toContain("file-broken")
  })

  it("repeats the table head in Word, and nothing but the head", async () => {
    const parts = unzipSync((await written([sampleForm()], "docx")).bytes)
    const rows = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).split("<w:tr>")
    const heads = rows.filter((row) => row.includes("<w:tblHeader/>"))
    expect(heads.length).toBe(1)
    expect(heads[0]).toContain("三级指标")
  })

  it("lays each form on its own page in its own direction", async () => {
    const all = [sampleForm(), sampleForm({ layout: "nmg-wide-target", kind: "target" })]
    const parts = unzipSync((await written(all, "docx")).bytes)
    const sizes = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).match(/<w:pgSz [^>]*>/g) ?? []
    expect(sizes.map((size) => size.includes("landscape"))).toEqual([false, true])
  })
})
