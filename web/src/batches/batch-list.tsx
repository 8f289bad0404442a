import { Progress } from "antd"
import type { BatchSummary } from "../../../src/contract/batches.ts"
import { useLanguage } from "../language/language-context.tsx"
import { batchHref } from "../route.ts"
import { batchStateWord, percentDone } from "./batch-words.ts"

/** The batches on the start page; nothing where there are none. */
export function BatchList({ batches }: { readonly batches: readonly BatchSummary[] }) {
  const { t } = useLanguage()
  if (batches.length === 0) return null
  return (
    <section className="queue" aria-label={t("batches")}>
      <div className="section-head">
        <h2>{t("batches")}</h2>
      </div>
      <ul>
        {batches.map((batch) => (
          <li key={batch.id} className="batch-item">
            <a className="file-link" href={batchHref(batch.id)}>
              {batch.name}
            </a>
            <span className="muted">{t("total", { count: batch.fileCount })}</span>
            <span className="muted">{t(batchStateWord(batch))}</span>
            <span className="muted">
              {batch.counts.failed > 0 && t("batchFailedCount", { count: batch.counts.failed })}
            </span>
            <Progress percent={percentDone(batch)} size="small" aria-label={batch.name} />
          </li>
        ))}
      </ul>
    </section>
  )
}
