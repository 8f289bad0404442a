import type { FormKind } from "../../../records/form.ts"
import type { IndicatorColumnLabel } from "./label-match.ts"

/** Layouts by the columns that only they print; the first that fits is taken. */
const byColumns: readonly {
  readonly layout: string
  readonly needs: readonly IndicatorColumnLabel[]
  readonly lacks: readonly IndicatorColumnLabel[]
}[] = [
  { layout: "hebei-target", needs: ["target", "description", "basis"], lacks: ["actual"] },
  { layout: "shanxi-self-evaluation", needs: ["adjustedTarget", "actual", "score"], lacks: [] },
  { layout: "national-self-evaluation-2020", needs: ["actual"], lacks: [] },
  { layout: "national-target", needs: ["target"], lacks: ["actual"] },
]

/** The layout that a form's columns belong to. `markedLevels`: second levels carry remarks such as (必填). */
export function chooseLayout(
  kind: FormKind,
  columns: readonly IndicatorColumnLabel[],
  markedLevels: boolean,
): string {
  const found = byColumns.find(
    ({ needs, lacks }) =>
      needs.every((label) => columns.includes(label)) && lacks.every((label) => !columns.includes(label)),
  )?.layout
  if (found === "national-target" && markedLevels) return "ningxia-target"
  return found ?? (kind.endsWith("self-evaluation") ? "national-self-evaluation-2020" : "national-target")
}
