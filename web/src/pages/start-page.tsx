import { useCallback } from "react"
import { listDocuments } from "../api/client.ts"
import { DocumentTable } from "../documents/document-table.tsx"
import { Samples } from "../documents/samples.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { ProblemAlert } from "../problem-alert.tsx"
import { DropZone } from "../upload/drop-zone.tsx"
import { QueueList } from "../upload/queue-list.tsx"
import { useUploadQueue } from "../upload/use-upload-queue.ts"
import { useLoaded } from "../use-loaded.ts"
import "./start-page.css"

/** Put documents in, watch them being read, and open those kept. */
export function StartPage() {
  const { t } = useLanguage()
  const [documents, reload] = useLoaded(useCallback((signal: AbortSignal) => listDocuments(signal), []))
  const uploads = useUploadQueue(reload)
  const isEmpty = documents.state === "ready" && documents.value.length === 0
  return (
    <main className="start">
      <h1 className="visually-hidden">{t("documents")}</h1>
      <DropZone roomy={isEmpty} onFiles={uploads.add} />
      <QueueList uploads={uploads} />
      {isEmpty && <Samples />}
      {documents.state === "failed" ? (
        <ProblemAlert title={t("documentsFailed")} problem={documents.problem} onRetry={reload} />
      ) : (
        !isEmpty && (
          <DocumentTable
            documents={documents.state === "ready" ? documents.value : null}
            onChanged={reload}
          />
        )
      )}
    </main>
  )
}
