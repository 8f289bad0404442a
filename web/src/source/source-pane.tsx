import { Segmented } from "antd"
import { useState } from "react"
import type { Source } from "../../../src/basics/source.ts"
import type { DocumentDetail } from "../../../src/contract/documents.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import { useLanguage } from "../language/language-context.tsx"
import { PrintView } from "./print-view.tsx"
import { hasPrint } from "./open-print.ts"
import { SourceLines } from "./source-lines.tsx"
import "./source.css"

interface Props {
  readonly detail: DocumentDetail
  readonly forms: readonly Form[]
  readonly formIndex: number
  /** The place to show; null for none. */
  readonly place: Source | null
  readonly selections: number
  readonly onSelect: (path: FieldPath, formIndex: number) => void
}

/** The original: as paper where the format has one, else (or on wish) its words line by line. */
export function SourcePane({ detail, ...shown }: Props) {
  const { t } = useLanguage()
  const [view, setView] = useState<"print" | "words">(hasPrint(detail.format) ? "print" : "words")
  const choice = hasPrint(detail.format) && (
    <Segmented
      size="small"
      aria-label={t("sourceView")}
      value={view}
      options={[
        { value: "print", label: t("sourcePrint") },
        { value: "words", label: t("sourceWords") },
      ]}
      onChange={setView}
    />
  )
  if (view === "words") return <SourceLines pages={detail.pages} choice={choice} {...shown} />
  return <PrintView detail={detail} choice={choice} onWords={() => setView("words")} {...shown} />
}
