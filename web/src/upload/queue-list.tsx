import { Button, Progress } from "antd"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { documentHref } from "../route.ts"
import { isFinished } from "./upload-queue.ts"
import type { QueuedFile, UploadProgress } from "./upload-queue.ts"
import type { Uploads } from "./uploads.tsx"

interface Props {
  readonly uploads: Uploads
  /** Reads what is an archive as a batch of the files in it. */
  readonly onBatch: (file: File) => void
}

/** The files being sent and read, each with what became of it. */
export function QueueList({ uploads, onBatch }: Props) {
  const { t } = useLanguage()
  if (uploads.queue.length === 0) return null
  return (
    <section className="queue" aria-label={t("queue")}>
      <div className="section-head">
        <h2>{t("queue")}</h2>
        <Button
          size="small"
          type="text"
          disabled={!uploads.queue.some((file) => isFinished(file.progress))}
          onClick={uploads.clearFinished}
        >
          {t("queueClear")}
        </Button>
      </div>
      <ul aria-live="polite">
        {uploads.queue.map((file) => (
          <QueueItem key={file.key} file={file} uploads={uploads} onBatch={onBatch} />
        ))}
      </ul>
    </section>
  )
}

function QueueItem({ file, uploads, onBatch }: Props & { readonly file: QueuedFile }) {
  const { t } = useLanguage()
  const { progress } = file
  const archive =
    progress.state === "failed" && progress.problem.code === "archive-not-read"
      ? uploads.fileOf(file.key)
      : null
  return (
    <li className={`queue-item queue-${progress.state}`}>
      <Icon name="file" />
      <span className="queue-name" title={file.name}>
        {file.name}
      </span>
      <span className="queue-state">
        <StateWords progress={progress} />
      </span>
      <span className="queue-actions">
        {progress.state === "done" && (
          <a className="link-button" href={documentHref(progress.document.id)}>
            {t("open")}
          </a>
        )}
        {archive !== null && (
          <Button size="small" type="primary" onClick={() => onBatch(archive)}>
            {t("readAsBatch")}
          </Button>
        )}
        {(progress.state === "failed" || progress.state === "cancelled") && (
          <Button size="small" icon={<Icon name="retry" />} onClick={() => uploads.retry(file.key)}>
            {t("retry")}
          </Button>
        )}
        {!isFinished(progress) && (
          <Button size="small" onClick={() => uploads.cancel(file.key)}>
            {t("cancel")}
          </Button>
        )}
      </span>
      {progress.state === "uploading" && (
        <Progress percent={progress.percent} showInfo={false} size="small" />
      )}
      {progress.state === "reading" && (
        <Progress percent={percentRead(progress)} status="active" showInfo={false} size="small" />
      )}
    </li>
  )
}

/** What is read in one go shows a full bar that moves. */
function percentRead({ page, pages }: { readonly page?: number; readonly pages?: number }): number {
  return page === undefined || pages === undefined ? 100 : Math.round(((page - 1) / pages) * 100)
}

function StateWords({ progress }: { readonly progress: UploadProgress }) {
  const { t, tellRefusal } = useLanguage()
  switch (progress.state) {
    case "waiting":
      return t("stateWaiting")
    case "uploading":
      return t("stateUploading", { percent: progress.percent })
    case "reading":
      return progress.page === undefined || progress.pages === undefined
        ? t("stateReading")
        : t("stateReadingPage", { page: progress.page, pages: progress.pages })
    case "cancelled":
      return t("stateCancelled")
    case "done": {
      const { formCount: forms, indicatorCount: indicators, problemCount: count } = progress.document
      return t("stateDone", { forms, indicators }) + (count > 0 ? t("stateDoneProblems", { count }) : "")
    }
    case "failed":
      return (
        <span role="alert">
          <strong>{tellRefusal(progress.problem).detail}</strong> {tellRefusal(progress.problem).remedy}
        </span>
      )
  }
}
