import { comparable } from "../../../basics/text.ts"
import type { FormKind } from "../../../records/form.ts"
import type { Fragments } from "./fragments.ts"

/** The layout whose columns and funding rows are those of the form. */
export function layoutOf(kind: FormKind, fragments: Fragments): string {
  if (kind === "target" || kind === "department-target") return "national-target"
  const rows = fragments.fundRows.map(({ label }) => comparable(label.text))
  const carriesOver = rows.some((row) => row.includes("上年结转"))
  const filledBy = fragments.fields.some(({ label }) => comparable(label.text).startsWith("填报单位"))
  return filledBy && !carriesOver ? "nmg-self-evaluation-2021" : "national-self-evaluation-2020"
}
