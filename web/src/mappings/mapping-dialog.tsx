import { Select } from "antd"
import { useState } from "react"
import type { DocumentDetail } from "../../../src/contract/documents.ts"
import type { KeptMapping } from "../../../src/contract/mappings.ts"
import { useLanguage } from "../language/language-context.tsx"
import { firstToName, mappingFor } from "./mapping-draft.ts"
import type { NameableTable } from "./mapping-draft.ts"
import "./mappings.css"
import { NameColumns } from "./name-columns.tsx"
import { useSaveMapping } from "./use-save-mapping.ts"

interface Props {
  /** With at least one table. */
  readonly document: DocumentDetail
  readonly kept: readonly KeptMapping[]
  /** Only tables of this mapping are offered. */
  readonly only?: KeptMapping | undefined
  readonly onCancel: () => void
  /** The mapping is kept and documents have been read again. */
  readonly onDone: () => void
}

/** A person says what the columns of a table are, sees what comes out, and keeps that for all later files. */
export function MappingDialog({ document, kept, only, onCancel, onDone }: Props) {
  const { t } = useLanguage()
  const tables = document.tables.filter((table) => only === undefined || mappingFor(table, [only]) !== null)
  const [at, setAt] = useState(() => firstToName(tables))
  const saving = useSaveMapping(onDone)
  const table = tables[at] ?? tables[0]
  if (table === undefined) return null
  const chooser = tables.length > 1 && (
    <Select<number>
      className="mapping-table-choice"
      aria-label={t("whichTable")}
      value={at}
      disabled={saving.rereading !== null}
      onChange={setAt}
      options={tables.map((each, index) => ({
        value: index,
        label: `${t("tableAt", { number: index + 1, rows: each.rowCount })} · ${headingsOf(each)}`,
      }))}
    />
  )
  return (
    <NameColumns
      key={at}
      document={document}
      table={table}
      kept={mappingFor(table, kept)}
      chooser={chooser}
      saving={saving}
      onCancel={onCancel}
    />
  )
}

function headingsOf({ columns }: NameableTable): string {
  return columns
    .map(({ heading }) => heading)
    .join("、")
    .slice(0, 40)
}
