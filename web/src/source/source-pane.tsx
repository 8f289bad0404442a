import { Segmented } from "antd"
import { useState } from "react"
import type { DocumentDetail } from "../../../src/contract/documents.ts"
import type { Word } from "../language/dictionary.ts"
import { useLanguage } from "../language/language-context.tsx"
import { PrintView } from "./print-view.tsx"
import { hasPrint } from "./open-print.ts"
import { SourceLines } from "./source-lines.tsx"
import { TableView } from "./table-view.tsx"
import type { ShownOriginal } from "./shown-original.ts"
import "./source.css"

interface Props extends ShownOriginal {
  readonly detail: DocumentDetail
}

type View = "print" | "table" | "words"

const viewWords = {
  print: "sourcePrint",
  table: "sourceTable",
  words: "sourceWords",
} as const satisfies Record<View, Word>

/** The original: as paper or as tables where the format has them, else (or on wish) its words line by line. */
export function SourcePane({ detail, ...shown }: Props) {
  const { t } = useLanguage()
  const best = bestView(detail)
  const [view, setView] = useState(best)
  const choice = best !== "words" && (
    <Segmented
      size="small"
      aria-label={t("sourceView")}
      value={view}
      options={[best, "words" as const].map((value) => ({ value, label: t(viewWords[value]) }))}
      onChange={setView}
    />
  )
  switch (view) {
    case "print":
      return <PrintView detail={detail} choice={choice} onWords={() => setView("words")} {...shown} />
    case "table":
      return <TableView pages={detail.pages} choice={choice} {...shown} />
    case "words":
      return <SourceLines pages={detail.pages} choice={choice} {...shown} />
  }
}

function bestView({ format, pages }: DocumentDetail): View {
  if (hasPrint(format)) return "print"
  return pages.some(({ lines }) => lines.some(({ row }) => row !== undefined)) ? "table" : "words"
}
