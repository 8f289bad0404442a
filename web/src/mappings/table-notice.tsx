import { Alert } from "antd"
import type { DocumentDetail } from "../../../src/contract/documents.ts"
import { useLanguage } from "../language/language-context.tsx"
import { MappingOpener } from "./mapping-opener.tsx"
import "./mappings.css"

interface Props {
  readonly detail: DocumentDetail
  readonly saveNow: () => Promise<boolean>
  readonly onReadAgain: () => void
}

/** Says that the headings of a table were not known, or by which mapping they were, and opens the dialog. */
export function TableNotice({ detail, saveNow, onReadAgain }: Props) {
  const { t } = useLanguage()
  const { tables, id } = detail
  if (tables.length === 0) return null
  const named = tables.find(({ state }) => state === "named")
  const unknown = tables.some(({ state }) => state === "unknown")
  const words = unknown
    ? t("unnamedTable")
    : tables.some(({ state }) => state === "in-part")
      ? t("partTable")
      : t("mappedTable", { name: named?.state === "named" ? named.mapping : "" })
  return (
    <Alert
      className="table-notice"
      banner
      type={unknown ? "warning" : "info"}
      title={words}
      action={
        <MappingOpener
          size="small"
          type={unknown ? "primary" : "default"}
          documentId={id}
          label={t(unknown || named === undefined ? "nameColumns" : "mappingChange")}
          before={saveNow}
          onDone={onReadAgain}
        />
      }
    />
  )
}

interface DocumentsProps {
  /** Those with a table whose headings are not known. */
  readonly documents: readonly { readonly id: string }[]
  readonly onReadAgain: () => void
}

/** The same for a list of documents: begins with the first. */
export function UnnamedDocumentsNotice({ documents, onReadAgain }: DocumentsProps) {
  const { t } = useLanguage()
  const [first] = documents
  if (first === undefined) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t("unnamedDocuments", { count: documents.length })}
      action={
        <MappingOpener
          key={first.id}
          size="small"
          type="primary"
          documentId={first.id}
          label={t("nameColumns")}
          onDone={onReadAgain}
        />
      }
    />
  )
}
