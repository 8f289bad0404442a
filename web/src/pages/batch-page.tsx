import { Input, Select } from "antd"
import { useDeferredValue, useMemo, useState } from "react"
import { retryBatch } from "../api/batches.ts"
import { BatchBar, useAct } from "../batches/batch-bar.tsx"
import { BatchFilesList } from "../batches/batch-files.tsx"
import { filterWords } from "../batches/batch-words.ts"
import "../batches/batches.css"
import { fileFilters, isShown } from "../batches/filter-files.ts"
import type { FileFilter } from "../batches/filter-files.ts"
import { useBatch } from "../batches/use-batch.ts"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { UnnamedDocumentsNotice } from "../mappings/table-notice.tsx"
import { ProblemAlert } from "../problem-alert.tsx"
import { startHref } from "../route.ts"
import { DropZone } from "../upload/drop-zone.tsx"
import { batchSender } from "../upload/batch-sender.ts"

interface Looking {
  readonly filter: FileFilter
  readonly text: string
  readonly current: number | null
}

/** Where one was in each batch, for coming back from a document. */
const lastLooks = new Map<string, Looking>()

/** One batch: how far it is, and what became of each file. */
export function BatchPage({ id }: { readonly id: string }) {
  const { t } = useLanguage()
  const { shown, problem, reload } = useBatch(id)
  const [looking, setLooking] = useState<Looking>(
    () => lastLooks.get(id) ?? { filter: "all", text: "", current: null },
  )
  const look = (change: Partial<Looking>) => {
    const next = { ...looking, ...change }
    lastLooks.set(id, next)
    setLooking(next)
  }
  const { filter, text, current } = looking
  const wanted = useDeferredValue(text)
  const all = shown?.files
  const files = useMemo(
    () => (all ?? []).filter((file) => isShown(file, filter, wanted)),
    [all, filter, wanted],
  )
  const act = useAct(reload)
  return (
    <main className="start batch">
      <a href={startHref}>← {t("home")}</a>
      {problem !== null && <ProblemAlert title={t("batchFailed")} problem={problem} onRetry={reload} />}
      {shown !== null && (
        <>
          <BatchBar batch={shown.batch} onChanged={reload} />
          <DropZone roomy={false} onFiles={(chosen) => void batchSender.send(id, chosen)} />
          <UnnamedDocumentsNotice
            documents={shown.files.flatMap(({ document }) =>
              document !== null && (document.unnamedTables ?? 0) > 0 ? [document] : [],
            )}
            onReadAgain={reload}
          />
          <section className="documents" aria-label={t("batchFiles")}>
            <div className="section-head">
              <h2>{t("batchFiles")}</h2>
              <span className="muted">{t("total", { count: files.length })}</span>
              <span className="spacer" />
              <Select<FileFilter>
                className="batch-filter"
                aria-label={t("batchFilter")}
                value={filter}
                onChange={(chosen) => look({ filter: chosen })}
                options={fileFilters.map((each) => ({
                  value: each,
                  label: `${t(filterWords[each])} ${shown.files.filter((file) => isShown(file, each, "")).length}`,
                }))}
              />
              <Input
                className="documents-filter"
                allowClear
                prefix={<Icon name="search" />}
                placeholder={t("filterDocuments")}
                aria-label={t("filterDocuments")}
                value={text}
                onChange={(event) => look({ text: event.target.value })}
              />
            </div>
            {files.length === 0 ? (
              <p className="muted">{t(shown.files.length === 0 ? "batchEmpty" : "batchNoMatch")}</p>
            ) : (
              <BatchFilesList
                files={files}
                current={current}
                onCurrent={(position) => look({ current: position })}
                onRetry={(position) => act(() => retryBatch(id, position))}
              />
            )}
          </section>
        </>
      )}
    </main>
  )
}
