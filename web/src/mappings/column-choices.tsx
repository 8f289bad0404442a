import { Select } from "antd"
import type { MappingDraft } from "../../../src/contract/mappings.ts"
import { columnFieldTitle, columnFields, isIndicatorField } from "../../../src/records/mappings/fields.ts"
import type { ColumnField } from "../../../src/records/mappings/fields.ts"
import { useLanguage } from "../language/language-context.tsx"
import type { NameableTable } from "./mapping-draft.ts"

interface Props {
  readonly table: NameableTable
  readonly draft: MappingDraft
  readonly onField: (at: number, field: ColumnField) => void
}

/** The head of the table and its first rows, with a choice of what each column is. */
export function ColumnChoices({ table, draft, onField }: Props) {
  const { t } = useLanguage()
  const options = useFieldOptions()
  return (
    <>
      <div className="column-choices">
        <table aria-label={t("nameColumns")}>
          <thead>
            <tr>
              {draft.columns.map(({ heading }, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- columns keep their places
                <th key={at} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
            <tr>
              {draft.columns.map(({ heading, field }, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- columns keep their places
                <td key={at} className={field === "skip" ? "choice-skip" : "choice"}>
                  <Select<ColumnField>
                    size="small"
                    aria-label={t("fieldOf", { heading })}
                    value={field}
                    options={options}
                    popupMatchSelectWidth={false}
                    onChange={(chosen) => onField(at, chosen)}
                  />
                  <Sureness table={table} at={at} field={field} />
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, line) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows never change while shown
              <tr key={line}>
                {draft.columns.map(({ field }, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- columns keep their places
                  <td key={at} className={field === "skip" ? "choice-skip" : undefined}>
                    {row[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.rowCount > table.rows.length && (
        <p className="muted">{t("moreRows", { count: table.rowCount })}</p>
      )}
    </>
  )
}

function Sureness({
  table,
  at,
  field,
}: {
  readonly table: NameableTable
  readonly at: number
  readonly field: ColumnField
}) {
  const { t } = useLanguage()
  const column = table.columns[at]
  const isGuess = column?.guess === field && table.state !== "named"
  return (
    <span className="sureness">
      {isGuess ? t("guessedWith", { percent: Math.round(column.confidence * 100) }) : t("chosenByPerson")}
    </span>
  )
}

function ofProject(field: ColumnField): boolean {
  return field.includes(".")
}

function useFieldOptions() {
  const { t, say } = useLanguage()
  const optionsOf = (wanted: (field: ColumnField) => boolean) =>
    columnFields.filter(wanted).map((value) => ({ value, label: say(columnFieldTitle(value)) }))
  const rest = (field: ColumnField) => !isIndicatorField(field) && !ofProject(field)
  return [
    { label: t("fieldsOther"), options: optionsOf((field) => field === "skip") },
    { label: t("fieldsOfIndicators"), options: optionsOf(isIndicatorField) },
    { label: t("fieldsOfProjects"), options: optionsOf(ofProject) },
    { label: t("fieldsOfFunds"), options: optionsOf((field) => rest(field) && field !== "skip") },
  ]
}
