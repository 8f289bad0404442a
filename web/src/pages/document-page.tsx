import { useCallback } from "react"
import type { FieldPath } from "../../../src/records/form.ts"
import { listRulebooks, openDocument } from "../api/client.ts"
import { DocumentView } from "../document/document-view.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { ProblemAlert } from "../problem-alert.tsx"
import { startHref } from "../route.ts"
import { useLoaded } from "../use-loaded.ts"
import { DocumentSkeleton } from "./document-skeleton.tsx"

interface Props {
  readonly id: string
  readonly formIndex: number
  readonly path: FieldPath | null
}

/** One document: its original, the form read from it, and what the rules say. */
export default function DocumentPage({ id, formIndex, path }: Props) {
  const { t } = useLanguage()
  const load = useCallback(
    async (signal: AbortSignal) => {
      const [detail, rulebooks] = await Promise.all([openDocument(id, signal), listRulebooks(signal)])
      return { detail, rulebooks }
    },
    [id],
  )
  const [loaded, reload] = useLoaded(load)
  if (loaded.state === "loading") return <DocumentSkeleton />
  if (loaded.state === "failed")
    return (
      <main className="start">
        <ProblemAlert title={t("documentFailed")} problem={loaded.problem} onRetry={reload} />
        <a href={startHref}>{t("home")}</a>
      </main>
    )
  const { detail, rulebooks } = loaded.value
  return (
    <DocumentView
      key={`${detail.id} ${detail.version}`}
      detail={detail}
      rulebooks={rulebooks}
      initialForm={formIndex}
      initialPath={path}
      onReadAgain={reload}
    />
  )
}
