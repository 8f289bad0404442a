import { App } from "antd"
import { useCallback, useEffect } from "react"
import { createBatch, listBatches } from "../api/batches.ts"
import { listDocuments, problemOf } from "../api/client.ts"
import { BatchList } from "../batches/batch-list.tsx"
import "../batches/batches.css"
import { DocumentTable } from "../documents/document-table.tsx"
import { Samples } from "../documents/samples.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { UnnamedDocumentsNotice } from "../mappings/table-notice.tsx"
import { ProblemAlert } from "../problem-alert.tsx"
import { formatTime } from "../documents/format-time.ts"
import { batchHref } from "../route.ts"
import { batchSender } from "../upload/batch-sender.ts"
import type { ChosenFile } from "../upload/chosen-files.ts"
import { DropZone } from "../upload/drop-zone.tsx"
import { QueueList } from "../upload/queue-list.tsx"
import { useUploads } from "../upload/uploads.tsx"
import { useLoaded } from "../use-loaded.ts"
import "./start-page.css"

/** More files than this at once are read as a batch, in the background. */
const mostAtOnce = 8

/** Put documents in, watch them being read, and open those kept. */
export function StartPage() {
  const { t } = useLanguage()
  const [batches] = useLoaded(useCallback((signal: AbortSignal) => listBatches(signal), []))
  const [documents, reload] = useLoaded(useCallback((signal: AbortSignal) => listDocuments(signal), []))
  const uploads = useUploads()
  const readCount = uploads.queue.filter(({ progress }) => progress.state === "done").length
  useEffect(() => {
    if (readCount > 0) reload()
  }, [readCount, reload])
  const startBatch = useStartBatch()
  const { add } = uploads
  const onFiles = useCallback(
    (chosen: readonly ChosenFile[]) => {
      if (chosen.length > mostAtOnce || chosen.some(({ path }) => isZip(path))) startBatch(chosen)
      else add(chosen.map(({ file }) => file))
    },
    [add, startBatch],
  )
  const isEmpty = documents.state === "ready" && documents.value.length === 0
  return (
    <main className="start">
      <h1 className="visually-hidden">{t("documents")}</h1>
      <DropZone roomy={isEmpty} onFiles={onFiles} />
      <QueueList uploads={uploads} onBatch={(file) => startBatch([{ file, path: file.name }])} />
      {batches.state === "ready" && <BatchList batches={batches.value} />}
      {isEmpty && <Samples />}
      {documents.state === "ready" && (
        <UnnamedDocumentsNotice
          documents={documents.value.filter(({ unnamedTables = 0 }) => unnamedTables > 0)}
          onReadAgain={reload}
        />
      )}
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

/** An archive of whatever name is found out by the server; this one need not be sent to it twice. */
function isZip(path: string): boolean {
  return /\.zip$/iu.test(path)
}

/** The folder or the archive that all the files are from; null where there is none. */
function nameOf(chosen: readonly ChosenFile[]): string | null {
  const origins = new Set(
    chosen.map(({ path }) => (path.includes("/") || isZip(path) ? (path.split("/")[0] ?? "") : "")),
  )
  const [origin = ""] = origins
  return origins.size === 1 && origin !== "" ? origin.replace(/\.zip$/iu, "") : null
}

/** Begins a batch, named after where its files are from or the time, and shows it while its files are sent. */
function useStartBatch(): (chosen: readonly ChosenFile[]) => void {
  const { t, language, tellRefusal } = useLanguage()
  const { notification } = App.useApp()
  return useCallback(
    (chosen) => {
      const named = (nameOf(chosen) ?? t("batchNamed")).slice(0, 150)
      const name = `${named} ${formatTime(new Date().toISOString(), language)}`
      createBatch(name).then(
        ({ id }) => {
          location.hash = batchHref(id)
          void batchSender.send(id, chosen)
        },
        (failure: unknown) => {
          const { detail, remedy } = tellRefusal(problemOf(failure))
          notification.error({ title: detail, description: remedy })
        },
      )
    },
    [t, language, notification, tellRefusal],
  )
}
