import type { ExportFormat } from "../contract/export-formats.ts"
import type { Form } from "../records/form.ts"
import { writeWorkbook } from "./write-xlsx.ts"
import type { LayoutOf, WrittenForms } from "./written-forms.ts"

/** The forms as one file, in the order given. The same forms give the same bytes: no clock goes in. */
export function writeForms(
  forms: readonly Form[],
  layoutOf: LayoutOf,
  format: ExportFormat,
): Promise<WrittenForms> {
  switch (format) {
    case "xlsx":
      return writeWorkbook(forms, layoutOf)
  }
}
