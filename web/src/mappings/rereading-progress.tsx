import { Button, Progress } from "antd"
import { useLanguage } from "../language/language-context.tsx"
import type { Rereading } from "./reread-documents.ts"

interface Props {
  readonly rereading: Rereading | "saving" | null
  readonly onStop: () => void
}

/** How many of the documents that are read again have been. */
export function RereadingProgress({ rereading, onStop }: Props) {
  const { t } = useLanguage()
  if (rereading === null || rereading === "saving" || rereading.total === 0) return null
  const { total, read, edited, failed } = rereading
  const done = read + edited + failed.length
  return (
    <>
      <output>{t("rereadingNow", { done, total })}</output>
      <Progress
        className="rereading-progress"
        size="small"
        percent={Math.floor((done / total) * 100)}
        aria-label={t("rereadingNow", { done, total })}
      />
      <Button size="small" onClick={onStop}>
        {t("rereadStop")}
      </Button>
    </>
  )
}
