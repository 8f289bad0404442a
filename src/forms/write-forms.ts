import { type Outcome, done } from "../basics/outcome.ts"
import type { ExportFormat } from "../contract/export-formats.ts"
import type { Form } from "../records/form.ts"
import { writeDocx } from "./write-docx.ts"
import { writeHtml } from "./write-html.ts"
import { writePdf } from "./write-pdf.ts"
import { writeWorkbook } from "./write-xlsx.ts"
import type { LayoutOf, WrittenForms } from "./written-forms.ts"

/** The forms as one file, in the order given. The same forms give the same bytes: no clock goes in. */
export async function writeForms(
  forms: readonly Form[],
  layoutOf: LayoutOf,
  format: ExportFormat,
): Promise<Outcome<WrittenForms>> {
  switch (format) {
    case "xlsx":
      return done(await writeWorkbook(forms, layoutOf))
    case "docx":
      return done(writeDocx(forms, layoutOf))
    case "pdf":
      return writePdf(forms, layoutOf)
    case "html":
      return done(writeHtml(forms, layoutOf))
  }
}
