import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { compareForms } from "../../../golden/compare.ts"
import { writeForms } from "../../../src/forms/write-forms.ts"
import { layouts } from "../../../src/layouts/index.ts"
import { readDocument } from "../../../src/reading/read-document.ts"
import type { Form } from "../../../src/records/form.ts"
import { hasChromium, launchChromium } from "../../browser/chromium.ts"
import { plausibleForms } from "../../support/plausible-form.ts"

/** Rows five times over, each with a name of its own: a table of several pages, whose rows are cut wherever a page ends. */
function long(form: Form): Form {
  const times = ["甲", "乙", "丙", "丁", "戊"]
  const indicators = times.flatMap((mark) =>
    form.indicators.map((row) => ({ ...row, name: `${mark}片${row.name}` })),
  )
  return { ...form, indicators }
}

describe.skipIf(!hasChromium)("forms printed by a browser", () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it.each(layouts.map(({ id }) => id))(
    "%s is read as the web page it was printed from, short and over pages",
    async (id) => {
      const layout = layouts.find((each) => each.id === id)
      if (layout === undefined) throw new Error(id)
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
      const [short, other] = fc.sample(plausibleForms(layout), { seed: 7, numRuns: 3 }).slice(1)
      for (const form of [short, other && long(other)]) {
        if (form === undefined) throw new Error("no form")
        const written = await writeForms([form], () => layout, "html")
        if (!written.ok) throw new Error("nothing written")
        await page.setContent(new TextDecoder().decode(written.value.bytes))
        const print = new Uint8Array(await page.pdf({ format: "A4", preferCSSPageSize: true }))
        const [web, pdf] = await Promise.all([
          readDocument(written.value.bytes, "form.html"),
          readDocument(print, "form.pdf"),
        ])
        expect(web.document.forms.length).toBe(1)
        expect(compareForms(web.document.forms, pdf.document.forms).differences).toEqual([])
      }
      await page.context().close()
    },
  )
})
