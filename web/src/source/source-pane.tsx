import { Segmented } from "antd"
import { useState } from "react"
import type { DocumentDetail } from "../../../src/contract/documents.ts"
import { useLanguage } from "../language/language-context.tsx"
import { PrintView } from "./print-view.tsx"
import { hasPrint } from "./open-print.ts"
import { SourceLines } from "./source-lines.tsx"
import type { ShownOriginal } from "./shown-original.ts"
import "./source.css"

interface Props extends ShownOriginal {
  readonly detail: DocumentDetail
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
