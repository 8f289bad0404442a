import { Alert } from "antd"
import { sum } from "../../../src/basics/exact.ts"
import type { Form, Indicator } from "../../../src/records/form.ts"
import { columnFieldTitle } from "../../../src/records/mappings/fields.ts"
import type { IndicatorMappingField } from "../../../src/records/mappings/fields.ts"
import { useLanguage } from "../language/language-context.tsx"
import type { Preview } from "./use-preview.ts"

const mostShown = 60

const columns: readonly {
  readonly field: IndicatorMappingField
  readonly textOf: (row: Indicator) => string | number | null | undefined
}[] = [
  { field: "level1", textOf: (row) => row.level1 },
  { field: "level2", textOf: (row) => row.level2 },
  { field: "name", textOf: (row) => row.name },
  { field: "target", textOf: (row) => row.target?.text },
  { field: "adjustedTarget", textOf: (row) => row.adjustedTarget?.text },
  { field: "actual", textOf: (row) => row.actual?.text },
  { field: "forecast", textOf: (row) => row.forecast?.text },
  { field: "weight", textOf: (row) => row.weight },
  { field: "score", textOf: (row) => row.score },
  { field: "deviation", textOf: (row) => row.deviation },
  { field: "description", textOf: (row) => row.description },
  { field: "basis", textOf: (row) => row.basis },
]

/** The indicators that the document gives by the columns as they are chosen now: those that keeping them would bring. */
export function PreviewPane({ preview }: { readonly preview: Preview }) {
  const { t, tellRefusal } = useLanguage()
  const { shown, problem, stale } = preview
  const forms = shown?.used === true ? shown.forms : []
  const count = forms.reduce((total, { indicators }) => total + indicators.length, 0)
  return (
    <section className="mapping-preview" aria-label={t("previewTitle")} aria-busy={stale}>
      <h3 className="group-head">{t("previewTitle")}</h3>
      <output className="muted">
        {stale
          ? t("previewUnder")
          : shown !== null &&
            (count === 0
              ? t("previewNone")
              : t("previewCount", { forms: forms.length, count, weight: weightOf(forms) }))}
      </output>
      {problem !== null && !stale && (
        <Alert
          type="error"
          showIcon
          title={`${t("previewFailed")}${tellRefusal(problem).detail}`}
          description={tellRefusal(problem).remedy}
        />
      )}
      {forms.slice(0, 3).map(({ project }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- forms are replaced as a whole
        <p key={at} className="muted">
          {t("previewHead", {
            project: project.name === "" ? t("empty") : project.name,
            department: project.department ?? t("empty"),
            unit: project.unit ?? t("empty"),
          })}
        </p>
      ))}
      {count > 0 && <Rows forms={forms} />}
      {count > mostShown && <p className="muted">{t("previewMore", { count: count - mostShown })}</p>}
    </section>
  )
}

function Rows({ forms }: { readonly forms: readonly Form[] }) {
  const { t, say } = useLanguage()
  const rows = forms.flatMap(({ indicators }) => indicators)
  const filled = columns.filter(({ textOf }) => rows.some((row) => (textOf(row) ?? "") !== ""))
  return (
    <div className="preview-rows">
      <table aria-label={t("previewTitle")}>
        <thead>
          <tr>
            {filled.map(({ field }) => (
              <th key={field} scope="col">
                {say(columnFieldTitle(field)).replace(/[（(].*$/u, "")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows are replaced as a whole
            <tr key={at}>
              {filled.map(({ field, textOf }) => (
                <td key={field}>{textOf(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function weightOf(forms: readonly Form[]): number {
  return sum(forms.flatMap(({ indicators }) => indicators.flatMap(({ weight }) => weight ?? [])))
}
