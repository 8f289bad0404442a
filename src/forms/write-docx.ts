import { strToU8, zipSync } from "fflate"
import { arrange } from "../layouts/arrange.ts"
import { notShown } from "../layouts/not-shown.ts"
import type { Form } from "../records/form.ts"
import { documentXml } from "./docx-document.ts"
import { fixedParts } from "./docx-parts.ts"
import { withSignatureRow } from "./signature-row.ts"
import type { LayoutOf, WrittenForms } from "./written-forms.ts"

/** The forms as a Word document: a section a form, A4 in its direction, the table head repeated on every page. */
export function writeDocx(forms: readonly Form[], layoutOf: LayoutOf): WrittenForms {
  const sheets = forms.map((form) => withSignatureRow(arrange(form, layoutOf(form)), form))
  const parts = { ...fixedParts, "word/document.xml": documentXml(sheets) }
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
    // The local parts of the date go into the file: this constructor takes them as they are.
    { level: 6, mtime: new Date(1980, 0, 1) },
  )
  return { bytes, problems: forms.flatMap((form) => notShown(form, layoutOf(form))) }
}
