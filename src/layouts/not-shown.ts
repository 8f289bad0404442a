import type { Problem } from "../basics/problem.ts"
import { comparable } from "../basics/text.ts"
import { getFieldText } from "../records/field.ts"
import type { FieldPath, Form } from "../records/form.ts"
import { arrange } from "./arrange.ts"
import { fieldTitles } from "./field-titles.ts"
import { type LayoutField, layoutFields } from "./fields.ts"
import type { Layout } from "./layout.ts"

/**
 * What stands in the form but has no cell in the layout: one problem a field, so that a form written in another layout
 * than its own never loses anything unsaid. Empty where everything is shown.
 */
export function notShown(form: Form, layout: Layout): readonly Problem[] {
  const shown = new Set(arrange(form, layout).cells.flatMap(({ path, alsoPaths }) => [path, ...alsoPaths]))
  if (isColumnHeading(form.funds[0]?.source ?? "", layout)) shown.add("funds[0].source")
  return layoutFields.flatMap((field) => {
    const missing = pathsOf(form, field).filter((path) => !shown.has(path) && getFieldText(form, path) !== "")
    return missing.length === 0 ? [] : [problem(field, missing.length, layout)]
  })
}

/** A wide table prints the source of its only amount as the heading of a column. */
function isColumnHeading(source: string, layout: Layout): boolean {
  const columns = layout.blocks.flatMap((block) => (block.block === "indicators" ? block.columns : []))
  return columns.some(
    ({ heading, show }) =>
      heading !== null &&
      show?.startsWith("funds[0].") === true &&
      comparable(heading) === comparable(source),
  )
}

function pathsOf(form: Form, field: LayoutField): readonly FieldPath[] {
  const [section, name] = field.split(".")
  if (section === "funds" || section === "schedule" || section === "indicators" || section === "conclusion")
    return form[section].map((_, index) => `${section}[${index}].${name}` as FieldPath)
  // Without amounts there is nothing for their unit to be told of.
  return field === "currency" && form.funds.length === 0 ? [] : [field as FieldPath]
}

function problem(field: LayoutField, count: number, layout: Layout): Problem {
  const because = layout.leftOut.find((entry) => entry.field === field)?.because
  const reason = because === undefined ? "" : `：${because}`
  return {
    code: "field-not-in-layout",
    severity: "loss",
    message: `“${layout.title}”没有“${fieldTitles[field]}”栏，${count} 处内容不会印出${reason}。`,
    remedy: "请改用列有该栏的表式，或在备注、附件中另行说明。",
    source: null,
  }
}
